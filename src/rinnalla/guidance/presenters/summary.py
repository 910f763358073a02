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
    NoteKind,
    SummaryKind,
    SummaryPartKind,
    SummaryState,
)
from rinnalla.guidance.models import Assignment, Brief, Goal, Meeting, Note, Summary, SummaryAnswer, SummaryPart
from rinnalla.guidance.queries.meeting import held as held_among


def draft(brief: Brief | None, goals: list[Goal], meetings: list[Meeting]) -> Mapping[SummaryPartKind, Part]:
    """The four parts as a first draft. ``meetings`` are newest first, with the shared notes read with them.

    The start is told from the brief the client has approved, not from the request: the guide has not read that.
    """
    held = held_among(meetings)
    texts = {
        SummaryPartKind.START: _start(brief, goals),
        SummaryPartKind.ACTIVITY: _activity(held),
        SummaryPartKind.NOW: _now(goals, held),
        SummaryPartKind.EFFECTS: _effects(held),
    }
    return {kind: Part(str(kind.label), text) for kind, text in texts.items()}


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
    ]
    return {
        "title": str(SummaryKind(summary.kind).label).capitalize(),
        "language": summary.language,
        "facts": [(label, value) for label, value in facts if value],
        "parts": [(part.heading, part.text) for part in parts],
        "answers": [(str(ClientAnswer(answer.answer).label), answer.words) for answer in answers],
        "state": str(SummaryState(summary.state).label).capitalize(),
    }
