"""What a sheet of answers holds: its columns with what each is taken to be, and its rows.

Everything is a proposal that somebody may correct: change a column's ``meaning``, ``words`` or ``options``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

LETTERS = 26


class Tool(StrEnum):
    """In whose layout a sheet is."""

    WEBROPOL = "webropol"
    GOOGLE = "google"
    MICROSOFT = "microsoft"
    LIMESURVEY = "limesurvey"
    SPSS = "spss"
    ANY = "any"


class Meaning(StrEnum):
    """What a column is. Nothing of the first three is ever handed on."""

    IDENTITY = "identity"
    TIME = "time"
    LEFT_OUT = "left_out"
    SINGLE = "single"
    MANY = "many"
    STATEMENT = "statement"
    NUMBER = "number"
    DATE = "date"
    TEXT = "text"


DROPPED = frozenset({Meaning.IDENTITY, Meaning.TIME, Meaning.LEFT_OUT})


@dataclass(frozen=True)
class Column:
    """One question of a sheet, which may stand in several columns of the file.

    ``places`` are those columns, the first being 0. Of a choose-many with a column for each option, ``options`` are in
    the order of ``places``; of one in a single column, ``between`` stands between the options. ``question`` is the
    question of which a statement is a row. ``free`` lets in answers that are none of the options. The last ``apart``
    options stand beside the scale, ``exactly`` is how many were to be chosen, and by a ``background`` question results
    may be divided.
    """

    places: tuple[int, ...]
    meaning: Meaning
    words: str
    question: str = ""
    options: tuple[str, ...] = ()
    between: str = ""
    free: bool = False
    apart: int = 0
    exactly: int | None = None
    background: bool = False

    @property
    def kept(self) -> bool:
        """Whether what stands in the column is handed on."""
        return self.meaning not in DROPPED


@dataclass(frozen=True)
class Record:
    """One row of the file: its number there, the first being 1, and its cells by place."""

    number: int
    cells: tuple[str, ...]
    complete: bool = True


@dataclass(frozen=True)
class AnswerSheet:
    """Answers as another tool gave them out. ``heading_row`` is the number of the row of questions.

    ``signature`` is the same for every file with the same headings.
    """

    tool: Tool
    columns: tuple[Column, ...]
    records: tuple[Record, ...]
    heading_row: int = 1
    signature: str = ""

    @property
    def n(self) -> int:
        """How many have answered: every row that has anything in it."""
        return len(self.records)

    @cached_property
    def complete(self) -> int:
        """How many sent their answers in."""
        return sum(record.complete for record in self.records)

    @cached_property
    def kept(self) -> tuple[Column, ...]:
        """The columns that are handed on."""
        return tuple(column for column in self.columns if column.kept)

    @cached_property
    def empty(self) -> int:
        """How many left every question unanswered."""
        places = [place for column in self.kept for place in column.places]
        return sum(not any(record.cells[place] for place in places) for record in self.records)

    def cells(self, column: Column) -> list[str]:
        """What stands in a column, from the first row to the last; of one in several columns, in the first."""
        return [record.cells[column.places[0]] for record in self.records]


def letter(place: int) -> str:
    """A column's name as spreadsheets show it."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, LETTERS)
        name = chr(65 + rest) + name
    return name


def column_name(place: int, words: str = "") -> str:
    """A column's letter and heading, as a fault names it."""
    return " ".join(one for one in (letter(place), words[:100]) if one)


def distinct(cells: Sequence[str]) -> tuple[str, ...]:
    """The cells that have something in them, each once, in the order in which they came."""
    return tuple(dict.fromkeys(cell for cell in cells if cell))
