"""Answers counted question by question: of everybody, and of each group that results may be divided by.

A count of a question holds how many answered it, and how often each option, number or day was given; of texts only how
many were written. What has been counted can be added to, so that results never have to read the answers anew.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from rinnalla.methods.questionnaire.content import OF_MANY, Kind, Questionnaire
from rinnalla.methods.questionnaire.scoring import Scored, scores

Answers = Mapping[str, Any]
BETWEEN = "|"
NOT_TOLD = ""
"""The category of those who left a background question unanswered."""


@dataclass
class Count:
    """One question: how many answered it, and how often each thing was answered."""

    answered: int = 0
    given: Counter[str] = field(default_factory=Counter)

    @property
    def mentions(self) -> int:
        """How many choices were made; more than answers where several may be chosen."""
        return self.given.total()


@dataclass
class Counted:
    """Answers counted: how many forms there are, a count for each question, and the same for each group.

    ``groups["sector"]["social"]`` counts those who gave that sector; ``groups["sector|role"]["social|nurse"]`` those of
    a sector and a role. Who left a background question unanswered is in the category "".
    """

    answers: int = 0
    questions: dict[str, Count] = field(default_factory=dict)
    groups: dict[str, dict[str, "Counted"]] = field(default_factory=dict)

    def of(self, code: str) -> Count:
        """The count of a question; an empty one where nobody has answered it."""
        return self.questions.get(code) or Count()

    def add(self, other: "Counted") -> None:
        """Take what another has counted in."""
        self.answers += other.answers
        for code, count in other.questions.items():
            mine = self.questions.setdefault(code, Count())
            mine.answered += count.answered
            mine.given.update(count.given)
        for name, categories in other.groups.items():
            for category, counted in categories.items():
                self.groups.setdefault(name, {}).setdefault(category, Counted()).add(counted)


def count(questionnaire: Questionnaire, forms: Iterable[Answers], groups: Sequence[str] = ()) -> Counted:
    """Count answered forms; by each of the background questions in ``groups`` and by each pair of them.

    Scores are counted of everybody only, each under its own code.
    """
    whole, scored = Counted(), scores(questionnaire)
    divisions = [*((one,) for one in groups), *combinations(groups, 2)]
    for answers in forms:
        _count(whole, questionnaire, answers)
        _count_scores(whole, scored, answers)
        for division in divisions:
            category = BETWEEN.join(str(answers.get(code, NOT_TOLD)) for code in division)
            of_division = whole.groups.setdefault(BETWEEN.join(division), {})
            _count(of_division.setdefault(category, Counted()), questionnaire, answers)
    return whole


def _count(counted: Counted, questionnaire: Questionnaire, answers: Answers) -> None:
    counted.answers += 1
    for item in questionnaire.questions:
        given = answers.get(item.code)
        if given is None:
            continue
        one = counted.questions.setdefault(item.code, Count())
        one.answered += 1
        if item.kind in OF_MANY:
            one.given.update(given)
        elif item.kind != Kind.TEXT:
            one.given[str(given)] += 1


def _count_scores(counted: Counted, scored: Sequence[Scored], answers: Answers) -> None:
    for one in scored:
        value = one.category_of(answers)
        if value is not None:
            count = counted.questions.setdefault(one.code, Count())
            count.answered += 1
            count.given[value] += 1


def write(counted: Counted) -> dict[str, Any]:
    """As plain lists and mappings."""
    return {
        "answers": counted.answers,
        "questions": {code: [one.answered, dict(one.given)] for code, one in counted.questions.items()},
        "groups": {
            name: {category: write(one) for category, one in categories.items()}
            for name, categories in counted.groups.items()
        },
    }


def read(document: Mapping[str, Any]) -> Counted:
    """What ``write`` wrote."""
    return Counted(
        document["answers"],
        {code: Count(answered, Counter(given)) for code, (answered, given) in document["questions"].items()},
        {
            name: {category: read(one) for category, one in categories.items()}
            for name, categories in document["groups"].items()
        },
    )
