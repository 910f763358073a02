"""Pairing anonymous answers by a code that each person makes anew both times.

The elements of a code are stored as keyed hashes, one by one, so that answers can be compared and no element read;
when the key is destroyed, nothing can be computed from them any more. A pair is made only when each is the other's
single nearest: first among equal codes, then among codes with one difference. An element that was left empty counts
neither for nor against.

Sources: Yurek, Vasey & Havens, Evaluation Review 32 (2008) 435–452, on self-generated codes and how many are found
again; Schnell, Bachteler & Reiher, Evaluation Review 34 (2010) 391–418, on tolerated differences.
"""

import hmac
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from operator import eq

Code = tuple[bytes | None, ...]

TOLERATED = 1
GAPS = 2


@dataclass(frozen=True)
class Linked:
    """Places in the two lists that belong together, with the number of differences, and what stayed alone.

    ``ambiguous`` answers had several equally near ones; ``alone`` had none that was near enough.
    """

    pairs: tuple[tuple[int, int, int], ...]
    ambiguous: tuple[frozenset[int], frozenset[int]]
    alone: tuple[frozenset[int], frozenset[int]]

    def found(self, differences: int) -> int:
        """How many pairs have exactly so many differences."""
        return sum(apart == differences for _, _, apart in self.pairs)


def seal(elements: Sequence[str], key: bytes) -> Code:
    """Keyed hashes of the elements of one code, each bound to its place; None for an element left empty."""
    plain = [" ".join(unicodedata.normalize("NFKC", element).casefold().split()) for element in elements]
    return tuple(
        hmac.digest(key, f"{place}:{element}".encode(), "sha256") if element else None
        for place, element in enumerate(plain)
    )


def link(before: Sequence[Code], after: Sequence[Code], tolerated: int = TOLERATED, gaps: int = GAPS) -> Linked:
    """Pair answers whose codes differ in at most ``tolerated`` elements, mutually and uniquely.

    At least all but ``gaps`` elements must agree, so that a code full of empty elements pairs with nobody. An answer
    with several candidates at the smallest distance stays unpaired, however near the next ones are.
    """
    near = _near(before, after, tolerated, gaps)
    free = (set(range(len(before))), set(range(len(after))))
    pairs: list[tuple[int, int, int]] = []
    torn: tuple[set[int], set[int]] = (set(), set())
    for apart in range(tolerated + 1):
        edges = [
            (i, j) for (i, j), differences in near.items() if differences == apart and i in free[0] and j in free[1]
        ]
        firsts, seconds = Counter(i for i, _ in edges), Counter(j for _, j in edges)
        sure = [(i, j) for i, j in edges if firsts[i] == seconds[j] == 1]
        pairs += [(i, j, apart) for i, j in sure]
        for place in (0, 1):
            paired = {pair[place] for pair in sure}
            torn[place].update({edge[place] for edge in edges} - paired)
            free[place].difference_update(edge[place] for edge in edges)
    return Linked(
        tuple(sorted(pairs)), (frozenset(torn[0]), frozenset(torn[1])), (frozenset(free[0]), frozenset(free[1]))
    )


def expected_false(
    before: Sequence[Code], after: Sequence[Code], tolerated: int = TOLERATED, gaps: int = GAPS
) -> float:
    """How many pairs of different people would look alike by chance, were everybody's elements independent.

    From the frequencies of each element in the two waves; an upper estimate of the false pairs among those made,
    since an unpaired or ambiguous look-alike does no harm.
    """
    if not before or not after:
        return 0.0
    size = len(before[0])
    chances = {(0, 0): 1.0}
    for place in range(size):
        same, other, gap = _chance(before, after, place)
        grown: dict[tuple[int, int], float] = {}
        for (differ, empty), chance in chances.items():
            for step, part in (((0, 0), same), ((1, 0), other), ((0, 1), gap)):
                state = (differ + step[0], empty + step[1])
                grown[state] = grown.get(state, 0.0) + chance * part
        chances = {state: chance for state, chance in grown.items() if state[0] <= tolerated and sum(state) <= gaps}
    return len(before) * len(after) * sum(chances.values())


def complete(codes: Sequence[Code]) -> int:
    """How many codes have every element."""
    return sum(None not in code for code in codes)


def _near(before: Sequence[Code], after: Sequence[Code], tolerated: int, gaps: int) -> dict[tuple[int, int], int]:
    near = {}
    for i, one in enumerate(before):
        least = len(one) - gaps
        empty = one.count(None)
        for j, other in enumerate(after):
            agree = sum(map(eq, one, other))
            if agree >= least:
                blank = empty and sum(a is None and b is None for a, b in zip(one, other, strict=True))
                agree -= blank
                differ = sum(a is not None and b is not None and a != b for a, b in zip(one, other, strict=True))
                if agree >= least and differ <= tolerated:
                    near[i, j] = differ
    return near


def _chance(before: Sequence[Code], after: Sequence[Code], place: int) -> tuple[float, float, float]:
    """The chances that two people's element agrees, differs, or is empty for one of them."""
    ones, others = Counter(code[place] for code in before), Counter(code[place] for code in after)
    filled = (len(before) - ones.pop(None, 0)) * (len(after) - others.pop(None, 0))
    whole = len(before) * len(after)
    same = sum(count * others[value] for value, count in ones.items())
    return same / whole, (filled - same) / whole, 1 - filled / whole
