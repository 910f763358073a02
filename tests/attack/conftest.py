"""An installation with people in it, for attacks on running processes."""

import json
import logging
import shutil
from copy import deepcopy

import pytest
from django.db import transaction
from django.test import override_settings

from rinnalla.access.tenancy import serving
from tests import factories
from tests.attack.world import make_world
from tests.machine import Installation, ended


@pytest.fixture(scope="session")
def peopled(django_db_setup, tmp_path_factory):
    """An installation with sixteen guides, each with a session and a period; never changed by a test."""
    installation = Installation(tmp_path_factory.mktemp("peopled")).migrated()
    installation.init()
    done = ended(installation.python("tests.attack.people"))
    assert done.returncode == 0, done.stderr
    (installation.folder / "people.json").write_text(done.stdout)
    return installation


@pytest.fixture
def installation(peopled, tmp_path):
    """An installation of a test's own, with ``people``."""
    shutil.copytree(peopled.folder, tmp_path / "installation")
    made = Installation(tmp_path / "installation")
    made.people = json.loads((made.folder / "people.json").read_text())
    return made


@pytest.fixture(scope="module")
def common_world(django_db_setup, django_db_blocker, tmp_path_factory):
    """The world made once for a module, inside a transaction that is undone after its last test."""
    folder = tmp_path_factory.mktemp("world")
    kept = override_settings(RINNALLA_KEYS=folder / "keys.json", RINNALLA_HEADS=folder / "heads")
    whole = transaction.atomic()
    whole._from_testcase = True  # as Django marks a test case's own, in which the product may open its outermost one
    with django_db_blocker.unblock(), kept, whole:
        factories.new_keys()
        owner = factories.make_owner()
        with serving(owner.pk):
            made = make_world()
        yield owner, made
        transaction.set_rollback(True)


@pytest.fixture
def world(common_world, db):
    """The module's world; what a test does to it, in the database or here, is gone for the next one."""
    owner, made = common_world
    with serving(owner.pk):
        yield deepcopy(made)


@pytest.fixture
def logs():
    """Everything that any part of the program logs."""

    class Kept(logging.Handler):
        def emit(self, record):
            kept.append(f"{record.getMessage()} {vars(record)}")

    kept, handler = [], Kept(level=logging.DEBUG)
    root, before = logging.getLogger(), logging.getLogger().level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield kept
    root.removeHandler(handler)
    root.setLevel(before)
