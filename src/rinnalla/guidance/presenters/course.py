"""The course of a period as its page shows it: phases, setbacks, pauses, tapering, people, and what can be done."""

from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.choices import (
    AssignmentRole,
    EarlierNotes,
    EndCheck,
    EndedBy,
    PauseCause,
    PeriodState,
    Rhythm,
    SetbackCause,
)
from rinnalla.guidance.models import Assignment, Ending, Pause, Period, Setback, Taper
from rinnalla.guidance.presenters import waiting as waits
from rinnalla.guidance.presenters.period import from_to, length
from rinnalla.guidance.queries import phase as queries
from rinnalla.guidance.queries.waiting import waitings_of
from rinnalla.guidance.states import GONE, OPEN_PERIOD, RUNNING_PERIOD, checks_of, is_just_recorded, may_happen

# Event of the machine, address, word; the first that can happen is the main one.
PHASE_STEPS = (
    ("resume_active", "period_resume", gettext_lazy("Go on after the pause")),
    ("start_taper", "taper_new", gettext_lazy("Agree how meetings become fewer")),
    ("last_meeting", "period_last_meeting", gettext_lazy("The last meeting has been held")),
    ("step_back", "taper_back", gettext_lazy("Meet more often again")),
    ("pause", "pause_new", gettext_lazy("Pause the period")),
)
STEER_STEPS = (
    ("finish", "period_finish", gettext_lazy("Finish the period")),
    ("extend", "period_extend", gettext_lazy("Extend the period")),
    ("change_guide", "guide_change", gettext_lazy("Change the guide")),
    ("cancel", "period_cancel", gettext_lazy("The period does not start")),
    ("end_early", "period_end", gettext_lazy("End the period before its time")),
    ("reopen", "period_reopen", gettext_lazy("Open the period again to correct it")),
)

# Only a period that has come to its end has an ending and follow-ups.
AT_THE_END = frozenset({PeriodState.CLOSING, PeriodState.FINISHED, PeriodState.CANCELLED})


def course(actor: Actor, period: Period) -> dict[str, Any]:
    """Everything of the page."""
    phases = queries.phases_of(period)
    been = {phase.state for phase in phases}
    reasons = queries.reasons_of(actor, period) if len(phases) > 1 else {}
    ending = queries.ending_of(period) if been & AT_THE_END else None
    pauses = queries.pauses_of(actor, period) if PeriodState.PAUSED in been else []
    setbacks = queries.setbacks_of(actor, period)
    writes, steers = period.may_phase_write, period.may_period_steer  # type: ignore[attr-defined] # asked for with the record
    guides = queries.guides_over_time(actor, period)
    return {
        "length": length(period, clock.today()),
        "phases": [_phase(one, reasons.get(one.pk, "")) for one in reversed(phases)],
        "setbacks": [_setback(one, {pause.setback_id for pause in pauses}) for one in setbacks],
        "pauses": [_pause(one) for one in pauses],
        "tapers": [_taper(one) for one in queries.tapers_of(actor, period)] if PeriodState.TAPERING in been else [],
        "extensions": queries.extensions_of(actor, period) if PeriodState.ACTIVE in been else [],
        "guides": [_guide(one) for one in guides],
        "waitings": [waits.row(one) for one in waitings_of(actor, period)],
        "followups": _followups(actor, period) if been & AT_THE_END else [],
        "ending": _ending(ending) if ending else None,
        "to_tell": _to_tell(period, guides) if ending and ending.ended_by in GONE else [],
        "steps": _steps(period, writes=writes, steers=steers),
        "writes": writes,
        "steers": steers,
        "adds": steers and period.state in OPEN_PERIOD,
        "notices": period.state in OPEN_PERIOD and period.may_waiting_write,  # type: ignore[attr-defined] # asked for with the record
        "closes": actor.may(P.WAITING_CLOSE) and period.may_waiting_write,  # type: ignore[attr-defined] # as above
        "chooses": actor.may(P.EARLIER_CHOOSE),
        "asks": actor.may(P.FOLLOWUP_WRITE),
        "runs": period.state in RUNNING_PERIOD,
    }


