"""What a test commits is gone before the next one."""

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from rinnalla.access import clock, guards
from tests import kept

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


@pytest.mark.django_db
def test_the_database_has_the_shape_of_the_program():
    executor = MigrationExecutor(connection)
    assert executor.migration_plan(executor.loader.graph.leaf_nodes()) == []
    assert guards.lost(connection) == set()


def test_any_change_of_what_makes_tables_and_guards_is_another_shape(tmp_path):
    names = {"guidance/models/goal.py", "people/models.py", "people/migrations/0001_initial.py", "access/guards.py"}
    for name in names | {"guidance/views/goal.py"}:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("before")
    before = kept.shape(tmp_path)

    def changed(name):
        (tmp_path / name).write_text("after")
        found = kept.shape(tmp_path) != before
        (tmp_path / name).write_text("before")
        return found

    assert {name for name in names if changed(name)} == names
    assert not changed("guidance/views/goal.py")
