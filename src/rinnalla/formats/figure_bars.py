"""Bars drawn: one line for each option, its name, its bar from zero, its count and percentage, and the interval."""

from dataclasses import dataclass

from rinnalla.formats.figure import Bar, BarGroup, Bars, bar_shares, in_words, percent
from rinnalla.formats.figure_ink import SMALL, Canvas, wrapped

ROW, LINE, BAR = 12, 20, 22
NARROW = 600
HUNDRED = 100.0
NUMBERS = 118.0


@dataclass(frozen=True)
class Paper:
    """What is drawn on: how wide it is, and how many per cent its bars reach. All groups have one axis, from zero."""

    canvas: Canvas
    figure: Bars
    width: int
    most: float


def draw(canvas: Canvas, figure: Bars, width: int) -> float:
    """Draw the bars; returns how high the drawing is."""
    said = [bar_shares(group, adds_up=figure.adds_up) for group in figure.groups]
    paper = Paper(canvas, figure, width, max([*(share or 0 for held in said for share in held), *_highs(figure), 10.0]))
    y = 4.0
    for line in wrapped(figure.text.base, width, SMALL):
        canvas.write(0, y + 14, line, size=SMALL, fill="ink2")
        y += LINE
    y += 12
    for group, held in zip(figure.groups, said, strict=True):
        y = _group(paper, group, held, y)
    return y


def _highs(figure: Bars) -> list[float]:
    return [bar.high * HUNDRED for group in figure.groups for bar in group.bars if bar.high is not None]


def _group(paper: Paper, group: BarGroup, held: list[float | None], y: float) -> float:
    text = paper.figure.text
    base = text.hidden if group.base is None else in_words(group.base, text.language)
    named = f"{group.label}, {text.count} {base}" if group.label else f"{text.count} {base}"
    for line in wrapped(named, paper.width, bold=True):
        paper.canvas.write(0, y + 14, line, bold=True)
        y += LINE
    y += 6
    if group.base is None:
        paper.canvas.box(0, y, 120, BAR, "hidden", title=text.hidden)
        return y + BAR + 2 * ROW
    for bar, share in zip(group.bars, held, strict=True):
        y = _bar(paper, bar, share, y)
    return y + ROW


def _bar(paper: Paper, bar: Bar, share: float | None, y: float) -> float:
    """One bar: beside its name where there is room, under it where there is not."""
    text, beside = paper.figure.text, paper.width >= NARROW
    left = paper.width * 0.36 if beside else 0.0
    lines = wrapped(bar.label if bar.rank is None else f"{bar.rank}. {bar.label}", left - 16 if beside else paper.width)
    top = y if beside else y + LINE * len(lines)
    for place, line in enumerate(lines):
        paper.canvas.write(0, y + 16 + LINE * place, line)
    unit = (paper.width - left - NUMBERS) / paper.most
    if bar.count is None or share is None:
        paper.canvas.box(left, top, 64, BAR, "hidden", title=text.hidden)
        paper.canvas.write(left + 72, top + 16, text.hidden, fill="ink2")
    else:
        paper.canvas.box(left, top, share * unit, BAR, "spruce")
        end = max(share * unit, _interval(paper.canvas, bar, left, top, unit))
        said = f"{percent(share, text.language)} ({in_words(bar.count, text.language)})"
        paper.canvas.write(left + end + 8, top + 16, said)
    return max(top + BAR, y + LINE * len(lines)) + ROW


def _interval(canvas: Canvas, bar: Bar, left: float, top: float, unit: float) -> float:
    """The interval as a line with ends; returns how far it reaches."""
    if bar.low is None or bar.high is None:
        return 0.0
    low, high, middle = left + bar.low * HUNDRED * unit, left + bar.high * HUNDRED * unit, top + BAR / 2
    canvas.line((low, middle), (high, middle), "card", 5.0)
    canvas.line((low, middle), (high, middle), "ink", 1.8)
    for end in (low, high):
        canvas.line((end, middle - 4), (end, middle + 4), "ink", 1.8)
    return high - left
