"""A figure as a file: SVG as it is, and PNG and PDF set by typst from the same drawing."""

from pathlib import Path

import typst

from rinnalla.formats.document import FIXED_TIME
from rinnalla.formats.figure import Figure
from rinnalla.formats.figure_svg import WIDE, as_svg

MARGIN = 16
SHARP = 144.0
TEMPLATE = """
#let it = sys.inputs
#set document(title: it.title, date: none)
#set text(lang: it.language)
#set page(width: auto, height: auto, margin: {margin}pt, fill: white)
#image(bytes(it.svg), format: "svg", width: {width}pt, alt: it.description)
"""


def as_png(figure: Figure, *, width: int = WIDE, fonts: Path | None = None) -> bytes:
    """The figure as a picture for a slide: twice as many points as it has units."""
    return _set(figure, width, fonts, format="png", ppi=SHARP)


def as_pdf(figure: Figure, *, width: int = WIDE, fonts: Path | None = None) -> bytes:
    """The figure as a page of its own size, tagged, its text as text; meets PDF/UA-1."""
    return _set(figure, width, fonts, format="pdf", pdf_standards=["ua-1"], timestamp=FIXED_TIME)


def _set(figure: Figure, width: int, fonts: Path | None, **more: object) -> bytes:
    text = figure.text
    template = TEMPLATE.replace("{margin}", str(MARGIN)).replace("{width}", str(width))
    made: bytes = typst.compile(  # type: ignore[call-overload] # its stub takes one type of path and source only
        template.encode(),
        sys_inputs={
            "svg": as_svg(figure, width=width),
            "title": text.title,
            "description": text.description,
            "language": text.language,
        },
        font_paths=[str(fonts)] if fonts else [],
        ignore_system_fonts=True,
        **more,
    )
    return made
