"""One owner's trouble ends no other owner's part of a round of the worker or the clock."""

import pytest

from rinnalla.cli import tick, work
from rinnalla.services.actions.import_run import start_import
from rinnalla.services.imports.upload import sealed
from rinnalla.services.models import SearchEntry
from tests.services.bringing import bring_in, file_of, hsds

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.fixture(autouse=True)
def trouble(owner, monkeypatch):
    """An owner that nothing can be done for comes before the one that is there."""
    for part in (work, tick):
        monkeypatch.setattr(part, "every_owner", lambda: [None, owner.pk])
        monkeypatch.setattr(part, "close_old_connections", bool)


def test_the_worker_goes_on_to_the_next_owners_import(steward):
    run = start_import(by=steward, name="Naapurialue", kind="hsds_json", stored=sealed(file_of([hsds()])))

    assert work._round() == 1
    run.refresh_from_db()
    assert run.state == "ready"


def test_the_clock_goes_on_to_the_next_owners_search(steward):
    bring_in(steward, [hsds()])

    tick._round()

    assert SearchEntry.objects.count() == 1
