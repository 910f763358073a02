"""Files from outside, hostile until parsed: how big they may be, in which letters they are, what a zip file holds.

Every refusal is a ``FileFault`` with a code that the pages turn into one sentence, and the row and column where known.
"""

import codecs
import csv
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

MEGABYTE = 1024 * 1024
LARGEST_FILE = 400 * MEGABYTE
LARGEST_UNPACKED = 400 * MEGABYTE
LARGEST_ITEM = 2 * MEGABYTE
LARGEST_CELL = 50_000
MOST_MEMBERS = 2_000
MOST_COLUMNS = 200
PIECE = 256 * 1024
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
BLANK = re.compile(r"[\s,]*")


class FileFault(ValueError):
    """A file that can't be read, as a whole. ``code`` says why, ``row`` and ``column`` where."""

    def __init__(self, code: str, *, row: int | None = None, column: str = "", value: str = "") -> None:
        super().__init__(code)
        self.code, self.row, self.column, self.value = code, row, column, value[:100]


@dataclass(frozen=True)
class Line:
    """One row of a table: its number in the file, the first being 1, and its cells by their headings."""

    number: int
    cells: dict[str, str]


def check_size(path: Path, largest: int = LARGEST_FILE) -> None:
    """Raise FileFault for a file that is empty or larger than is read."""
    size = path.stat().st_size
    if size == 0:
        raise FileFault("empty")
    if size > largest:
        raise FileFault("too_large", value=str(largest // MEGABYTE))


def encoding_of(path: Path) -> str:
    """UTF-8 where the whole file is, UTF-16 where it says so, and else Windows' western letters."""
    with path.open("rb") as stream:
        beginning = stream.read(4)
        for mark, name in MARKS:
            if beginning.startswith(mark):
                return name
        stream.seek(0)
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            while piece := stream.read(PIECE):
                decoder.decode(piece)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8"


@contextmanager
def text_of(path: Path) -> Iterator[IO[str]]:
    """The file as text. Raises FileFault for letters that are none and for a file that is no text at all."""
    with path.open("rb") as raw:
        beginning = raw.read(1024)
    encoding = encoding_of(path)
    if b"\x00" in beginning and encoding != "utf-16":
        raise FileFault("not_text")
    with path.open(encoding=encoding, newline="") as stream:
        try:
            yield stream
        except UnicodeError as fault:
            raise FileFault("encoding") from fault


@contextmanager
def unpacked(path: Path) -> Iterator[zipfile.ZipFile]:
    """A zip file whose members were looked through before anything is made of them. Raises FileFault."""
    check_size(path)
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            if len(members) > MOST_MEMBERS or sum(one.file_size for one in members) > LARGEST_UNPACKED:
                raise FileFault("zip_bomb", value=str(LARGEST_UNPACKED // MEGABYTE))
            for one in members:
                _look_through(archive, one)
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as fault:
        raise FileFault("damaged") from fault


def _look_through(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    """Unpack a member into nothing: one that is longer than it says, or damaged, is found here."""
    if member.flag_bits & 1:
        raise FileFault("password")
    with archive.open(member) as stream:
        while stream.read(PIECE):
            pass


def items_of(path: Path, lists: tuple[str, ...]) -> Iterator[tuple[int, Any]]:
    """The items of a JSON file one at a time, each with its number, however long the file is.

    The file is a list, a list of pages' contents under one of the names in ``lists``, an object whose values are the
    items, or one item. Raises FileFault.
    """
    check_size(path)
    with text_of(path) as stream:
        yield from _Items(stream).all(lists)


class _Items:
    """Reads a long JSON text piece by piece; holds one item at a time."""

    def __init__(self, stream: IO[str]) -> None:
        self.stream, self.text, self.at, self.number = stream, "", 0, 0
        self.decoder = json.JSONDecoder(parse_constant=_no_number)

    def all(self, lists: tuple[str, ...]) -> Iterator[tuple[int, Any]]:
        first = self._next()
        if first == "[":
            self.at += 1
            yield from self._list()
        elif first == "{":
            yield from self._object(lists)
        else:
            raise FileFault("not_json")
        if self._next():
            raise FileFault("not_json")

    def _list(self) -> Iterator[tuple[int, Any]]:
        while (following := self._next()) != "]":
            if not following:
                raise FileFault("truncated", row=self.number)
            yield self._value()
        self.at += 1

    def _object(self, lists: tuple[str, ...]) -> Iterator[tuple[int, Any]]:
        """A page with a list in it, an object of items by their identifiers, or a single item."""
        self.at += 1
        own: dict[str, Any] = {}
        while (following := self._next()) != "}":
            if not following:
                raise FileFault("truncated", row=self.number)
            key = self._decoded()
            self._colon(key)
            if key in lists and self._next() == "[":
                self.at += 1
                yield from self._list()
            else:
                value = self._decoded()
                if isinstance(value, dict) and value.get("id") == key:
                    self.number += 1
                    yield self.number, value
                else:
                    own[str(key)] = value
        self.at += 1
        if self.number == 0 and "id" in own:
            yield 1, own

    def _colon(self, key: Any) -> None:
        if not isinstance(key, str) or self._next() != ":":
            raise FileFault("not_json", row=self.number)
        self.at += 1

    def _value(self) -> tuple[int, Any]:
        self.number += 1
        return self.number, self._decoded()

    def _decoded(self) -> Any:
        """The next value, for which as much is read as it takes, up to a limit."""
        self._next()
        while True:
            try:
                value, end = self.decoder.raw_decode(self.text, self.at)
            except RecursionError as fault:
                raise FileFault("not_json", row=self.number) from fault
            except ValueError as fault:
                if not self._more():
                    raise FileFault("truncated" if self._ends_early(fault) else "not_json", row=self.number) from fault
                if len(self.text) - self.at > LARGEST_ITEM:
                    raise FileFault("item_too_large", row=self.number) from fault
            else:
                if end < len(self.text) or not self._more():
                    self.at = end
                    return value

    def _ends_early(self, fault: ValueError) -> bool:
        """Whether a value is wrong only because its end is missing."""
        if not isinstance(fault, json.JSONDecodeError):
            return False
        return fault.msg.startswith("Unterminated") or fault.pos >= len(self.text.rstrip())

    def _next(self) -> str:
        """The next letter that is no space or comma; empty at the end."""
        while True:
            self.at = BLANK.match(self.text, self.at).end()  # type: ignore[union-attr] # it matches nothing as well
            if self.at < len(self.text):
                return self.text[self.at]
            if not self._more():
                return ""

    def _more(self) -> bool:
        piece = self.stream.read(PIECE)
        self.text, self.at = self.text[self.at :] + piece, 0
        return bool(piece)


def _no_number(text: str) -> Any:
    raise ValueError(text)


def table_of(stream: IO[str]) -> Iterator[Line]:
    """The rows of a text table by their headings; commas, semicolons or tabs between. Raises FileFault."""
    first = stream.readline(LARGEST_CELL)
    while first and not first.strip("\r\n;,\t "):
        first = stream.readline(LARGEST_CELL)
    if not first:
        raise FileFault("empty")
    between = max(";,\t", key=first.count)
    csv.field_size_limit(LARGEST_CELL)
    rows = csv.reader(_Joined(first, stream), delimiter=between)
    try:
        headings = [one.strip() for one in next(rows)]
        yield from lines_of(headings, rows)
    except csv.Error as fault:
        raise FileFault("damaged_row", row=rows.line_num) from fault


def lines_of(headings: list[str], rows: Iterator[list[str]]) -> Iterator[Line]:
    """Rows as lines by their headings; empty rows are passed over, and so are cells under no heading. Raises."""
    named = [one for one in headings if one]
    if len(headings) > MOST_COLUMNS:
        raise FileFault("too_many_columns", row=1, value=str(MOST_COLUMNS))
    for one in named:
        if named.count(one) > 1:
            raise FileFault("heading_twice", row=1, column=one[:100])
    for number, row in enumerate(rows, 2):
        if any(cell.strip() for cell in row):
            yield Line(number, {name: cell.strip() for name, cell in zip(headings, row, strict=False) if name})


class _Joined(io.TextIOBase):
    """A line that has been looked at, and the stream it came from."""

    def __init__(self, first: str, stream: IO[str]) -> None:
        self.first, self.stream = first, stream

    def __iter__(self) -> Iterator[str]:  # type: ignore[override] # a file of text is its lines
        yield self.first
        yield from self.stream
