"""Questions about the trail, in words."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rinnalla.access import clock
from rinnalla.guidance.choices.log import LogCaseKind, LogCaseState
from rinnalla.guidance.models import LogCase, LogQuestion
from rinnalla.web.shaping import counted


def cases(rows: Iterable[LogCase]) -> list[dict[str, Any]]:
    """Readings to look at; whose they are, why, and by when."""
    return [
        {
            "icon": "own-data",
            "tone": "waits" if row.state != LogCaseState.ASKED else "plain",
            "title": _("%(name)s: %(why)s") % {"name": getattr(row, "name", ""), "why": LogCaseKind(row.kind).label},
            "why": f"{_about(row)}{LogCaseState(row.state).label.capitalize()}. {due(row)}",
            "url": reverse("log_case", args=[row.pk]),
        }
        for row in rows
    ]


def questions(rows: Iterable[LogQuestion]) -> list[dict[str, Any]]:
    """Clients' questions that wait for an answer."""
    return [
        {
            "icon": "own-data",
            "tone": "waits",
            "title": _("%(name)s asks why somebody has looked") % {"name": row.client.called},
            "why": due(row),
            "url": reverse("log_question", args=[row.pk]),
        }
        for row in rows
    ]


def nobody_to_answer() -> list[dict[str, Any]]:
    """That another data-protection officer is needed, to the administrator; the client is not named."""
    return [
        {
            "icon": "own-data",
            "tone": "waits",
            "title": _("A client's question waits for another data-protection officer"),
            "why": _("It is about the only officer's own look. Give the role to somebody else too; they answer it."),
            "url": reverse("accounts"),
        }
    ]


def asked(rows: Iterable[LogCase]) -> list[dict[str, Any]]:
    """What a worker is asked about their own readings."""
    return [
        {
            "icon": "own-data",
            "tone": "waits",
            "title": _("Data protection asks about your readings"),
            "why": f"{_about(row)}{due(row)}",
            "url": reverse("log_case_explain", args=[row.pk]),
        }
        for row in rows
    ]


def facts(case: LogCase, name: str) -> list[tuple[Any, Any]]:
    """One case: who, why on the list, how often, in which week."""
    looks = ngettext("%(count)s reading", "%(count)s readings", case.looks)
    return [
        (_("Who"), name),
        (_("Why on the list"), LogCaseKind(case.kind).label),
        (_("Readings"), counted(looks, case.looks)),
        (_("Week from"), date_format(case.week, "j.n.Y")),
        (_("State"), LogCaseState(case.state).label),
        (_("Due"), date_format(case.due_on, "j.n.Y")),
    ]


def _about(row: LogCase) -> str:
    return f"{row.client.called}. " if row.client else ""


def due(row: LogCase | LogQuestion) -> str:
    """By when; a day that has passed is said."""
    day = {"day": date_format(row.due_on, "j.n.Y")}
    return _("Was due on %(day)s.") % day if row.due_on < clock.today() else _("Due by %(day)s.") % day


def answered(rows: Iterable[LogQuestion]) -> list[dict[str, Any]]:
    """A client's own questions, with their answers or the day by which they come."""
    return [
        {
            "asked": date_format(clock.local(row.created_at), "j.n.Y"),
            "words": row.words,
            "answer": row.answer,
            "answered": date_format(clock.local(row.answered_at), "j.n.Y") if row.answered_at else "",
            "due": date_format(row.due_on, "j.n.Y"),
        }
        for row in rows
    ]
