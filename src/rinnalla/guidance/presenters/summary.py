"""Drafting the four parts of a summary from what has been recorded. Only what the client may read goes in."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rinnalla.access import clock
from rinnalla.guidance.actions.summary import Part
from rinnalla.guidance.choices import (
    Activity,
    ClientAnswer,
    MeetingState,
    NoteKind,
    PeriodState,
    SummaryKind,
    SummaryPartKind,
    SummaryState,
    Unread,
)
from rinnalla.guidance.models import Assignment, Brief, Goal, Meeting, Note, Summary, SummaryAnswer, SummaryPart
from rinnalla.guidance.queries.meeting import held as held_among
from rinnalla.guidance.queries.summary import Material
from rinnalla.guidance.states import ENDED_PERIOD, RUNNING_PERIOD, SUMMARY_IN_WORK


def draft(it: Material, kind: SummaryKind = SummaryKind.INTERIM) -> Mapping[SummaryPartKind, Part]:
    """The four parts as a first draft.

    The start is told from the brief the client has approved, not from the request: the guide has not read that.
    """
    held = held_among(it.meetings)
    texts = {
        SummaryPartKind.START: _start(it.brief, it.goals),
        SummaryPartKind.ACTIVITY: "\n".join(filter(None, [_course(it, kind), _activity(held), _not_held(it.meetings)])),
        SummaryPartKind.NOW: _now(it.goals, held),
        SummaryPartKind.EFFECTS: _effects(held),
    }
    return {part: Part(heading(part, kind), text) for part, text in texts.items()}


def heading(part: SummaryPartKind, kind: SummaryKind) -> str:
    """What a part is headed before people change it."""
    if part == SummaryPartKind.NOW and kind == SummaryKind.END:
        return _("Situation at the end")
    return str(part.label)


def _course(it: Material, kind: SummaryKind) -> str:
    """From when to when an ended period ran, and how often it was on a pause."""
    if kind != SummaryKind.END or not it.phases:
        return ""
    first = min((phase.started_on for phase in it.phases if phase.state in RUNNING_PERIOD), default=None)
    if first is None:
        return ""
    last = next((phase.started_on for phase in it.phases if phase.state in ENDED_PERIOD), clock.today())
    days = {"first": date_format(first, "j.n.Y"), "last": date_format(last, "j.n.Y")}
    said = _("The period ran from %(first)s to %(last)s.") % days
    pauses = sum(phase.state == PeriodState.PAUSED for phase in it.phases)
    if not pauses:
        return said
    paused = ngettext("There was one pause.", "There were %(count)s pauses.", pauses) % {"count": pauses}
    return f"{said} {paused}"


def _not_held(meetings: list[Meeting]) -> str:
    missed = sum(meeting.state == MeetingState.DID_NOT_TAKE_PLACE for meeting in meetings)
    if not missed:
        return ""
    return ngettext("One meeting did not take place.", "%(count)s meetings did not take place.", missed) % {
        "count": missed
    }


def _start(brief: Brief | None, goals: list[Goal]) -> str:
    lines = [brief.text] if brief else []
    if goals:
        lines.append(_("Goals in the client's own words:"))
        lines.extend(f"– ”{goal.words}”" for goal in goals)
    return "\n".join(lines)


def _activity(held: list[Meeting]) -> str:
    if not held:
        return _("There have been no meetings yet.")
    lines = [f"{_how_many(held)} {_how_long(held)}"]
    kinds = Counter(code for meeting in held for code in meeting.activities)
    if kinds:
        done = ", ".join(f"{Activity(code).label} ({times})" for code, times in kinds.most_common())
        lines.append(_("In the meetings: %(list)s.") % {"list": done})
    return "\n".join(lines)


def _how_many(held: list[Meeting]) -> str:
    first, last = (date_format(clock.local(meeting.starts_at), "j.n.Y") for meeting in (held[-1], held[0]))
    if first == last:
        return ngettext("One meeting, on %(day)s.", "%(count)s meetings, on %(day)s.", len(held)) % {
            "count": len(held),
            "day": first,
        }
    return _("%(count)s meetings between %(first)s and %(last)s.") % {"count": len(held), "first": first, "last": last}


def _how_long(held: list[Meeting]) -> str:
    hours = round(sum(meeting.minutes or 0 for meeting in held) / 60)
    if not hours:
        return _("Altogether less than an hour.")
    return ngettext("Altogether about an hour.", "Altogether about %(hours)s hours.", hours) % {"hours": hours}


def _now(goals: list[Goal], held: list[Meeting]) -> str:
    lines = [f"”{goal.words}”: {goal.where_now}" for goal in goals if goal.where_now]
    newest = next(iter(_shared(held)), None)
    if newest:
        lines.append(_("From the newest shared note: ”%(text)s”") % {"text": newest.text})
    return "\n".join(lines)


def _shared(held: list[Meeting]) -> list[Note]:
    return [note for meeting in held if (note := meeting.note(NoteKind.SHARED))]


def _effects(held: list[Meeting]) -> str:
    words = [note.answer.words for note in _shared(held) if hasattr(note, "answer") and note.answer.words]
    return "\n".join(f"”{text}”" for text in words)


def page_of(
    summary: Summary, parts: list[SummaryPart], answers: list[SummaryAnswer], guides: list[Assignment]
) -> dict[str, Any]:
    """A summary as its page and its printed form show it."""
    period = summary.period
    staff = ", ".join(assignment.person.staff.first_name for assignment in guides)
    facts = [
        (_("Client"), period.client.name),
        (_("Guide"), staff),
        (_("Service"), f"{period.unit.organisation}, {period.unit}"),
        (_("Situation on"), date_format(summary.as_of, "j.n.Y")),
        (_("Made final"), date_format(clock.local(summary.frozen_at), "j.n.Y") if summary.frozen_at else ""),
        (_("Client's answer"), str(Unread(summary.unread).label).capitalize() if summary.unread else ""),
    ]
    return {
        "title": str(SummaryKind(summary.kind).label).capitalize(),
        "language": summary.language,
        "facts": [(label, value) for label, value in facts if value],
        "parts": [(part.heading, part.text) for part in parts],
        "answers": [(str(ClientAnswer(answer.answer).label), answer.words) for answer in answers],
        "state": str(SummaryState(summary.state).label).capitalize(),
        "unread": summary.state in SUMMARY_IN_WORK,
    }
