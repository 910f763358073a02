"""A period that has ended offers nothing that would be refused."""

import pytest
from django.urls import reverse

from rinnalla.access.errors import NotNow
from rinnalla.guidance.actions.evaluation_meeting import add_item, settle_item
from rinnalla.guidance.choices import Party, PeriodState
from rinnalla.guidance.models import EvaluationItem, EvaluationMeeting
from tests.guidance.test_course import put

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(whole_walk):
    return EvaluationMeeting.objects.filter(period=whole_walk.period).first()


def offered(window, walk, meeting):
    """Which of the addresses that change something stand on the pages of a period."""
    marja, period = window("marja"), walk.period.pk
    item = EvaluationItem.objects.filter(meeting=meeting, done_at=None).first()
    there = {
        reverse("period_course", args=[period]): ("guide_add", "waiting_new"),
        reverse("evaluation", args=[meeting.pk]): ("evaluation_item_new", "evaluation_item_done"),
        reverse("cooperation", args=[period]): ("handover_end",),
    }
    about = {
        "evaluation_item_new": meeting.pk,
        "evaluation_item_done": item.pk,
        "handover_end": walk.request.pk,
    }
    pages = {page: marja.get(page).content.decode() for page in there}
    return {
        name: reverse(name, args=[about.get(name, period)]) in pages[page]
        for page, names in there.items()
        for name in names
    }


def test_what_would_be_refused_is_offered_while_the_period_runs_and_not_after(whole_walk, meeting, window):
    put(whole_walk, PeriodState.ACTIVE)
    while_it_runs = offered(window, whole_walk, meeting)
    put(whole_walk, PeriodState.FINISHED)

    assert set(while_it_runs.values()) == {True}
    assert set(offered(window, whole_walk, meeting).values()) == {False}
    page = window("marja").get(reverse("cooperation", args=[whole_walk.period.pk])).content.decode()
    assert ("näkee, että jakso on päättynyt" in page, "jakso on käynnissä" in page) == (True, False)


def test_open_matters_of_an_ended_period_stay_as_they_are(cast, whole_walk, meeting):
    item = EvaluationItem.objects.filter(meeting=meeting, done_at=None).first()
    put(whole_walk, PeriodState.FINISHED)
    meeting.refresh_from_db()
    with pytest.raises(NotNow, match="päättynyt"):
        settle_item(by=cast.marja.actor, item=item)
    with pytest.raises(NotNow, match="päättynyt"):
        add_item(by=cast.marja.actor, meeting=meeting, text="x", party=Party.GUIDE)
