"""A ward manager sees numbers of the own unit, and none that picks somebody out."""

from datetime import date, timedelta

import pytest

from rinnalla.access import clock
from rinnalla.access.roles import Role
from rinnalla.guidance.choices import PeriodState
from rinnalla.guidance.queries.sender import closed_quarters, counted
from tests import factories
from tests.guidance.raw import change

pytestmark = [pytest.mark.django_db]
ADDRESS = "/ohjaus/yksikko/"


def asked(cast, on, how_many):
    for _ in range(how_many):
        change(factories.make_request(cast).request, waiting_since=on)


@pytest.mark.parametrize(
    ("today", "newest"),
    [
        (date(2026, 1, 1), (date(2025, 10, 1), date(2025, 12, 31))),
        (date(2026, 3, 31), (date(2025, 10, 1), date(2025, 12, 31))),
        (date(2026, 11, 28), (date(2026, 7, 1), date(2026, 9, 30))),
    ],
)
def test_quarters_have_ended_and_never_overlap(today, newest):
    first, second = closed_quarters(today)

    assert first == newest
    assert second[1] + timedelta(days=1) == first[0]


@pytest.mark.parametrize(("how_many", "shows"), [(4, False), (5, True)])
def test_a_number_below_five_is_not_shown(cast, window, how_many, shows):
    asked(cast, closed_quarters(clock.today())[0][0], how_many)

    page = window("oskar").get(ADDRESS).content.decode()
    assert (f"<span>{how_many}</span>" in page, "liian pieni ryhmä näytettäväksi" in page) == (shows, True)


def test_only_the_own_unit_is_counted_and_a_block_changes_no_number(cast, walk):
    times = date(2020, 1, 1), date(2100, 1, 1)
    other = factories.make_staff("Olga", (Role.WARD_MANAGER, cast.elsewhere))

    mine = counted(cast.oskar.actor, cast.clinic.pk, *times)
    assert (mine.requested, mine.began, mine.guided, mine.met, mine.meetings) == (1, 1, 1, 1, 1)
    theirs = counted(other.actor, cast.clinic.pk, *times)
    assert (theirs.requested, theirs.guided, theirs.meetings) == (0, 0, 0)


@pytest.mark.parametrize("state", [PeriodState.PLANNED, PeriodState.CANCELLED])
def test_guidance_that_was_planned_and_never_began_is_not_counted_as_begun(cast, walk, state):
    for phase in walk.period.phases.all():
        change(phase, state=state)
    change(walk.period, state=state)

    mine = counted(cast.oskar.actor, cast.clinic.pk, date(2020, 1, 1), date(2100, 1, 1))

    assert (mine.requested, mine.began, mine.guided) == (1, 0, 0)


def test_nobody_else_opens_the_page(cast, window):
    assert {who: window(who).get(ADDRESS).status_code for who in ("liisa", "marja", "aino", "tove")} == dict.fromkeys(
        ("liisa", "marja", "aino", "tove"), 404
    )
