"""What is waited for, and follow-ups, as their pages show them."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rinnalla.access import clock
from rinnalla.guidance.choices import FollowUpMoment, FollowUpState, WaitingEnd, WaitingKind
from rinnalla.guidance.models import FollowUp, Period, Waiting
from rinnalla.people.choices import Channel

ICON = {WaitingKind.APPOINTMENT: "calendar", WaitingKind.DECISION: "inbox"}


def row(waiting: Waiting) -> dict[str, Any]:
    """One wait: what, who owes it, how long it has taken or how it ended."""
    owes = ", ".join(dict.fromkeys(str(part) for part in (waiting.unit, waiting.owes) if part))
    open_, ended = waiting.closed_on is None, ""
    if waiting.closed_on:
        ended = f"{WaitingEnd(waiting.closed_as).label}, {date_format(waiting.closed_on, 'j.n.Y')}."
    return {
        "id": waiting.pk,
        "icon": ICON.get(WaitingKind(waiting.kind), "person"),
        "what": waiting.what,
        "owes": owes,
        "open": open_,
        "age": ended or age(waiting),
        "due": _due(waiting.kind, waiting.due) if waiting.due and open_ else "",
        "words": waiting.closed_words,
    }


def _due(kind: str, due: date) -> str:
    said = _("The appointment is on %(day)s.") if kind == WaitingKind.APPOINTMENT else _("Promised by %(day)s.")
    return said % {"day": date_format(due, "j.n.Y")}


def age(waiting: Waiting) -> str:
    """How long it has been waited for."""
    days = (clock.today() - waiting.since).days
    if not days:
        return _("Waited for since today.")
    return ngettext("Waited for %(count)s day.", "Waited for %(count)s days.", days) % {"count": days}


def listed(waitings: Iterable[Waiting], *, opens: bool) -> list[dict[str, Any]]:
    """Waits of several clients, each with who waits; ``opens`` whether the reader may open the period."""
    return [
        {
            **row(one),
            "called": one.period.client.called,
            "url": reverse("period_course", args=[one.period_id]) if opens else "",
        }
        for one in waitings
    ]


def followup(one: FollowUp, period: Period) -> dict[str, Any]:
    """A follow-up: of whom, when, and what was said."""
    return {
        "id": one.pk,
        "called": period.client.called,
        "moment": str(FollowUpMoment(one.moment).label).capitalize(),
        "due": date_format(one.due_on, "j.n.Y"),
        "late": one.due_on < clock.today(),
        "state": str(FollowUpState(one.state).label).capitalize(),
        "open": one.state in {FollowUpState.DUE, FollowUpState.NOT_REACHED},
        "asked": date_format(one.asked_on, "j.n.Y") if one.asked_on else "",
        "how": str(Channel(one.how).label) if one.how else "",
        "continues": one.continues,
        "alone": one.alone,
        "words": one.words,
    }
