import pytest
from tests.attack import crawl
pytestmark=[pytest.mark.django_db]
def test_counts(world):
    out=[]
    def go(person, name, pk=None):
        w=crawl.window_of(world.accounts[person]); a=crawl.address_of(name,pk)
        s=[crawl.visit(w,"GET",a) for _ in (1,2)]; out.append((person,name,s[0].status,s[0].queries,s[1].queries))
    for person in ("aino","marja","liisa","sari","bertil"): go(person,"home")
    for person in ("aino","marja"): go(person,"next_steps_today"); go(person,"next_steps")
    for person in ("aino","marja","kaisa"):
        go(person,"period",world.kaisa.period.pk); go(person,"cooperation",world.kaisa.period.pk)
    go("kaisa","own_page"); go("marja","situation",world.kaisa.deferred.pk)
    raise AssertionError("\n".join(map(str,out)))
