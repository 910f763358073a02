"""What somebody has said of a sheet's columns, and the sheet as it is then read. Raises FileFault."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from rinnalla.formats.answers import kinds, words
from rinnalla.formats.answers.asking import Asked, asked, check, forms, questionnaire
from rinnalla.formats.answers.content import AnswerSheet, Column, Meaning, distinct
from rinnalla.formats.answers.joined import mark_between, options_between

CHOOSING = frozenset({Meaning.SINGLE, Meaning.STATEMENT})
WITH_OPTIONS = CHOOSING | {Meaning.MANY}
BETWEEN = ";"


@dataclass(frozen=True)
class Choice:
    """What one column is said to be. Without ``options`` those of the proposal stand, or what its cells hold."""

    meaning: Meaning
    words: str
    question: str = ""
    options: tuple[str, ...] = ()
    apart: int = 0
    exactly: int | None = None
    background: bool = False


def chosen(sheet: AnswerSheet, choices: Sequence[Choice]) -> AnswerSheet:
    """The sheet as its columns were said to be read, looked through to its last row. Raises FileFault."""
    columns = (
        _chosen(column, choice, sheet.cells(column)) for column, choice in zip(sheet.columns, choices, strict=True)
    )
    read = replace(sheet, columns=gathered(columns))
    check(read)
    for _answers in forms(asked_anew(read), read, with_incomplete=True):
        pass
    return read


def asked_anew(sheet: AnswerSheet, language: str = "fi") -> list[Asked]:
    """The sheet's columns with the questions of a questionnaire made of them."""
    return asked(questionnaire(sheet.columns, "-", language), sheet, language)


def _chosen(column: Column, choice: Choice, cells: Sequence[str]) -> Column:
    of_meaning = _retyped(column, choice.meaning, choice.question, cells)
    named = choice.options and len(column.places) == 1 and choice.meaning in WITH_OPTIONS and of_meaning.options
    options = choice.options if named else of_meaning.options
    return replace(
        of_meaning,
        words=choice.words,
        question=choice.question,
        options=options,
        apart=min(choice.apart, len(options)) if choice.meaning in CHOOSING else 0,
        exactly=choice.exactly if choice.meaning == Meaning.MANY else None,
        background=choice.background and choice.meaning in CHOOSING,
    )


def _retyped(column: Column, meaning: Meaning, question: str, cells: Sequence[str]) -> Column:
    """The column as this, its options taken out of its cells where it had none."""
    if meaning == column.meaning or {meaning, column.meaning} <= CHOOSING or len(column.places) > 1:
        kept = meaning not in CHOOSING or len(column.places) == 1
        return replace(column, meaning=meaning) if kept else column
    bare = Column(column.places, meaning, column.words, question)
    if meaning in CHOOSING:
        return replace(bare, options=kinds.ordered(distinct(cells)))
    if meaning == Meaning.MANY and not (question and _ticks(column.words, cells)):
        between = mark_between(cells) or BETWEEN
        return replace(bare, between=between, options=options_between(cells, between))
    return bare


def _ticks(option: str, cells: Sequence[str]) -> bool:
    return all(cell == option or words.plain(cell) in words.TICKED | words.NOT_TICKED for cell in cells)


def gathered(columns: Iterable[Column]) -> tuple[Column, ...]:
    """With a choose-many of which each option has a column of its own put together: columns of one question."""
    return tuple(one for question, run in groupby(columns, _question_of_ticks) for one in _one(question, list(run)))


def _question_of_ticks(column: Column) -> str:
    is_tick = column.meaning == Meaning.MANY and len(column.places) == 1 and not column.options
    return column.question if is_tick else ""


def _one(question: str, run: Sequence[Column]) -> Iterator[Column]:
    if not question:
        yield from run
        return
    places, options = tuple(one.places[0] for one in run), tuple(one.words for one in run)
    yield Column(places, Meaning.MANY, question, options=options, exactly=run[0].exactly)
