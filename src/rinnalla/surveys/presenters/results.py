"""Results as figures: statements of one scale together, every other question by itself, each with N and base."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rinnalla.access.translated import words
from rinnalla.formats.figure import Answered, Bar, BarGroup, Bars, Diverging, Figure, Statement, percent
from rinnalla.methods.comparing import above_middle
from rinnalla.methods.intervals import share
from rinnalla.methods.nonresponse import bounds
from rinnalla.methods.questionnaire.content import OF_MANY, OF_ONE, Item, Kind
from rinnalla.methods.questionnaire.scoring import scores
from rinnalla.methods.ranking import rank
from rinnalla.release.models import Channel
from rinnalla.release.shown import Shown
from rinnalla.surveys.models import Campaign
from rinnalla.surveys.presenters.figure_words import note_of, text_of
from rinnalla.surveys.presenters.score import scores_of
from rinnalla.surveys.queries.results import YES, Results, is_settling, results_of

MOST_STEPS = 7


@dataclass(frozen=True)
class Drawn:
    """A figure with the name it has in addresses."""

    code: str
    figure: Figure


def figures_of(campaign: Campaign, results: Results) -> list[Drawn]:
    """Scores first, then every question that may be shown as a figure, in the order of the questionnaire."""
    asked = campaign.instrument_version.questionnaire
    groups = _groups(campaign, results)
    drawn = [Drawn(code, figure) for code, figure in scores_of(results)]
    for section in asked.sections:
        items = [item for item in section.items if item.asks and item.code != results.by]
        for is_scale, run in groupby(items, key=scale_of):
            held = list(run)
            if is_scale:
                drawn.append(Drawn(held[0].code, _statements(words(section.title), held, results, groups)))
            else:
                drawn += [Drawn(item.code, _question(item, results, groups)) for item in held]
    return drawn


def _groups(campaign: Campaign, results: Results) -> list[tuple[tuple[str, ...], str]]:
    """The groups shown with their names: everybody, or each answer of the background question."""
    if not results.by:
        return [((), "")]
    item = campaign.instrument_version.questionnaire.by_code[results.by]
    named = [((option.code,), words(option.text)) for option in item.options]
    return [*named, (("",), _("did not say"))]


def scale_of(item: Item) -> tuple[tuple[str, str], ...]:
    """What statements must share to stand in one figure, words included; nothing for every other question."""
    if item.kind != Kind.STATEMENT or not 2 <= len(item.on_scale) <= MOST_STEPS:  # noqa: PLR2004 -- a scale has two ends
        return ()
    return tuple((option.code, words(option.text)) for option in item.options)


def _statements(title: str, items: Sequence[Item], results: Results, groups: Any) -> Diverging:
    """Statements of one scale; by groups each statement has a row for each."""
    unsure = [option for option in items[0].options if option.apart]
    statements = [
        Statement(words(item.text), [answered(item, results.of[item.code], group, name) for group, name in groups
                                     if group in results.of[item.code].bases])
        for item in items
    ]  # fmt: skip
    steps = [words(option.text) for option in items[0].on_scale]
    title = title or (words(items[0].text) if len(items) == 1 else _("Statements"))
    text = text_of(
        title,
        _("How each statement was answered, from %(low)s to %(high)s.") % {"low": steps[0], "high": steps[-1]},
        results.least,
        base=_("share of those who answered, %"),
        label=_("Statement"),
        note=note_of(results.least, [results.of[item.code] for item in items]),
    )
    return Diverging(text, steps, statements, unsure=words(unsure[0].text) if unsure else "")


def answered(item: Item, shown: Shown, group: tuple[str, ...], name: str) -> Answered:
    """One row of a statement: those who could not say stand apart, unless their number may not be told."""
    row = shown.row(group)
    base, apart = shown.base(group), [row.get(option.code) for option in item.options if option.apart]
    counts = [row.get(option.code) for option in item.on_scale]
    unsure = sum(count or 0 for count in apart) if apart and None not in apart else None
    if base is not None and unsure is not None:
        base -= unsure
    return Answered(name, counts, base, unsure, hides_unsure=bool(apart) and unsure is None)


def _question(item: Item, results: Results, groups: Any) -> Bars:
    if item.kind in OF_MANY:
        return _ranked(item, results, groups)
    shown = results.of[item.code]
    names = _names(item, shown)
    held = [
        BarGroup(
            name,
            shown.base(group),
            [_bar(names[code], shown.row(group).get(code), shown.base(group)) for code in names],
        )
        for group, name in groups
        if group in shown.bases
    ]
    text = text_of(
        words(item.text),
        _("How many gave each answer."),
        results.least,
        base=_("share of those who answered, % (number); the line is the 95% interval"),
        note=note_of(results.least, [shown]),
    )
    return Bars(text, held, adds_up=YES not in names)


def _names(item: Item, shown: Shown) -> dict[str, str]:
    if item.kind in OF_ONE:
        return {option.code: words(option.text) for option in item.options}
    codes = dict.fromkeys(cell[-1] for cell in shown.counts)
    return {YES: _("answered this")} if YES in codes else {code: code for code in codes}


def _bar(name: str, count: int | None, base: int | None, place: int | None = None) -> Bar:
    if count is None or not base:
        return Bar(name, count, rank=place)
    interval = share(count, base)
    return Bar(name, count, interval.low, interval.high, place)


def _ranked(item: Item, results: Results, groups: Any) -> Bars:
    """Options from the most chosen; those that may not be told stand last, in the order of the questionnaire."""
    held = []
    first = results.of[f"{item.code}.{item.options[0].code}"]
    for group, name in groups:
        if group not in first.bases:
            continue
        base = first.base(group)
        said = {option.code: results.of[f"{item.code}.{option.code}"].row(group).get(YES) for option in item.options}
        held.append(BarGroup(name, base, list(_in_order(item, said, base))))
    base_words = (
        _("share of those who answered, who chose %(count)s each, %% (number)") % {"count": item.exactly}
        if item.exactly
        else _("share of those who answered, who could choose several, % (number)")
    )
    text = text_of(
        words(item.text),
        _("Options from the most to the least chosen."),
        results.least,
        base=f"{base_words}; {_('the line is the 95% interval')}",
        label=_("Option"),
        note=note_of(results.least, [results.of[f"{item.code}.{option.code}"] for option in item.options]),
    )
    return Bars(text, held)


def _in_order(item: Item, said: Mapping[str, int | None], base: int | None) -> Iterator[Bar]:
    names = {option.code: words(option.text) for option in item.options}
    told = {code: count for code, count in said.items() if count is not None}
    places = {one.option: one.rank for one in rank(told, base or 0).options} if base else {}
    for code in sorted(told, key=lambda one: places.get(one, 0)):
        yield _bar(names[code], told[code], base, places.get(code))
    for code, count in said.items():
        if count is None:
            yield Bar(names[code], None)


def page_of(campaign: Campaign, by: str, channel: Channel) -> dict[str, Any]:
    """All that the page of results shows."""
    promise = campaign.promise
    asked = campaign.instrument_version.questionnaire.by_code
    context = {
        "campaign": campaign,
        "promise": promise,
        "settling": is_settling(campaign),
        "divisions": [{"code": code, "name": words(asked[code].text), "on": code == by} for code in promise.groups],
    }
    if context["settling"]:
        return context
    results = results_of(campaign, channel, by)
    return {
        **context,
        "by": results.by,
        "results": results,
        "drawn": figures_of(campaign, results) if results.size and not (results.by and not results.is_final) else [],
        "heard": heard(campaign, results),
        "scores_hidden": hidden_scores(campaign, results),
    }


def hidden_scores(campaign: Campaign, results: Results) -> list[str]:
    """The names of the scores that can't be told of everybody, since small counts of their statements are hidden."""
    if results.size is None or results.by:
        return []
    told = {one.scored.code for one in results.scores if one.exact is not None}
    return [one.scoring.name for one in scores(campaign.instrument_version.questionnaire) if one.code not in told]


