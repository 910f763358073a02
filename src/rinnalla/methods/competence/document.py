"""A framework as a document of plain lists and mappings, the form in which it is stored, and back."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from rinnalla.methods.competence.content import LANGUAGES, Association, Framework, Item, ordered

Document = Mapping[str, Any]


class NotAFramework(ValueError):
    """A document that does not have the form of a framework. A programming error, or a file from elsewhere."""


def write(framework: Framework) -> dict[str, Any]:
    """The document of a framework; what is empty is left out."""
    return {
        **_said(framework, without=("items", "associations")),
        "items": [_said(item) for item in framework.items],
        "associations": [_said(one) for one in framework.associations],
    }


def write_item(item: Item) -> dict[str, Any]:
    """The document of one item."""
    return _said(item)


def read(document: Document) -> Framework:
    """The framework of a document. Raises NotAFramework."""
    try:
        given = {name: value for name, value in document.items() if name not in {"items", "associations"}}
        framework = Framework(
            **given,
            items=tuple(map(read_item, document.get("items", ()))),
            associations=tuple(Association(**row) for row in document.get("associations", ())),
        )
    except (TypeError, AttributeError) as wrong:
        raise NotAFramework(str(wrong)) from wrong
    return ordered(framework)


def read_item(row: Document) -> Item:
    """One item. Raises NotAFramework."""
    try:
        item = Item(**{**row, "areas": tuple(row.get("areas", ()))})
    except TypeError as wrong:
        raise NotAFramework(str(wrong)) from wrong
    if not item.identifier or set(item.text) - set(LANGUAGES):
        raise NotAFramework("an item without an identifier, or in a language that is not known")
    return item


def _said(value: Any, *, without: tuple[str, ...] = ()) -> dict[str, Any]:
    found = {}
    for one in fields(value):
        held = getattr(value, one.name)
        if one.name not in without and held not in ("", (), {}, False):
            found[one.name] = _plain(held)
    return found


def _plain(held: Any) -> Any:
    if isinstance(held, Mapping):
        return dict(held)
    return list(held) if isinstance(held, tuple) else held
