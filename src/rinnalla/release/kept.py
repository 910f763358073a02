"""Released tables as text, to be kept sealed, and the names and hashes by which they are known again."""

import json
from hashlib import sha256

from rinnalla.access.keyring import keyed_hash, keyring
from rinnalla.methods.disclosure.tables import Release, Table


def key_of(table: Table) -> str:
    """Which table it is, whatever its counts: by what it divides, which answer, of whom."""
    within = {name: sorted(allowed) for name, allowed in table.within.items()}
    named = json.dumps([table.groups, table.answer, within, sorted(table.counts)], sort_keys=True)
    return sha256(named.encode()).hexdigest()


def hash_of(table: Table) -> str:
    """A keyed hash of the counts: small ones can't be guessed from it."""
    counts = json.dumps(sorted((*cell, count) for cell, count in table.counts.items()))
    return keyed_hash(keyring().link, "figure", f"{key_of(table)} {counts}").hex()


def write(release: Release) -> str:
    """The release as text."""
    table = release.table
    return json.dumps(
        {
            "groups": table.groups,
            "answer": table.answer,
            "within": {name: sorted(allowed) for name, allowed in table.within.items()},
            "cells": [[cell, count, cell in release.hidden] for cell, count in table.counts.items()],
            "hidden_groups": sorted(release.hidden_groups),
            "shows_total": release.shows_total,
            "rounded": [[cell, *limits] for cell, limits in release.rounded.items()],
        }
    )


def read(text: str) -> Release:
    """What ``write`` wrote."""
    held = json.loads(text)
    cells = [(tuple(cell), count, hidden) for cell, count, hidden in held["cells"]]
    table = Table(
        tuple(held["groups"]),
        held["answer"],
        {cell: count for cell, count, _ in cells},
        {name: frozenset(allowed) for name, allowed in held["within"].items()},
    )
    return Release(
        table,
        frozenset(cell for cell, _, hidden in cells if hidden),
        frozenset(tuple(group) for group in held["hidden_groups"]),
        held["shows_total"],
        {tuple(cell): (low, high) for cell, low, high in held["rounded"]},
    )