def heard(campaign: Campaign, results: Results) -> dict[str, Any]:
    """Who has answered of those who were to be asked, and what the answers of the others could change."""
    asked, size = campaign.enrolled, results.size
    if not asked or size is None or size > asked:
        return {}
    response = share(size, asked)
    rows = [] if results.by else list(_bounds(campaign, results, asked))
    return {"asked": asked, "answered": size, "silent": asked - size, "response": response.estimate * 100, "rows": rows}


def _bounds(campaign: Campaign, results: Results, asked: int) -> Iterator[list[str]]:
    """For each statement shown whole the share above the middle, and the lowest and highest it could be among all."""
    language = get_language() or "fi"
    for item in campaign.instrument_version.questionnaire.questions:
        shown = results.of.get(item.code)
        if not scale_of(item) or shown is None or not shown.is_whole:
            continue
        counts = [shown.row()[option.code] or 0 for option in item.on_scale]
        if not sum(counts):
            continue
        found = bounds(sum(counts[above_middle(len(counts)) :]), sum(counts), asked)
        numbers = [found.answered.estimate, found.answered.low, found.answered.high, found.lowest, found.highest]
        told = [percent(100 * number, language) for number in numbers]
        yield [words(item.text), told[0], f"{told[1]}…{told[2]}", f"{told[3]}…{told[4]}"]
