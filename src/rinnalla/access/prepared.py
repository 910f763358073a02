"""Queries put together once for each shape of who asks, and asked again with other ids.

A prepared function is given stand-ins: a random id for every id, the owner's too. What it puts together can therefore
depend on nothing but the shape: the kind of actor, the roles, which ids are missing and which are the same; and on the
local date. With these its SQL is kept. The ids themselves are bound to it as parameters each time it is asked.
"""

from collections.abc import Callable, Hashable
from contextvars import ContextVar
from copy import copy
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, wraps
from types import FunctionType
from typing import Any, NoReturn, ParamSpec, TypeVar
from uuid import UUID, uuid4

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.models.query import ModelIterable

from rinnalla.access import clock
from rinnalla.access.actors import Actor, Grant
from rinnalla.access.errors import MomentAsked
from rinnalla.access.tenancy import named_owner, owner_id

M = TypeVar("M", bound=models.Model)
P = ParamSpec("P")
R = TypeVar("R")
KEPT = 512

_read: ContextVar[dict[int, Any] | None] = ContextVar("read", default=None)
_stand_ins: list[UUID] = [uuid4() for _ in range(64)]
_id_field: "models.UUIDField[Any, Any]" = models.UUIDField()


def shared(id_: UUID, make: Callable[[], R]) -> R:
    """What is made of the columns of one id: once for all rows of a kept query, each time elsewhere."""
    read = _read.get()
    if read is None:
        return make()
    if id_.int not in read:
        read[id_.int] = make()
    found: R = read[id_.int]
    return found


def prepared(function: "Callable[P, models.QuerySet[M]]") -> Callable[P, list[M]]:
    """The rows of the query that a function gives, whose SQL is put together once for each shape of what it is given.

    It may be given actors, ids, records (of which it learns the id and who opened them), models, permissions, names,
    functions, numbers and tuples of these. Where its SQL can't be kept, since it asks for the present moment, it is
    put together anew.
    """

    @wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> list[M]:
        ids = _Ids()
        owner = ids.stand_in(owner_id())
        shape = ids.shape_of((args, tuple(kwargs.items())))
        kept = _put_together(function, owner, shape, len(ids.real), clock.today(), _connection().vendor)
        return list(function(*args, **kwargs)) if kept is None else kept.rows(ids.real)

    return run


@dataclass(frozen=True)
class Shape:
    """What a prepared function learns of a record: its id, and who has opened it by which permission."""

    model: type[models.Model]
    pk: UUID
    opened: Any


class _Ids:
    """The ids that were given, each with its stand-in: the same for the same."""

    def __init__(self) -> None:
        self.real: list[UUID] = []
        self._given: dict[int, UUID] = {}
        self._actors: dict[int, Actor] = {}

    def stand_in(self, real: UUID) -> UUID:
        given = self._given.get(real.int)
        if given is None:
            if len(self.real) == len(_stand_ins):
                _stand_ins.append(uuid4())
            given = self._given[real.int] = _stand_ins[len(self.real)]
            self.real.append(real)
        return given

    def shape_of(self, value: Any) -> Hashable:
        """The same with stand-ins for ids. Raises TypeError at what a query can't be kept for, such as typed words."""
        if value is None or isinstance(value, type | int | FunctionType):
            return value
        if isinstance(value, str) and value.isidentifier():
            return value  # a permission is its name
        if isinstance(value, UUID):
            return self.stand_in(value)
        if isinstance(value, tuple):
            return tuple([self.shape_of(one) for one in value])
        if isinstance(value, Actor):
            return self._actor(value)
        if isinstance(value, models.Model):
            return Shape(type(value), self.stand_in(value.pk), self.shape_of(getattr(value, "opened", (None, None))))
        raise TypeError(f"A prepared query can't be given {type(value).__name__}.")

    def _actor(self, actor: Actor) -> Actor:
        if id(actor) not in self._actors:
            grants = tuple(
                Grant(grant.role, self._maybe(grant.organisation), self._maybe(grant.unit), grant.held)
                for grant in actor.grants
            )
            known = self.stand_in(actor.id), self._maybe(actor.person)
            self._actors[id(actor)] = Actor(actor.kind, *known, grants, actor.purpose)
        return self._actors[id(actor)]

    def _maybe(self, real: UUID | None) -> UUID | None:
        return self.stand_in(real) if real else None


