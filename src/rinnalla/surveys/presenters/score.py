"""Scores as figures: how many are in each fifth, and the middle with its interval, with the rule it was made by."""

from collections.abc import Sequence

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from rinnalla.formats.figure import Bar, BarGroup, Bars, Middle, Scores
from rinnalla.methods import middles
from rinnalla.methods.intervals import share
from rinnalla.methods.questionnaire.content import Centre, Questionnaire
from rinnalla.methods.questionnaire.scoring import Scored, scores
from rinnalla.release.shown import Shown
from rinnalla.surveys.presenters.figure_words import text_of
from rinnalla.surveys.queries.results import VALUE, Results, ScoreTold

FEWEST = 2


def scores_of(results: Results) -> list[tuple[str, Bars | Scores]]:
    """The figures of every score with the names they have in addresses."""
    found: list[tuple[str, Bars | Scores]] = []
    for one in results.scores:
        if one.exact is not None:
            found.append((f"{VALUE}{one.scored.code}", middles_of(one.scored, [("", one.exact)], results.least)))
        found.append((one.scored.code, _fifths(one, results.least)))
    return found


def middles_of(scored: Scored, waves: Sequence[tuple[str, Shown]], least: int, note: str = "") -> Scores:
    """The middle of the score of each wave, or of everybody."""
    is_mean = scored.scoring.centre == Centre.MEAN
    text = text_of(
        scored.scoring.name,
        _("The middle of the scores and its interval, on all that the score can be."),
        least,
        base=rule_of(scored),
        label=_("Who"),
        note=note,
        value=_("Value"),
    )
    middle, spread = (_("mean"), _("standard deviation")) if is_mean else (_("median"), _("quartiles"))
    rows = [_middle(scored, name or _("everybody"), shown) for name, shown in waves]
    return Scores(text, scored.lowest, scored.highest, rows, middle, spread)


def counts_of(shown: Shown) -> list[int]:
    """How often each value was given, in order; nothing where something of it is hidden."""
    return [count or 0 for count in shown.row().values()] if shown.is_whole else []


def _middle(scored: Scored, name: str, shown: Shown) -> Middle:
    counts = counts_of(shown)
    if sum(counts) < FEWEST:
        return Middle(name, shown.total)
    tell = middles.mean if scored.scoring.centre == Centre.MEAN else middles.median
    found = tell(scored.values(), counts)
    middle = found.middle.within(scored.lowest, scored.highest)
    spread = found.quartiles if found.spread is None else (found.spread,)
    return Middle(name, found.base, middle.estimate, middle.low, middle.high, spread or ())


def rule_of(scored: Scored) -> str:
    """By what rule the score was made, and who has a score."""
    rule, items = scored.scoring, scored.structure.items
    made = _("sum") if rule.factor is None else _("mean")
    if rule.factor not in (None, 1):
        made = _("mean times %(factor)g") % {"factor": rule.factor}
    told = ngettext(
        "The score is the %(made)s of %(items)d statement.", "The score is the %(made)s of %(items)d statements.", items
    ) % {"made": made, "items": items}
    lacks = (
        ngettext(
            "One may be left unanswered; it is replaced by the person's own mean.",
            "%(lack)d may be left unanswered; they are replaced by the person's own mean.",
            rule.may_lack,
        )
        % {"lack": rule.may_lack}
        if rule.may_lack
        else _("Only those who answered all of them have a score.")
    )
    source = [_("Source: %(source)s") % {"source": rule.source.rstrip(".")} + "."] if rule.source else []
    return " ".join([told, lacks, *source])


def rules_of(asked: Questionnaire) -> list[tuple[str, str]]:
    """The name of every score that a questionnaire gives, and by what rule it is made."""
    return [(one.scoring.name, rule_of(one)) for one in scores(asked)]


def _fifths(one: ScoreTold, least: int) -> Bars:
    shown, language = one.fifths, get_language() or "fi"
    base = shown.base()
    bars = []
    for name, count in shown.row().items():
        told = name if language == "en" else name.replace(".", ",")
        limits = share(count, base) if count is not None and base else None
        bars.append(Bar(told, count, limits.low if limits else None, limits.high if limits else None))
    text = text_of(
        _("%(name)s: how the scores are spread") % {"name": one.scored.scoring.name},
        _("How many scores are in each fifth of what the score can be."),
        least,
        base=_("share of those who have a score, % (number); the line is the 95% interval"),
        label=_("Score"),
    )
    return Bars(text, [BarGroup("", base, bars)], adds_up=True)
