"""Answers on a scale drawn from the middle of its steps, one bar for each wave, and the change on an axis of its own.

The middle step of an odd scale is split in half at the middle line. Those who could not say are no part of the bar and
stand beside it with their own number. What may not be shown is hatched: as wide as it is, where that is known.
"""

from dataclasses import dataclass

from rinnalla.formats.figure import Answered, Diverging, Moved, Statement, in_words, shares
from rinnalla.formats.figure_ink import SIZE, SMALL, Canvas, steps_of, width_of, wrapped

BAR, GAP, LINE = 26, 6, 20
BETWEEN = 26
NARROW = 620
PRINTED = 5
POINTS = 100.0
HATCHED = 90.0
CUT = 1.5
APART = 8
LEFT, AXIS, CHANGE = 0.345, 0.82, 0.19


@dataclass(frozen=True)
class Paper:
    """What is drawn on: where the bars lie, their middle, how wide a percentage point is, and the axis of change.

    All rows have the same middle and the same unit, as wide as the longest bars to either side allow.
    """

    canvas: Canvas
    figure: Diverging
    width: int
    left: float
    right: float
    middle: float
    unit: float
    zero: float
    point: float

    @property
    def is_wide(self) -> bool:
        """Whether names, bars and changes stand side by side."""
        return self.width >= NARROW

    @property
    def changes(self) -> bool:
        """Whether there is a change to show."""
        return bool(self.figure.moves)


def draw(canvas: Canvas, figure: Diverging, width: int) -> float:
    """Draw the statements; returns how high the drawing is."""
    paper = _paper(canvas, figure, width)
    y = _heads(paper, _key(paper))
    top, under = y, len(canvas.parts)
    for statement in figure.statements:
        y = (_wide if paper.is_wide else _tall)(paper, statement, y) + BETWEEN
    if paper.is_wide:
        over = canvas.parts[under:]
        del canvas.parts[under:]
        bottom = y - BETWEEN + 6
        canvas.line((paper.middle, top - 4), (paper.middle, bottom), "edge", stroke_dasharray="2 3")
        if paper.changes:
            canvas.line((paper.zero, top - 4), (paper.zero, bottom), "edge", 1.2)
            canvas.write(paper.zero, bottom + 16, "0", size=SMALL, fill="ink2", anchor="middle")
            y += 6
        canvas.parts += over
    return y


def _paper(canvas: Canvas, figure: Diverging, width: int) -> Paper:
    sides = [_sides(row) for one in figure.statements for row in one.rows]
    less, more = (max([side[at] for side in sides] or [0.0]) for at in (0, 1))
    wide, moves = width >= NARROW, figure.moves
    left = width * LEFT if wide else 0.0
    beside = (width * (1 - AXIS) + 20 if moves else 0) + (76 if figure.asks_unsure else 0) if wide else 0
    right = width - beside - APART
    unit = (right - left - APART) / max(less + more, 10.0)
    begin, end = (width * AXIS if wide else 100.0), width - 24.0
    low = min([0.0, *(one.low for one in moves)])
    high = max([low + 10, *(one.high for one in moves)])
    point = (end - begin) / (high - low)
    return Paper(canvas, figure, width, left, right, left + less * unit, unit, begin - low * point, point)


def _sides(row: Answered) -> tuple[float, float]:
    """How many percentage points lie on the two sides of the middle; what is hidden stands at the high end."""
    known, base = [count or 0 for count in row.counts], row.base or 1
    half, odd = divmod(len(known), 2)
    less = sum(known[:half]) + (known[half] / 2 if odd else 0.0)
    return POINTS * less / base, POINTS * (base - less if row.base else 0.0) / base


def _key(paper: Paper) -> float:
    """The steps with their colours; returns where it ends."""
    x, y = 0.0, 2.0
    for name, step in zip(paper.figure.steps, steps_of(len(paper.figure.steps)), strict=True):
        need = 24 + width_of(name) + 20
        if x and x + need > paper.width:
            x, y = 0.0, y + 26
        paper.canvas.box(x, y, 16, 16, f"likert-{step}")
        paper.canvas.write(x + 22, y + 14, name)
        x += need
    return y + 28


def _heads(paper: Paper, y: float) -> float:
    """What the percentages are of, the two directions, and the names of the two columns beside the bars."""
    canvas, figure = paper.canvas, paper.figure
    if not paper.is_wide:
        for line in wrapped(figure.text.base, paper.width, SMALL):
            canvas.write(0, y + 14, line, size=SMALL, fill="ink2")
            y += LINE
        return y + 10
    heads = [(float(paper.width), wrapped(figure.change, paper.width * CHANGE, SMALL) if paper.changes else [])]
    heads += [(paper.right + 76, wrapped(figure.unsure, 76, SMALL) if figure.asks_unsure else [])]
    base = y + 14 + LINE * (max(1, *(len(lines) for _, lines in heads)) - 1)
    canvas.write(0, base, figure.text.base, size=SMALL, fill="ink2")
    if figure.less or figure.more:
        sides = f"\u2039 {figure.less} · {figure.more} \u203a"
        canvas.write(paper.middle, base, sides, size=SMALL, fill="ink2", anchor="middle")
    for x, lines in heads:
        for at, line in enumerate(reversed(lines)):
            canvas.write(x, base - LINE * at, line, size=SMALL, fill="ink2", anchor="end")
    return base + 20


