"""What the surveys of a project gave, as files in the layouts of Webropol and Google Forms.

The numbers of people, choices and mentions are those that the project's report publishes. Who chose what beside them is
made up by chance that can be repeated, and so are the words marked as an example (esimerkki).
"""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from random import Random

import xlsxwriter  # type: ignore[import-untyped] # the library has no types

SEED = 20211101
MADE = datetime(2000, 1, 1, tzinfo=UTC)
Column = list[str]


@dataclass(frozen=True)
class Question:
    """A heading with what each person answered; ``rows`` are those of a matrix or the options of a choose-many."""

    heading: str
    cells: Column = field(default_factory=list)
    rows: Mapping[str, Column] = field(default_factory=dict)


@dataclass(frozen=True)
class Collected:
    """One survey as its tool gave it out: when it was answered, and how many were asked where that is known."""

    name: str
    people: int
    questions: Sequence[Question]
    first: date
    last: date
    tool: str = "webropol"
    enrolled: int | None = None


def webropol(survey: Collected) -> bytes:
    """A workbook with two rows of headings: the question, and under it its rows or options."""
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": MADE})
    page = book.add_worksheet("Vastaukset")
    page.write_row(0, 0, ["Vastaajan tunniste", "Vastausaika"])
    for person, moment in enumerate(_moments(survey), 2):
        page.write_string(person, 0, str(70_000 + person))
        page.write_string(person, 1, moment)
    at = 2
    for number, question in enumerate(survey.questions, 1):
        page.write_string(0, at, f"{number}. {question.heading}")
        for part, cells in (question.rows or {"": question.cells}).items():
            page.write_string(1, at, part)
            for person, cell in enumerate(cells, 2):
                page.write_string(person, at, cell)
            at += 1
    book.close()
    return held.getvalue()


def google(survey: Collected) -> bytes:
    """A table of text whose choose-many questions have all options in one cell, a comma between."""
    held = io.StringIO()
    writer = csv.writer(held)
    writer.writerow(["Aikaleima", *(question.heading for question in survey.questions)])
    for person, moment in enumerate(_moments(survey)):
        writer.writerow([moment, *(_joined(question, person) for question in survey.questions)])
    return held.getvalue().encode()


def _joined(question: Question, person: int) -> str:
    if question.rows:
        return ", ".join(option for option, cells in question.rows.items() if cells[person])
    return question.cells[person]


def _moments(survey: Collected) -> list[str]:
    """When each answer came: some minutes of a working day, in their order."""
    dice, days = Random(SEED), (survey.last - survey.first).days  # noqa: S311 -- the same made-up times every time
    found = sorted((dice.randint(0, days), dice.randint(8, 15), dice.randint(0, 59)) for _ in range(survey.people))
    moments = ((date.fromordinal(survey.first.toordinal() + day), hour, minute) for day, hour, minute in found)
    return [f"{day.day}.{day.month}.{day.year} {hour}.{minute:02}" for day, hour, minute in moments]


class Crowd:
    """Some people whose answers add up to given numbers, whoever of them gave which."""

    def __init__(self, people: int, seed: int = SEED) -> None:
        self.people, self.dice = people, Random(seed + people)  # noqa: S311 -- the same made-up answers every time

    def one_of(self, counts: Mapping[str, int]) -> Column:
        """Each answer as often as is said; the others left the question empty."""
        cells = [answer for answer, count in counts.items() for _ in range(count)]
        cells += [""] * (self.people - len(cells))
        self.dice.shuffle(cells)
        return cells

    def scale(self, steps: Sequence[str], weights: Sequence[int], *, empty: int = 0) -> Column:
        """Steps of a scale as often as their weights say, apart from those who left it empty."""
        cells = self.dice.choices(list(steps), weights=list(weights), k=self.people - empty) + [""] * empty
        self.dice.shuffle(cells)
        return cells

    def several(self, counts: Mapping[str, int], *, among: int | None = None) -> dict[str, Column]:
        """Options chosen by as many as is said; every one of those who answered has chosen one at least."""
        answered = self.dice.sample(range(self.people), among or self.people)
        left, chosen = list(answered), {option: set[int]() for option in counts}
        for option, count in sorted(counts.items(), key=lambda one: -one[1]):
            first = left[: min(count, len(left))]
            left = left[len(first) :]
            rest = [person for person in answered if person not in first]
            chosen[option] = {*first, *self.dice.sample(rest, count - len(first))}
        return self._as_cells(chosen)

    def exactly(self, number: int, counts: Mapping[str, int]) -> dict[str, Column]:
        """The same where everybody chooses so many: of the options least used up, the fullest first."""
        left, chosen = dict(counts), {option: set[int]() for option in counts}
        for person in self.dice.sample(range(self.people), self.people):
            most = sorted(left, key=lambda option: (-left[option], self.dice.random()))[:number]
            for option in most:
                chosen[option].add(person)
                left[option] -= 1
        return self._as_cells(chosen)

    def words(self, said: Sequence[str], among: int) -> Column:
        """Something in own words from some of the people."""
        cells = [said[at % len(said)] for at in range(among)] + [""] * (self.people - among)
        self.dice.shuffle(cells)
        return cells

    def _as_cells(self, chosen: Mapping[str, set[int]]) -> dict[str, Column]:
        return {
            option: [option if person in people else "" for person in range(self.people)]
            for option, people in chosen.items()
        }
