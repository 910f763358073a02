"""What a test commits is gone before the next one."""

import pytest
from django.contrib.sessions.models import Session
from django.db import connection

from rinnalla.access import clock

pytestmark = pytest.mark.postgres


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("again", [1, 2])
def test_committed_rows_do_not_outlive_their_test(again):
    assert not Session.objects.exists()
    Session.objects.create(session_key=str(again), session_data="", expire_date=clock.now())
    assert not connection.in_atomic_block


@pytest.mark.django_db(transaction=True)
def test_the_history_of_migrations_is_kept():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM django_migrations")
        assert cursor.fetchone()[0] > 1


@pytest.mark.only("sqlite")
@pytest.mark.django_db
def test_sqlite_keeps_its_journal_and_waits_for_the_disk():
    with connection.cursor() as cursor:
        found = [cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")]
    assert found == ["wal", 2]
