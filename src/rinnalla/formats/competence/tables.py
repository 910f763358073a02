"""A framework as one table, for a spreadsheet and back: nothing is lost, whatever the depth of its tree.

The first row is the framework itself, then come its items, each after the one above it, and its associations. Columns
are found by their headings; the order of rows is the order of items. What a spreadsheet would calculate is written with
an apostrophe in front, which is taken away again.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from rinnalla.formats.figure_table import Sheet
from rinnalla.formats.intake import FileFault, Line
from rinnalla.formats.sheet import lines
from rinnalla.formats.table_file import as_csv, as_xlsx
from rinnalla.methods.competence.content import (
    LANGUAGES,
    Area,
    Association,
    Framework,
    Item,
    Kind,
    Theme,
    broken,
    ordered,
)

FRAMEWORK, ITEM, HEADING, ASSOCIATION = "framework", "competence", "heading", "association"
COLUMNS = ("row", "identifier", "parent", "code", "theme", "kind", "areas", *LANGUAGES, "uri", "other")
MOST_ITEMS = 5_000


def to_csv(framework: Framework) -> bytes:
    """The framework as CSV."""
    return as_csv(sheet(framework))


def to_xlsx(framework: Framework) -> bytes:
    """The framework as a workbook of one sheet."""
    return as_xlsx([("framework", sheet(framework))])


def sheet(framework: Framework) -> Sheet:
    """The table."""
    kept: dict[str, Any] = {"source": framework.source, "licence": framework.licence, "changed": framework.changed}
    kept |= {"is_draft": framework.is_draft, "extra": framework.extra}
    first: dict[str, Any] = {
        "row": FRAMEWORK,
        "identifier": framework.identifier,
        **framework.title,
        "uri": framework.uri,
    }
    rows = [first | {"other": _packed(kept)}, *map(_item, framework.items), *map(_association, framework.associations)]
    return Sheet("framework", COLUMNS, [[_escaped(row.get(name, "")) for name in COLUMNS] for row in rows])


def from_file(path: Path, *, fallback: UUID) -> Framework:
    """The framework of a spreadsheet, CSV or xlsx. Raises FileFault with a code and, where known, row and column.

    A table that people have made need not have identifiers: they are made of ``fallback`` and the item's code, or its
    row, so that the same table read twice gives the same.
    """
    return read(lines(path), fallback=fallback)


def read(rows: Iterable[Line], *, fallback: UUID) -> Framework:
    """The same from rows by their headings."""
    framework, items, ties = Framework(str(fallback), {}), list[Item](), list[Association]()
    for line in rows:
        cells = {name: _plain(cell) for name, cell in line.cells.items()}
        if len(items) > MOST_ITEMS:
            raise FileFault("too_many_items", value=str(MOST_ITEMS))
        match cells.get("row", ITEM) or ITEM:
            case "framework":
                framework = _read_framework(cells, line.number, fallback)
            case "competence" | "heading":
                items.append(_read_item(cells, line.number, fallback))
            case "association":
                ties.append(_read_association(cells, line.number))
            case other:
                raise FileFault("odd_row", row=line.number, column="row", value=other)
    if not any(item.text for item in items) and not framework.title:
        raise FileFault("no_items")
    made = ordered(_joined(framework, items, ties))
    if faults := broken(made):
        raise FileFault(faults[0].code, value=faults[0].item)
    return made


def _joined(framework: Framework, items: list[Item], ties: list[Association]) -> Framework:
    """Items whose parent is given by its code hang below it as well."""
    codes = {item.code: item.identifier for item in items if item.code}
    known = {item.identifier for item in items}
    placed = []
    for item in items:
        above = item.parent if item.parent in known else codes.get(item.parent, item.parent)
        placed.append(Item(**{**vars(item), "parent": above}))
    return Framework(**{**_fields(framework), "items": tuple(placed), "associations": tuple(ties)})


def _fields(framework: Framework) -> dict[str, Any]:
    names = ("identifier", "title", "source", "licence", "changed", "is_draft", "uri", "extra")
    return {name: getattr(framework, name) for name in names}


def _item(item: Item) -> dict[str, Any]:
    return {
        "row": HEADING if item.is_heading else ITEM,
        "identifier": item.identifier,
        "parent": item.parent,
        "code": item.code,
        "theme": item.theme,
        "kind": item.kind,
        "areas": " ".join(item.areas),
        **item.text,
        "uri": item.uri,
        "other": _packed(item.extra),
    }


def _association(one: Association) -> dict[str, Any]:
    kept = {"origin": one.origin, "destination": one.destination, "title": one.title, "extra": one.extra}
    return {"row": ASSOCIATION, "identifier": one.identifier, "kind": one.kind, "other": _packed(kept)}


def _read_framework(cells: Mapping[str, str], number: int, fallback: UUID) -> Framework:
    kept = _unpacked(cells.get("other", ""), number)
    return Framework(
        _identifier(cells, number, fallback, "framework"),
        _texts(cells),
        source=str(kept.get("source", "")),
        licence=str(kept.get("licence", "")),
        changed=str(kept.get("changed", "")),
        is_draft=bool(kept.get("is_draft")),
        uri=cells.get("uri", ""),
        extra=kept.get("extra", {}),
    )


def _read_item(cells: Mapping[str, str], number: int, fallback: UUID) -> Item:
    return Item(
        _identifier(cells, number, fallback, cells.get("code") or str(number)),
        _texts(cells),
        code=cells.get("code", ""),
        parent=cells.get("parent", ""),
        theme=_one_of(cells, "theme", list(Theme), number),
        kind=_one_of(cells, "kind", list(Kind), number),
        areas=tuple(_known("areas", one, list(Area), number) for one in cells.get("areas", "").split()),
        is_heading=cells.get("row") == HEADING,
        uri=cells.get("uri", ""),
        extra=_unpacked(cells.get("other", ""), number),
    )


def _read_association(cells: Mapping[str, str], number: int) -> Association:
    kept = _unpacked(cells.get("other", ""), number)
    origin, to, title = (str(kept.get(name, "")) for name in ("origin", "destination", "title"))
    if not origin or not to:
        raise FileFault("loose_tie", row=number)
    return Association(cells.get("identifier", ""), cells.get("kind", ""), origin, to, title, kept.get("extra", {}))


def _identifier(cells: Mapping[str, str], number: int, fallback: UUID, name: str) -> str:
    said = cells.get("identifier", "")
    if not said:
        return str(fallback if name == "framework" else uuid5(fallback, name))
    try:
        return str(UUID(said))
    except ValueError as wrong:
        raise FileFault("no_identifier", row=number, value=said) from wrong


def _one_of(cells: Mapping[str, str], column: str, allowed: list[Any], number: int) -> str:
    said = cells.get(column, "")
    return _known(column, said, allowed, number) if said else ""


def _known(column: str, said: str, allowed: list[Any], number: int) -> str:
    if said not in allowed:
        raise FileFault("unknown_word", row=number, column=column, value=said)
    return said


def _texts(cells: Mapping[str, str]) -> dict[str, str]:
    return {code: cells[code] for code in LANGUAGES if cells.get(code)}


def _packed(value: Mapping[str, Any]) -> str:
    held = {name: one for name, one in value.items() if one not in ("", {}, [], False)}
    return json.dumps(held, ensure_ascii=False, sort_keys=True) if held else ""


def _unpacked(text: str, number: int) -> dict[str, Any]:
    try:
        found = json.loads(text) if text else {}
    except (ValueError, RecursionError) as wrong:
        raise FileFault("odd_row", row=number, column="other", value=text) from wrong
    if not isinstance(found, dict):
        raise FileFault("odd_row", row=number, column="other", value=text)
    return found


def _escaped(cell: str) -> str:
    """A text that begins with an apostrophe gets a second one, since the first is taken away when it is read."""
    return f"'{cell}" if cell.startswith("'") else cell


def _plain(cell: str) -> str:
    return cell.removeprefix("'")
