"""The demonstration of one day, built once for the tests of a module."""

import pytest
import time_machine
from django.db import transaction
from django.test import override_settings

from rinnalla.access import keyring
from rinnalla.access.models import Owner
from rinnalla.access.tenancy import serving
from rinnalla.demo.build import build

DAY = "2026-11-21T12:00+00:00"


@pytest.fixture(scope="module")
def once(django_db_setup, django_db_blocker, tmp_path_factory):
    """Build in one transaction that is rolled back at the end; every test runs within it."""
    folder = tmp_path_factory.mktemp("demonstration")
    own = override_settings(RINNALLA_KEYS=folder / "keys.json", RINNALLA_HEADS=folder / "heads")
    travelled = time_machine.travel(DAY, tick=True)
    with django_db_blocker.unblock(), own, travelled, transaction.atomic():
        keyring.write(keyring.fresh(), folder / "keys.json")
        build("stamp")
        yield
        transaction.set_rollback(True)


@pytest.fixture
def built(once, db):
    """The demonstration being served."""
    with serving(Owner.objects.get().pk):
        yield
