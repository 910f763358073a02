"""Before and after beside each other: effect and interval first, then the test, and whom it does not tell of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rinnalla.access.translated import words
from rinnalla.formats.figure import Diverging, Moved, Scores, Statement, in_words, percent
from rinnalla.methods.attrition import Attrition, leavers_and_stayers
from rinnalla.methods.comparing import Compared, above_middle, as_family, compare, compare_shares
from rinnalla.methods.nonresponse import bounds
from rinnalla.methods.questionnaire.content import Item
from rinnalla.methods.small_counts import split
from rinnalla.methods.wording import Said, Sentence, Way, sentences
from rinnalla.release.shown import Shown
from rinnalla.surveys.models import Study
from rinnalla.surveys.presenters.figure_words import note_of, text_of
from rinnalla.surveys.presenters.linking import linking_told, under
from rinnalla.surveys.presenters.numbers import HUNDRED, chance, ends, p_value
from rinnalla.surveys.presenters.results import answered, scale_of
from rinnalla.surveys.presenters.score_comparison import compared_scores, score_effects, score_figures, score_ways
from rinnalla.surveys.queries.comparison import LEFT, STAYED, Comparison

SHARES = frozenset({"left", "ratio"})
OF_HALVES = frozenset({Said.PARTLY_SAME_PEOPLE, Said.MANY_LEFT})


@dataclass(frozen=True)
class Row:
    """One statement in the table of effects, in words."""

    statement: str
    change: str
    superiority: str
    p: str
    adjusted: str


def page_of(study: Study, comparison: Comparison | None) -> dict[str, Any]:
    """All that the page of a study shows."""
    if comparison is None or comparison.attrition is None:
        return {"study": study, "comparison": None}
    found, least = compared(comparison), _least(comparison)
    scores = compared_scores(comparison)
    return {
        "study": study,
        "comparison": comparison,
        "figures": figures_of(comparison, found),
        "effects": [
            [row.statement, row.change, row.superiority, row.p, row.adjusted] for row in _effects(comparison, found)
        ],
        "score_effects": list(score_effects(comparison, scores)),
        "score_ways": score_ways(comparison, scores),
        "ways": [way_in_words(way) for way in sorted({one.way for one in found.values()})],
        "sentences": list(_said_of(comparison.attrition, least)),
        "attrition": list(_attrition(comparison.attrition, least)),
        "linking": linking_told(comparison.linking, least) if comparison.linking else {},
        "leavers": [] if _hides_halves(comparison.attrition, least) else list(_leavers(comparison)),
        "bounds": list(_bounds(comparison)),
    }


def _least(comparison: Comparison) -> int:
    """The smallest number of people that is told of either wave."""
    return max(comparison.first.least, comparison.second.least)


def compared(comparison: Comparison) -> dict[str, Compared]:
    """The statements that are shown whole in both waves, compared as their design allows and adjusted together."""
    found = {}
    for item in comparison.items:
        before, after = comparison.first.of[item.code], comparison.second.of[item.code]
        pairs = comparison.pairs.get(item.code)
        if before.is_whole and after.is_whole:
            one = compare(_steps(item, before), _steps(item, after), pairs.square if pairs else None)
        else:
            one = compare_shares(_high(item, before), _high(item, after))
        if one is not None:
            found[item.code] = one
    return as_family(found)


def _high(item: Item, shown: Shown) -> tuple[int, int] | None:
    """How many answered above the middle, and of how many, where both follow from what is shown."""
    row = answered(item, shown, (), "")
    high = row.counts[above_middle(len(row.counts)) :]
    if row.base is None or row.hides_unsure or None in high:
        return None
    return sum(count or 0 for count in high), row.base


def _steps(item: Item, shown: Shown, group: tuple[str, ...] = ()) -> list[int]:
    row = shown.row(group)
    return [row[option.code] or 0 for option in item.on_scale]


def figures_of(comparison: Comparison, found: dict[str, Compared]) -> list[Diverging | Scores]:
    """The two waves of every score, then of every statement with the change: a figure for each scale, as asked."""
    of_scale: dict[tuple[tuple[str, str], ...], list[Item]] = {}
    for item in comparison.items:
        of_scale.setdefault(scale_of(item), []).append(item)
    statements = [_figure(comparison, items, found) for scale, items in of_scale.items() if scale]
    return [*score_figures(comparison), *statements]


def _figure(comparison: Comparison, items: Sequence[Item], found: dict[str, Compared]) -> Diverging:
    waves = ((comparison.first, _("Before")), (comparison.second, _("After")))
    statements = [
        Statement(
            words(item.text),
            [answered(item, results.of[item.code], (), name) for results, name in waves],
            _moved(found.get(item.code)),
        )
        for item in items
    ]
    steps = [words(option.text) for option in items[0].on_scale]
    apart = [words(option.text) for option in items[0].options if option.apart]
    least = _least(comparison)
    text = text_of(
        _("Before and after"),
        _("How each statement was answered before and after, and the change with its interval."),
        least,
        base=_("share of those who answered, %"),
        label=_("Statement"),
        note=note_of(least, [results.of[item.code] for results, _name in waves for item in items]),
    )
    high = steps[above_middle(len(steps)) :]
    change = _("Change: %(steps)s, percentage points (95%%)") % {"steps": _(" or ").join(high)}
    return Diverging(text, steps, statements, _("lower"), _("higher"), apart[0] if apart else "", change)


def _moved(one: Compared | None) -> Moved | None:
    if one is None:
        return None
    return Moved(one.change.estimate * HUNDRED, one.change.low * HUNDRED, one.change.high * HUNDRED)


def _effects(comparison: Comparison, found: dict[str, Compared]) -> Iterator[Row]:
    language = get_language() or "fi"
    for item in comparison.items:
        one = found.get(item.code)
        if one is None:
            yield Row(words(item.text), _("not compared"), *"–––")
            continue
        numbers = [in_words(HUNDRED * end, language, signed=True) for end in ends(one.change)]
        yield Row(
            words(item.text),
            f"{numbers[0]} ({numbers[1]}…{numbers[2]})",
            chance(one.superiority, language),
            p_value(one.p, language),
            p_value(one.adjusted, language),
        )


def said(sentence: Sentence) -> str:
    """One sentence that the design demands, in the reader's language."""
    numbers = dict(sentence.numbers)
    told = {name: round(value * (HUNDRED if name in SHARES else 1)) for name, value in numbers.items()}
    return _sentences()[sentence.key] % told


