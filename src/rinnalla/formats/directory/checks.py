"""Whether what a row says can be kept: lengths, addresses, numbers. One reason per row, the first one found."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from rinnalla.formats.directory.rows import LANGUAGES, TERM, Rejected, Row

LONGEST = {
    "name": 300, "alternate_name": 300, "number": 40, "address": 200, "address_more": 200, "postal_code": 20,
    "city": 100, "email": 254, "url": 500, "website": 500, "external_id": 200, "code": 10, "uri": 300,
    "kind": 60, "scheme": 60, "identifier": 100, "municipality": 10, "country": 2, "currency": 3, "terms": 130,
    "organization": 200,
}  # fmt: skip
LONGEST_NAME_OF_A_PERSON = 200
LONGEST_TEXT = 20_000
EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s]+\.[^@\s.]{2,}")
NUMBER = re.compile(r"[+*#\d][\d\s()/*#.–-]{1,38}", re.ASCII)
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
FORMULA = ("=", "@", "+=", "-=")


def checked(row: Row) -> Row | Rejected:
    """The row, or why it is left out."""
    for column, fault, value in _faults(row):
        return Rejected(row.number, row.kind, fault, column, value[:100], row.name[:200], row.external_id[:200])
    return row


def _faults(row: Row) -> Iterator[tuple[str, str, str]]:
    if not row.external_id:
        yield "id", "no_id", ""
    if len(row.external_id) > LONGEST["external_id"]:
        yield "id", "too_long", row.external_id
    if row.kind == TERM and len(row.external_id) > LONGEST["terms"]:
        yield "id", "too_long", row.external_id
    if not row.values.get("name") and "name" in row.values:
        yield "name", "no_name", ""
    for column, value in row.values.items():
        yield from _of_value(column, value)
    for one in row.values.get("contacts", ()):
        if len(name := str(one.get("name", ""))) > LONGEST_NAME_OF_A_PERSON:
            yield "contacts", "too_long", name


def _of_value(column: str, value: Any) -> Iterator[tuple[str, str, str]]:
    if isinstance(value, str):
        yield from _of_text(column, value)
    elif isinstance(value, Mapping):
        for name, one in value.items():
            yield from _of_value(column if name in LANGUAGES else name, one)
    elif isinstance(value, list):
        for one in value:
            yield from _of_value(column, one)


def _of_text(column: str, text: str) -> Iterator[tuple[str, str, str]]:
    if len(text) > LONGEST.get(column, LONGEST_TEXT):
        yield column, "too_long", text
    if text.startswith(FORMULA) and column != "email":
        yield column, "formula", text
    if CONTROL.search(text):
        yield column, "control", ""
    if column in {"url", "website"} and text and not _is_address(text):
        yield column, "bad_url", text
    if column == "email" and text and not EMAIL.fullmatch(text):
        yield column, "bad_email", text
    if column == "number" and not NUMBER.fullmatch(text):
        yield column, "bad_number", text


def _is_address(text: str) -> bool:
    """Whether a link leads to a page, and to nothing that would run where it is shown."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and "." in (parts.hostname or "") and not re.search(r"[\s<>\"]", text)
