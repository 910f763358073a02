"""Figures drawn: SVG with its text as text, for a wide page, a phone, paper and a slide by one and the same rules."""

from rinnalla.formats import figure_bars, figure_diverging
from rinnalla.formats.figure import Bars, Figure
from rinnalla.formats.figure_ink import LIGHT, Canvas, Palette

WIDE, PHONE = 960, 340


def as_svg(figure: Figure, *, width: int = WIDE, palette: Palette = LIGHT, mark: str = "figure") -> str:
    """The figure at this width, in units that are pixels when it is shown at its own size.

    ``mark`` begins the ids inside, so that several can stand on one page. The same figure gives the same text.
    """
    canvas = Canvas(palette, f"{mark}-{width}")
    draw = figure_bars.draw if isinstance(figure, Bars) else figure_diverging.draw
    height = draw(canvas, figure, width)  # type: ignore[arg-type] # each takes the kind of figure it was chosen for
    text = figure.text
    return canvas.page(width, height, text.title, text.description, text.language)
