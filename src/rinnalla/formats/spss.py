"""Rows of answers as an SPSS system file (.sav), with names, questions, value labels and measures.

Written by hand, since the library that writes such files wants a data frame of another one (decision 0023). The
layout: PSPP Developers, "System File Format" (header, variables, value labels, extension records 3, 4, 11, 13, 20,
end of dictionary, data without compression). Codes are numbers; a missing answer is SPSS's own missing value.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from struct import pack
from sys import float_info

SYSMIS = -float_info.max
WORD = 8
SHORT = 8
LONGEST_LABEL, LONGEST_VALUE = 252, 120
NOMINAL, ORDINAL, SCALE = 1, 2, 3
LETTERS = re.compile(r"[^A-Za-z0-9_]")
PRODUCT = "@(#) SPSS DATA FILE Rinnalla"
DAY, TIME = "01 Jan 00", "00:00:00"
UTF8 = 65001


@dataclass(frozen=True)
class Variable:
    """A column: its code, the question, what its numbers mean, and how they may be measured."""

    code: str
    label: str
    values: Mapping[float, str] = field(default_factory=dict)
    measure: int = NOMINAL


def sav(
    variables: Sequence[Variable], rows: Iterable[Sequence[float | None]], count: int, title: str
) -> Iterator[bytes]:
    """The file piece by piece; ``count`` is how many rows there will be. Raises ``ValueError`` without any variable."""
    if not variables:
        raise ValueError("A data file has at least one variable")
    names = _names([one.code for one in variables])
    yield b"".join(
        [
            _header(len(variables), count, title),
            *(_variable(place, one) for place, one in enumerate(variables)),
            *(_labels(place, one) for place, one in enumerate(variables, start=1) if one.values),
            _dictionary(variables, names),
        ]
    )
    for row in rows:
        yield b"".join(pack("<d", SYSMIS if one is None else one) for one in row)


def _header(width: int, count: int, title: str) -> bytes:
    head = b"$FL2" + _padded(PRODUCT, 60) + pack("<iiiii", 2, width, 0, 0, count) + pack("<d", 100.0)
    return head + _padded(DAY, 9) + _padded(TIME, 8) + _padded(title, 64) + bytes(3)


def _variable(place: int, one: Variable) -> bytes:
    """A numeric variable under a short name; its long name stands in an extension record."""
    form = (5 << 16) | (8 << 8)
    label = _cut(one.label, LONGEST_LABEL)
    record = pack("<iiiiii", 2, 0, 1 if label else 0, 0, form, form) + _padded(_short(place), SHORT)
    return record + (_counted(label, 4) if label else b"")


def _labels(place: int, one: Variable) -> bytes:
    """What the numbers of one variable mean."""
    body = b"".join(pack("<d", value) + _value_label(words) for value, words in one.values.items())
    return pack("<ii", 3, len(one.values)) + body + pack("<iii", 4, 1, place)


def _value_label(words: str) -> bytes:
    said = _cut(words, LONGEST_VALUE)
    whole = 1 + len(said)
    return bytes([len(said)]) + said + b" " * (-whole % WORD)


def _dictionary(variables: Sequence[Variable], names: Sequence[str]) -> bytes:
    """The machine, the measures, the long names and the encoding, and the end of the dictionary."""
    integers = pack("<8i", 20, 0, 0, -1, 1, 1, 2, UTF8)
    floats = pack("<3d", SYSMIS, float_info.max, -float_info.max)
    measures = b"".join(pack("<iii", one.measure, 8, 1) for one in variables)
    long = "\t".join(f"{_short(place)}={name}" for place, name in enumerate(names)).encode()
    return b"".join(
        [
            pack("<iiii", 7, 3, 4, 8) + integers,
            pack("<iiii", 7, 4, 8, 3) + floats,
            pack("<iiii", 7, 11, 4, 3 * len(variables)) + measures,
            pack("<iiii", 7, 13, 1, len(long)) + long,
            pack("<iiii", 7, 20, 1, 5) + b"UTF-8",
            pack("<ii", 999, 0),
        ]
    )


def _names(codes: Sequence[str]) -> list[str]:
    """Names that SPSS takes, in the order of the codes and each once."""
    found: list[str] = []
    for code in codes:
        plain = LETTERS.sub("_", code)[:56] or "v"
        plain = plain if plain[0].isalpha() else f"v_{plain}"
        name, number = plain, 2
        while name.lower() in {one.lower() for one in found}:
            name, number = f"{plain}_{number}", number + 1
        found.append(name)
    return found


def _short(place: int) -> str:
    return f"V{place + 1}"


def _padded(text: str, width: int) -> bytes:
    return _cut(text, width).ljust(width)


def _cut(text: str, width: int) -> bytes:
    """At most so many bytes, no letter cut in half."""
    return text.encode()[:width].decode(errors="ignore").encode()


def _counted(text: bytes, unit: int) -> bytes:
    return pack("<i", len(text)) + text + b" " * (-len(text) % unit)
