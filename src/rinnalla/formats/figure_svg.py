"""Figures drawn: SVG with its text as text, for a wide page, a phone, paper and a slide by one and the same rules."""

from rinnalla.formats import figure_bars, figure_diverging, figure_scores
from rinnalla.formats.figure import Bars, Diverging, Figure, Scores
from rinnalla.formats.figure_ink import LIGHT, Canvas, Palette

WIDE, PHONE = 960, 340
DRAW = {Bars: figure_bars.draw, Diverging: figure_diverging.draw, Scores: figure_scores.draw}


def as_svg(figure: Figure, *, width: int = WIDE, palette: Palette = LIGHT, mark: str = "figure") -> str:
    """The figure at this width, in units that are pixels when it is shown at its own size.

    ``mark`` begins the ids inside, so that several can stand on one page. The same figure gives the same text.
    """
    canvas = Canvas(palette, f"{mark}-{width}")
    height = DRAW[type(figure)](canvas, figure, width)  # type: ignore[operator] # each takes its own kind of figure
    text = figure.text
    return canvas.page(width, height, text.title, text.description, text.language)
