"""A period as its page shows it."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rinnalla.access import clock
from rinnalla.guidance.choices import Aim, MeetingState, PeriodState
from rinnalla.guidance.models import Goal, Meeting, Period, Rating, Setback
from rinnalla.guidance.presenters.goal import course_in_words
from rinnalla.guidance.queries.meeting import when
from rinnalla.guidance.queries.phase import counted, phases_of
from rinnalla.guidance.states import ENDED_PERIOD
from rinnalla.methods.phases import gross_days, paused_days
from rinnalla.people.models import Staff

STATE_LOOK = {
    PeriodState.PLANNED: ("plain", "calendar"),
    PeriodState.PAUSED: ("structure", "pause"),
    PeriodState.FINISHED: ("agreed", "check-circle"),
    PeriodState.CANCELLED: ("plain", "clock"),
}
AT_HAND = 3
TIMELINE_KIND = {PeriodState.PAUSED.value: "pause", PeriodState.TAPERING.value: "tapering"}


def from_to(start: date, end: date | None) -> str:
    """Days from one to another, or from one on."""
    first = date_format(start, "j.n.Y")
    return f"{first}–{date_format(end, 'j.n.Y')}" if end else _("from %(day)s") % {"day": first}


def timeline(period: Period, meetings: list[Meeting], setbacks: Iterable[Setback] = ()) -> dict[str, Any]:
    """What the phase timeline draws: phases with local dates, setbacks as marks, meetings held and agreed."""
    phases = [
        {
            "kind": TIMELINE_KIND.get(phase.state, "active"),
            "label": str(PeriodState(phase.state).label).capitalize(),
            "start": phase.started_on,
            "end": phase.ended_on or max(period.planned_end, clock.today()),
        }
        for phase in phases_of(period)
        if phase.state not in ENDED_PERIOD
    ]
    marks = [
        {
            "label": _("Setback %(when)s") % {"when": from_to(one.noticed_on, one.returned_on)},
            "start": one.noticed_on,
            "end": one.returned_on,
        }
        for one in setbacks
    ]
    drawn = [
        {"on": clock.local(meeting.starts_at).date(), "held": meeting.state == MeetingState.HELD}
        for meeting in reversed(meetings)
        if meeting.state in {MeetingState.HELD, MeetingState.AGREED}
    ]
    label = length(period, clock.today())
    return {"phases": phases, "marks": marks, "meetings": drawn, "today": clock.today(), "label": label}


def length(period: Period, today: date) -> str:
    """How long the period has run, with and without its pauses, and when it is planned to end or has ended."""
    phases = phases_of(period)
    days = [counted(phase) for phase in phases]
    gross, paused = gross_days(days, today), paused_days(days, today)
    ended = next((phase.started_on for phase in reversed(phases) if phase.state == PeriodState.FINISHED), None)
    if period.state == PeriodState.CANCELLED:
        return ""
    if period.state == PeriodState.PLANNED:
        return _("Begins %(day)s.") % {"day": date_format(period.planned_start, "j.n.Y")}
    end = _("Planned end %(day)s.") % {"day": date_format(period.planned_end, "j.n.Y")}
    if ended:
        end = _("Ended %(day)s.") % {"day": date_format(ended, "j.n.Y")}
    return f"{_run(gross, paused, over=ended is not None)} {end}"


def _run(gross: int, paused: int, *, over: bool) -> str:
    if not gross:
        return _("Began today.")
    if not paused and over:
        return ngettext("Lasted %(count)s day.", "Lasted %(count)s days.", gross) % {"count": gross}
    if not paused:
        return ngettext("One day since the start.", "%(count)s days since the start.", gross) % {"count": gross}
    words = {"gross": gross, "paused": paused, "net": gross - paused}
    return _("%(gross)s days, of which %(paused)s on a pause. Guidance for %(net)s days.") % words


def at_hand(meetings: list[Meeting]) -> list[Meeting]:
    """Of a period's meetings, newest first, those a first look needs: the next agreed and the latest of the others."""
    agreed = [meeting for meeting in meetings if meeting.state == MeetingState.AGREED]
    others = [meeting for meeting in meetings if meeting.state != MeetingState.AGREED]
    shown = {*agreed[-AT_HAND:], *others[:AT_HAND]}
    return [meeting for meeting in meetings if meeting in shown]


def state_tag(period: Period) -> tuple[str, str, str]:
    """The period's state as a tag: word, tone, icon."""
    return tag_of(period.state)


def tag_of(known: str) -> tuple[str, str, str]:
    """A state of a period as a tag: word, tone, icon."""
    state = PeriodState(known)
    tone, icon = STATE_LOOK.get(state, ("worker", "guidance"))
    return str(state.label).capitalize(), tone, icon


def goal_rows(goals: list[Goal], ratings: Sequence[Rating] = ()) -> list[dict[str, Any]]:
    """Goals in the client's words, with where things were at the start and what their newest rating says."""
    return [
        {
            "id": goal.pk,
            "words": goal.words,
            "aim": str(Aim(goal.aim).label).capitalize(),
            "now": course_in_words(goal, ratings),
        }
        for goal in goals
    ]


def first_names(staff: list[Staff]) -> str:
    """First names, joined."""
    return ", ".join(person.first_name for person in staff)


def list_row(period: Period, *, opens: bool) -> dict[str, Any]:
    """A period in a list; ``held`` and ``last_held`` were counted with it."""
    count = period.held  # type: ignore[attr-defined] # counted by the query
    held = ngettext("%(count)s meeting held", "%(count)s meetings held", count) % {"count": count}
    last = period.last_held  # type: ignore[attr-defined] # counted by the query
    return {
        "name": period.client.called,
        "url": reverse("period", args=[period.pk]) if opens else "",
        "tag": state_tag(period),
        "held": held if count else _("No meetings held yet"),
        "last": _("last %(when)s") % {"when": when(last)} if last else "",
        "length": length(period, clock.today()),
    }
