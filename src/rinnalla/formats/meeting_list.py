"""Who was in an online meeting, as the meeting tools tell it: the attendance lists of Teams and of Zoom.

Both tools change their lists: parts stand before and after the table, columns have names in the language of whoever
fetched it, letters are UTF-16 or UTF-8, separators tabs, commas or semicolons. So the table is found by its headings,
and nothing of a cell but a name, an address and a length is taken. Files are hostile until read.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rinnalla.formats.intake import MEGABYTE, FileFault, check_size, text_of

LARGEST = 5 * MEGABYTE
MOST_ROWS = 10_000
LONGEST = 254
SEPARATORS = "\t,;"
NAME, EMAIL, LENGTH = "name", "email", "length"
# Headings as the tools write them in English, Finnish and Swedish, without case, blanks and what is in brackets.
HEADINGS = {
    NAME: {
        "name", "fullname", "username", "participantname", "displayname", "nimi", "kokonimi", "namn",
        "fullständigtnamn",
    },
    EMAIL: {"email", "useremail", "emailaddress", "sähköposti", "sähköpostiosoite", "epost", "epostadress"},
    LENGTH: {
        "duration", "inmeetingduration", "totalduration", "durationminutes", "timeinsession", "timeinsessionminutes",
        "kesto", "kokouksenkesto", "kokouksessaoloaika", "osallistumisenkesto", "varaktighet", "tidimötet",
    },
}  # fmt: skip
UNITS = {"h": 60, "t": 60, "m": 1, "s": 0}
PART = re.compile(r"(\d+)\s*([a-zåäö]*)", re.IGNORECASE)
CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?")


@dataclass(frozen=True)
class Attendee:
    """Somebody in a meeting: the name they used, their address if told, and for how many minutes in all."""

    name: str
    email: str
    minutes: int | None


def read_meeting_list(path: Path) -> list[Attendee]:
    """Everybody in the list once, their times put together. Raises FileFault for what is no such list."""
    check_size(path, LARGEST)
    with text_of(path) as stream:
        found = list(_rows(stream))
    if not found:
        raise FileFault("no_rows")
    people: dict[str, Attendee] = {}
    for one in found:
        known = (one.email or one.name).casefold()
        before = people.get(known)
        people[known] = Attendee(before.name, before.email, _sum(before.minutes, one.minutes)) if before else one
    return list(people.values())


def minutes_in(text: str) -> int | None:
    """A length as the tools write it: ``1h 5m 30s``, ``1:05:30``, ``65``. None for what is no length."""
    said = text.strip()
    clock = CLOCK.fullmatch(said)
    if clock:
        first, second, third = clock.groups()
        return int(first) * 60 + int(second) if third else int(first)
    parts = PART.findall(said)
    if not parts or PART.sub("", said).strip(" ,."):
        return None
    if len(parts) == 1 and not parts[0][1]:
        return int(parts[0][0])
    total = 0
    for number, unit in parts:
        each = UNITS.get(unit[:1].lower())
        if each is None:
            return None
        total += int(number[:6]) * each
    return total


def _rows(stream: Iterable[str]) -> Iterator[Attendee]:
    """The rows of the first table that has a name, until it ends."""
    places: dict[str, int] = {}
    separator = ""
    for number, line in enumerate(stream):
        if number > MOST_ROWS:
            raise FileFault("too_many_rows", value=str(MOST_ROWS))
        cells = _cells(line, separator or _separator(line))
        if not places:
            places = _headings(cells)
            separator = _separator(line) if places else ""
        elif len(cells) <= places[NAME] or len(cells) == 1:
            # A part such as "3. In-Meeting Activities" follows: its rows are the same people over again.
            return
        elif found := _attendee(cells, places):
            yield found
    if not places:
        raise FileFault("no_headings")


def _cells(line: str, separator: str) -> list[str]:
    try:
        return [cell.strip() for cell in next(csv.reader([line.strip("\r\n")], delimiter=separator), [])]
    except csv.Error as fault:
        raise FileFault("not_text") from fault


def _separator(line: str) -> str:
    return max(SEPARATORS, key=line.count)


def _headings(cells: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, cell in enumerate(cells):
        word = re.sub(r"[\W_]+", "", re.sub(r"\(.*?\)", "", cell.casefold()))
        kind = next((kind for kind, words in HEADINGS.items() if word in words), "")
        if kind:
            found.setdefault(kind, place)
    return found if NAME in found and len(found) > 1 else {}


def _attendee(cells: list[str], places: dict[str, int]) -> Attendee | None:
    said = {kind: cells[place] if place < len(cells) else "" for kind, place in places.items()}
    name = " ".join(said[NAME].split())[:LONGEST]
    email = said.get(EMAIL, "")[:LONGEST]
    if not name:
        return None
    return Attendee(name, email if "@" in email else "", minutes_in(said.get(LENGTH, "")))


def _sum(first: int | None, second: int | None) -> int | None:
    told = [one for one in (first, second) if one is not None]
    return sum(told) if told else None
