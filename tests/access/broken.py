"""Making the database refuse what it is told, the way a full disk or a lost right would."""

import os
from contextlib import contextmanager

import psycopg
from django.db import connection

from rinnalla.access.models import AuditLine
from tests import postgres

FUNCTION = "CREATE OR REPLACE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'full'; END $$"


@contextmanager
def no_lines(model=AuditLine):
    """No row of a table can be inserted while this lasts."""
    table = model._meta.db_table
    if connection.vendor == "sqlite":
        begin = [f"CREATE TRIGGER broken BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'full'); END"]
        end = ["DROP TRIGGER broken"]
    else:
        begin = [FUNCTION, f"CREATE TRIGGER broken BEFORE INSERT ON {table} EXECUTE FUNCTION broken()"]
        end = [f"DROP TRIGGER broken ON {table}", "DROP FUNCTION broken"]
    _run(begin)
    try:
        yield
    finally:
        _run(end)


def _run(statements):
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
        return
    server = postgres.address(os.environ["RINNALLA_TEST_POSTGRES"], role=postgres.OWNER)
    with psycopg.connect(server, autocommit=True) as link:
        for statement in statements:
            link.execute(statement)
