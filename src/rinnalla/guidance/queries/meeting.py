"""Reading meetings, what is written of them, and who may be there. How many were held is counted here only."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Count, Max, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import belonging, belonging_by_any, visible
from rinnalla.access.permissions import Permission
from rinnalla.access.prepared import prepared
from rinnalla.guidance.choices import MeetingState
from rinnalla.guidance.models import GroupMeeting, Meeting, Note, Period, TogetherDraft
from rinnalla.guidance.states import COUNTED
from rinnalla.people.choices import ConsentKind
from rinnalla.people.models import Person, Staff
from rinnalla.people.queries.client import blocked_with, has_agreed
from rinnalla.people.queries.membership import guides_of

READABLE: str = "readable"
FAMILIAR = 10
LATEST = 8


def when(moment: Any) -> str:
    """A meeting's moment: ti 24.11. klo 14.00."""
    here = clock.local(moment)
    shown = date_format(here, pgettext("date format", "D j M"))
    return _("%(day)s at %(time)s") % {"day": shown, "time": date_format(here, "G.i")}


def held_count() -> Coalesce:
    """How many meetings of a period were held, as a column."""
    return Coalesce(Subquery(_held_of_period().values(count=Count("pk"))), 0)


def last_held() -> Subquery:
    """When the last meeting of a period was held, as a column."""
    return Subquery(_held_of_period().values(last=Max("starts_at")))


def _held_of_period() -> "QuerySet[Meeting, Any]":
    """The meetings held of the period of an outer query, as one group."""
    rows = Meeting.objects.filter(owner=OuterRef("owner"), period=OuterRef("pk"), state__in=COUNTED)
    found: QuerySet[Meeting, Any] = rows.order_by().values("period")
    return found


def held(meetings: Iterable[Meeting]) -> list[Meeting]:
    """Those of some meetings that were held, in their order."""
    return [meeting for meeting in meetings if meeting.state in COUNTED]


def meetings_in(actor: Actor, period: Period) -> "QuerySet[Meeting]":
    """A period's meetings, newest first.

    ``readable`` of each holds the notes the actor may read, corrected ones too; ``moved_to_at`` the new time of a moved
    one.
    """
    return _meetings(actor, period).prefetch_related(Prefetch("notes", _notes(actor, period), to_attr=READABLE))


@prepared
def around_meetings(actor: Actor, period: Period) -> "QuerySet[Meeting]":
    """A period's meetings as ``meetings_in`` gives them, without what is written of them."""
    return _meetings(actor, period)


@prepared
def readable_notes(actor: Actor, period: Period) -> "QuerySet[Note]":
    """What is written of a period's meetings that the actor may read."""
    return _notes(actor, period)


def _notes(actor: Actor, period: Period) -> "QuerySet[Note]":
    layers = (Permission.SHARED_NOTE_READ, Permission.WORK_NOTE_READ, Permission.PARTNER_SUMMARY_READ)
    return belonging_by_any(actor, layers, Note, to=period).select_related("data_key", "answer__data_key")


def _meetings(actor: Actor, period: Period) -> "QuerySet[Meeting]":
    rows = belonging(actor, Permission.MEETING_READ, Meeting, to=period)
    rows = rows.exclude(state=MeetingState.CALLED_OFF, moved_from__isnull=False)
    following = Meeting.objects.filter(moved_from=OuterRef("pk")).exclude(state=MeetingState.CALLED_OFF)
    around = ("data_key", "period", "group__data_key", "second_guide__staff", "trainee__staff")
    moved_to = Subquery(following.values("starts_at")[:1])
    return rows.select_related(*around).annotate(moved_to_at=moved_to).order_by("-starts_at", "-created_at")


def latest_meetings(actor: Actor, period: Period) -> list[Meeting]:
    """The few newest meetings of a period, to choose one of."""
    rows = visible(actor, Permission.MEETING_READ, Meeting).filter(period=period)
    return list(rows.order_by("-starts_at")[:LATEST])


def familiar_place(period: Period) -> str:
    """Where the last meetings of a period have mostly begun; of two equally frequent ones the newer."""
    places = [meeting.place for meeting in period.meetings.order_by("-starts_at")[:FAMILIAR]]
    return max(Counter(places).items(), key=lambda one: one[1])[0] if places else ""


def together_of(actor: Actor, meeting: Meeting) -> TogetherDraft | None:
    """What is being written together of a meeting."""
    rows = visible(actor, Permission.MEETING_WRITE, TogetherDraft).select_related("data_key")
    return rows.filter(meeting=meeting).first()


def may_write(actor: Actor, meeting: UUID) -> bool:
    """Whether the actor may record a meeting, asked without opening it: nothing of it is going to be shown."""
    return visible(actor, Permission.MEETING_WRITE, Meeting).filter(pk=meeting).exists()


def companions(period: Period) -> list[Staff]:
    """Guides of the unit who may come along: not the client themselves, nor anyone they must not meet."""
    apart = {*blocked_with(period.client.person_id), period.client.person_id}
    return [guide for guide in guides_of(period.unit_id) if guide.person_id not in apart]


def guiding_now(period: Period) -> list[UUID]:
    """Who guides in a period at present."""
    return list(period.assignments.filter(ends_on=None).values_list("person", flat=True))


def may_have_others_present(period: Period) -> bool:
    """Whether the client has agreed that others are present in meetings."""
    return has_agreed(period.client, ConsentKind.OTHERS_PRESENT)


def company_refused(period: Period, second_guide: Person | None, trainee: Person | None) -> str:
    """Why somebody may not come along, in a sentence; empty where they may.

    A guide in training is there by the client's consent only.
    """
    free = {guide.person_id for guide in companions(period)}
    chosen = [person.pk for person in (second_guide, trainee) if person]
    if trainee and not may_have_others_present(period):
        return _("A guide in training can be present only when the client has agreed to it.")
    if not free.issuperset(chosen) or len(set(chosen)) < len(chosen):
        return _("Choose somebody else: this person can't come to this meeting.")
    return ""


def groupable(actor: Actor, states: Iterable[str]) -> "QuerySet[Period]":
    """Periods in some states whose clients the actor may agree a meeting with."""
    rows = visible(actor, Permission.MEETING_WRITE, Period).filter(state__in=list(states))
    return rows.select_related("client__data_key", "unit").order_by("created_at")


def lines_of(actor: Actor, group: GroupMeeting) -> "QuerySet[Meeting]":
    """The lines of a group that the actor may see, each with its client; lines taken back are left out."""
    rows = visible(actor, Permission.MEETING_READ, Meeting).filter(group=group)
    return rows.select_related("data_key", "period__client__data_key").order_by("created_at")


def names_in(group: GroupMeeting) -> set[str]:
    """The first names of all who take part in a group, whoever may see them; never to be shown."""
    rows = Meeting.objects.filter(group=group).select_related("period__client__data_key")
    clients = [meeting.period.client for meeting in rows]
    return {name for client in clients for name in (client.called, client.name.partition(" ")[0]) if name}


def lines_to_record(actor: Actor, group: GroupMeeting, states: Sequence[str]) -> list[Meeting]:
    """The lines of a group, locked, that the actor may record and that stand in some states."""
    rows = visible(actor, Permission.MEETING_WRITE, Meeting).filter(group=group, state__in=states)
    return list(rows.select_related("data_key", "period").select_for_update(of=("self",)).order_by("created_at"))
