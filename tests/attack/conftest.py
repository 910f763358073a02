"""An installation with people in it, for attacks on running processes."""

import json
import shutil

import pytest

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
