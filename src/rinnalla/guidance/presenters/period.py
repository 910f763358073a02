"""A period as its page shows it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from rinnalla.access import clock
from rinnalla.guidance.choices import Aim, MeetingState, PeriodState
from rinnalla.guidance.models import Goal, Meeting, Period, Setback
from rinnalla.guidance.queries.phase import counted, phases_of
from rinnalla.guidance.states import ENDED_PERIOD
from rinnalla.methods.phases import gross_days, paused_days, with_setbacks
from rinnalla.people.models import Staff

STATE_LOOK = {
    PeriodState.PLANNED: ("plain", "calendar"),
    PeriodState.PAUSED: ("structure", "pause"),
    PeriodState.FINISHED: ("agreed", "check-circle"),
    PeriodState.CANCELLED: ("plain", "clock"),
}
SETBACK = "setback"
AT_HAND = 3
TIMELINE_KIND = {PeriodState.PAUSED.value: "pause", PeriodState.TAPERING.value: "tapering", SETBACK: SETBACK}


def when(moment: Any) -> str:
    """A meeting's moment: ti 24.11. klo 14.00."""
    here = clock.local(moment)
    shown = date_format(here, pgettext("date format", "D j M"))
    return _("%(day)s at %(time)s") % {"day": shown, "time": date_format(here, "G.i")}


def timeline(period: Period, meetings: list[Meeting], setbacks: Iterable[Setback] = ()) -> dict[str, Any]:
    """What the phase timeline draws: phases with local dates, setbacks in them, meetings held and agreed."""
    counted_phases = [counted(phase) for phase in phases_of(period) if phase.state not in ENDED_PERIOD]
    happened = [(setback.noticed_on, setback.returned_on or clock.today()) for setback in setbacks]
    phases = [
        {
            "kind": TIMELINE_KIND.get(phase.kind, "active"),
            "label": str(_("Setback") if phase.kind == SETBACK else PeriodState(phase.kind).label).capitalize(),
            "start": phase.start,
            "end": phase.end or max(period.planned_end, clock.today()),
        }
        for phase in with_setbacks(counted_phases, happened)
    ]
    drawn = [
        {"on": clock.local(meeting.starts_at).date(), "held": meeting.state == MeetingState.HELD}
        for meeting in reversed(meetings)
        if meeting.state in {MeetingState.HELD, MeetingState.AGREED}
    ]
    return {"phases": phases, "meetings": drawn, "today": clock.today(), "label": length(period, clock.today())}


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


def goal_rows(goals: list[Goal]) -> list[dict[str, Any]]:
    """Goals in the client's words."""
    return [
        {"id": goal.pk, "words": goal.words, "aim": str(Aim(goal.aim).label).capitalize(), "now": goal.where_now}
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
