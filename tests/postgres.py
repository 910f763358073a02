"""A database on PostgreSQL as an installation has it: one role owns the tables, another only reads and writes rows."""

import hashlib
import os
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

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


def database_name() -> str:
    """One database for each checkout and each parallel worker."""
    checkout = hashlib.sha256(str(Path(__file__).resolve()).encode()).hexdigest()[:8]
    worker = os.environ.get("PYTEST_XDIST_WORKER", "")
    return f"rinnalla_test_{checkout}{worker}"


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


def create(server: str, name: str = "") -> None:
    """Make the two roles, where missing, and an empty database in which rights follow every new table."""
    drop(server, name)
    with psycopg.connect(server, autocommit=True) as link:
        _make_roles(link)
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


def drop(server: str, name: str = "") -> None:
    """Remove the database, whoever is still connected. The roles stay: other checkouts use them."""
    with psycopg.connect(server, autocommit=True) as link:
        link.execute(_filled("DROP DATABASE IF EXISTS {database} WITH (FORCE)", name))


def empty(server: str) -> None:
    """Remove every row as the owner of the tables, under the maintenance mark to which the guards yield."""
    with psycopg.connect(address(server, role=OWNER)) as link:
        link.execute("SET lock_timeout = '10s'")
        tables = [row[0] for row in link.execute(FILLED)]
        if not tables:
            return
        link.execute("INSERT INTO access_maintenance (id, reason) VALUES (gen_random_uuid(), 'test flush')")
        names = sql.SQL(", ").join(sql.SQL(table) for table in tables)
        link.execute(sql.SQL("TRUNCATE {} RESTART IDENTITY CASCADE").format(names))
        link.execute("DELETE FROM access_maintenance")


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
    names = {"database": name or database_name(), "owner": OWNER, "application": APPLICATION}
    return sql.SQL(order).format(**{key: sql.Identifier(name) for key, name in names.items()})
