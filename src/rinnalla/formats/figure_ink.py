"""Pen and paper of figures: colours, the width of words, and elements of SVG with attributes only.

Every element has its colour as an attribute, so that a file stands by itself, and a class, so that a page can give it
the colours of its own scheme. There is no style and no script, which no page would let through.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape

FONT = "'Source Sans 3', 'Source Sans 3 Variable', system-ui, sans-serif"
SIZE, SMALL = 16, 15
SEMIBOLD = "600"
SPACE = 0.2
WIDTHS = {
    **dict.fromkeys(" ", SPACE),
    **dict.fromkeys("ijlIíìf.,:;'!|()[]", 0.29),
    **dict.fromkeys("rt-–/\u00a0", 0.35),
    **dict.fromkeys("mwMWÅ%@", 0.83),
    **dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZÄÖ", 0.61),
}
OTHERS = 0.54
MOST_KEPT = 4096
STEPS = {
    2: ("1", "5"),
    3: ("1", "3", "5"),
    4: ("1", "2", "4", "5"),
    5: ("1", "2", "3", "4", "5"),
    6: ("1", "12", "2", "4", "45", "5"),
    7: ("1", "12", "2", "3", "4", "45", "5"),
}


@dataclass(frozen=True)
class Palette:
    """Colours by role; the roles are those of the pages."""

    card: str
    ink: str
    ink2: str
    line: str
    edge: str
    spruce: str
    likert: Mapping[str, str]
    on_likert: Mapping[str, str]


LIGHT = Palette(
    card="#ffffff",
    ink="#1f2a2b",
    ink2="#4c5857",
    line="#ddd5c8",
    edge="#767a72",
    spruce="#1d5c63",
    likert={
        "1": "#a3572b", "12": "#c9905f", "2": "#e2b48f", "3": "#dcd7cc",
        "4": "#8fc3c2", "45": "#5ea0a2", "5": "#1d666d",
    },
    on_likert={
        "1": "#ffffff", "12": "#1f2a2b", "2": "#1f2a2b", "3": "#1f2a2b",
        "4": "#1f2a2b", "45": "#1f2a2b", "5": "#ffffff",
    },
)  # fmt: skip
DARK = Palette(
    card="#1d2526",
    ink="#ece8e1",
    ink2="#b9bdb7",
    line="#364243",
    edge="#8a9492",
    spruce="#8cc4c6",
    likert={
        "1": "#d98355", "12": "#a96540", "2": "#8a5638", "3": "#4a5352",
        "4": "#3d7478", "45": "#66a5a7", "5": "#8cc9ca",
    },
    on_likert={
        "1": "#14191a", "12": "#ffffff", "2": "#ffffff", "3": "#ffffff",
        "4": "#ffffff", "45": "#14191a", "5": "#14191a",
    },
)  # fmt: skip


@lru_cache(MOST_KEPT)
def width_of(text: str, size: float = SIZE, *, bold: bool = False) -> float:
    """About how wide a text is; a little more than it is, so that nothing is cut."""
    return sum(WIDTHS.get(letter, OTHERS) for letter in text) * size * (1.07 if bold else 1.03)


def wrapped(text: str, width: float, size: float = SIZE, *, bold: bool = False) -> list[str]:
    """The text in lines no wider than this; a word that is wider is broken."""
    lines: list[str] = []
    for word in text.split():
        for piece in _pieces(word, width, size, bold=bold):
            joined = f"{lines[-1]} {piece}" if lines and piece == word else piece
            if lines and piece == word and width_of(joined, size, bold=bold) <= width:
                lines[-1] = joined
            else:
                lines.append(piece)
    return lines or [""]


def _pieces(word: str, width: float, size: float, *, bold: bool) -> list[str]:
    pieces, held = [], ""
    for letter in word:
        if held and width_of(f"{held}{letter}-", size, bold=bold) > width:
            pieces.append(f"{held}-")
            held = ""
        held += letter
    return [*pieces, held]


class Canvas:
    """Elements one after another, in whole units and tenths."""

    def __init__(self, palette: Palette, mark: str) -> None:
        self.palette, self.mark = palette, mark
        self.parts: list[str] = []

    def add(self, name: str, text: str = "", *, title: str = "", **attributes: float | str) -> None:
        """One element without its empty attributes.

        In their names an underscore is a hyphen, and one at the end nothing.
        """
        told = "".join(f' {_name(key)}="{_value(value)}"' for key, value in attributes.items() if value != "")
        inside = f"<title>{escape(title, quote=False)}</title>" if title else escape(text, quote=False)
        self.parts.append(f"<{name}{told}>{inside}</{name}>" if inside else f"<{name}{told}/>")

    def write(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: int = SIZE,
        anchor: str = "",
        fill: str = "ink",
        bold: bool = False,
    ) -> None:
        """One line of text in a role of colour; nothing for no text."""
        if text:
            self.add(
                "text",
                text,
                class_=f"figure-{fill}",
                x=x,
                y=y,
                fill=self._fill(fill),
                text_anchor=anchor,
                font_weight=SEMIBOLD if bold else "",
                font_size=size if size != SIZE else "",
            )

    def box(self, x: float, y: float, width: float, height: float, kind: str, *, title: str = "") -> None:
        """A rectangle in the colour of its kind, which is its class too; ``title`` is told of what is hidden."""
        edge = self.palette.edge if kind == "hidden" else ""
        self.add(
            "rect",
            class_=f"figure-{kind}",
            x=x,
            y=y,
            width=max(width, 0.5),
            height=height,
            rx=2,
            fill=self._fill(kind),
            stroke=edge,
            title=title,
        )

    def line(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        kind: str = "edge",
        width: float = 1.0,
        stroke_dasharray: str = "",
    ) -> None:
        """A straight line."""
        (x1, y1), (x2, y2) = start, end
        self.add(
            "line",
            class_=f"stroke-{kind}",
            x1=x1,
            y1=y1,
            x2=x2,
            y2=y2,
            stroke=self._fill(kind),
            stroke_width=width,
            stroke_dasharray=stroke_dasharray,
        )

    def dot(self, x: float, y: float) -> None:
        """A small ring."""
        ink = self.palette
        self.add("circle", class_="figure-dot", cx=x, cy=y, r=5, fill=ink.card, stroke=ink.ink, stroke_width=2)

    def _fill(self, kind: str) -> str:
        if kind == "hidden":
            return f"url(#{self.mark}-hatch)"
        group, _, step = kind.rpartition("-")
        if group == "likert":
            return self.palette.likert[step]
        if group == "on-likert":
            return self.palette.on_likert[step]
        found: str = getattr(self.palette, kind)
        return found

    def page(self, width: float, height: float, title: str, description: str, language: str) -> str:
        """The whole drawing, named and described for those who don't see it."""
        mark, ink = self.mark, self.palette
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_value(width)} {_value(height)}"'
            f' width="{_value(width)}" height="{_value(height)}" role="img" lang="{escape(language)}"'
            f' aria-labelledby="{mark}-title {mark}-description" font-family="{escape(FONT, quote=True)}"'
            f' font-size="{SIZE}">'
            f'<title id="{mark}-title">{escape(title, quote=False)}</title>'
            f'<desc id="{mark}-description">{escape(description, quote=False)}</desc>'
            f'<defs><pattern id="{mark}-hatch" width="7" height="7" patternUnits="userSpaceOnUse"'
            f' patternTransform="rotate(45)"><rect class="figure-card" width="7" height="7" fill="{ink.card}"/>'
            f'<path class="stroke-edge" d="M1 0V7" stroke="{ink.edge}" stroke-width="1.5"/></pattern></defs>'
            f"{''.join(self.parts)}</svg>"
        )


def steps_of(count: int) -> Sequence[str]:
    """The colours of a scale of so many steps, from its low end to its high one."""
    return STEPS[count]


@lru_cache
def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


@lru_cache(MOST_KEPT)
def _value(value: float | str) -> str:
    if isinstance(value, str):
        return escape(value, quote=True)
    return str(value) if isinstance(value, int) else f"{value + 0.0:.1f}".removesuffix(".0")
