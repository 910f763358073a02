"""Whose data this is. Found first, before session and account are read, and carried by every task."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from uuid import UUID

from django.db import connection, transaction

from rinnalla.access.errors import NoOwner

_owner: ContextVar[UUID | None] = ContextVar("owner", default=None)


def owner_id() -> UUID:
    """The owner whose data the running code works on.

    Raises NoOwner when none has been chosen, so that nothing is ever read or written for nobody.
    """
    owner = _owner.get()
    if owner is None:
        raise NoOwner
    return owner


def served() -> UUID | None:
    """The owner being served, for a new row; without one the database refuses the row."""
    return _owner.get()


@contextmanager
def serving(owner: UUID, *, told: bool = False) -> Iterator[None]:
    """Work for one owner.

    On PostgreSQL inside a transaction also tells the database, whose policies then hold it to that, unless it has been
    ``told``.
    """
    before = _owner.get()
    token = _owner.set(owner)
    try:
        if not told:
            tell_database()
        yield
    finally:
        _owner.reset(token)
    if before and before != owner:
        tell_database()


@contextmanager
def named_owner(owner: UUID) -> Iterator[None]:
    """Let a query be put together for an owner, without telling the database: nothing is asked of it meanwhile."""
    token = _owner.set(owner)
    try:
        yield
    finally:
        _owner.reset(token)


@contextmanager
def owned_transaction() -> Iterator[None]:
    """A transaction, or a savepoint of the one that is open, in which the database knows the owner."""
    outermost = not connection.in_atomic_block
    with transaction.atomic():
        if outermost:
            tell_database()
        yield


@contextmanager
def turn(owner: UUID) -> Iterator[None]:
    """Work for one owner where no page is being served.

    On PostgreSQL in one transaction, without which it would show nothing.
    """
    whole = transaction.atomic() if connection.vendor == "postgresql" else nullcontext()
    with whole, serving(owner):
        yield


def tell_database() -> None:
    """Set the owner for the open PostgreSQL transaction. Forgotten by PostgreSQL at its end."""
    if connection.vendor != "postgresql" or not connection.in_atomic_block:
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('rinnalla.owner', %s, true)", [str(owner_id())])


@contextmanager
def owned_reading() -> Iterator[None]:
    """Let reads outside a page be seen: on PostgreSQL in a transaction that knows the owner, on SQLite as they are."""
    if connection.vendor != "postgresql" or connection.in_atomic_block:
        yield
    else:
        with owned_transaction():
            yield
