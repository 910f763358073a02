"""Answers as counts: how often each category was given, and how often each pair of categories.

``Counts`` holds the answers to one statement, from the lowest category to the highest. ``Square`` holds those who
answered twice: ``square[i][j]`` gave category i before and j after.
"""

from collections.abc import Sequence
from itertools import accumulate

Counts = Sequence[int]
Square = Sequence[Sequence[int]]


def check_counts(*vectors: Counts) -> None:
    """Raise ``ValueError`` unless the vectors have the same categories and nothing is below zero."""
    if len({len(counts) for counts in vectors}) > 1:
        raise ValueError("The answers compared have the same categories")
    if any(count < 0 for counts in vectors for count in counts):
        raise ValueError("A count is never below zero")


def check_square(square: Square) -> None:
    """Raise ``ValueError`` unless the table is square and nothing in it is below zero."""
    check_counts(*square)
    if any(len(row) != len(square) for row in square):
        raise ValueError("Both answers of a pair have the same categories")


def before_of(square: Square) -> list[int]:
    """What the pairs answered before."""
    return [sum(row) for row in square]


def after_of(square: Square) -> list[int]:
    """What the pairs answered after."""
    return [sum(column) for column in zip(*square, strict=True)]


def total_of(square: Square) -> int:
    """How many pairs there are."""
    return sum(map(sum, square))


def added(first: Counts, second: Counts) -> list[int]:
    """Two vectors of counts together."""
    return [a + b for a, b in zip(first, second, strict=True)]


def below(counts: Counts) -> list[float]:
    """For each category, how many answers lie below it, those in it counted as halves."""
    return [under + count / 2 for count, under in zip(counts, [0, *accumulate(counts)], strict=False)]


def moved(square: Square) -> dict[int, int]:
    """How many pairs moved by how many categories; up is above zero."""
    steps: dict[int, int] = {}
    for i, row in enumerate(square):
        for j, count in enumerate(row):
            if count:
                steps[j - i] = steps.get(j - i, 0) + count
    return steps
