"""The same numbers as a figure: to be read beside it, and as rows for a file.

``Sheet`` is what the page's table and every file are made of, so that they can't differ.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rinnalla.formats import figure_scores
from rinnalla.formats.figure import (
    Answered,
    Bars,
    Diverging,
    Figure,
    Scores,
    Statement,
    bar_shares,
    in_words,
    percent,
    shares,
)

Cell = str | int | float | None


@dataclass(frozen=True)
class Sheet:
    """A table with names of columns; a cell of None is empty."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def as_table(figure: Figure) -> Sheet:
    """The table to be read beside the figure; every cell is words."""
    if isinstance(figure, Scores):
        return Sheet(figure.text.title, figure_scores.columns(figure), list(figure_scores.told(figure)))
    rows = _bars_told(figure) if isinstance(figure, Bars) else _statements_told(figure)
    columns = _bar_columns(figure) if isinstance(figure, Bars) else _statement_columns(figure)
    return Sheet(figure.text.title, columns, list(rows))


def as_rows(figure: Figure) -> Sheet:
    """One row for each number drawn, for a file: group, name, count, base, percentage and interval.

    Scores have one column more, for the number itself.
    """
    text = figure.text
    names = [text.group, text.label, text.step, text.count, "N", text.share, text.low, text.high]
    if isinstance(figure, Scores):
        return Sheet(text.title, [*names, text.value], list(figure_scores.rows(figure)))
    rows = _bar_rows(figure) if isinstance(figure, Bars) else _statement_rows(figure)
    return Sheet(text.title, names, list(rows))


def _bar_columns(figure: Bars) -> list[str]:
    interval = [f"{figure.text.low}–{figure.text.high}"] if _has_intervals(figure) else []
    return [figure.text.label, figure.text.count, figure.text.share, *interval]


def _has_intervals(figure: Bars) -> bool:
    return any(bar.low is not None for group in figure.groups for bar in group.bars)


def _bars_told(figure: Bars) -> Iterator[list[str]]:
    text, intervals = figure.text, _has_intervals(figure)
    for group in figure.groups:
        base = text.hidden if group.base is None else in_words(group.base, text.language)
        yield [f"{group.label}, N {base}" if group.label else f"N {base}", *[""] * (2 + intervals)]
        for bar, share in zip(group.bars, bar_shares(group, adds_up=figure.adds_up), strict=True):
            shown = group.base is not None and bar.count is not None and share is not None
            told = [
                bar.label if bar.rank is None else f"{bar.rank}. {bar.label}",
                in_words(bar.count or 0, text.language) if shown else text.hidden,
                percent(share or 0, text.language) if shown else text.hidden,
            ]
            limits = (
                "" if bar.low is None or bar.high is None else _limits(bar.low * 100, bar.high * 100, text.language)
            )
            yield [*told, *([limits] if intervals else [])]


def _limits(low: float, high: float, language: str, *, signed: bool = False) -> str:
    return f"{in_words(low, language, signed=signed)}…{in_words(high, language, signed=signed)}"


def _statement_columns(figure: Diverging) -> list[str]:
    unsure = [figure.unsure] if figure.asks_unsure else []
    change = [figure.change] if bool(figure.moves) else []
    return [figure.text.label, "N", *figure.steps, *unsure, *change]


def _statements_told(figure: Diverging) -> Iterator[list[str]]:
    text, language = figure.text, figure.text.language
    asks, changes = figure.asks_unsure, bool(figure.moves)
    for one in figure.statements:
        for at, row in enumerate(one.rows):
            name = f"{one.label}: {row.label}" if row.label else one.label
            base = text.hidden if row.base is None else in_words(row.base, language)
            cells = [_counted(figure, count, share) for count, share in zip(row.counts, _shares(row), strict=True)]
            unsure = [_apart(figure, row)] if asks else []
            moved = [_moved(figure, one, last=at == len(one.rows) - 1)] if changes else []
            yield [name, base, *cells, *unsure, *moved]


def _shares(row: Answered) -> list[float | None]:
    return shares(row.counts, row.base)


def _counted(figure: Diverging, count: int | None, share: float | None) -> str:
    language = figure.text.language
    if count is None or share is None:
        return figure.text.hidden
    return f"{percent(share, language)} ({in_words(count, language)})"


def _apart(figure: Diverging, row: Answered) -> str:
    if row.unsure is not None:
        return in_words(row.unsure, figure.text.language)
    return figure.text.hidden if row.hides_unsure else ""


def _moved(figure: Diverging, statement: Statement, *, last: bool) -> str:
    change = statement.change
    if change is None or not last:
        return figure.text.unknown if last else ""
    language = figure.text.language
    limits = _limits(change.low, change.high, language, signed=True)
    return f"{in_words(change.estimate, language, signed=True)} ({limits})"


def _bar_rows(figure: Bars) -> Iterator[list[Cell]]:
    for group in figure.groups:
        for bar, share in zip(group.bars, bar_shares(group, adds_up=figure.adds_up), strict=True):
            shown = group.base is not None and bar.count is not None
            numbers = _numbers(figure, bar.count if shown else None, group.base, share)
            limits = [_tenth(100 * end) if shown and end is not None else None for end in (bar.low, bar.high)]
            yield [group.label, bar.label, "", *numbers, *limits]


def _statement_rows(figure: Diverging) -> Iterator[list[Cell]]:
    for one in figure.statements:
        for row in one.rows:
            for step, count, share in zip(figure.steps, row.counts, _shares(row), strict=True):
                shown = count if row.base is not None else None
                yield [row.label, one.label, step, *_numbers(figure, shown, row.base, share), None, None]
            if row.unsure is not None or row.hides_unsure:
                apart = figure.text.hidden if row.unsure is None else row.unsure
                yield [row.label, one.label, figure.unsure, apart, None, None, None, None]
        if one.change:
            moved = [one.change.estimate, one.change.low, one.change.high]
            yield [figure.change, one.label, "", None, None, *map(_tenth, moved)]


def _numbers(figure: Figure, count: int | None, base: int | None, share: float | None) -> list[Cell]:
    hidden = figure.text.hidden
    return [hidden if one is None else one for one in (count, base, share)]


def _tenth(number: float) -> float:
    return round(number, 1)
