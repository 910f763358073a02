"""Who of the staff knows which service: each tells of themselves, colleagues see it, nobody outside does."""

from datetime import timedelta

import pytest

from rinnalla.access import clock
from rinnalla.access.errors import NotNow
from rinnalla.access.roles import Role
from rinnalla.people.choices import UnitKind
from rinnalla.services.actions.tie import tell_ties
from rinnalla.services.choices import TieKind
from rinnalla.services.models import Contact, Service, Tie
from tests.attack.crawl import window_of
from tests.factories.cast import make_staff, make_unit
from tests.guidance.raw import change

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
DAY = timedelta(days=1)


@pytest.fixture
def people(directory):
    unit = make_unit("Ohjaus", UnitKind.GUIDANCE)
    return {name: make_staff(name, (Role.GUIDE, unit)) for name in ("Aino", "Bertil")}


@pytest.fixture
def cafe(directory):
    return Service.objects.get(key="avoin-kahvila")


def page_of(person, address):
    return window_of(person.account).get(address).content.decode()


def test_what_one_tells_colleagues_see_on_the_service_and_in_the_network(people, cafe):
    eija = change(Contact(service=cafe, name="Eija Kosonen"))
    tell_ties(by=people["Aino"].actor, service=cafe, knows=True, contact=eija, ask=True, visited_on=clock.today())

    for address in (f"/palvelut/{cafe.pk}/", "/palvelut/verkosto/", "/palvelut/verkosto/?q=kahvila"):
        page = page_of(people["Bertil"], address)
        assert [words in page for words in ("Aino", "Tuntee sieltä: Eija Kosonen.", "On käynyt:", "Saa kysyä")] == [
            True
        ] * 4
    assert "Eija Kosonen" not in page_of(people["Bertil"], "/palvelut/verkosto/?q=uimahalli")


def test_nobody_without_a_role_sees_it(people, cafe, client):
    tell_ties(by=people["Aino"].actor, service=cafe, knows=True)

    assert "Kuka meistä" not in client.get(f"/palvelut/{cafe.pk}/").content.decode()
    assert client.get("/palvelut/verkosto/").status_code == 302


def test_telling_anew_takes_the_place_of_what_was_told(people, cafe):
    aino = people["Aino"].actor
    tell_ties(by=aino, service=cafe, knows=True, ask=True, visited_on=clock.today() - DAY)
    tell_ties(by=aino, service=cafe, ask=True, visited_on=clock.today())

    assert sorted(Tie.objects.values_list("kind", flat=True)) == ["ask", "visited", "visited"]
    tell_ties(by=aino, service=cafe, visits=[])
    assert not Tie.objects.exists()


def test_one_takes_back_nobody_elses(people, cafe):
    tell_ties(by=people["Aino"].actor, service=cafe, ask=True)
    tell_ties(by=people["Bertil"].actor, service=cafe)

    assert Tie.objects.get().person == people["Aino"].person


def test_a_visit_does_not_lie_ahead(people, cafe):
    with pytest.raises(NotNow):
        tell_ties(by=people["Aino"].actor, service=cafe, visited_on=clock.today() + DAY)


def test_whoever_has_left_is_asked_no_more(people, cafe):
    tell_ties(by=people["Aino"].actor, service=cafe, ask=True)
    for membership in people["Aino"].memberships:
        membership.starts_on, membership.ends_on = clock.today() - 2 * DAY, clock.today() - DAY
        change(membership)

    assert "Aino" not in page_of(people["Bertil"], "/palvelut/verkosto/")


def test_it_is_told_on_the_page_and_kept_there(people, cafe):
    window, address = window_of(people["Aino"].account), f"/palvelut/{cafe.pk}/tuttavuus/"
    sent = {"knows": "on", "visited_on": "2.3.2024", "submission": "01890000-0000-7000-8000-000000000001"}

    assert window.post(address, sent).status_code == 303
    assert {(tie.kind, str(tie.on)) for tie in Tie.objects.all()} == {("knows", "None"), ("visited", "2024-03-02")}
    assert "2.3.2024" in window.get(address).content.decode()


def test_a_network_costs_as_many_questions_however_large(people, directory, django_assert_max_num_queries):
    for service in Service.objects.all():
        tell_ties(by=people["Aino"].actor, service=service, knows=True)
    window = window_of(people["Bertil"].account)
    window.get("/palvelut/verkosto/")

    with django_assert_max_num_queries(15):
        window.get("/palvelut/verkosto/")


def test_a_kind_stands_once_for_a_person(people, cafe):
    tell_ties(by=people["Aino"].actor, service=cafe, ask=True)

    with pytest.raises(Exception, match=r"tie_once|UNIQUE"):
        change(Tie(person=people["Aino"].person, service=cafe, kind=TieKind.ASK))