def _wide(paper: Paper, statement: Statement, y: float) -> float:
    """The statement, its bars and its change side by side."""
    canvas = paper.canvas
    names = [_named(paper, row) for row in statement.rows]
    lines = wrapped(
        statement.label, paper.left - 32 - max([0.0, *(width_of(one, bold=True) for one in names)]), bold=True
    )
    for at, line in enumerate(lines):
        canvas.write(0, y + 18 + LINE * at, line, bold=True)
    under = y
    for at, (row, name) in enumerate(zip(statement.rows, names, strict=True)):
        last = at == len(names) - 1 > 0
        fill = "ink" if last else "ink2"
        canvas.write(paper.left - 14, under + 18, name, anchor="end", bold=last, fill=fill)
        _bar(paper, row, under)
        canvas.write(paper.right + 76, under + 18, _unsure(paper, row), anchor="end", fill="ink2")
        under += BAR + GAP
    if paper.changes:
        _dot(paper, statement.change, (y + under - GAP) / 2)
    return max(under - GAP, y + LINE * len(lines) + 4)


def _tall(paper: Paper, statement: Statement, y: float) -> float:
    """The same one under the other, for a phone."""
    canvas, figure = paper.canvas, paper.figure
    for line in wrapped(statement.label, paper.width, SIZE, bold=True):
        canvas.write(0, y + 16, line, bold=True)
        y += LINE
    for row in statement.rows:
        apart = f"; {figure.unsure} {_unsure(paper, row)}" if _unsure(paper, row) else ""
        for line in wrapped(f"{_named(paper, row)}{apart}", paper.width, SMALL):
            canvas.write(0, y + 18, line, size=SMALL, fill="ink2")
            y += LINE
        _bar(paper, row, y + 4)
        y += BAR + GAP + 4
    if statement.change:
        for line in wrapped(figure.change, paper.width, SMALL):
            canvas.write(0, y + 16, line, size=SMALL, fill="ink2")
            y += LINE
        canvas.line((paper.zero, y + 4), (paper.zero, y + 44), "edge", 1.2)
        _dot(paper, statement.change, y + 24)
        y += 48
    return y


def _named(paper: Paper, row: Answered) -> str:
    text = paper.figure.text
    base = text.hidden if row.base is None else in_words(row.base, text.language)
    return f"{row.label}, {text.count} {base}" if row.label else f"{text.count} {base}"


def _unsure(paper: Paper, row: Answered) -> str:
    if row.unsure is not None:
        return in_words(row.unsure, paper.figure.text.language)
    return paper.figure.text.hidden if row.hides_unsure else ""


def _bar(paper: Paper, row: Answered, y: float) -> None:
    """One bar from the low end to the high one, and after it what is hidden."""
    canvas, text = paper.canvas, paper.figure.text
    if row.base is None:
        middle = paper.middle if paper.is_wide else HATCHED / 2
        canvas.box(middle - HATCHED / 2, y, HATCHED, BAR, "hidden", title=text.hidden)
        _over(canvas, middle, y, text.hidden)
        return
    x, one = paper.middle - _sides(row)[0] * paper.unit, POINTS / row.base * paper.unit if row.base else 0.0
    printed = shares(row.counts, row.base)
    for count, share, step in zip(row.counts, printed, steps_of(len(row.counts)), strict=True):
        length = (count or 0) * one
        if count:
            canvas.box(x, y, length - CUT, BAR, f"likert-{step}")
        said = in_words(share or 0, text.language)
        if count and (share or 0) >= PRINTED and width_of(said, SMALL) + 2 <= length:
            canvas.write(x + (length - CUT) / 2, y + 18, said, size=SMALL, anchor="middle", fill=f"on-likert-{step}")
        x += length
    if None in row.counts:
        length = max((row.base - sum(count or 0 for count in row.counts)) * one, 4.0)
        canvas.box(x + APART, y, length, BAR, "hidden", title=text.hidden)
        if width_of(text.hidden, SMALL) + 12 <= length:
            _over(canvas, x + APART + length / 2, y, text.hidden)


def _over(canvas: Canvas, x: float, y: float, said: str) -> None:
    """Words over hatching, on a ground of their own."""
    width = width_of(said, SMALL) + 8
    canvas.box(x - width / 2, y + 4, width, BAR - 8, "card")
    canvas.write(x, y + 18, said, size=SMALL, anchor="middle")


def _dot(paper: Paper, change: Moved | None, y: float) -> None:
    """The change as a dot and its interval as a line, its number under it."""
    canvas, text = paper.canvas, paper.figure.text
    if change is None:
        canvas.write(paper.zero + 8, y + 6, text.unknown, size=SMALL, fill="ink2")
        return
    x, low, high = (paper.zero + end * paper.point for end in (change.estimate, change.low, change.high))
    canvas.line((low, y), (high, y), "ink", 2.0)
    canvas.dot(x, y)
    said = in_words(change.estimate, text.language, signed=True)
    canvas.write(x, y + 22, said, size=SMALL, anchor="middle", bold=True)
