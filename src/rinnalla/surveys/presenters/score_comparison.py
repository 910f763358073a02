"""Scores of two waves beside each other: the middle of each, and the change with its interval before its test."""

from collections.abc import Iterator

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rinnalla.formats.figure import Scores, decimal
from rinnalla.methods.comparing import Compared, as_family, compare, compare_means
from rinnalla.methods.questionnaire.content import Centre
from rinnalla.methods.wording import Way
from rinnalla.release.shown import Shown
from rinnalla.surveys.presenters.numbers import chance, ends, p_value
from rinnalla.surveys.presenters.score import counts_of, middles_of
from rinnalla.surveys.queries.comparison import Comparison


def score_figures(comparison: Comparison) -> list[Scores]:
    """A figure for each score, with a row for each wave."""
    least = max(comparison.first.least, comparison.second.least)
    return [
        middles_of(
            one, [(_("Before"), _exact(comparison, one.code)[0]), (_("After"), _exact(comparison, one.code)[1])], least
        )
        for one in comparison.scores
    ]


def compared_scores(comparison: Comparison) -> dict[str, Compared]:
    """The scores compared as the design of the study allows; several are adjusted together."""
    found = {}
    for one in comparison.scores:
        before, after = map(counts_of, _exact(comparison, one.code))
        pairs = comparison.pairs.get(one.code)
        square = pairs.square if pairs else None
        is_mean = one.scoring.centre == Centre.MEAN
        made = compare_means(one.values(), before, after, square) if is_mean else compare(before, after, square)
        if made is not None:
            found[one.code] = made
    return as_family(found)


def score_effects(comparison: Comparison, found: dict[str, Compared]) -> Iterator[list[str]]:
    """For each score the change of its mean, the chance that a later one is higher, p and adjusted p, in words."""
    language = get_language() or "fi"
    for one in comparison.scores:
        made = found.get(one.code)
        if made is None:
            yield [one.scoring.name, _("not compared"), *"–––"]
            continue
        change = [decimal(end, language, signed=True) for end in ends(made.change)]
        is_mean = one.scoring.centre == Centre.MEAN
        yield [
            one.scoring.name,
            f"{change[0]} ({change[1]}…{change[2]})" if is_mean else "–",
            chance(made.superiority, language),
            p_value(made.p, language),
            p_value(made.adjusted, language),
        ]


def score_ways(comparison: Comparison, found: dict[str, Compared]) -> list[str]:
    """By which methods the means of scores are compared."""
    means = {one.code for one in comparison.scores if one.scoring.centre == Centre.MEAN}
    told = {
        Way.PAIRED: _("Student's test of pairs."),
        Way.PARTLY_PAIRED: _("The t-test of partly overlapping samples: those found in both waves and all the others."),
        Way.UNPAIRED: _("Welch's t-test. The same people may have answered both times, so the p-values only describe."),
    }
    return [told[way] for way in sorted({one.way for code, one in found.items() if code in means}) if way in told]


def _exact(comparison: Comparison, code: str) -> tuple[Shown, Shown]:
    first, second = (
        next(one.exact for one in results.scores if one.scored.code == code)
        for results in (comparison.first, comparison.second)
    )
    if first is None or second is None:
        raise LookupError(code)
    return first, second
