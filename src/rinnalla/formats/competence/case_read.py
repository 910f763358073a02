"""A package of CASE, of either version, read as a framework."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from rinnalla.formats.competence.case_parts import CHILD, EPOCH, Json, default, link, own_of, tie
from rinnalla.formats.intake import FileFault
from rinnalla.methods.competence.content import LANGUAGES, Association, Framework, Item, broken, ordered

MOST_ITEMS = 5_000
OWN_OF_DOCUMENT = {"identifier", "title", "language", "lastChangeDateTime", "uri", "description", "licenseURI",
                   "adoptionStatus", "caseVersion", "creator", "CFPackageURI"}  # fmt: skip
OWN_OF_ITEM = {"identifier", "fullStatement", "humanCodingScheme", "language", "uri", "CFDocumentURI"}
OWN_OF_ASSOCIATION = {"identifier", "uri", "associationType", "originNodeURI", "destinationNodeURI", "CFDocumentURI"}
OF_PACKAGE = {"CFDocument", "CFItems", "CFAssociations"}


def read(package: Any) -> Framework:
    """The framework of a package given as mappings and lists. Raises FileFault."""
    if not isinstance(package, dict) or not isinstance(package.get("CFDocument"), dict):
        raise FileFault("not_case")
    rows, ties = _rows(package, "CFItems"), _rows(package, "CFAssociations")
    if len(rows) > MOST_ITEMS:
        raise FileFault("too_many_items", value=str(MOST_ITEMS))
    framework = _read_document(package)
    items = [_read_item(row, number, framework) for number, row in enumerate(rows, 1)]
    placed, others = _placed(items, ties, framework)
    found = ordered(replace(framework, items=tuple(placed), associations=tuple(others)))
    if faults := broken(found):
        raise FileFault(faults[0].code, value=faults[0].item)
    return _with_headings(found)


def _read_document(package: Json) -> Framework:
    row = package["CFDocument"]
    identifier, title = _identifier(row, 0), str(row.get("title", "")).strip()
    own, rest = own_of(row, keywords="subject")
    uri = str(row.get("uri", ""))
    extra: Json = {}
    known = {name: value for name, value in rest.items() if name not in OWN_OF_DOCUMENT}
    more = {name: value for name, value in package.items() if name not in OF_PACKAGE}
    creator, status = row.get("creator", "Rinnalla"), row.get("adoptionStatus", "")
    is_draft = own.get("is_draft", status == "Draft")
    extra |= {"document": known} if known else {}
    extra |= {"package": more} if more else {}
    extra |= {"creator": creator} if creator != "Rinnalla" else {}
    extra |= {"status": status} if status not in {"", "Draft" if is_draft else "Adopted"} else {}
    address = row.get("CFPackageURI")
    if address and address != link("", identifier, uri or default(identifier)):
        extra["package_uri"] = address
    licence = row.get("licenseURI")
    linked = licence.get("uri", "") if isinstance(licence, dict) else ""
    changed = str(row.get("lastChangeDateTime", ""))
    return Framework(
        identifier,
        own.get("title") or {_language(row): title},
        source=str(row.get("description", "")),
        licence=own.get("licence") or linked,
        changed="" if changed == EPOCH else changed,
        is_draft=bool(is_draft),
        uri="" if uri == default(identifier) else uri,
        extra=extra,
    )


def _read_item(row: Any, number: int, framework: Framework) -> Item:
    identifier = _identifier(row, number)
    own, rest = own_of(row, keywords="conceptKeywords")
    said = {_language(row): str(row.get("fullStatement", "")).strip(), **_texts(own.get("text"))}
    known = {name: value for name, value in rest.items() if name not in OWN_OF_ITEM}
    if known.get("lastChangeDateTime") == (framework.changed or EPOCH):
        del known["lastChangeDateTime"]
    uri = str(row.get("uri", ""))
    return Item(
        identifier,
        {code: said[code] for code in LANGUAGES if said.get(code)},
        code=str(row.get("humanCodingScheme", "")),
        theme=str(own.get("theme", "")),
        kind=str(own.get("kind", "")),
        areas=tuple(map(str, own.get("areas", ()))),
        is_heading=bool(own.get("is_heading", False)),
        uri="" if uri == default(identifier) else uri,
        extra={"item": known} if known else {},
    )


def _placed(items: list[Item], ties: list[Json], framework: Framework) -> tuple[list[Item], list[Association]]:
    """Items below their parents in the order the file gives, and the associations that say something else."""
    own = {item.identifier: item for item in items}
    above: dict[str, tuple[float, str, Json]] = {}
    others: list[Association] = []
    for number, row in enumerate(ties, 1):
        origin, to = _node(row, "originNodeURI", number), _node(row, "destinationNodeURI", number)
        inside = origin in own and (to in own or to == framework.identifier)
        if row.get("associationType") == CHILD and inside and origin not in above:
            above[origin] = (_number(row.get("sequenceNumber")), to if to in own else "", row)
        else:
            others.append(_read_association(row, origin, to, framework))
    placed = [_below(item, above.get(item.identifier), framework) for item in items]
    placed.sort(key=lambda item: above[item.identifier][0] if item.identifier in above else float("inf"))
    return placed, others


def _below(item: Item, found: tuple[float, str, Json] | None, framework: Framework) -> Item:
    if found is None:
        return replace(item, extra={**item.extra, "apart": True})
    _order, parent, row = found
    to = parent or framework.identifier
    usual = {"identifier": tie(item.identifier, to), "lastChangeDateTime": framework.changed or EPOCH}
    usual |= {"uri": default(str(row.get("identifier", "")))}
    known = OWN_OF_ASSOCIATION - {"identifier", "uri"} | {"sequenceNumber"}
    kept = {name: value for name, value in row.items() if name not in known and value != usual.get(name)}
    return replace(item, parent=parent, extra={**item.extra, "child": kept} if kept else item.extra)


def _read_association(row: Json, origin: str, to: str, framework: Framework) -> Association:
    identifier = str(row.get("identifier") or tie(origin, to))
    rest = {name: value for name, value in row.items() if name not in OWN_OF_ASSOCIATION}
    if rest.get("lastChangeDateTime") == (framework.changed or EPOCH):
        del rest["lastChangeDateTime"]
    if row.get("uri") not in {None, default(identifier)}:
        rest["uri"] = row["uri"]
    title = str(row["destinationNodeURI"].get("title", "")) if isinstance(row["destinationNodeURI"], dict) else ""
    return Association(identifier, str(row.get("associationType", "")), origin, to, title, rest)


def _with_headings(framework: Framework) -> Framework:
    """What has something below it and no theme and kind of its own is a heading."""
    parents = {item.parent for item in framework.items if item.parent}
    items = tuple(
        replace(item, is_heading=True) if item.identifier in parents and not (item.theme and item.kind) else item
        for item in framework.items
    )
    return replace(framework, items=items)


def _rows(package: Json, name: str) -> list[Json]:
    rows = package.get(name) or []
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise FileFault("not_case", value=name)
    return rows


def _identifier(row: Json, number: int) -> str:
    found = str(row.get("identifier", ""))
    try:
        return str(UUID(found))
    except ValueError as wrong:
        raise FileFault("no_identifier", row=number, value=found) from wrong


def _node(row: Json, name: str, number: int) -> str:
    node = row.get(name)
    found = str(node.get("identifier", "")) if isinstance(node, dict) else ""
    if not found:
        raise FileFault("loose_tie", row=number)
    try:
        return str(UUID(found))
    except ValueError:
        return found


def _texts(held: Any) -> dict[str, str]:
    return {str(code): str(words) for code, words in held.items()} if isinstance(held, dict) else {}


def _language(row: Json) -> str:
    said = str(row.get("language") or "fi").lower()
    return said if said in LANGUAGES else next((one for one in LANGUAGES if one == said.partition("-")[0]), "fi")


def _number(value: Any) -> float:
    return float(value) if isinstance(value, int | float) else float("inf")
