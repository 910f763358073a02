"""Installations to try the command on."""

import shutil

import pytest

from tests.machine import Installation


@pytest.fixture(scope="session")
def set_up(django_db_setup, tmp_path_factory):
    """An installation that has been set up; never changed by a test."""
    installation = Installation(tmp_path_factory.mktemp("set-up")).migrated()
    installation.init()
    return installation


@pytest.fixture
def installation(set_up, tmp_path):
    """An installation of a test's own."""
    shutil.copytree(set_up.folder, tmp_path / "installation")
    return Installation(tmp_path / "installation")


@pytest.fixture
def empty(tmp_path):
    """A folder in which nothing has been set up."""
    (tmp_path / "empty").mkdir()
    return Installation(tmp_path / "empty")
