"""The people many tests stand on: made once for a module, in a transaction undone after the last test that needs them.

Each test works in a savepoint of its own and on copies of its own, so that nothing it does is there for the next one.
"""

import shutil
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.test import override_settings

from rinnalla.access.tenancy import serving
from tests import factories

# From the most that is made to the least; each holds what comes after it.
LAYERS = ("whole_walk", "walk", "cast", "owner")


def choose(metafunc: Any) -> None:
    """Let tests that need the same stand together. One that commits, or says so, makes its people itself."""
    mark = metafunc.definition.get_closest_marker
    alone = mark("own_people") or (mark("django_db") and mark("django_db").kwargs.get("transaction"))
    asked = [] if alone or "owner" not in metafunc.fixturenames else LAYERS
    layer = next((layer for layer in asked if layer in metafunc.fixturenames), None)
    metafunc.parametrize("ground", [layer], indirect=True, ids=[pytest.HIDDEN_PARAM], scope="module")


def make(layer: str) -> dict[str, Any]:
    """What a layer holds, by the name of its fixture. The owner is served while the rest is made."""
    made: dict[str, Any] = {"owner": factories.make_owner()}
    with serving(made["owner"].pk):
        if layer != "owner":
            made["cast"] = factories.make_cast()
        if layer.endswith("walk"):
            made[layer] = factories.walk_path(made["cast"], whole=layer == "whole_walk")
    return made


@contextmanager
def laid(layer: str, folder: Path):
    """Make a layer in the folder's keys and heads; it is gone at the end."""
    whole = transaction.atomic()
    whole._from_testcase = True  # as Django marks a test case's own, in which the product may open its outermost one
    with override_settings(RINNALLA_KEYS=folder / "keys.json", RINNALLA_HEADS=folder / "heads"), whole:
        factories.new_keys()
        yield make(layer)
        transaction.set_rollback(True)


def copied(made: dict[str, Any], folder: Path, to: Path) -> dict[str, Any]:
    """A test's own copy of what has been made, with the keys and heads beside it."""
    shutil.copytree(folder, to, dirs_exist_ok=True)
    return deepcopy(made)
