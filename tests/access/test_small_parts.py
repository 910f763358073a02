"""Clock, identifiers, owners and the table of permissions."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from rinnalla.access import clock, ids
from rinnalla.access.actors import visitor
from rinnalla.access.errors import NoOwner, NotADemonstrationError
from rinnalla.access.granted import GRANTED
from rinnalla.access.models import DemoMark, Owner
from rinnalla.access.owners import owner_for
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import BASIS_OF, STAFF_ROLES, Role
from rinnalla.access.tenancy import owner_id, serving

MOMENT = datetime(2025, 3, 29, 22, 30, tzinfo=UTC)


@pytest.mark.django_db
def test_the_time_can_not_be_told_in_an_ordinary_database(owner):
    with pytest.raises(NotADemonstrationError), clock.told(MOMENT):
        pass

    assert abs(clock.now() - datetime.now(UTC)) < timedelta(minutes=1)  # noqa: TID251 -- what the clock is compared with


@pytest.mark.django_db
def test_in_a_demonstration_the_time_is_what_was_told_and_then_no_longer(owner):
    DemoMark.objects.create(stamp="x", built_at=clock.now())

    with clock.told(MOMENT):
        assert (clock.now(), str(clock.today())) == (MOMENT, "2025-03-30")
    assert clock.now() > MOMENT


def test_the_trails_form_of_time_is_exact_both_ways():
    moment = datetime(2026, 11, 21, 23, 59, 59, 999_999, tzinfo=UTC)

    assert clock.moment(clock.microseconds(moment)) == moment


@pytest.mark.parametrize(("utc", "day"), [("21:59", "2026-01-01"), ("22:00", "2026-01-02")])
def test_a_day_begins_at_midnight_in_finland(utc, day):
    moment = datetime.fromisoformat(f"2026-01-01T{utc}:00+00:00")

    assert str(clock.local(moment).date()) == day


def test_an_id_is_a_version_7_uuid_of_this_millisecond():
    before = datetime.now(UTC)  # noqa: TID251 -- what the id is compared with
    made = ids.uuid7()

    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    assert abs((made.int >> 80) / 1000 - before.timestamp()) < 5


def test_ids_are_all_different_and_sort_by_age():
    made = [ids.uuid7() for _ in range(20_000)]
    stamps = [one.int >> 80 for one in made]

    assert len(set(made)) == len(made)
    assert stamps == sorted(stamps)
    assert len({one.int & (2**62 - 1) for one in made}) == len(made)


def test_without_an_owner_nothing_is_read_or_written_for_nobody():
    with pytest.raises(NoOwner):
        owner_id()


def test_the_owner_served_is_put_back_also_after_a_failure():
    one, other = ids.uuid7(), ids.uuid7()
    with serving(one):
        with pytest.raises(ZeroDivisionError), serving(other):  # noqa: PT012 -- what was served inside is part of it
            assert owner_id() == other
            raise ZeroDivisionError
        assert owner_id() == one


@pytest.mark.django_db
@pytest.mark.postgres
def test_the_only_owner_answers_at_every_name(owner):
    assert owner_for("anything.example:8000") == owner.pk


@pytest.mark.django_db
@pytest.mark.only("postgresql")
def test_one_of_several_owners_answers_at_its_own_name_only(owner):
    second = Owner.objects.create(name="Toinen", host="toinen.example")

    assert owner_for("toinen.example:8000") == second.pk
    with pytest.raises(NoOwner):
        owner_for("kolmas.example")


@pytest.mark.django_db
def test_before_there_is_an_owner_none_is_found():
    with pytest.raises(NoOwner):
        owner_for("localhost")


def test_every_role_stands_in_the_table_and_every_permission_belongs_to_some_role():
    assert set(GRANTED) == set(Role)
    assert set(Permission) - {permission for held in GRANTED.values() for permission in held} == set()


def test_every_role_that_reads_about_clients_has_a_ground_for_it():
    reading = {role for role, held in GRANTED.items() if Permission.CLIENT_READ in held and role in STAFF_ROLES}

    assert reading - set(BASIS_OF) == set()


def test_two_visits_can_not_be_joined():
    assert visitor().id != visitor().id
    assert isinstance(visitor().id, UUID)
