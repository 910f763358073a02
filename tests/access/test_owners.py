"""Which owner is served at a host name, and what is written when one is made."""

from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rinnalla.access.actors import system
from rinnalla.access.errors import NoOwner
from rinnalla.access.models import AuditLine, Owner
from rinnalla.access.owners import owner_for
from rinnalla.access.tenancy import turn
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.mark.parametrize("host", ["anything.example", "127.0.0.1:8000", "[::1]:8000", "[::1]"])
def test_the_only_owner_is_served_at_every_name(owner, host):
    assert owner_for(host) == owner.pk


def test_without_an_owner_nothing_is_served(db):
    with pytest.raises(NoOwner):
        owner_for("ohjaus.example")


@pytest.mark.only("postgresql")
@pytest.mark.parametrize("host", ["n59.example", "N59.example:8443", "[2001:db8::1]", "[2001:db8::1]:443"])
def test_one_of_many_owners_is_served_at_its_own_name(ring, host):
    named = {f"n{number}.example": Owner.objects.create(name="x", host=f"n{number}.example") for number in range(60)}
    named["[2001:db8::1]"] = Owner.objects.create(name="x", host="[2001:db8::1]")
    wanted = named["n59.example" if "59" in host else "[2001:db8::1]"]
    with CaptureQueriesContext(connection) as asked:
        assert owner_for(host) == wanted.pk
    assert len(asked) == 1
    with pytest.raises(NoOwner):
        owner_for("n99.example")


def test_the_making_of_an_owner_is_the_first_line_of_its_trail(ring):
    made = factories.make_owner()
    with turn(made.pk):
        lines = list(AuditLine.objects.values_list("event", "actor", "record"))
    assert lines == [("owner_created", UUID(int=system("init").id.int), made.pk)]
