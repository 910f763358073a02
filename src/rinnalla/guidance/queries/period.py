"""Reading periods and what belongs to them."""

from collections import defaultdict
from uuid import UUID

from django.db.models import QuerySet

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import belonging, comes_along, visible
from rinnalla.access.permissions import Permission
from rinnalla.access.prepared import prepared
from rinnalla.guidance.choices import AssignmentRole, MeetingState
from rinnalla.guidance.models import (
    Assignment,
    Brief,
    Goal,
    Meeting,
    Period,
    Summary,
    SummaryAnswer,
    SummaryPart,
)
from rinnalla.guidance.queries.meeting import around_meetings, held_count, last_held, readable_notes


def caseload(actor: Actor) -> "QuerySet[Period]":
    """Periods the actor may see, with how many meetings were held and when the last one was; newest first."""
    rows = (
        visible(actor, Permission.PERIOD_LIST, Period)
        .select_related("client__data_key", "unit")
        .prefetch_related("phases")
    )
    counted = rows.annotate(held=held_count(), last_held=last_held())
    return counted.order_by("-planned_start", "-created_at")


@prepared
def goals_of(actor: Actor, period: Period) -> "QuerySet[Goal]":
    """A period's goals that the actor may read and that have not ended."""
    return belonging(actor, Permission.GOAL_READ, Goal, to=period).filter(end=None).order_by("created_at")


def meetings_of(actor: Actor, period: Period) -> list[Meeting]:
    """A period's meetings, newest first.

    ``readable`` of each holds the notes the actor may read, corrected ones too.
    """
    meetings = around_meetings(actor, period)
    by_meeting = defaultdict(list)
    for note in readable_notes(actor, period):
        by_meeting[note.meeting_id].append(note)
    for meeting in meetings:
        meeting.readable = by_meeting[meeting.pk]
    return meetings


@prepared
def summaries_of(actor: Actor, period: Period) -> "QuerySet[Summary]":
    """A period's summaries that the actor may read, newest first."""
    return belonging(actor, Permission.SUMMARY_READ, Summary, to=period).order_by("-created_at")


def parts_of(actor: Actor, summary: Summary) -> list[SummaryPart]:
    """The four parts of a summary in their order."""
    rows = visible(actor, Permission.SUMMARY_READ, SummaryPart).filter(summary=summary)
    order = ["start", "activity", "now", "effects"]
    return sorted(rows, key=lambda part: order.index(part.kind))


def guides_in(period: Period) -> list[Assignment]:
    """Who guides in a period now, the guide before others; after its end whoever did last, so that names stay."""
    rows = _assignments(period.pk)
    today, latest = clock.today(), max((one.ends_on for one in rows if one.ends_on), default=None)
    now = [one for one in rows if one.starts_on <= today and (one.ends_on is None or one.ends_on > today)]
    return sorted(
        now or [one for one in rows if one.ends_on == latest], key=lambda one: one.role != AssignmentRole.GUIDE
    )


@prepared
def _assignments(period: UUID) -> "QuerySet[Assignment]":
    rows: QuerySet[Assignment] = Assignment.objects.filter(period=period).select_related("person__staff")
    return rows.order_by("starts_on", "created_at")


def answers_of(actor: Actor, summary: Summary) -> list[SummaryAnswer]:
    """What the client has said of a summary, oldest first."""
    return list(visible(actor, Permission.SUMMARY_READ, SummaryAnswer).filter(summary=summary).order_by("created_at"))


def brief_of(actor: Actor, period: Period) -> Brief | None:
    """What the guide may know, in the words the client approved; read with the period where it comes along."""
    if comes_along(actor, Permission.BRIEF_READ, Brief, to=period):
        found: Brief | None = getattr(period.request, "brief", None)
        return found
    return belonging(actor, Permission.BRIEF_READ, Brief, to=period).select_related("data_key").first()


def may_finish(actor: Actor, period: Period) -> set[UUID]:
    """The meetings of a period that the actor may still record after their last day in it."""
    rows = visible(actor, Permission.MEETING_WRITE, Meeting).filter(period=period, state=MeetingState.AGREED)
    return set(rows.values_list("pk", flat=True))


def meetings_ahead(actor: Actor) -> "QuerySet[Meeting]":
    """Meetings the actor may record that are agreed and not recorded yet, the nearest first."""
    rows = visible(actor, Permission.MEETING_WRITE, Meeting).filter(state=MeetingState.AGREED)
    return rows.select_related("data_key", "period__client__data_key").order_by("starts_at")
