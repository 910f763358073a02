"""A figure on a page: drawn for a wide card and for a phone, the same numbers as a table under it."""

from typing import Any
from zlib import crc32

from django.utils.safestring import SafeString

from rinnalla.formats.figure import Figure
from rinnalla.formats.figure_svg import PHONE, WIDE, as_svg
from rinnalla.formats.figure_table import as_table


def shape(values: dict[str, Any]) -> dict[str, Any]:
    """The drawings and the table of the figure that was given."""
    figure: Figure = values["figure"]
    table = as_table(figure)
    mark = f"figure-{crc32(repr(figure).encode()):x}"
    return {
        **values,
        "title": figure.text.title,
        "note": figure.text.note,
        "svg": _drawn(figure, WIDE, mark),
        "narrow_svg": _drawn(figure, PHONE, mark),
        "columns": [{"label": column, "number": place > 0} for place, column in enumerate(table.columns)],
        "rows": table.rows,
    }


def _drawn(figure: Figure, width: int, mark: str) -> SafeString:
    # The drawing escapes every word in it.
    return SafeString(as_svg(figure, width=width, mark=mark))
