"""Made-up respondents, and an attacker of our own who knows nothing of how the product thinks."""

import random
from itertools import product

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

CODEBOOK = {
    "sector": ["care", "school", "church", "youth"],
    "role": ["nurse", "leader", "other"],
    "years": ["few", "many"],
    "felt": ["", "low", "middle", "high"],
    "knows": ["", "no", "yes"],
}
WEIGHTS = {"sector": [12, 6, 2, 1], "role": [8, 1, 3], "years": [3, 2], "felt": [1, 2, 4, 5], "knows": [1, 2, 8]}


def make_people(count, seed):
    """So many respondents, most of them in one sector and role."""
    chance = random.Random(seed)
    return [
        {name: chance.choices(categories, WEIGHTS[name])[0] for name, categories in CODEBOOK.items()}
        for _ in range(count)
    ]


class Reader:
    """Reads what is printed and asks for each sum of people how few and how many there can be, in whole numbers.

    The unknowns are people by all variables at once, with no cleverness about which of them met.
    """

    def __init__(self, variables, releases):
        self.variables = variables
        self.unknowns = list(product(*(CODEBOOK[name] for name in variables)))
        self.rows, self.values, self.seen = [], [], []
        for release in releases:
            self._read(release)

    def _read(self, release):
        names, table = release.table.variables, release.table
        for cell, count in release.shown.items():
            self._note(self.matching(names, cell, table.within), count)
        if table.answer:
            for group, base in release.shown_bases.items():
                held = self.matching(table.groups, group, table.within)
                self._note(held * self.answered(table.answer), base)
        if release.shows_total:
            everybody = self.matching((), (), table.within)
            self._note(everybody * self.answered(table.answer) if table.answer else everybody, table.total)

    def _note(self, held, count):
        self.rows.append(held)
        self.values.append(count)

    def matching(self, names, cell, within=None):
        """1 for each unknown with these categories."""
        places = [self.variables.index(name) for name in names]
        narrowed = [(self.variables.index(name), allowed) for name, allowed in (within or {}).items()]
        return np.array([
            float(all(one[at] == wanted for at, wanted in zip(places, cell, strict=True)))
            * all(one[at] in allowed for at, allowed in narrowed)
            for one in self.unknowns
        ])  # fmt: skip

    def answered(self, name):
        """1 for each unknown that gave an answer."""
        place = self.variables.index(name)
        return np.array([float(one[place] != "") for one in self.unknowns])

    def is_open(self, held):
        """Whether a sum of unknowns can have two values; what was found for others is looked at first."""
        return len({round(float(held @ one)) for one in self.seen}) > 1 or len(set(self.limits(held))) > 1

    def limits(self, held):
        """The fewest and the most people there can be in a sum of unknowns."""
        rows = np.array(self.rows)
        known = LinearConstraint(rows, self.values, self.values)
        whole = np.ones(len(held))
        found = [milp(sign * held, constraints=known, integrality=whole, bounds=Bounds(0, 500)).x for sign in (1, -1)]
        self.seen += found
        return tuple(round(float(held @ one)) for one in found)
