"""Places of two columns joined by lines: who knows what, drawn so that few lines cross.

The left column is put in the order of the mean places of what each is joined to, the barycentre of Sugiyama, Tagawa
and Toda (1981, Methods for visual understanding of hierarchical system structures). Places are whole units.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

LINE = 17  # from one line of text to the next
GAP = 15  # between the texts of two rows


@dataclass(frozen=True)
class Row:
    """One text in a column: its lines, the place of the first, and the middle where lines between columns end."""

    key: Hashable
    lines: tuple[str, ...]
    top: int
    middle: int


@dataclass(frozen=True)
class Columns:
    """Both columns from the top down, and how high the whole is."""

    left: tuple[Row, ...]
    right: tuple[Row, ...]
    height: int


def columns(
    left: Mapping[Hashable, str],
    right: Mapping[Hashable, str],
    joined: Iterable[tuple[Hashable, Hashable]],
    *,
    letters: int,
) -> Columns:
    """Two columns of texts by key, of at most ``letters`` letters a line; ``right`` keeps its order.

    ``joined`` are pairs of a left and a right key. The shorter column is spread over the height of the longer.
    """
    pairs = list(joined)
    place = {key: number for number, key in enumerate(right)}
    beside = {key: [place[other] for one, other in pairs if one == key] for key in left}
    ordered = sorted(left, key=lambda key: (fmean(beside[key] or [0]), left[key]))
    texts = [
        [(key, broken(left[key], letters)) for key in ordered],
        [(key, broken(right[key], letters)) for key in right],
    ]
    height = max(map(_needed, texts))
    drawn = [tuple(_spread(column, height)) for column in texts]
    return Columns(drawn[0], drawn[1], height)


def broken(text: str, letters: int) -> tuple[str, ...]:
    """A text in lines of at most so many letters, broken at spaces and hyphens; too long a word gets a hyphen."""
    lines, line = [], ""
    for word in _pieces(text, letters):
        if line and len(line) + len(word.rstrip()) > letters:
            lines.append(line.rstrip())
            line = ""
        line += word
    return (*lines, line.rstrip()) if line.strip() else tuple(lines)


def _pieces(text: str, letters: int) -> Iterable[str]:
    for word in text.replace("-", "-\0").replace(" ", " \0").split("\0"):
        left = word
        while len(left.rstrip()) > letters:
            yield left[: letters - 1] + "-"
            left = left[letters - 1 :]
        yield left


def _needed(column: Sequence[tuple[Hashable, tuple[str, ...]]]) -> int:
    return sum(len(lines) * LINE for _, lines in column) + GAP * len(column)


def _spread(column: Sequence[tuple[Hashable, tuple[str, ...]]], height: int) -> Iterable[Row]:
    spare = (height - _needed(column)) / max(len(column), 1)
    top = 0.0
    for key, lines in column:
        tall = len(lines) * LINE + GAP + spare
        first = top + (tall - len(lines) * LINE) / 2 + LINE * 0.75
        yield Row(key, lines, round(first), round(top + tall / 2))
        top += tall
