"""A team's page: what has been agreed, what is asked now, what can be done next."""

from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rinnalla.access.translated import words
from rinnalla.competence.choices import Need, RoundState, Theme
from rinnalla.competence.models import AssessmentRound, Profile

DAY = "j.n.Y"
TONES = {RoundState.OPEN: "waits", RoundState.CLOSED: "agreed", RoundState.DELETED: "plain"}


def profile_row(profile: Profile) -> dict[str, Any]:
    """A profile in a list."""
    said = _("agreed on %(day)s") % {"day": day(profile.agreed_on)} if profile.agreed_on else _("being made")
    return {
        "name": _("Profile %(number)d") % {"number": profile.number},
        "url": reverse("profile", args=[profile.pk]),
        "state": said,
        "tone": "agreed" if profile.agreed_on else "waits",
    }


def profile_parts(profile: Profile) -> list[dict[str, Any]]:
    """A profile theme by theme: each competence and what is needed of it."""
    parts = []
    for theme in Theme:
        items = profile.of_theme(theme)
        rows = [(words(item.text), str(Need(profile.needs[item.identifier]).label)) for item in items]
        parts.append({"theme": str(theme), "title": str(theme.label), "rows": rows})
    return parts


def round_row(asked: AssessmentRound) -> dict[str, Any]:
    """A round in a list."""
    state = RoundState(asked.state)
    return {
        "name": asked.name,
        "url": reverse("assessment_round", args=[asked.pk]),
        "state": str(state.label),
        "tone": TONES[state],
        "why": _("Until %(day)s") % {"day": day(asked.closes_on)} if state == RoundState.OPEN else "",
    }


def round_facts(asked: AssessmentRound) -> list[tuple[str, str]]:
    """What the team is told of a round."""
    return [
        (_("What it is for"), asked.purpose),
        (_("Last day to answer"), day(asked.closes_on)),
        (_("People's own answers are deleted"), day(asked.deletes_on)),
    ]


def day(value: Any) -> str:
    """A day as it is written in Finland."""
    return date_format(value, DAY) if value else ""
