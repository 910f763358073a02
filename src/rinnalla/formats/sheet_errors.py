"""Where a workbook's cells hold errors of their formulas: the reader of cells takes them for empty ones."""

import re
import zipfile
from collections.abc import Iterator
from html import unescape
from posixpath import join, normpath
from typing import IO

from rinnalla.formats.intake import PIECE

Errors = dict[int, dict[int, str]]
WORKBOOK, RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
TAG = re.compile(r"<(?:\w+:)?(?:sheet|Relationship)\s[^>]*>")
ATTRIBUTE = re.compile(r"([\w:]+)\s*=\s*[\"']([^\"']*)[\"']")
CELL = re.compile(rb"<c\s([^>]*\bt=\"e\"[^>]*)>(.*?)</c>", re.DOTALL)
PLACE = re.compile(rb"\br=\"([A-Z]{1,3})([0-9]{1,7})\"")
VALUE = re.compile(rb"<v>([^<]{1,20})</v>")
LETTERS = 26


def errors_of(archive: zipfile.ZipFile) -> dict[str, Errors]:
    """For each sheet by its name the errors by their rows and columns, both from 0; empty for most workbooks."""
    targets = {one["Id"]: one["Target"] for one in _tags(archive, RELATIONS) if {"Id", "Target"} <= one.keys()}
    found: dict[str, Errors] = {}
    for one in _tags(archive, WORKBOOK):
        target = targets.get(next((value for name, value in one.items() if name.endswith(":id")), ""))
        path = normpath(join("xl", target)).removeprefix("/") if target else ""
        if "name" in one and path in archive.namelist():
            with archive.open(path) as stream:
                errors = found.setdefault(one["name"], {})
                for row, column, error in _cells(stream):
                    errors.setdefault(row, {})[column] = error
    return {name: errors for name, errors in found.items() if errors}


def _tags(archive: zipfile.ZipFile, path: str) -> list[dict[str, str]]:
    if path not in archive.namelist():
        return []
    text = archive.read(path).decode(errors="replace")
    return [{name: unescape(value) for name, value in ATTRIBUTE.findall(tag)} for tag in TAG.findall(text)]


def _cells(stream: IO[bytes]) -> Iterator[tuple[int, int, str]]:
    held = b""
    while piece := stream.read(PIECE):
        held += piece
        whole = max(held.rfind(b"<c "), 0)
        yield from _in(held[:whole])
        held = held[whole:]
    yield from _in(held)


def _in(text: bytes) -> Iterator[tuple[int, int, str]]:
    for attributes, inside in CELL.findall(text) if b't="e"' in text else ():
        place, value = PLACE.search(attributes), VALUE.search(inside)
        if place:
            column = 0
            for letter in place[1]:
                column = column * LETTERS + letter - ord("A") + 1
            yield int(place[2]) - 1, column - 1, value[1].decode(errors="replace") if value else "#VALUE!"
