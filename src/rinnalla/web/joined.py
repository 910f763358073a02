"""The drawing of who knows what: two columns of names and the lines between them, for a wide page and for a phone.

Coordinates are whole numbers, so that no language writes them with a decimal comma.
"""

from collections.abc import Mapping
from typing import Any

from rinnalla.methods.two_columns import LINE, Columns, Row, columns

PHONE, WIDE = (330, 18, 40), (700, 36, 120)  # how wide it is, letters of a line, and room for the lines between
KINDS = ("firm", "dashed", "dotted")


def shape(values: dict[str, Any]) -> dict[str, Any]:
    """Both drawings. ``left`` and ``right`` are names by key, ``joined`` a left key, a right key and a kind each."""
    drawn = [_drawn(values, width, letters, between) for width, letters, between in (WIDE, PHONE)]
    return {**values, "drawings": [{**one, "way": way} for one, way in zip(drawn, ("wide", "narrow"), strict=True)]}


def _drawn(values: Mapping[str, Any], width: int, letters: int, between: int) -> dict[str, Any]:
    joined = [tuple(one) for one in values["joined"]]
    placed = columns(values["left"], values["right"], [one[:2] for one in joined], letters=letters)
    start, end = (width - between) // 2, (width + between) // 2
    return {
        "width": width,
        "height": placed.height,
        "texts": _texts(placed, start - 8, end + 8),
        "lines": [_line(placed, one, start, end) for one in joined],
        "dots": [(start, row.middle) for row in placed.left] + [(end, row.middle) for row in placed.right],
    }


def _texts(placed: Columns, left: int, right: int) -> list[dict[str, Any]]:
    sides = (("end", left, placed.left), ("start", right, placed.right))
    return [{"anchor": anchor, "x": x, "lines": _numbered(row)} for anchor, x, rows in sides for row in rows]


def _numbered(row: Row) -> list[tuple[int, str]]:
    return [(row.top + LINE * number, line) for number, line in enumerate(row.lines)]


def _line(placed: Columns, joined: tuple[Any, ...], start: int, end: int) -> dict[str, str]:
    left, right, kind = joined
    high = next(row.middle for row in placed.left if row.key == left)
    low = next(row.middle for row in placed.right if row.key == right)
    half = (start + end) // 2
    return {"kind": kind, "path": f"M{start} {high}C{half} {high} {half} {low} {end} {low}"}