def _followups(actor: Actor, period: Period) -> list[dict[str, Any]]:
    if not actor.may(P.FOLLOWUP_READ):
        return []
    return [waits.followup(one, period) for one in queries.followups_of(actor, period)]


def _steps(period: Period, *, writes: bool, steers: bool) -> list[dict[str, str]]:
    """What can happen to the period now by this person, each with its page."""
    steps = [*(PHASE_STEPS if writes else ()), *(STEER_STEPS if steers else ())]
    may = [step for step in steps if may_happen(period.state, step[0])]
    return [{"label": str(word), "url": reverse(address, args=[period.pk])} for _event, address, word in may]


def _phase(phase: Any, reason: str) -> dict[str, Any]:
    days = queries.counted(phase).days(clock.today())
    return {
        "label": str(PeriodState(phase.state).label).capitalize(),
        "when": from_to(phase.started_on, phase.ended_on),
        "days": ngettext("%(count)s day", "%(count)s days", days) % {"count": days},
        "reason": reason,
    }


def _setback(setback: Setback, paused_for: set[Any]) -> dict[str, Any]:
    return {
        "id": setback.pk,
        "cause": str(SetbackCause(setback.cause).label).capitalize(),
        "when": from_to(setback.noticed_on, setback.returned_on),
        "open": setback.returned_on is None,
        "before": setback.before,
        "after": setback.after,
        "told": setback.told,
        "may_undo": is_just_recorded(setback.created_at) and setback.pk not in paused_for,
    }


def _pause(pause: Pause) -> dict[str, Any]:
    return {
        "id": pause.pk,
        "cause": str(PauseCause(pause.cause).label).capitalize(),
        "when": from_to(pause.phase.started_on, pause.phase.ended_on),
        "open": pause.phase.ended_on is None,
        "review": date_format(pause.review_on, "j.n.Y"),
        "light": pause.light_contact,
        "words": pause.words,
        "after": pause.after,
    }


def _taper(taper: Taper) -> dict[str, Any]:
    steps = sorted(taper.steps.all(), key=lambda step: step.starts_on)
    return {
        "when": from_to(taper.phase.started_on, taper.phase.ended_on or taper.ends_on),
        "steps": [
            (
                str(Rhythm(step.rhythm).label).capitalize(),
                _("from %(day)s") % {"day": date_format(step.starts_on, "j.n.Y")},
            )
            for step in steps
        ],
        "continues": taper.continues,
    }


def _guide(held: Assignment) -> dict[str, Any]:
    first = held.starts_on
    return {
        "id": held.pk,
        "name": str(held.person.staff),
        "role": str(AssignmentRole(held.role).label).capitalize(),
        "when": from_to(first, held.ends_on),
        "runs": held.ends_on is None,
        "writes_until": date_format(held.access_until, "j.n.Y") if held.access_until else "",
        "reads": str(EarlierNotes(held.reads).label) if held.reads_how else "",
        "added": held.role != AssignmentRole.GUIDE,
    }


def _ending(ending: Ending) -> dict[str, Any]:
    wanted = checks_of(EndedBy(ending.ended_by))
    return {
        "id": ending.pk,
        "by": str(EndedBy(ending.ended_by).label).capitalize(),
        "when": date_format(ending.ended_on, "j.n.Y"),
        "words": ending.words,
        "done": [str(check.label) for check in wanted if check in ending.checks],
        "left": [str(EndCheck(check).label) for check in wanted if check not in ending.checks],
    }


def _to_tell(period: Period, guides: list[Assignment]) -> list[tuple[str, str]]:
    """Who must be told when a client has died or can't be reached: who, and as what they are told."""
    told = [
        (str(one.person.staff), str(AssignmentRole(one.role).label).capitalize()) for one in guides if not one.ends_on
    ]
    sender = period.request.from_unit
    return [*told, *([(str(sender), _("Sender of the request"))] if sender else [])]
