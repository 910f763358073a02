"""Self-assessments in words: strengths first, two views side by side, the map of a team."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rinnalla.access.translated import words
from rinnalla.competence.choices import Level, Theme, Use
from rinnalla.competence.models import Profile, SelfAssessment
from rinnalla.competence.queries.team_map import Map, Told
from rinnalla.formats.figure import Bar, BarGroup, Bars, Text
from rinnalla.methods.competence.content import Item

UNANSWERED = "–"


@dataclass(frozen=True)
class ThemeStep:
    """One theme on the way: its words, its address, and whether it has been looked through."""

    theme: str
    title: str
    count: int
    done: bool


def steps(profile: Profile, done: Sequence[str] = (), *, chosen: bool = True) -> list[ThemeStep]:
    """The themes in which there is something to look at."""
    counted = [(theme, len(profile.of_theme(theme, chosen=chosen))) for theme in Theme]
    return [ThemeStep(theme, str(theme.label), count, theme in done) for theme, count in counted if count]


def by_level(assessment: SelfAssessment) -> list[dict[str, Any]]:
    """One's own answers, what one can help others with first."""
    said, items = assessment.levels, assessment.round.profile.items
    parts = [(level, [words(one.text) for one in items if said.get(one.identifier) == level]) for level in Level]
    return [{"title": str(level.label), "rows": rows} for level, rows in parts if rows]


def uses(assessment: SelfAssessment) -> list[tuple[str, str]]:
    """Whether each theme can be used."""
    said = assessment.uses
    return [(str(theme.label), str(Use(said[theme]).label)) for theme in Theme if theme in said]


def side_by_side(items: Sequence[Item], *views: Mapping[str, str]) -> list[list[str]]:
    """A row for each competence: its words, then each view of it."""
    return [[words(item.text), *(_level(view.get(item.identifier)) for view in views)] for item in items]


def _level(said: str | None) -> str:
    return str(Level(said).label) if said in Level.values else UNANSWERED


def map_rows(profile: Profile, found: Map, before: Map) -> list[list[str]]:
    """What may be told, beside the round before: strengths first. A number that went down is only a number."""
    rows = []
    for item in _told_items(profile, found):
        known = before.competences.get(item.identifier)
        earlier = _of(known, before.least) if known else _("not asked")
        rows.append([words(item.text), _of(found.competences[item.identifier], found.least), earlier])
    return rows


def untold(profile: Profile, found: Map) -> list[str]:
    """The competences of which no number may be told, in the order of the profile."""
    return [words(item.text) for item in profile.items if found.competences[item.identifier].count is None]


def _told_items(profile: Profile, found: Map) -> list[Item]:
    """The competences that may be told, strengths first."""
    held = [item for item in profile.items if found.competences[item.identifier].count is not None]
    return sorted(held, key=lambda item: _order(found.competences[item.identifier]))


def _order(told: Told) -> float:
    return -told.share if told.share is not None else 1


def _of(told: Told, least: int) -> str:
    if told.count is None or told.base is None:
        return _("too few to show")
    return _("%(count)d of %(base)d") % {"count": told.count, "base": told.base}


def map_figure(profile: Profile, found: Map) -> Bars | None:
    """The competences that may be told, strengths first, as bars; None where there are none."""
    groups = []
    for item in _told_items(profile, found):
        told = found.competences[item.identifier]
        groups.append(BarGroup(words(item.text).rstrip("."), told.base, [Bar(_("on their own"), told.count)]))
    if not groups:
        return None
    title = _("What the team manages on its own")
    text = Text(
        language=get_language() or "fi",
        title=title,
        description=_("How many of those whose work it belongs to manage on their own or can help others."),
        base=_("share of those whose work it belongs to, % (number)"),
        hidden=_("under %(least)d") % {"least": found.least},
        unknown=_("not asked"),
        label=_("Competence"),
        group=_("Competence"),
    )
    return Bars(text, groups)


def use_rows(found: Map) -> list[tuple[str, str]]:
    """How many can use each theme often in their work, where that may be told."""
    told = [(theme, found.uses[theme]) for theme in Theme]
    return [(str(theme.label), _("%(told)s often") % {"told": _of(one, found.least)}) for theme, one in told
            if one.count is not None]  # fmt: skip
