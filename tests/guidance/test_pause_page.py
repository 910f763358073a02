"""The page on which a period is paused."""

from datetime import timedelta

import pytest
from django.urls import reverse

from rinnalla.access import clock
from rinnalla.guidance.choices import PeriodState
from rinnalla.guidance.models import Period
from tests.guidance.test_course import put

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.mark.parametrize("meetings", ["off", "kept"])
def test_a_period_is_paused_on_its_page_whatever_becomes_of_the_meetings_agreed(walk, window, meetings):
    period = put(walk, PeriodState.ACTIVE)
    review = clock.today() + timedelta(days=10)
    sent = {
        "cause": "setback", "words": "", "on": "", "meetings": meetings, "version": period.version,
        "review_on": f"{review.day}.{review.month}.{review.year}",
    }  # fmt: skip
    answer = window("aino").post(reverse("pause_new", args=[period.pk]), **sent)

    assert (answer.status_code, Period.objects.get(pk=period.pk).state) == (303, PeriodState.PAUSED)
