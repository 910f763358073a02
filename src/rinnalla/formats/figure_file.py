"""A figure as a file: SVG as it is, and PNG and PDF set by typst from the same drawing."""

from collections.abc import Sequence
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
SLIDES = """
#let it = sys.inputs
#set document(title: it.title, date: none)
#set text(lang: it.language, size: 20pt)
#set page(width: 960pt, height: 540pt, margin: 36pt, fill: white)
#for at in range(int(it.count)) {
  if at > 0 { pagebreak() }
  block(height: 48pt, heading(level: 1, it.at("title" + str(at))))
  align(center + horizon, image(bytes(it.at("svg" + str(at))), format: "svg", width: 888pt, height: 400pt,
    fit: "contain", alt: it.at("alt" + str(at))))
}
"""


def as_png(figure: Figure, *, width: int = WIDE, fonts: Path | None = None) -> bytes:
    """The figure as a picture for a slide: twice as many points as it has units."""
    return _set(figure, width, fonts, format="png", ppi=SHARP)


def as_pdf(figure: Figure, *, width: int = WIDE, fonts: Path | None = None) -> bytes:
    """The figure as a page of its own size, tagged, its text as text; meets PDF/UA-1."""
    return _set(figure, width, fonts, format="pdf", pdf_standards=["ua-1"], timestamp=FIXED_TIME)


def as_slides(figures: Sequence[Figure], *, fonts: Path | None = None) -> bytes:
    """One figure to a page of 16 by 9, its title above it, tagged, its text as text; meets PDF/UA-1."""
    first = figures[0].text
    inputs = {"title": first.title, "language": first.language, "count": str(len(figures))}
    for at, figure in enumerate(figures):
        inputs |= {f"svg{at}": as_svg(figure), f"title{at}": figure.text.title, f"alt{at}": figure.text.description}
    made: bytes = typst.compile(  # type: ignore[call-overload] # its stub takes one type of path and source only
        SLIDES.encode(),
        sys_inputs=inputs,
        font_paths=[str(fonts)] if fonts else [],
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=FIXED_TIME,
    )
    return made


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
