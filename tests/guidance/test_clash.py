"""One person is not to be in two places: whoever agrees on a time is asked once, and decides."""

from datetime import timedelta

import pytest
from django.urls import reverse

from rinnalla.access import clock
from rinnalla.access.errors import NotNow
from rinnalla.guidance.actions.meeting import agree_meeting, move_meeting
from rinnalla.guidance.choices import Hindrance, HowTold
from rinnalla.guidance.models import Meeting

pytestmark = pytest.mark.django_db
HALF_AN_HOUR = timedelta(minutes=30)


@pytest.fixture
def noon():
    """An hour of a day on which nobody has agreed on anything yet."""
    return (clock.now() + timedelta(days=40)).replace(hour=10, minute=0, second=0, microsecond=0)


@pytest.fixture
def agreed(cast, walk, noon):
    """Kaisa meets Aino."""
    return agree_meeting(by=cast.aino.actor, period=walk.period, starts_at=noon, place="Satama")


def said(moment, **more):
    here = clock.local(moment)
    return {"day": f"{here:%-d.%-m.%Y}", "time": f"{here:%H.%M}", "place": "Kahvila Lyhty", **more}


def test_a_second_meeting_of_the_client_at_the_same_hour_is_asked_about(cast, walk, agreed, noon):
    with pytest.raises(NotNow, match="Asiakkaalla on jo tapaaminen") as asked:
        agree_meeting(by=cast.aino.actor, period=walk.period, starts_at=noon + HALF_AN_HOUR, place="x", anyway=False)
    assert asked.value.field == "anyway"


def test_an_hour_later_is_free(cast, walk, agreed, noon):
    later = agree_meeting(
        by=cast.aino.actor, period=walk.period, starts_at=noon + timedelta(hours=1), place="x", anyway=False
    )
    assert later.place == "x"


def test_a_series_is_asked_about_by_any_of_its_weeks(cast, walk, agreed, noon):
    with pytest.raises(NotNow, match="Sopiiko toinen aika"):
        agree_meeting(
            by=cast.aino.actor, period=walk.period, starts_at=noon - timedelta(days=14), until=noon.date(), place="x",
            anyway=False,
        )  # fmt: skip


def test_a_meeting_can_be_moved_by_half_an_hour(cast, agreed, noon):
    moved = move_meeting(
        by=cast.aino.actor, meeting=agreed, starts_at=noon + HALF_AN_HOUR, place="Satama",
        hindrance=Hindrance.OTHER, told=HowTold.PHONE, anyway=False,
    )  # fmt: skip
    assert moved.starts_at == noon + HALF_AN_HOUR


def test_the_page_asks_once_and_the_same_form_agrees_all_the_same(walk, agreed, noon, window):
    aino, address = window("aino"), reverse("meeting_new", args=[walk.period.pk])
    before = Meeting.objects.count()
    asked = aino.post(address, **said(noon))

    page = asked.content.decode()
    assert (asked.status_code, Meeting.objects.count()) == (422, before)
    assert ("Sopiiko toinen aika?" in page, 'value="Kahvila Lyhty"' in page) == (True, True)
    assert 'type="checkbox" name="anyway"' in page
    assert (aino.post(address, **said(noon, anyway="on")).status_code, Meeting.objects.count()) == (303, before + 1)


def test_nothing_is_asked_where_both_are_free(walk, agreed, noon, window):
    aino, address = window("aino"), reverse("meeting_new", args=[walk.period.pk])
    form = aino.get(address).content.decode()

    assert ('type="hidden" name="anyway"' in form, "silti" in form) == (True, False)
    assert aino.post(address, **said(noon + timedelta(days=1))).status_code == 303
