"""A database on PostgreSQL as an installation has it: one role owns the tables, another only reads and writes rows."""

import hashlib
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

from tests import kept

OWNER = "rinnalla_owner_test"
APPLICATION = "rinnalla_app_test"
PASSWORD = "rinnalla-test"
RIGHTS = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"
# Two runs may begin at once; roles belong to the whole server, so they are made one run at a time.
ROLES_LOCK = 7_466_255

# Tables with rows, but for those the next test expects as they are. Size, not rows: row-level security hides rows.
FILLED = """
SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
WHERE schemaname = 'public' AND tablename NOT IN ('django_migrations', 'access_maintenance')
AND pg_relation_size(format('%I.%I', schemaname, tablename)::regclass) > 0
"""
SEQUENCES = """
SELECT format('%I.%I', schemaname, sequencename) FROM pg_sequences
WHERE schemaname = 'public' AND last_value IS NOT NULL AND sequencename NOT LIKE 'django_migrations%'
"""


def database_name() -> str:
    """One database for each checkout and each parallel worker."""
    return f"{_checkout()}{os.environ.get('PYTEST_XDIST_WORKER', '')}"


def _checkout() -> str:
    return f"rinnalla_test_{hashlib.sha256(str(Path(__file__).resolve()).encode()).hexdigest()[:8]}"


@cache
def _kept_name() -> str:
    return f"{_checkout()}_kept_{kept.shape()}"


def address(server: str, *, role: str = "", database: str = "") -> str:
    """The server's address with another role or database in it."""
    parts = urlsplit(server)
    place = parts.netloc.rpartition("@")[2]
    netloc = f"{role}:{PASSWORD}@{place}" if role else parts.netloc
    return urlunsplit(parts._replace(netloc=netloc, path=f"/{database or database_name()}"))


def addresses(server: str, name: str = "") -> dict[str, str]:
    """What the environment of an installation on this server would say."""
    return {
        "DATABASE_URL": address(server, role=APPLICATION, database=name),
        "DATABASE_MIGRATE_URL": address(server, role=OWNER, database=name),
    }


def create(server: str, migrate: Callable[[], None]) -> None:
    """Make the run's database as the kept one is, which the first of all test processes makes."""
    with kept.one_at_a_time():
        drop(server)
        with psycopg.connect(server, autocommit=True) as link:
            _make_roles(link)
        if not _known(server, _kept_name()):
            _create_empty(server)
            migrate()
            let_tests_found(server)
            _keep(server)
        with psycopg.connect(server, autocommit=True) as link:
            link.execute(_filled("CREATE DATABASE {database} OWNER {owner} TEMPLATE {kept}"))


def create_empty(server: str, name: str) -> None:
    """An empty database of another name, in place of what stood under it."""
    drop(server, name)
    with psycopg.connect(server, autocommit=True) as link:
        _make_roles(link)
    _create_empty(server, name)


def _create_empty(server: str, name: str = "") -> None:
    """A database in which rights follow every new table."""
    with psycopg.connect(server, autocommit=True) as link:
        link.execute(_filled("CREATE DATABASE {database} OWNER {owner} TEMPLATE template0", name))
    with psycopg.connect(address(server, database=name), autocommit=True) as link:
        link.execute(_filled("ALTER SCHEMA public OWNER TO {owner}"))
        link.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
        link.execute(_filled("GRANT USAGE ON SCHEMA public TO {application}"))
        given = "ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA public GRANT "
        link.execute(_filled(given + "SELECT, INSERT, UPDATE, DELETE ON TABLES TO {application}"))
        link.execute(_filled(given + "USAGE, SELECT ON SEQUENCES TO {application}"))


def let_tests_found(server: str, name: str = "") -> None:
    """Let the application make owners and demonstrations, as only the owner of the tables may in an installation.

    Tests do both inside the transaction that is undone at their end.
    """
    with psycopg.connect(address(server, role=OWNER, database=name)) as link:
        link.execute(_filled("GRANT INSERT ON access_owner, access_demomark TO {application}"))


def _keep(server: str) -> None:
    """Let the run's database be the kept one, in place of what this checkout has kept before."""
    with psycopg.connect(server, autocommit=True) as link:
        like = [f"{_checkout()}_kept_%"]
        for (old,) in link.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", like).fetchall():
            link.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(old)))
        link.execute(_filled("ALTER DATABASE {database} RENAME TO {kept}"))


def _known(server: str, name: str) -> bool:
    with psycopg.connect(server) as link:
        return link.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone() is not None


def drop(server: str, name: str = "") -> None:
    """Remove the database, whoever is still connected. The roles stay: other checkouts use them."""
    with psycopg.connect(server, autocommit=True) as link:
        link.execute(_filled("DROP DATABASE IF EXISTS {database} WITH (FORCE)", name))


def empty(server: str) -> None:
    """Remove every row, past the guards and the keys.

    By deleting: to truncate, the server makes every table and index anew and waits for the disk for each of them.
    """
    with psycopg.connect(address(server, database=database_name())) as link:
        link.execute("SET lock_timeout = '10s'")
        link.execute("SET session_replication_role = replica")
        link.execute("SET synchronous_commit = off")
        for (table,) in link.execute(FILLED).fetchall():
            link.execute(sql.SQL("DELETE FROM {}").format(sql.SQL(table)))
        for (sequence,) in link.execute(SEQUENCES).fetchall():
            link.execute(sql.SQL("ALTER SEQUENCE {} RESTART").format(sql.SQL(sequence)))


def _make_roles(link: psycopg.Connection) -> None:
    link.execute("SELECT pg_advisory_lock(%s)", [ROLES_LOCK])
    for role in (OWNER, APPLICATION):
        known = link.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone()
        verb = "ALTER" if known else "CREATE"
        order = sql.SQL("{} ROLE {} WITH {} PASSWORD {}")
        link.execute(order.format(sql.SQL(verb), sql.Identifier(role), sql.SQL(RIGHTS), sql.Literal(PASSWORD)))
    link.execute(_filled("GRANT {owner} TO CURRENT_USER"))
    link.execute("SELECT pg_advisory_unlock(%s)", [ROLES_LOCK])


def _filled(order: str, name: str = "") -> sql.Composed:
    names = {"database": name or database_name(), "kept": _kept_name(), "owner": OWNER, "application": APPLICATION}
    return sql.SQL(order).format(**{key: sql.Identifier(name) for key, name in names.items()})
