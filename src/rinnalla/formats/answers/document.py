"""Columns as plain lists and mappings, the form in which they are remembered, and back."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from typing import Any

from rinnalla.formats.answers.content import AnswerSheet, Column, Meaning, distinct
from rinnalla.formats.answers.joined import split


def write(columns: Iterable[Column]) -> list[dict[str, Any]]:
    """Columns as they may be kept as JSON."""
    return [{**asdict(column), "meaning": str(column.meaning)} for column in columns]


def read(rows: Iterable[Mapping[str, Any]]) -> tuple[Column, ...]:
    """What ``write`` wrote."""
    return tuple(
        Column(
            **{
                **row,
                "meaning": Meaning(row["meaning"]),
                "places": tuple(row["places"]),
                "options": tuple(row["options"]),
            }
        )
        for row in rows
    )


def remembered(sheet: AnswerSheet, columns: Iterable[Column]) -> tuple[Column, ...]:
    """The columns as somebody has named them before, for a sheet of the same headings.

    Options that nobody had chosen then are added, before those that stand apart.
    """
    return tuple(_with_new(sheet, column) for column in columns)


def _with_new(sheet: AnswerSheet, column: Column) -> Column:
    if not column.options or column.free or len(column.places) > 1:
        return column
    said = sheet.cells(column)
    if column.meaning == Meaning.MANY:
        said = [split(cell, column.options, column.between)[1] for cell in said] if column.between else []
    new = [one for one in distinct(said) if one not in column.options]
    at = len(column.options) - column.apart
    return replace(column, options=(*column.options[:at], *new, *column.options[at:]))
