"""Many rows at once, with SQL of our own: SQLite takes them one by one in C, PostgreSQL as arrays."""

from django.db import connection

ROWS = 5_000
ARRAYS = {"uuid": "uuid[]", "bytea": "bytea[]", "bigint": "bigint[]", "integer": "integer[]"}


def insert(cursor, model, names, rows):
    """Write rows of values for the named fields, as the fields would write them."""
    fields = [model._meta.get_field(name) for name in names]
    columns = ", ".join(f'"{field.column}"' for field in fields)
    prepared = [_prepared(field, values) for field, values in zip(fields, zip(*rows, strict=True), strict=True)]
    if connection.vendor == "sqlite":
        places = ", ".join(["%s"] * len(fields))
        order = f"INSERT INTO {model._meta.db_table} ({columns}) VALUES ({places})"
        cursor.executemany(order, list(zip(*prepared, strict=True)))
        return
    arrays = ", ".join(f"%s::{_array_of(field)}" for field in fields)
    order = f"INSERT INTO {model._meta.db_table} ({columns}) SELECT * FROM unnest({arrays})"
    for first in range(0, len(rows), ROWS):
        cursor.execute(order, [list(values[first : first + ROWS]) for values in prepared])


def _prepared(field, values):
    if field.get_internal_type() == "UUIDField" and connection.vendor == "sqlite":
        return [value if value is None else value.hex for value in values]
    if field.get_internal_type() in {"UUIDField", "CharField", "TextField", "BigIntegerField"}:
        return values
    if field.get_internal_type() == "BinaryField":
        return [value if value is None else bytes(value) for value in values]
    return [field.get_db_prep_value(value, connection) for value in values]


def _array_of(field):
    kind = field.db_type(connection).partition("(")[0]
    return ARRAYS.get(kind, "text[]" if kind in {"varchar", "text"} else f"{kind}[]")
