"""Reading what belongs to a client's own page."""

from django.db.models import Count, OuterRef, QuerySet, Subquery

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.access.prepared import prepared
from rinnalla.guidance.choices import MeasureState, MeetingState, SummaryState
from rinnalla.guidance.models import Assignment, Measure, Meeting, Period, ServiceRequest, Summary, Waiting
from rinnalla.people.models import Client


def newest_period(actor: Actor, client: Client) -> Period | None:
    """The client's own newest period.

    ``guide_name`` and ``guide_phone`` are of who has guided in it longest; ``asked`` and ``asked_code`` tell which
    questionnaire waits in it, the oldest; ``waits`` counts what is waited for.
    """
    return next(iter(_newest_period(actor, client)), None)


@prepared
def _newest_period(actor: Actor, client: Client) -> "QuerySet[Period]":
    waits = visible(actor, Permission.MEASURE_ANSWER, Measure).filter(period=OuterRef("pk"), state=MeasureState.ASKED)
    oldest = waits.order_by("created_at")
    waitings = visible(actor, Permission.WAITING_READ, Waiting).filter(period=OuterRef("pk"), closed_on=None)
    guides = Assignment.objects.filter(period=OuterRef("pk"), ends_on=None).order_by("starts_on")
    rows = visible(actor, Permission.PERIOD_READ, Period).filter(client=client.pk)
    rows = rows.annotate(
        asked=Subquery(oldest.values("pk")[:1]),
        asked_code=Subquery(oldest.values("code")[:1]),
        waits=Subquery(waitings.order_by().values("period").annotate(count=Count("pk")).values("count")),
        guide_name=Subquery(guides.values("person__staff__first_name")[:1]),
        guide_phone=Subquery(guides.values("person__staff__phone")[:1]),
    )
    return rows.select_related("client__data_key").order_by("-planned_start", "pk")[:1]


def newest_request(actor: Actor, client: Client) -> ServiceRequest | None:
    """The client's own newest request."""
    rows = visible(actor, Permission.REQUEST_STATUS, ServiceRequest).filter(client=client)
    return rows.select_related("unit", "from_unit").order_by("-created_at").first()


def next_meeting(meetings: list[Meeting]) -> Meeting | None:
    """The nearest agreed meeting that lies ahead; ``meetings`` are newest first."""
    ahead = [one for one in meetings if one.state == MeetingState.AGREED and one.starts_at >= clock.now()]
    return ahead[-1] if ahead else None


def summary_to_read(summaries: list[Summary]) -> Summary | None:
    """The summary that waits for the client's answer."""
    return next((one for one in summaries if one.state == SummaryState.WITH_CLIENT), None)
