"""Backup, restore, keys and the check of the trail on PostgreSQL, by two roles of which neither sees everything."""

import os
import shutil

import psycopg
import pytest
from psycopg import sql

from tests import postgres
from tests.machine import Installation, ended

SERVER = os.environ.get("RINNALLA_TEST_POSTGRES", "")
pytestmark = [
    pytest.mark.postgres,
    pytest.mark.only("postgresql"),
    pytest.mark.skipif(
        not (shutil.which("pg_dump") and shutil.which("pg_restore")), reason="no pg_dump on this machine"
    ),
]


@pytest.fixture
def databases(transactional_db):
    """Two empty databases that belong to the owner's role; the fixture asked for makes the roles."""
    names = [f"{postgres.database_name()}_{end}" for end in ("from", "to")]
    with psycopg.connect(SERVER, autocommit=True) as link:
        for name in names:
            link.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
            made = sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE template0")
            link.execute(made.format(sql.Identifier(name), sql.Identifier(postgres.OWNER)))
        for name in names:
            with psycopg.connect(postgres.address(SERVER, database=name), autocommit=True) as other:
                other.execute(sql.SQL("ALTER SCHEMA public OWNER TO {}").format(sql.Identifier(postgres.OWNER)))
        yield names
        for name in names:
            link.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def on(folder, database):
    folder.mkdir()
    made = Installation(folder)
    made.env["DATABASE_URL"] = postgres.address(SERVER, role=postgres.APPLICATION, database=database)
    made.env["DATABASE_MIGRATE_URL"] = postgres.address(SERVER, role=postgres.OWNER, database=database)
    return made


def test_a_backup_restores_into_another_database(databases, tmp_path):
    first, second = on(tmp_path / "from", databases[0]), on(tmp_path / "to", databases[1])
    first.init()
    assert ended(first.python("tests.attack.people")).returncode == 0
    first.must("keys", "rotate")
    first.must("tick")
    trail = first.must("check", "audit")
    first.must("backup", str(tmp_path / "backup.tar"))
    shutil.copy(first.keys, second.keys)
    assert second.must("restore", str(tmp_path / "backup.tar")).endswith(" parts, the audit trail.\n")
    assert second.must("check") == "Nothing wrong was found.\n"
    assert second.must("check", "audit") == trail
    lines = int(trail.split()[2])
    assert lines > 100
    again = second.run("restore", str(tmp_path / "backup.tar"))
    assert again.stderr.startswith("rinnalla: A backup is restored only into an empty place, but ")
