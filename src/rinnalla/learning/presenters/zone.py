"""What the model of using competence tells of learning: time for it beside the worker, use of it in the encounter."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.translated import words
from rinnalla.learning.choices.event import Used
from rinnalla.learning.presenters.team import hours
from rinnalla.learning.queries.figures import latest_use
from rinnalla.learning.queries.team import time_told, times_of

TOLD = (Role.WORKER, Role.LINE_MANAGER, Role.TRAINER)


def with_learning(actor: Actor, zones: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The zones with a line on learning for those whose work it is; the others see them as they were."""
    if not actor.may(P.USE_READ) or not any(actor.holds(role) for role in TOLD):
        return zones
    said = {"worker": _time(actor), "encounter": _use(actor)}
    return [_with(zone, said.get(zone["key"], "")) for zone in zones]


def _with(zone: dict[str, Any], line: str) -> dict[str, Any]:
    if not line:
        return zone
    # A zone that has nothing of its own yet says what there is in place of its kind words.
    lines = [*zone["lines"], line] if "number" in zone else [line]
    return {**zone, "lines": lines, "url": zone.get("url") or reverse("team_learning_list")}


def _time(actor: Actor) -> str:
    told = time_told(times_of(actor))
    if not told.times:
        return ""
    said = _("Time for learning: %(realised)s of %(planned)s in half a year")
    return said % {"realised": hours(told.realised), "planned": hours(told.planned)}


def _use(actor: Actor) -> str:
    told = latest_use(actor)
    if told is None or told.base is None:
        return ""
    used, partly = told.used.get(Used.USED), told.used.get(Used.PARTLY)
    if used is None or partly is None:
        return ""
    said = _("%(title)s: in use, wholly or partly, with %(count)d of the %(base)d who answered")
    return said % {"title": words(told.event.title), "count": used + partly, "base": told.base}
