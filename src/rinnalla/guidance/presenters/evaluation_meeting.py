"""Evaluation meetings in words, and the page each begins with."""

from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rinnalla.guidance.choices import EvaluationKind, EvaluationState, Party
from rinnalla.guidance.models import EvaluationItem, EvaluationMeeting
from rinnalla.guidance.queries.meeting import held as held_among
from rinnalla.guidance.queries.meeting import when
from rinnalla.guidance.queries.summary import Material
from rinnalla.people.models import Staff


def draft(it: Material, items: list[EvaluationItem]) -> str:
    """The page to begin with, from what is agreed and what is open: goals and where they are, meetings, open matters.

    Notes of meetings are left out: the partner does not read them.
    """
    held = len(held_among(it.meetings))
    lines = [
        ngettext("One meeting has been held.", "%(count)s meetings have been held.", held) % {"count": held}
        if held
        else _("There have been no meetings yet.")
    ]
    if it.goals:
        lines += ["", _("Goals in the client's own words:")]
        lines += [f"– ”{goal.words}”" + (f" {goal.where_now}" if goal.where_now else "") for goal in it.goals]
    if items:
        lines += ["", _("Still open since earlier:")]
        lines += [f"– {item.text} ({who(item)})" for item in items]
    lines += ["", _("What does the client want to say first?"), "", _("What do we agree on?")]
    return "\n".join(lines)


def who(item: EvaluationItem) -> str:
    """Who takes care of an open matter, and by when."""
    party = str(Party(item.party).label)
    return _("%(who)s by %(day)s") % {"who": party, "day": date_format(item.due_on, "j.n.Y")} if item.due_on else party


def title(meeting: EvaluationMeeting) -> str:
    """A meeting in a list."""
    return f"{str(EvaluationKind(meeting.kind).label).capitalize()}, {when(meeting.starts_at)}"


def list_row(meeting: EvaluationMeeting, *, named: bool = False) -> dict[str, Any]:
    """A meeting in a list, ``named`` with what the client is called."""
    called = f"{meeting.period.client.called}: " if named else ""
    return {
        "title": f"{called}{title(meeting)}",
        "url": reverse("evaluation", args=[meeting.pk]),
        "state": str(EvaluationState(meeting.state).label),
    }


def item_rows(items: list[EvaluationItem]) -> list[dict[str, Any]]:
    """Open matters with who takes care of each."""
    return [{"id": item.pk, "text": item.text, "who": who(item), "done": bool(item.done_at)} for item in items]


def page_of(meeting: EvaluationMeeting, people: list[Staff], items: list[EvaluationItem]) -> dict[str, Any]:
    """A meeting as its page and its printed form show it."""
    present = _("yes") if meeting.client_present else _("no: %(why)s") % {"why": meeting.absence}
    taking_part = ", ".join(f"{one} ({one.title})" if one.title else str(one) for one in people)
    facts = [
        (_("Client"), meeting.period.client.called),
        (_("When"), when(meeting.starts_at)),
        (_("Where"), meeting.place),
        (_("Client is present"), present),
        (_("Taking part"), taking_part),
    ]
    return {
        "title": str(EvaluationKind(meeting.kind).label).capitalize(),
        "state": str(EvaluationState(meeting.state).label).capitalize(),
        "facts": [(label, value) for label, value in facts if value],
        "told": meeting.told,
        "decisions": meeting.decisions,
        "items": item_rows(items),
    }
