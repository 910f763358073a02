"""Reading what a whole caseload calls for: the next steps of all its periods together."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import QuerySet

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import show_list, visible
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.choices import AlertKind, FollowUpState
from rinnalla.guidance.models import FollowUp, Period
from rinnalla.guidance.queries.alert import Alert, alerts_of
from rinnalla.guidance.states import OPEN_PERIOD


@dataclass(frozen=True)
class NextSteps:
    """The steps of a page, each with its period, and how many others there are."""

    shown: list[tuple[Period, Alert]]
    others: int = 0


def caseload_alerts(actor: Actor) -> list[Alert]:
    """Every alert of the actor's open periods, and their follow-ups due, the oldest first. Nobody is named in them."""
    if not actor.may(P.PHASE_WRITE):
        return []
    followed = FollowUp.objects.filter(state=FollowUpState.DUE, due_on__lte=clock.today()).values("period")
    rows = _periods(actor).select_related("request")
    periods = rows.filter(state__in=OPEN_PERIOD) | rows.filter(pk__in=followed)
    told = alerts_of(actor, periods)
    return sorted((one for alerts in told.values() for one in alerts), key=lambda one: one.since)


def next_steps(actor: Actor, *, size: int, page: int = 1, without: Collection[AlertKind] = ()) -> NextSteps:
    """One page of the caseload's next steps; an audit line names the clients of those that are shown.

    Those of the kinds ``without`` stand elsewhere.
    """
    found = [one for one in caseload_alerts(actor) if one.kind not in without]
    first = (page - 1) * size
    chosen = found[first : first + size]
    rows = _periods(actor).select_related("client__data_key").filter(pk__in={one.period for one in chosen})
    periods = {one.pk: one for one in show_list(actor, P.PHASE_WRITE, rows, size=size).rows} if chosen else {}
    return NextSteps([(periods[one.period], one) for one in chosen], max(len(found) - first - size, 0))


def _periods(actor: Actor) -> "QuerySet[Period]":
    return visible(actor, P.PHASE_WRITE, Period).order_by()
