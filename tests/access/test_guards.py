"""What the database itself holds to, and whether it still does."""

import os

import psycopg
import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from rinnalla.access import guards
from rinnalla.access.models import Owner
from tests import factories, postgres

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def as_owner_of_tables(statement):
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(statement)
        return
    server = postgres.address(os.environ["RINNALLA_TEST_POSTGRES"], role=postgres.OWNER)
    with psycopg.connect(server, autocommit=True) as link:
        link.execute(statement)


def test_every_guard_stands_after_the_migrations(db):
    assert guards.lost(connection) == set()
    assert guards.installed(connection) == guards.expected(connection)


def test_the_trail_and_what_is_frozen_are_guarded(db):
    tables = {guard.table for guard in guards.guards()}

    assert tables >= {"access_auditline", "access_auditsubject", "access_auditsegment", "guidance_summary"}


@pytest.mark.only("sqlite")
@pytest.mark.parametrize("name", sorted(guards.expected(connection)) if connection.vendor == "sqlite" else [])
def test_a_lost_trigger_is_found(name):
    as_owner_of_tables(f"DROP TRIGGER {name}")
    assert guards.lost(connection) == {name}

    guards.install(connection)
    assert guards.lost(connection) == set()


@pytest.mark.only("sqlite")
def test_a_trigger_that_has_been_made_harmless_is_found(db):
    name = "guard_access_auditline_delete"
    as_owner_of_tables(f"DROP TRIGGER {name}")
    as_owner_of_tables(
        f"CREATE TRIGGER {name} BEFORE DELETE ON access_auditline WHEN 0 BEGIN SELECT RAISE(ABORT, 'x'); END"
    )

    assert guards.lost(connection) == {name}


@pytest.mark.only("sqlite")
def test_a_remade_table_has_its_triggers_again_after_the_next_migrate(db):
    columns = "CREATE TABLE other AS SELECT * FROM access_auditsegment"
    for statement in (columns, "DROP TABLE access_auditsegment", "ALTER TABLE other RENAME TO access_auditsegment"):
        as_owner_of_tables(statement)
    assert guards.lost(connection) == {"guard_access_auditsegment_update", "guard_access_auditsegment_delete"}

    call_command("migrate", verbosity=0)
    assert guards.lost(connection) == set()


@pytest.mark.only("sqlite")
def test_one_file_serves_one_owner(owner):
    with pytest.raises(DatabaseError, match="one owner"), transaction.atomic():
        factories.make_owner("Toinen")

    assert Owner.objects.count() == 1


@pytest.mark.only("sqlite")
def test_every_connection_keeps_what_it_has_acknowledged(db):
    wanted = {"synchronous": 2, "journal_mode": "wal", "recursive_triggers": 1, "foreign_keys": 1, "secure_delete": 1}
    with connection.cursor() as cursor:
        kept = {name: cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}

    assert kept == wanted


@pytest.mark.only("postgresql")
def test_the_application_founds_no_owner_and_marks_no_demonstration(db):
    """The rights of an installation; the tests' own database gives INSERT back, see tests/postgres.py."""
    role = settings.DATABASES["default"]["USER"]
    server = postgres.address(os.environ["RINNALLA_TEST_POSTGRES"], role=postgres.OWNER)
    asked = "SELECT has_table_privilege(%s, %s, %s)"
    with psycopg.connect(server) as link:
        for statement in guards.postgres_statements():
            if statement.startswith(("GRANT", "REVOKE")):
                link.execute(statement)
        held = {
            (table, verb): link.execute(asked, [role, table, verb]).fetchone()[0]
            for table in ("access_owner", "access_demomark")
            for verb in ("SELECT", "INSERT", "UPDATE", "DELETE")
        }
        link.rollback()
    assert {pair for pair, may in held.items() if may} == {
        ("access_owner", "SELECT"), ("access_owner", "UPDATE"), ("access_demomark", "SELECT"),
    }  # fmt: skip


LOSSES = {
    "guard_access_auditline_delete": [
        ("DROP TRIGGER guard_access_auditline_delete ON access_auditline", "lost"),
        ("ALTER TABLE access_auditline DISABLE TRIGGER guard_access_auditline_delete", "off"),
        (
            "CREATE OR REPLACE FUNCTION guard_access_auditline_delete() RETURNS trigger LANGUAGE plpgsql"
            " AS $$ BEGIN RETURN OLD; END $$",
            "harmless",
        ),
    ],
    "rows_of_people_client": [
        ("ALTER TABLE people_client DISABLE ROW LEVEL SECURITY", "off"),
        ("ALTER TABLE people_client NO FORCE ROW LEVEL SECURITY", "not forced"),
        ("DROP POLICY owner_only ON people_client", "lost"),
        ("CREATE POLICY all_of_it ON people_client USING (true)", "another beside it"),
    ],
}


@pytest.mark.only("postgresql")
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("name", "statement"),
    [(name, statement) for name, losses in LOSSES.items() for statement, _ in losses],
    ids=[f"{name} {how}" for name, losses in LOSSES.items() for _, how in losses],
)
def test_a_lost_guard_of_postgres_is_found_and_comes_back_with_the_next_migrate(name, statement):
    as_owner_of_tables(statement)
    try:
        assert guards.lost(connection) == {name}
    finally:
        as_owner_of_tables(
            ";".join(["DROP POLICY IF EXISTS all_of_it ON people_client", *guards.postgres_statements()])
        )
        postgres.let_tests_found(os.environ["RINNALLA_TEST_POSTGRES"])
        as_owner_of_tables(
            "ALTER TABLE access_auditline ENABLE TRIGGER ALL"
        ) if "DISABLE TRIGGER" in statement else None

    assert guards.lost(connection) == set()
