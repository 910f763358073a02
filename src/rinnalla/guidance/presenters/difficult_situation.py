"""Difficult situations as their pages show them."""

from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rinnalla.access import clock
from rinnalla.guidance.choices import DifficultKind
from rinnalla.guidance.models import Debrief, DifficultSituation, ReadingDecision
from rinnalla.guidance.queries.meeting import when


def title(situation: DifficultSituation) -> str:
    """What it was about."""
    label = str(DifficultKind(situation.kind).label)
    return f"{label[:1].upper()}{label[1:]}"


def row(situation: DifficultSituation) -> dict[str, Any]:
    """A line of a list."""
    done = held(situation) and not _decision_said(situation)
    return {
        "icon": "check-circle" if done else "clock",
        "tone": "plain" if done else "waits",
        "title": f"{title(situation)}, {when(situation.happened_at)}",
        "why": ". ".join(filter(None, [_whom(situation), debrief_said(situation), _decision_said(situation)])),
        "url": reverse("situation", args=[situation.pk]),
    }


def _whom(situation: DifficultSituation) -> str:
    return situation.client.called if situation.client else ""


def _decision_said(situation: DifficultSituation) -> str:
    """That nobody has decided of the client's reading yet, where the list was asked for that."""
    return _("Decide when the client reads this") if getattr(situation, "is_undecided", False) else ""


def held(situation: DifficultSituation) -> Debrief | None:
    """The debrief, once it has been held."""
    return getattr(situation, "debrief", None)


def debrief_said(situation: DifficultSituation) -> str:
    """Whether the debrief has been held, or by when it is."""
    debrief = held(situation)
    if debrief is None:
        day = date_format(situation.debrief_by, "j.n.Y")
        if situation.debrief_by < clock.today():
            return _("The debrief was due %(day)s") % {"day": day}
        return _("Debrief by %(day)s") % {"day": day}
    said = {"day": date_format(debrief.held_on, "j.n.Y"), "who": debrief.held_with and debrief.held_with.staff}
    if debrief.held_with:
        return _("Debrief held %(day)s with %(who)s") % said
    return _("Debrief held %(day)s with somebody from outside") % said


def facts(situation: DifficultSituation) -> list[tuple[str, str]]:
    """What a record's page says besides the text."""
    return [
        (_("When"), when(situation.happened_at)),
        (_("Client"), situation.client.called if situation.client else _("about no client")),
        (_("Who was called"), situation.called or "–"),
        (_("Recorded by"), str(situation.author.staff)),
        (_("Debrief"), debrief_said(situation)),
    ]


def reading_decision(decision: ReadingDecision) -> dict[str, str]:
    """A decision on when the client reads of it."""
    days = {"made": date_format(clock.local(decision.created_at), "j.n.Y")}
    if decision.until is None:
        return {"said": _("Decided %(made)s: the client reads this.") % days, "reason": ""}
    days["until"] = date_format(decision.until, "j.n.Y")
    return {"said": _("Decided %(made)s: the client reads this after %(until)s.") % days, "reason": decision.reason}


def own(situations: list[DifficultSituation]) -> list[dict[str, Any]]:
    """What has been recorded about the client, said to them."""
    return [
        {"title": f"{title(one)}, {when(one.happened_at)}", "url": reverse("situation", args=[one.pk])}
        for one in situations
    ]
