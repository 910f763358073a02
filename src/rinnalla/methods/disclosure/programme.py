"""The linear programme of a system: how low and how high a sum of unknowns can be.

HiGHS (Huangfu & Hall, Mathematical Programming Computation 10 (2018) 119–142) solves it for one sum after another,
each time from where the last solution was: only the objective changes, so the primal simplex method starts from a
feasible place.
"""

from bisect import bisect
from collections.abc import Sequence
from itertools import zip_longest
from math import ceil, floor, inf
from typing import Any

from rinnalla.methods.disclosure.system import System

CLOSE = 1e-6
PRIMAL = 4
MORE = 1000


class Programme:
    """The unknowns between zero and more than anybody counted, and the rows between their limits."""

    def __init__(self, system: System) -> None:
        import highspy  # noqa: PLC0415 -- numeric packages are loaded when they are needed, never to serve a page
        import numpy as np  # noqa: PLC0415 -- the same

        self.np, self.size, self.starts, rows = np, system.size, system.starts, system.rows
        self.up, self.down = highspy.ObjSense.kMaximize, highspy.ObjSense.kMinimize
        self.best = highspy.HighsModelStatus.kOptimal
        self.solver = highspy.Highs()  # type: ignore[no-untyped-call] # the package gives its constructor no types
        self.solver.setOptionValue("output_flag", False)  # noqa: FBT003 -- the solver's own signature
        self.solver.setOptionValue("threads", 1)
        self.solver.setOptionValue("simplex_strategy", PRIMAL)
        self.solver.setOptionValue("presolve", "off")
        most = 2 * max((row.high for row in rows if row.high < inf), default=0) + MORE
        self.solver.addVars(self.size, np.zeros(self.size), np.full(self.size, most))
        self.columns = np.arange(self.size, dtype=np.int32)
        starts = np.cumsum([0, *(len(row.places) for row in rows)], dtype=np.int32)
        places = np.array([place for row in rows for place in row.places], dtype=np.int32)
        signs = np.array([sign for row in rows for sign in row.signs], dtype=float)
        lows, highs = np.array([(row.low, row.high) for row in rows], dtype=float).T.copy()
        self.solver.addRows(len(rows), lows, highs, int(starts[-1]), starts[:-1], places, signs)

    def relax(self, first: int, limits: Sequence[tuple[float, float]]) -> None:
        """Give the rows from ``first`` on other limits."""
        for row, (low, high) in enumerate(limits, start=first):
            self.solver.changeRowBounds(row, low, high)

    def limits(
        self, sums: Sequence[Sequence[int]], truths: Sequence[int], widths: Sequence[int]
    ) -> list[tuple[int, int]]:
        """The least and the most of each sum in whole numbers; the search for one ends when it is open by its width.

        ``truths`` are what the sums really are, which is possible to begin with. First one sum of each clique is
        pushed at a time, since cliques hang together only where they overlap; then those that are left are pushed one
        by one, which settles them.
        """
        seen = Seen(self.np, sums, truths, widths)
        cliques: dict[int, list[int]] = {}
        for number, places in enumerate(sums):
            cliques.setdefault(bisect(self.starts, places[0]), []).append(number)
        for together in zip_longest(*cliques.values()):
            self._push([number for number in together if number is not None and not seen.is_open(number)], sums, seen)
        for number in range(len(sums)):
            self._push([number], sums, seen)
        return [seen.whole(number) for number in range(len(sums))]

    def _push(self, numbers: Sequence[int], sums: Sequence[Sequence[int]], seen: "Seen") -> None:
        """Raise and then lower these sums together, as long as one of them is not open."""
        places = [place for number in numbers for place in sums[number]]
        cost = self.np.bincount(places, minlength=self.size).astype(float)
        for up in (True, False):
            if not all(map(seen.is_open, numbers)):
                seen.widen(self._solve(cost, up=up))

    def _solve(self, cost: Any, *, up: bool) -> Any:
        self.solver.changeColsCost(self.size, self.columns, cost)
        self.solver.changeObjectiveSense(self.up if up else self.down)
        self.solver.run()
        if self.solver.getModelStatus() != self.best:
            raise ValueError("The tables contradict each other: they can't be of the same data")
        return self.np.array(self.solver.getSolution().col_value)


class Seen:
    """The least and the most that each sum was seen to be; what it is, to begin with."""

    def __init__(self, np: Any, sums: Sequence[Sequence[int]], truths: Sequence[int], widths: Sequence[int]) -> None:
        self.np, self.widths = np, widths
        lengths = np.array([len(places) for places in sums], dtype=int)
        self.places = np.array([place for places in sums for place in places], dtype=int)
        self.starts = np.cumsum(lengths) - lengths
        self.lows, self.highs = np.array(truths, dtype=float), np.array(truths, dtype=float)

    def widen(self, solution: Any) -> None:
        """Take another solution into account."""
        values = self.np.add.reduceat(solution[self.places], self.starts)
        self.np.minimum(self.lows, values, out=self.lows)
        self.np.maximum(self.highs, values, out=self.highs)

    def whole(self, number: int) -> tuple[int, int]:
        """The limits of a sum as whole numbers."""
        return ceil(self.lows[number] - CLOSE), floor(self.highs[number] + CLOSE)

    def is_open(self, number: int) -> bool:
        """Whether enough values are possible already."""
        low, high = self.whole(number)
        return high - low >= self.widths[number]
