"""Percentages that add up: the largest-remainder method (Hamilton's), in whole numbers throughout."""

from collections.abc import Sequence


def percentages(counts: Sequence[int], decimals: int = 0) -> list[float]:
    """The counts as percentages of their sum, rounded to ``decimals`` so that they add up to exactly 100.

    Of equal remainders the larger count is rounded up first, then the earlier one. All zeros where nothing was counted.
    Raises ``ValueError`` for a count below zero.
    """
    if any(count < 0 for count in counts):
        raise ValueError("A count is never below zero")
    total, units = sum(counts), 100 * 10**decimals
    if total == 0:
        return [0.0] * len(counts)
    parts = [divmod(count * units, total) for count in counts]
    missing = units - sum(whole for whole, _ in parts)
    order = sorted(range(len(counts)), key=lambda place: (-parts[place][1], -counts[place], place))
    raised = set(order[:missing])
    return [(whole + (place in raised)) / 10**decimals for place, (whole, _) in enumerate(parts)]
