"""What the database file would still tell after rows have been deleted or moved."""

from django.db import connection


def forget_traces() -> bool:
    """Bring SQLite's write-ahead log into the database file and empty it; says whether that could be done now.

    Deleted rows are overwritten in the file itself (secure_delete); the log would keep them until it is used again. On
    PostgreSQL and inside a transaction nothing is done.
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        return False
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        busy, *_ = cursor.fetchone()
    return not busy
