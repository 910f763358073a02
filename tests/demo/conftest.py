"""The demonstration of one day, as it was when it had been built, for the tests of a module."""

import pytest

from tests import demonstration

DAY = "2027-01-04T06:30+00:00"


@pytest.fixture(scope="module")
def once(django_db_setup, django_db_blocker, tmp_path_factory):
    """It stands while the module's tests run, each in a transaction of its own that is undone."""
    folder = tmp_path_factory.mktemp("demonstration") / "kept"
    with django_db_blocker.unblock(), demonstration.standing(DAY, folder):
        yield


@pytest.fixture
def built(once, db):
    """The demonstration being served."""
