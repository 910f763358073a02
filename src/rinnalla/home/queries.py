"""Counting what waits, so that the first page can say it without naming anybody."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Q, QuerySet

from rinnalla.access import clock
from rinnalla.guidance.choices import RequestState
from rinnalla.guidance.models import ServiceRequest
from rinnalla.guidance.presenters.request import OVER_WEEKS

LONGEST = timedelta(days=OVER_WEEKS)


@dataclass(frozen=True)
class Waiting:
    """How many requests wait, and how many of them longer than was agreed."""

    count: int = 0
    late: int = 0


def waiting(rows: "QuerySet[ServiceRequest]") -> Waiting:
    """Count the requests of a list: late are those to be received by a day that has passed or sent over 28 days ago."""
    today = clock.today()
    unreceived = Q(state=RequestState.SENT, receive_by__lt=today)
    late = unreceived | Q(waiting_since__lt=today - LONGEST)
    return Waiting(**rows.aggregate(count=Count("pk"), late=Count("pk", filter=late)))
