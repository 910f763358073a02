"""Scores drawn and told: a ring at the middle of each group on one axis, its interval a line, the number beside."""

from collections.abc import Iterator, Sequence

from rinnalla.formats.figure import Middle, Scores, decimal, in_words
from rinnalla.formats.figure_ink import SMALL, Canvas, width_of, wrapped

LINE, ROW, HALF = 20, 44, 22
NARROW = 600
NUMBERS = 150.0
EDGE = 8.0
TICKS = 4


def draw(canvas: Canvas, figure: Scores, width: int) -> float:
    """Draw the scores; returns how high the drawing is."""
    y = 4.0
    for line in wrapped(figure.text.base, width, SMALL):
        canvas.write(0, y + 14, line, size=SMALL, fill="ink2")
        y += LINE
    y += 12
    beside = width >= NARROW
    left = width * 0.3 if beside else EDGE
    right = width - NUMBERS if beside else width - EDGE
    top = y
    for row in figure.rows:
        y = _row(canvas, figure, row, (left, right, y), beside=beside)
    _axis(canvas, figure, (left, right), (top, y))
    return y + 2 * LINE


def _row(canvas: Canvas, figure: Scores, row: Middle, place: tuple[float, float, float], *, beside: bool) -> float:
    left, right, y = place
    text = figure.text
    base = text.hidden if row.base is None else in_words(row.base, text.language)
    named = ", ".join(part for part in (row.label, f"{text.count} {base}") if part)
    lines = wrapped(named, left - 16 if beside else right, bold=True)
    for at, line in enumerate(lines):
        canvas.write(0, y + 16 + LINE * at, line, bold=True)
    top = y if beside else y + LINE * len(lines)
    middle = top + HALF / 2
    said = text.hidden if row.middle is None else told_middle(figure, row)
    if row.middle is not None:
        x1, x2, x = (_x(figure, number, left, right) for number in (row.low, row.high, row.middle))
        canvas.line((x1, middle), (x2, middle), "ink", 1.8)
        for end in (x1, x2):
            canvas.line((end, middle - 4), (end, middle + 4), "ink", 1.8)
        canvas.dot(x, middle)
    if beside:
        canvas.write(right + 16, middle + 5, said)
    else:
        canvas.write(0, top + HALF + 16, said)
    return max(top + ROW + (0 if beside else LINE), y + LINE * len(lines) + 12)


def _x(figure: Scores, number: float, left: float, right: float) -> float:
    reach = (figure.highest - figure.lowest) or 1.0
    inside = min(max(number, figure.lowest), figure.highest)
    return left + (right - left) * (inside - figure.lowest) / reach


def _axis(canvas: Canvas, figure: Scores, across: tuple[float, float], down: tuple[float, float]) -> None:
    (left, right), (_top, bottom) = across, down
    canvas.line((left, bottom), (right, bottom), "edge")
    for at in range(TICKS + 1):
        number = figure.lowest + (figure.highest - figure.lowest) * at / TICKS
        x = _x(figure, number, left, right)
        said = _short(number, figure.text.language)
        canvas.line((x, bottom), (x, bottom + 5), "edge")
        anchor = "start" if x - width_of(said, SMALL) / 2 < 0 else "middle"
        canvas.write(0 if anchor == "start" else x, bottom + LINE, said, size=SMALL, anchor=anchor, fill="ink2")


def _short(number: float, language: str) -> str:
    told = f"{number:.2f}".rstrip("0").rstrip(".")
    return told if language == "en" else told.replace(".", ",")


def told_middle(figure: Scores, row: Middle) -> str:
    """The middle with its interval, in words."""
    language = figure.text.language
    if row.middle is None:
        return figure.text.hidden
    return f"{decimal(row.middle, language)} ({decimal(row.low, language)}…{decimal(row.high, language)})"


def columns(figure: Scores) -> list[str]:
    """The heads of the table that is read beside the figure."""
    return [figure.text.label, "N", f"{figure.middle} ({figure.text.low}–{figure.text.high})", figure.spread]


def told(figure: Scores) -> Iterator[list[str]]:
    """A line of the table for each group, every cell in words."""
    text = figure.text
    for row in figure.rows:
        base = text.hidden if row.base is None else in_words(row.base, text.language)
        spread = "–".join(decimal(one, text.language) for one in row.spread)
        yield [row.label or text.title, base, told_middle(figure, row), spread if row.spread else text.hidden]


def rows(figure: Scores) -> Iterator[list[str | int | float | None]]:
    """A row for each number, for a file: group, name, what it is, N, the interval, the number last."""
    for row in figure.rows:
        base = figure.text.hidden if row.base is None else row.base
        head: Sequence[str | int | float | None] = [row.label, figure.text.title]
        if row.middle is None:
            yield [*head, figure.middle, None, base, None, None, None, figure.text.hidden]
            continue
        limits = [round(row.low, 4), round(row.high, 4)]
        yield [*head, figure.middle, None, base, None, *limits, round(row.middle, 4)]
        for one in row.spread:
            yield [*head, figure.spread, None, base, None, None, None, round(one, 4)]