@dataclass(frozen=True)
class _Kept:
    """SQL with what Django made on the way to it, and where in its parameters which of the ids belongs."""

    model: type[models.Model]
    compiler: Any
    converters: dict[int, Any]
    sql: str
    parameters: tuple[Any, ...]
    places: tuple[tuple[int, int], ...]

    def rows(self, ids: list[UUID]) -> list[Any]:
        connection, parameters = _connection(), list(self.parameters)
        for place, number in self.places:
            parameters[place] = _as_stored(ids[number], connection)
        compiler = copy(self.compiler)
        compiler.connection = connection
        compiler.as_sql = lambda: (self.sql, tuple(parameters))
        compiler.get_converters = lambda _columns: self.converters
        asked: Any = _Compiled(compiler)
        token = _read.set({})
        try:
            return list(models.QuerySet(self.model, query=asked, using=connection.alias))
        finally:
            _read.reset(token)


@dataclass(frozen=True)
class _Compiled:
    """A query as far as reading its rows asks for one."""

    compiler: Any

    def get_compiler(self, **_: Any) -> Any:
        return self.compiler


@dataclass(frozen=True)
class _Nothing:
    """A query that the shape leaves nothing to."""

    def rows(self, _ids: list[UUID]) -> list[Any]:
        return []


@lru_cache(maxsize=KEPT)
def _put_together(
    function: Callable[..., Any], owner: UUID, shape: Any, count: int, _today: date, _vendor: str
) -> _Kept | _Nothing | None:
    """The SQL of a shape; None where it can't be kept. The database is asked nothing on the way."""
    connection, (args, kwargs) = _connection(), shape
    try:
        with named_owner(owner), clock.stopped(), connection.execute_wrapper(_refuse):
            asked = function(*args, **dict(kwargs))
            _demand_plain(asked)
            compiler = asked.query.get_compiler(connection=connection)
            sql, parameters = compiler.as_sql()
    except MomentAsked:
        return None
    except EmptyResultSet:
        return _Nothing()
    numbers = {_as_stored(stand_in, connection): number for number, stand_in in enumerate(_stand_ins[:count])}
    places = {place: numbers[value] for place, value in enumerate(parameters) if _is_one_of(value, numbers)}
    others = repr([sql, *(value for place, value in enumerate(parameters) if place not in places)])
    if any(form in others for stand_in in _stand_ins[:count] for form in (stand_in.hex, str(stand_in))):
        raise TypeError(f"The query of {function.__qualname__} holds an id in another form than as a parameter.")
    return _Kept(asked.model, compiler, _converters(compiler), sql, tuple(parameters), tuple(places.items()))


def _demand_plain(asked: Any) -> None:
    """Refuse what holds ids outside the SQL, or is no reading of records."""
    held = vars(asked)
    outside = held["_prefetch_related_lookups"] or held["_known_related_objects"]
    if outside or held["_iterable_class"] is not ModelIterable or asked.query.select_for_update:
        raise TypeError("Only a plain reading of records can be prepared.")


def _converters(compiler: Any) -> dict[int, Any]:
    """What makes values of what the database gives; ids and moments, of which rows share many, are made once."""
    columns = [selected[0] for selected in compiler.select[: compiler.col_count]]
    found: dict[int, Any] = compiler.get_converters(columns)
    for place, (converters, column) in found.items():
        plain = len(converters) == 1 and getattr(converters[0], "__self__", None) is compiler.connection.ops
        if plain and column.output_field.get_internal_type() in {"UUIDField", "DateTimeField"}:
            found[place] = ([_once(converters[0].__func__)], column)
    return found


@lru_cache(maxsize=16)
def _once(convert: Callable[..., Any]) -> Callable[..., Any]:
    known = lru_cache(maxsize=8192)(lambda value: convert(_connection().ops, value, None, None))
    return lambda value, *_: known(value)


def _is_one_of(value: Any, numbers: dict[Any, int]) -> bool:
    return isinstance(value, str | UUID) and value in numbers


def _as_stored(value: UUID, connection: Any) -> Any:
    return _id_field.get_db_prep_value(value, connection)


def _refuse(*_: Any) -> NoReturn:
    raise TypeError("A prepared query asks the database nothing while it is put together.")


def _connection() -> Any:
    return connections[DEFAULT_DB_ALIAS]
