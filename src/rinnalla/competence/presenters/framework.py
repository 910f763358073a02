"""Frameworks in words: their tree, what is missing, what a file would change, why it can't be read."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from rinnalla.access.translated import words
from rinnalla.competence.choices import Area, Kind, Theme
from rinnalla.formats.intake import MEGABYTE, FileFault
from rinnalla.methods.competence.content import Difference, Fault, Framework, Item

FAULTS = {
    "empty": _("The file is empty."),
    "too_large": _("The file is bigger than %(largest)s megabytes."),
    "not_json": _("The file is no JSON, or has been cut short. Fetch it again."),
    "not_case": _("The file is no framework in the CASE format. Ask its sender for a CFPackage."),
    "not_text": _("The file is no text. Save it as xlsx or csv."),
    "encoding": _("The letters of the file can't be read. Save it as UTF-8."),
    "damaged": _("The file is damaged or cut short. Fetch it again."),
    "damaged_row": _("Row %(row)s of the file can't be read. Check its quotation marks."),
    "old_excel": _("The file is of Excel's old form or locked with a password. Save it as xlsx without a password."),
    "not_sheet": _("The file is no spreadsheet. Save it as xlsx or csv."),
    "password": _("The file is locked with a password. Save it without one."),
    "zip_bomb": _("The file unpacks into more than can be read."),
    "too_many_columns": _("The file has more columns than a framework can have."),
    "heading_twice": _("Two columns have the heading “%(column)s”. Give each its own."),
    "no_items": _("The file has no competences. A table needs the column fi, and a row for each competence."),
    "no_identifier": _("“%(value)s” is no identifier (a UUID). Row %(row)s."),
    "loose_tie": _("Row %(row)s of the associations does not say what it ties together."),
    "too_many_items": _("The file has more than %(value)s items."),
    "unknown_word": _("Row %(row)s: “%(value)s” is none of the words for the column “%(column)s”."),
    "odd_row": _("Row %(row)s: “%(value)s” in the column “%(column)s” can't be read."),
    "twice": _("The same identifier stands on two items: %(value)s."),
    "no_parent": _("An item stands under something that is not in the file: %(value)s."),
    "ring": _("Items stand under each other in a ring: %(value)s."),
}
UNFINISHED = {
    "no_competences": _("There are no competences yet."),
    "no_words": _("has no words"),
    "no_theme": _("has no theme or kind"),
    "twice": _("has the same identifier as another"),
    "no_parent": _("stands under something that is not there"),
    "ring": _("stands under itself"),
}


def fault_sentence(fault: FileFault, *, largest: int) -> Any:
    """Why a file can't be read, in one sentence."""
    said = FAULTS.get(fault.code, FAULTS["damaged"])
    told = {"row": fault.row or "", "column": fault.column, "value": fault.value, "largest": largest // MEGABYTE}
    return said % told


def tree(content: Framework) -> list[dict[str, Any]]:
    """Every item with its depth, in order."""
    return [row(item, content.depth(item)) for item in content.items]


def row(item: Item, depth: int = 0) -> dict[str, Any]:
    """One item in words."""
    kinds = [Theme(item.theme).label] if item.theme in Theme.values else []
    kinds += [Kind(item.kind).label] if item.kind in Kind.values else []
    return {
        "identifier": item.identifier,
        "code": item.code,
        "text": words(item.text),
        "depth": min(depth, 3),
        "is_heading": item.is_heading,
        "kinds": ", ".join(map(str, kinds)),
        "areas": ", ".join(str(Area(one).label) for one in item.areas if one in Area.values),
    }


def missing(content: Framework, faults: list[Fault]) -> list[str]:
    """What is missing before a framework can be published."""
    told = []
    for fault in faults:
        item = content.by_identifier.get(fault.item)
        said = str(UNFINISHED[fault.code])
        told.append(f"{item.code} {words(item.text)}".strip() + f": {said}" if item else said)
    return told


def changes(difference: Difference) -> list[dict[str, Any]]:
    """What a file would change: new, changed, no longer there."""
    parts = [
        (_("New"), "agreed", difference.added),
        (_("Changed"), "waits", difference.changed),
        (_("No longer in the framework"), "plain", difference.gone),
    ]
    return [
        {"title": title, "tone": tone, "count": len(items), "rows": [row(item) for item in items]}
        for title, tone, items in parts
        if items
    ]
