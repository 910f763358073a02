"""The pages a period is told on, for those who may open each."""

from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P

# Address name, the permission its page asks, the word.
SECTIONS: tuple[tuple[str, P, Promise], ...] = (
    ("period", P.PERIOD_READ, _("Overview")),
    ("meetings", P.MEETING_READ, _("Meetings")),
    ("plan", P.GOAL_READ, _("Plan and goals")),
    ("measures", P.OUTCOME_READ, _("Changes and measures")),
    ("cooperation", P.PERIOD_READ, _("Cooperation")),
    ("period_course", P.PHASE_READ, _("Course and people")),
)


def sections(actor: Actor, period: UUID, *, here: str) -> list[dict[str, Any]]:
    """Links to the pages of a period that the actor may open; ``here`` is the address name of this one."""
    return [
        {"label": str(label), "url": reverse(name, args=[period]), "current": name == here}
        for name, permission, label in SECTIONS
        if actor.may(permission)
    ]
