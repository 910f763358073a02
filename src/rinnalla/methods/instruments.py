"""Scoring questionnaires: sums and means, reversed items, missing answers, bands. Nothing here is a diagnosis.

Every rule that an instrument's publishers give stands in its file with its source; what they do not allow gives no
score rather than a guess.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import floor

from rinnalla.methods.reliable_change import Change, Yardstick, classify

Answers = Sequence[int | None]
HALF = 0.5


class AnswerOffScale(ValueError):
    """An answer that the questionnaire does not offer, or more or fewer answers than it has questions."""


@dataclass(frozen=True)
class Band:
    """A published class of the score, from a lowest score on. It describes; it decides nothing."""

    code: str
    at_least: float


@dataclass(frozen=True)
class Structure:
    """What is known of an instrument without its wordings.

    ``factor`` makes the score out of the mean of the answers: the number of questions gives their sum, 10 the score of
    CORE, 20 the percentage of WHO-5. ``may_lack`` answers are replaced by the mean of the others. ``risk`` are the
    questions, from 1, in which any answer above the lowest one opens the safety path; ``whole`` rounds a replaced sum.
    """

    code: str
    items: int
    lowest: int
    highest: int
    factor: float
    may_lack: int = 0
    reverse: frozenset[int] = frozenset()
    risk: frozenset[int] = frozenset()
    whole: bool = True
    bands: tuple[Band, ...] = ()
    change: Yardstick | None = None
    sources: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Score:
    """A score with how many questions were answered; ``value`` is None where too many were left out."""

    value: float | None
    answered: int
    items: int
    band: str = ""

    @property
    def is_filled_in(self) -> bool:
        """Whether missing answers were replaced by the mean of the others."""
        return self.value is not None and self.answered < self.items


def score(structure: Structure, answers: Answers) -> Score:
    """The score of the answers, one for each question or None. Raises AnswerOffScale."""
    checked(structure, answers)
    given = [
        structure.highest + structure.lowest - answer if number in structure.reverse else answer
        for number, answer in enumerate(answers, start=1)
        if answer is not None
    ]
    if not given or structure.items - len(given) > structure.may_lack:
        return Score(None, len(given), structure.items)
    value = structure.factor * sum(given) / len(given)
    if structure.whole:
        value = float(floor(value + HALF))
    return Score(value, len(given), structure.items, band(structure, value))


def checked(structure: Structure, answers: Answers) -> None:
    """Raises AnswerOffScale unless there is one answer on the scale, or none, for each question."""
    scale = range(structure.lowest, structure.highest + 1)
    if len(answers) != structure.items or any(answer is not None and answer not in scale for answer in answers):
        raise AnswerOffScale(structure.code)


def band(structure: Structure, value: float) -> str:
    """The published class that a score falls in; empty where none is published."""
    return next((one.code for one in sorted(structure.bands, key=_from, reverse=True) if value >= one.at_least), "")


def _from(one: Band) -> float:
    return one.at_least


def shows_risk(structure: Structure, answers: Answers) -> bool:
    """Whether any question about safety has been answered with more than the lowest answer."""
    return any((answers[number - 1] or structure.lowest) > structure.lowest for number in structure.risk)


def changed(structure: Structure, before: Score, after: Score) -> Change | None:
    """In which class the change between two scores falls; None without both scores or a published yardstick."""
    if before.value is None or after.value is None or structure.change is None:
        return None
    return classify(before.value, after.value, structure.change)
