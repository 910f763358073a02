"""What the model of using competence on the first page tells of a team's map, of what the gate lets through."""

from collections.abc import Iterable, Mapping

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rinnalla.competence.choices import Theme
from rinnalla.competence.models import AssessmentRound
from rinnalla.competence.presenters.team import day
from rinnalla.competence.queries.team_map import Map

HALF = 1 / 2


def to_answer(asked: Iterable[AssessmentRound]) -> list[dict[str, str]]:
    """Rounds that ask for one's own view, in a list of what waits."""
    return [
        {
            "icon": "clipboard",
            "tone": "waits",
            "title": f"{one.team}: {one.name}",
            "why": _("Until %(day)s") % {"day": day(one.closes_on)},
            "url": reverse("assessment_round", args=[one.pk]),
        }
        for one in asked
    ]


def lines_of(asked: AssessmentRound, found: Map) -> Mapping[str, list[str]]:
    """Lines by the zone they belong to."""
    return {"encounter": _strengths(asked, found), "structures": _uses(found)}


def waiting() -> Mapping[str, list[str]]:
    """Kind words where no team has a map yet."""
    return {"encounter": [_("Your team's strengths will be shown here once it has a map.")]}


def url_of(asked: AssessmentRound) -> str:
    """Where the numbers come from."""
    return reverse("team_map", args=[asked.pk])


def _strengths(asked: AssessmentRound, found: Map) -> list[str]:
    strong = sum(one.share >= HALF for one in found.competences.values() if one.share is not None)
    if not strong:
        return [_("%(team)s has a map: look at it together.") % {"team": asked.team.name}]
    said = ngettext(
        "%(team)s: in %(count)d competence at least half manage on their own.",
        "%(team)s: in %(count)d competences at least half manage on their own.",
        strong,
    )
    return [said % {"team": asked.team.name, "count": strong}]


def _uses(found: Map) -> list[str]:
    told = {"theme": str(Theme.ENCOUNTERS.label).lower()}
    one = found.uses[Theme.ENCOUNTERS]
    if one.count is None:
        return []
    return [_("%(count)d of %(base)d can use it often: %(theme)s.") % {**told, "count": one.count, "base": one.base}]
