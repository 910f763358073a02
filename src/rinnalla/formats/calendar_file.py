"""Times for people's own calendars: iCalendar (RFC 5545), written by hand since a few lines of it are all we need.

Times go out in UTC, so that no description of time zones is needed; lines are folded at 75 octets.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

MEDIA_TYPE = "text/calendar; charset=utf-8"
LINE = 75
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": ""})


@dataclass(frozen=True)
class Entry:
    """One time. ``uid`` names it for good; ``sequence`` grows when it changes, ``cancelled`` takes it away.

    Titles are seen by everybody who sees the calendar, so they say nothing of anybody's matters.
    """

    uid: str
    starts_at: datetime
    ends_at: datetime
    title: str
    place: str = ""
    text: str = ""
    address: str = ""
    sequence: int = 0
    cancelled: bool = False


def calendar_file(entries: Iterable[Entry], *, stamp: datetime, name: str = "") -> bytes:
    """The entries as one calendar; the same entries at the same ``stamp`` give the same bytes."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Rinnalla//Rinnalla//FI", "METHOD:PUBLISH"]
    if name:
        lines.append(f"X-WR-CALNAME:{escaped(name)}")
    for entry in entries:
        lines += _lines(entry, stamp)
    lines.append("END:VCALENDAR")
    return b"".join(part for line in lines for part in _folded(line))


def escaped(text: str) -> str:
    """A text as a value: separators escaped, line breaks written out, what can't be printed left away."""
    kept = "".join(letter for letter in text if letter == "\n" or letter.isprintable())
    return kept.translate(ESCAPED)


def _lines(entry: Entry, stamp: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(entry.uid)}"
    yield f"DTSTAMP:{_moment(stamp)}"
    yield f"SEQUENCE:{entry.sequence}"
    yield f"DTSTART:{_moment(entry.starts_at)}"
    yield f"DTEND:{_moment(entry.ends_at)}"
    yield f"SUMMARY:{escaped(entry.title)}"
    for name, value in (("LOCATION", entry.place), ("DESCRIPTION", entry.text)):
        if value:
            yield f"{name}:{escaped(value)}"
    if entry.address:
        # An address is no text: its signs are its own, and only a break of the line could end it.
        yield f"URL:{''.join(entry.address.split())}"
    yield f"STATUS:{'CANCELLED' if entry.cancelled else 'CONFIRMED'}"
    yield "END:VEVENT"


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _folded(line: str) -> Iterator[bytes]:
    """A line in parts of at most 75 octets, never broken within a letter; each after the first begins with a blank."""
    part, size, lead = bytearray(), 0, b""
    for letter in line:
        octets = letter.encode()
        if size + len(octets) > LINE:
            yield lead + bytes(part) + b"\r\n"
            part, size, lead = bytearray(), 1, b" "
        part += octets
        size += len(octets)
    yield lead + bytes(part) + b"\r\n"
