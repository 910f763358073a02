"""A questionnaire as a document of plain lists and mappings, the form in which it is stored, and back."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from rinnalla.methods.questionnaire.content import (
    Centre,
    Condition,
    Item,
    Kind,
    Option,
    Questionnaire,
    Scoring,
    Section,
)

Document = Mapping[str, Any]


class NotAQuestionnaire(ValueError):
    """A document that does not have the form of a questionnaire. A programming error, or a file from elsewhere."""


def write(questionnaire: Questionnaire) -> dict[str, Any]:
    """The document of a questionnaire; what is empty or usual is left out."""
    scorings = [write_scoring(one) for one in questionnaire.scorings]
    return {
        **_said(questionnaire, without=("sections", "scorings")),
        **({"scorings": scorings} if scorings else {}),
        "sections": [
            {**_said(section, without=("items",)), "items": [_item(item) for item in section.items]}
            for section in questionnaire.sections
        ],
    }


def read(document: Document) -> Questionnaire:
    """The questionnaire of a document. Raises NotAQuestionnaire."""
    try:
        sections = tuple(
            Section(**_known(Section, section, without=("items",)), items=tuple(map(_read_item, section["items"])))
            for section in document["sections"]
        )
        return Questionnaire(
            **_known(Questionnaire, document, without=("sections", "scorings")),
            sections=sections,
            scorings=tuple(map(read_scoring, document.get("scorings", ()))),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as wrong:
        raise NotAQuestionnaire(str(wrong)) from wrong


def write_options(options: Sequence[Option]) -> list[dict[str, Any]]:
    """Options alone, as a reusable scale keeps them."""
    return [_said(option) for option in options]


def read_options(rows: Sequence[Document]) -> tuple[Option, ...]:
    """Options from their document. Raises NotAQuestionnaire."""
    try:
        return tuple(Option(**row) for row in rows)
    except TypeError as wrong:
        raise NotAQuestionnaire(str(wrong)) from wrong


def write_scoring(scoring: Scoring) -> dict[str, Any]:
    """How statements are scored, alone, as a reusable scale keeps it."""
    return {**_said(scoring), "centre": str(scoring.centre)}


def read_scoring(row: Document) -> Scoring:
    """The same from its document. Raises NotAQuestionnaire."""
    known = _known(Scoring, row, without=("centre",))
    try:
        return Scoring(**known, centre=Centre(row["centre"]))
    except (KeyError, TypeError, ValueError) as wrong:
        raise NotAQuestionnaire(str(wrong)) from wrong


def _item(item: Item) -> dict[str, Any]:
    row = _said(item, without=("options", "show_if"))
    row["kind"] = str(item.kind)
    if item.options:
        row["options"] = write_options(item.options)
    if item.show_if:
        row["show_if"] = [{"item": one.item, "options": list(one.options)} for one in item.show_if]
    return row


def _read_item(row: Document) -> Item:
    known = _known(Item, row, without=("options", "show_if", "kind"))
    conditions = tuple(Condition(one["item"], tuple(one["options"])) for one in row.get("show_if", ()))
    return Item(**known, kind=Kind(row["kind"]), options=read_options(row.get("options", ())), show_if=conditions)


def _said(value: Any, *, without: Sequence[str] = ()) -> dict[str, Any]:
    found = {}
    for one in fields(value):
        held = getattr(value, one.name)
        usual = held is None or held == one.default or held in ({}, ())
        if one.name not in without and not usual:
            found[one.name] = dict(held) if isinstance(held, Mapping) else held
    return found


def _known(kind: Any, row: Document, *, without: Sequence[str]) -> dict[str, Any]:
    names = {one.name for one in fields(kind)} - set(without)
    if unknown := set(row) - names - set(without):
        raise NotAQuestionnaire(f"{kind.__name__} has no {', '.join(sorted(unknown))}")
    return {name: row[name] for name in names if name in row}
