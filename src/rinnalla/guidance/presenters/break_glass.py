"""Break-glass accesses in words."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rinnalla.access import clock
from rinnalla.access.break_glass import REVIEWED_WITHIN, BreakGlass, BreakGlassBasis, BreakGlassReview, Finding
from rinnalla.access.events import Event
from rinnalla.access.models import AuditLine
from rinnalla.access.roles import Role
from rinnalla.people.models import Client


def opened(use: BreakGlass) -> str:
    """Until when it is open, or when it was."""
    end = date_format(clock.local(use.until), "G.i")
    if use.is_open:
        return _("Open until %(time)s.") % {"time": end}
    return _("It ended on %(day)s at %(time)s.") % {"day": date_format(clock.local(use.until), "j.n.Y"), "time": end}


def waiting(uses: Iterable[BreakGlass]) -> list[dict[str, Any]]:
    """Openings that wait for a review; no client is named before one is opened."""
    return [
        {
            "icon": "key",
            "tone": "waits",
            "title": _("Break-glass access: %(name)s") % {"name": _who(use)},
            "why": _waits_since(use),
            "url": reverse("break_glass_review", args=[use.pk]),
        }
        for use in uses
    ]


def rows(uses: Iterable[BreakGlass], clients: Mapping[UUID, Client]) -> list[list[Any]]:
    """A table of reviewed openings."""
    return [
        [
            {"text": date_format(clock.local(use.opened_at), "j.n.Y G.i"), "url": _address(use)},
            _who(use),
            clients[use.client].called if use.client in clients else "",
            Finding(use.review.finding).label,
        ]
        for use in uses
    ]


def facts(use: BreakGlass, name: str) -> list[tuple[Any, Any]]:
    """What the reviewer reads: who, when, on what ground."""
    return [
        (_("Who opened"), _who(use, name)),
        (_("When"), date_format(clock.local(use.opened_at), "j.n.Y G.i")),
        (_("Ground"), BreakGlassBasis(use.basis).label),
        (_("Reason"), use.reason),
    ]


def read(lines: Iterable[AuditLine]) -> list[str]:
    """What was read, each thing once in the order of its first reading, with the time."""
    first: dict[str, AuditLine] = {}
    for line in lines:
        first.setdefault(line.event, line)
    return [
        _("%(time)s: %(what)s")
        % {"time": date_format(clock.local(clock.moment(line.at)), "G.i"), "what": Event(line.event).label}
        for line in first.values()
    ]


def finding(review: BreakGlassReview) -> str:
    """What was found, with its day; empty before."""
    if not review.reviewed_at:
        return ""
    day = date_format(clock.local(review.reviewed_at), "j.n.Y")
    return _("%(day)s: %(finding)s") % {"day": day, "finding": Finding(review.finding).label}


def _who(use: BreakGlass, name: str = "") -> str:
    return ", ".join(str(word) for word in (name or getattr(use, "name", ""), Role(use.role).label) if word)


def _address(use: BreakGlass) -> str:
    return reverse("break_glass_review", args=[use.pk])


def _waits_since(use: BreakGlass) -> str:
    day = date_format(clock.local(use.opened_at), "j.n.Y G.i")
    if clock.now() - use.opened_at > REVIEWED_WITHIN:
        return _("Opened %(day)s. The 72 hours for the review have passed.") % {"day": day}
    return _("Opened %(day)s. Waits for your review.") % {"day": day}
