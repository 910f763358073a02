"""What a misspelt word may be: the words of a vocabulary within a slip or two of it."""

from collections.abc import Iterable, Mapping

FOLDED = str.maketrans("äöåéüš", "aoaeus")
SHORT, LONG = 4, 7
DOT = 0.3  # what it costs to leave the dots off a letter
MOST = 3
ALIKE = 0.55


def slips_allowed(word: str) -> int:
    """How many slips a word of this length may have and still be recognised."""
    return 0 if len(word) < SHORT else 1 if len(word) < LONG else 2


def distance(first: str, second: str, limit: int) -> float:
    """Slips between two words: letters left out, added, changed or swapped; infinite over ``limit``."""
    if abs(len(first) - len(second)) > limit:
        return float("inf")
    before: list[float] = []
    row: list[float] = [float(place) for place in range(len(second) + 1)]
    for i, left in enumerate(first, 1):
        earlier, before, row = before, row, [float(i)]
        for j, right in enumerate(second, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + _changed(left, right))
            if i > 1 and j > 1 and left == second[j - 2] and right == first[i - 2]:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return float("inf")
    return row[-1] if row[-1] <= limit else float("inf")


def _changed(left: str, right: str) -> float:
    if left == right:
        return 0.0
    return DOT if left.translate(FOLDED) == right.translate(FOLDED) else 1.0


def nearest(
    word: str, vocabulary: Mapping[str, int], offered: Iterable[str] = (), slips: int | None = None
) -> tuple[str, ...]:
    """The words of a vocabulary nearest to a word, those more common first.

    ``offered`` are guesses from elsewhere, which need not be in the vocabulary to be taken where they are nearer. A
    slip in the first letter is rare, so only words that begin with the same letter, dots aside, are looked at.
    """
    limit = slips_allowed(word) if slips is None else min(slips, slips_allowed(word))
    if not limit:
        return ()
    first, letters = word[0].translate(FOLDED), set(word)
    known = (
        one
        for one in vocabulary
        if one[0].translate(FOLDED) == first
        and abs(len(one) - len(word)) <= limit
        and len(letters.symmetric_difference(one)) <= 2 * limit
    )
    near = {one: away for one in {*known, *offered} if (away := distance(word, one, limit)) <= limit}
    ranked = sorted(near, key=lambda one: (near[one], -vocabulary.get(one, 0), one))
    return tuple(one for one in ranked if near[one] <= near[ranked[0]] + DOT)[:MOST]


def alike(word: str, vocabulary: Mapping[str, int]) -> tuple[str, ...]:
    """The words that begin most like a word, where that is more than half of it."""
    needed = max(SHORT, round(ALIKE * len(word)))
    shared = {one: length for one in vocabulary if (length := _shared(word, one)) >= needed}
    longest = max(shared.values(), default=0)
    best = [one for one, length in shared.items() if length == longest]
    return tuple(sorted(best, key=lambda one: (-vocabulary[one], one))[:MOST])


def _shared(first: str, second: str) -> int:
    return next(
        (place for place, pair in enumerate(zip(first, second, strict=False)) if pair[0] != pair[1]),
        min(len(first), len(second)),
    )
