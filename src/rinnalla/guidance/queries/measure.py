"""Reading questionnaires and notices of safety."""

import json

from django.db.models import QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import MeasureState
from rinnalla.guidance.models import Measure, Period, RiskNotice


def measures_of(actor: Actor, period: Period) -> list[Measure]:
    """The questionnaires of a period, newest first."""
    rows = visible(actor, Permission.MEASURE_READ, Measure).filter(period=period)
    return list(rows.select_related("data_key").order_by("-created_at"))


def notices_of(actor: Actor, period: Period) -> list[RiskNotice]:
    """The notices of safety of a period, newest first, for those who see to them."""
    rows = visible(actor, Permission.RISK_HANDLE, RiskNotice).filter(measure__period=period)
    return list(rows.select_related("data_key", "measure", "handled_by__staff").order_by("-opened_at"))


def open_notices(actor: Actor) -> "QuerySet[RiskNotice]":
    """Notices that nobody has seen to yet, oldest first: they must be seen to today."""
    rows = visible(actor, Permission.RISK_HANDLE, RiskNotice).filter(handled_at=None)
    return rows.select_related("data_key", "measure__period__client__data_key").order_by("opened_at")


def answers_in(measure: Measure) -> list[int | None]:
    """The answers as numbers, one place for each question."""
    found: list[int | None] = json.loads(measure.answers) if measure.answers else []
    return found


def has_notice(measure: Measure) -> bool:
    """Whether a risk in these answers has been told of already."""
    return bool(RiskNotice.objects.filter(measure=measure).exists())


def earlier(actor: Actor, measure: Measure) -> Measure | None:
    """The first time the same questionnaire was answered in the period, where that was before this one."""
    rows = visible(actor, Permission.MEASURE_SCORE, Measure).filter(
        period=measure.period_id, code=measure.code, state=MeasureState.ANSWERED, created_at__lt=measure.created_at
    )
    return rows.select_related("data_key").order_by("created_at").first()