def _sentences() -> dict[Said, str]:
    return {
        Said.SAME_PEOPLE: _("The same %(pairs)d people answered both times."),
        Said.PARTLY_SAME_PEOPLE: _(
            "%(pairs)d people were found in both waves by codes that they made themselves; the rest of the %(before)d"
            " before and %(after)d after were not."
        ),
        Said.NOT_SAME_PEOPLE: _(
            "Those who answered before (%(before)d) and after (%(after)d) are not known to be the same people, so this"
            " compares two groups and does not say whose answers changed."
        ),
        Said.TOO_FEW_TO_TEST: _("Fewer than %(fewest)d answered, so the waves are shown and not compared."),
        Said.MANY_LEFT: _(
            "For %(left)d %% of the %(before)d who answered before no answer after was found; some may have answered"
            " without a code or with another one."
        ),
        Said.FEWER_AFTER: _("%(after)d answered after, %(ratio)d %% of the %(before)d who answered before."),
        Said.NOT_HEARD: _("%(silent)d of the %(enrolled)d who were asked were never heard."),
        Said.NO_COMPARISON_GROUP: _("There is no comparison group: other things may have changed at the same time."),
    }


def _attrition(attrition: Attrition, least: int) -> Iterator[list[str]]:
    language, hides = get_language() or "fi", _hides_halves(attrition, least)

    def row(name: str, count: int | None, of: float | None) -> list[str]:
        share = "" if of is None else percent(HUNDRED * of, language)
        return [name, _("not known") if count is None else in_words(count, language), share]

    if attrition.enrolled is not None:
        yield row(_("Asked in all"), attrition.enrolled, None)
    yield row(_("Answered before"), attrition.before, attrition.response.estimate if attrition.response else None)
    yield row(_("Answered after"), attrition.after, attrition.after_to_enrolled)
    halves = [
        row(_("Found in both"), attrition.both, attrition.kept.estimate if attrition.kept else None),
        row(_("Not found in the later wave"), attrition.only_before, None),
        row(_("Not found in the earlier wave"), attrition.only_after, None),
    ]
    yield from ([name, under(least), ""] if hides else [name, *told] for name, *told in halves)


