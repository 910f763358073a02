"""What the database knows of how large its tables are, by which it chooses its way to the rows."""

from django.db import connection

LARGE = 1_000
ROWS_LOOKED_AT = 400


def learn_sizes() -> None:
    """Let SQLite look at some rows of each index of its large tables; PostgreSQL does the same by itself.

    Not knowing better, SQLite takes the owner's index for a narrow one and reads every note of a unit for one client's
    page. Small tables are left out: what is chosen for ten rows is wrong an import later. Only counts are kept: with
    a limit SQLite samples no values.
    """
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA analysis_limit={ROWS_LOOKED_AT}")
        for table in connection.introspection.django_table_names(only_existing=True):
            cursor.execute(f'SELECT count(*) FROM (SELECT 1 FROM "{table}" LIMIT {LARGE})')
            if cursor.fetchone()[0] == LARGE:
                cursor.execute(f'ANALYZE "{table}"')
