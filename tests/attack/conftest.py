"""An installation with people in it, for attacks on running processes."""

import json
import shutil

import pytest

from rinnalla.access.tenancy import serving
from tests import factories
from tests.attack.world import make_world
from tests.machine import Installation, ended


@pytest.fixture(scope="session")
def peopled(tmp_path_factory):
    """An installation with sixteen guides, each with a session and a period; never changed by a test."""
    installation = Installation(tmp_path_factory.mktemp("peopled"))
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


@pytest.fixture
def world(db, tmp_path, settings):
    settings.RINNALLA_KEYS = tmp_path / "keys.json"
    settings.RINNALLA_HEADS = tmp_path / "heads"
    factories.new_keys()
    owner = factories.make_owner()
    with serving(owner.pk):
        yield make_world()