def _hides_halves(attrition: Attrition, least: int) -> bool:
    """Whether those found in both or those who were not are too few in either wave, so that none of them is told.

    Where everybody was found there is no half: the first sentence says so.
    """
    both = attrition.both
    if both is None or both == attrition.before == attrition.after:
        return False
    return any(split(wave, both, least)[1] is None for wave in (attrition.before, attrition.after))


def _said_of(attrition: Attrition, least: int) -> Iterator[str]:
    """What the design demands to be said, without numbers that are too small to be told."""
    hides = _hides_halves(attrition, least)
    for one in sentences(attrition):
        if not hides or one.key not in OF_HALVES:
            yield said(one)
        elif one.key == Said.PARTLY_SAME_PEOPLE:
            yield _(
                "Some people were found in both waves by codes that they made themselves; how many can't be told, for a"
                " small number would show."
            )


def _leavers(comparison: Comparison) -> Iterator[list[str]]:
    """How often somebody found in both waves had answered higher before than somebody who was not."""
    language = get_language() or "fi"
    for item in comparison.items:
        shown = comparison.stay.get(item.code)
        if shown is None:
            continue
        found = None
        if shown.is_whole:
            found = leavers_and_stayers(_steps(item, shown, (LEFT,)), _steps(item, shown, (STAYED,)))
        counts = [shown.base((part,)) for part in (LEFT, STAYED)]
        bases = [_("not told") if count is None else in_words(count, language) for count in counts]
        if found is None:
            yield [words(item.text), *bases, _("not compared")]
            continue
        yield [words(item.text), *bases, chance(found.superiority, language)]


def _bounds(comparison: Comparison) -> Iterator[list[str]]:
    """The share above the middle after, and what it could be among all who answered before or were asked."""
    language, attrition = get_language() or "fi", comparison.attrition
    if attrition is None:
        return
    for item in comparison.items:
        shown = comparison.second.of[item.code]
        if not shown.is_whole or not shown.total:
            continue
        counts = _steps(item, shown)
        high, base = sum(counts[above_middle(len(counts)) :]), sum(counts)
        cells = [words(item.text)]
        for asked in (attrition.before, attrition.enrolled):
            if not base or asked is None or asked < base:
                cells.append("–")
                continue
            found = bounds(high, base, asked)
            cells.append(f"{percent(HUNDRED * found.lowest, language)}…{percent(HUNDRED * found.highest, language)}")
        answers = percent(HUNDRED * high / base, language) if base else "–"
        yield [cells[0], answers, *cells[1:]]


def way_in_words(way: Way) -> str:
    """By which method waves are compared; nothing where they are not."""
    if way == Way.PAIRED:
        return _("Wilcoxon's signed ranks, with Pratt's treatment of those who did not move.")
    if way == Way.PARTLY_PAIRED:
        return _("The test of partly overlapping samples: those found in both waves and all the others.")
    if way == Way.UNPAIRED:
        return _(
            "Brunner and Munzel's test. The same people may have answered both times, so the p-values only describe."
        )
    return ""
