"""Scores of those who answered: which statements make one, what it can be, and what each form gives.

A score stands among the questions as a number, under a code that no question can have. Those who could not say have
left a statement unanswered; a form in which more is lacking than the publisher allows has no score.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rinnalla.methods.instruments import Structure, score
from rinnalla.methods.questionnaire.content import Item, Kind, Questionnaire, Scoring

SCORE = "score:"
FEWEST_STATEMENTS = 2
DECIMALS = 4


def category(value: float) -> str:
    """A score as what it is counted under."""
    return f"{value:.10g}"


@dataclass(frozen=True)
class Scored:
    """A score with the statements that make it and how their steps are numbered (``places``, from ``lowest``)."""

    scoring: Scoring
    items: tuple[Item, ...]
    structure: Structure
    places: Mapping[str, Mapping[str, int]]

    @property
    def code(self) -> str:
        """What the score is counted under."""
        return f"{SCORE}{self.scoring.scale}"

    @property
    def lowest(self) -> float:
        """The least it can be."""
        return self.structure.factor * self.structure.lowest

    @property
    def highest(self) -> float:
        """The most it can be."""
        return self.structure.factor * self.structure.highest

    @property
    def item(self) -> Item:
        """The score as a question that is answered with a number."""
        name = dict.fromkeys(self.items[0].text, self.scoring.name)
        return Item(self.code, Kind.NUMBER, name, lowest=self.lowest, highest=self.highest, whole=False)

    def values(self) -> list[float]:
        """Everything the score can be, from the least to the most."""
        form = self.structure
        answered = range(form.items - form.may_lack, form.items + 1)
        sums = ((total, n) for n in answered for total in range(form.lowest * n, form.highest * n + 1))
        return sorted({round(form.factor * total / n, DECIMALS) for total, n in sums})

    def category_of(self, answers: Mapping[str, Any]) -> str | None:
        """What the score of one form is counted under; None where there is no score."""
        value = self.of(answers)
        return None if value is None else category(value)

    def of(self, answers: Mapping[str, Any]) -> float | None:
        """The score of one form; None where too much was left out."""
        said = [self.places[item.code].get(answers.get(item.code, "")) for item in self.items]
        value = score(self.structure, said).value
        return None if value is None else round(value, DECIMALS)


def scores(questionnaire: Questionnaire) -> list[Scored]:
    """Every score that the questionnaire gives: two statements at least, all of them with as many steps."""
    found = (_scored(questionnaire, one) for one in questionnaire.scorings)
    return [one for one in found if one is not None]


def _scored(questionnaire: Questionnaire, scoring: Scoring) -> Scored | None:
    items = tuple(one for one in questionnaire.questions if one.kind == Kind.STATEMENT and one.scale == scoring.scale)
    steps = {len(item.on_scale) for item in items}
    if len(items) < FEWEST_STATEMENTS or len(steps) != 1 or scoring.may_lack >= len(items):
        return None
    structure = Structure(
        code=scoring.scale,
        items=len(items),
        lowest=scoring.lowest,
        highest=scoring.lowest + steps.pop() - 1,
        factor=scoring.factor or len(items),
        may_lack=scoring.may_lack,
        reverse=frozenset(place for place, item in enumerate(items, start=1) if item.reverse),
        whole=False,
    )
    places = {
        item.code: {option.code: at for at, option in enumerate(item.on_scale, start=scoring.lowest)} for item in items
    }
    return Scored(scoring, items, structure, places)
