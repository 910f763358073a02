"""Answers counted in bulk: a byte for each person, 0 for no answer and 1 … n for the categories."""

Column = bytes | bytearray | memoryview


def tally(answers: Column, categories: int) -> list[int]:
    """How often each category was given; what is outside 1 … ``categories`` raises ``ValueError``."""
    import numpy as np  # noqa: PLC0415 -- numeric packages are loaded when they are needed, never to serve a page

    counts = np.bincount(np.frombuffer(answers, np.uint8), minlength=categories + 1)
    if len(counts) > categories + 1:
        raise ValueError(f"Category {len(counts) - 1} of {categories}")
    return [int(count) for count in counts[1:]]


def cross(before: Column, after: Column, categories: int) -> list[list[int]]:
    """The square table of those who answered both times; the two columns are in the same order of people."""
    import numpy as np  # noqa: PLC0415 -- see above

    side = categories + 1
    first, second = np.frombuffer(before, np.uint8), np.frombuffer(after, np.uint8)
    if max(first.max(initial=0), second.max(initial=0)) > categories:
        raise ValueError(f"A category above {categories}")
    counts = np.bincount(first * np.uint16(side) + second, minlength=side * side).reshape(side, side)
    return [[int(count) for count in row] for row in counts[1:, 1:]]
