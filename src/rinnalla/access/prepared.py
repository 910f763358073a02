"""Rules made ready: a rule's SQL is put together once for each shape of actor and day, not anew for every page.

It is put together for a stand-in, who reaches nothing, and the stand-in's ids are then replaced by the actor's. A rule
that took something of an actor that is not replaced would therefore reach too little, never too much.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID, uuid4, uuid5

from django.core.exceptions import EmptyResultSet
from django.db import connection, models
from django.db.models import Exists, Expression, F, OuterRef, Q

from rinnalla.access import clock
from rinnalla.access.actors import Actor, Grant
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.access.tenancy import owner_id

Rule = Callable[[Actor, Permission], Q]

MOST = 2048
NOBODY = uuid4()
ROW = "{row}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:")


class Shape(NamedTuple):
    """What of an actor decides how a rule reads: everything but the ids themselves."""

    person: bool
    grants: tuple[tuple[Role, bool, bool], ...]


class _Reached(Expression):
    """Whether a row is among those that a rule reaches."""

    conditional = True

    def __init__(self, text: str, values: tuple[Any, ...], row: Any = None) -> None:
        super().__init__(output_field=models.BooleanField())
        self.text, self.values, self.row = text, values, row or F("pk")

    def get_source_expressions(self) -> list[Any]:
        return [self.row]

    def set_source_expressions(self, exprs: Any) -> None:
        [self.row] = exprs

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        row, _ = compiler.compile(self.row)
        return self.text.replace(ROW, row), self.values


def condition(rule: Rule, actor: Actor, permission: Permission, model: type[models.Model]) -> Any:
    """What the rule says for this actor, to be put into ``filter`` or ``When``."""
    if actor.kind != "account":
        return rule(actor, permission)
    still = (owner_id(), clock.today(), connection.vendor)
    ready = _made_ready(rule, permission, model, _shape(actor), still=still)
    if ready is None:
        return rule(actor, permission)
    text, values = ready
    ids = [_stored(one) for one in _ids(actor)]
    return _Reached(text, tuple(ids[place] if place is not None else value for place, value in values))


def _shape(actor: Actor) -> Shape:
    grants = tuple((grant.role, grant.organisation is not None, grant.unit is not None) for grant in actor.grants)
    return Shape(actor.person is not None, grants)


def _ids(actor: Actor) -> list[UUID | None]:
    return [actor.id, actor.person, *(one for grant in actor.grants for one in (grant.organisation, grant.unit))]


@lru_cache(maxsize=MOST)
def _made_ready(
    rule: Rule,
    permission: Permission,
    model: type[models.Model],
    shape: Shape,
    *,
    still: tuple[UUID, date, str],
) -> tuple[str, tuple[tuple[int | None, Any], ...]] | None:
    """A condition's text, and each value or which of the actor's ids stands there; None where the rule is asked anew.

    ``still`` is what the text was made for besides: the owner, the day and the kind of database.
    """
    stand_in = _stand_in(shape)
    rows = model._default_manager.order_by()
    found = rows.filter(Exists(rows.filter(rule(stand_in, permission), pk=OuterRef("pk"))))
    try:
        whole, values = found.values("pk").query.sql_with_params()
    except EmptyResultSet:
        return None
    if any(isinstance(value, datetime) or (isinstance(value, str) and MOMENT.match(value)) for value in values):
        return None
    text = whole.partition(" WHERE ")[2]
    row = f'"{model._meta.db_table}"."{model._meta.pk.column}"'
    places = {_stored(one): place for place, one in enumerate(_ids(stand_in)) if one is not None}
    slots = tuple((places.get(value) if isinstance(value, str | UUID) else None, value) for value in values)
    return text.replace(row, ROW), slots


def _stand_in(shape: Shape) -> Actor:
    grants = tuple(
        Grant(
            role,
            uuid5(NOBODY, f"organisation {place}") if one else None,
            uuid5(NOBODY, f"unit {place}") if other else None,
        )
        for place, (role, one, other) in enumerate(shape.grants)
    )
    person = uuid5(NOBODY, "person") if shape.person else None
    return Actor("account", uuid5(NOBODY, "account"), person, grants)


def _stored(one: UUID | None) -> Any:
    return one if one is None or connection.features.has_native_uuid_field else one.hex
