"""Counting what waits, so that the first page can say it without naming anybody."""

from dataclasses import dataclass

from django.db.models import Count, QuerySet

from rinnalla.guidance.models import ServiceRequest
from rinnalla.guidance.queries.request import late


@dataclass(frozen=True)
class Waiting:
    """How many requests wait, and how many of them longer than was agreed."""

    count: int = 0
    late: int = 0


def waiting(rows: "QuerySet[ServiceRequest]") -> Waiting:
    """Count the requests of a list: late are those whose promised day has passed or that were sent over 28 days ago."""
    return Waiting(**rows.aggregate(count=Count("pk"), late=Count("pk", filter=late())))
