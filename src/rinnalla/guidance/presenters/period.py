"""A period as its page shows it."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from rinnalla.access import clock
from rinnalla.guidance.choices import Aim, MeetingState, PeriodState
from rinnalla.guidance.models import Goal, Meeting, Period
from rinnalla.people.models import Staff

STATE_LOOK = {
    PeriodState.PLANNED: ("plain", "calendar"),
    PeriodState.PAUSED: ("structure", "pause"),
    PeriodState.FINISHED: ("agreed", "check-circle"),
    PeriodState.CANCELLED: ("plain", "clock"),
}
TIMELINE_KIND = {PeriodState.PAUSED: "pause", PeriodState.TAPERING: "tapering"}


def when(moment: Any) -> str:
    """A meeting's moment: ti 24.11. klo 14.00."""
    here = clock.local(moment)
    shown = date_format(here, pgettext("date format", "D j M"))
    return _("%(day)s at %(time)s") % {"day": shown, "time": date_format(here, "G.i")}


def timeline(period: Period, meetings: list[Meeting]) -> dict[str, Any]:
    """What the phase timeline draws: phases with local dates, meetings held and agreed."""
    phases = [
        {
            "kind": TIMELINE_KIND.get(PeriodState(phase.state), "active"),
            "label": str(PeriodState(phase.state).label).capitalize(),
            "start": phase.started_on,
            "end": phase.ended_on or max(period.planned_end, clock.today()),
        }
        for phase in sorted(period.phases.all(), key=lambda phase: phase.started_on)
    ]
    drawn = [
        {"on": clock.local(meeting.starts_at).date(), "held": meeting.state == MeetingState.HELD}
        for meeting in reversed(meetings)
        if meeting.state in {MeetingState.HELD, MeetingState.AGREED}
    ]
    return {"phases": phases, "meetings": drawn, "today": clock.today(), "label": length(period, clock.today())}


def length(period: Period, today: date) -> str:
    """How long the period has run and when it is planned to end, in words."""
    days = (today - period.planned_start).days
    if days < 0:
        return _("Begins %(day)s.") % {"day": date_format(period.planned_start, "j.n.Y")}
    run = ngettext("One day since the start.", "%(count)s days since the start.", days) % {"count": days}
    end = _("Planned end %(day)s.") % {"day": date_format(period.planned_end, "j.n.Y")}
    return f"{run} {end}" if days else f"{_('Began today.')} {end}"


def state_tag(period: Period) -> tuple[str, str, str]:
    """The period's state as a tag: word, tone, icon."""
    state = PeriodState(period.state)
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
