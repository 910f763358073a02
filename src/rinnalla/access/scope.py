"""Rules: which records a permission reaches, said once for each model as a query."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import wraps
from typing import Any, TypeVar
from uuid import UUID

from django.db import models
from django.db.models import Case, Q, Value, When

from rinnalla.access.actors import Actor, Grant
from rinnalla.access.break_glass import opened_to
from rinnalla.access.granted import GRANTED
from rinnalla.access.permissions import Permission
from rinnalla.access.prepared import prepared
from rinnalla.access.roles import STAFF_ROLES, Role
from rinnalla.access.tenancy import owner_id

Rule = Callable[[Actor, Permission], Q]
M = TypeVar("M", bound=models.Model)

RULES: dict[tuple[type[models.Model], Permission], Rule] = {}
NOTHING = Q(pk__in=[])
EVERYTHING = ~Q(pk__in=[])


@dataclass(frozen=True)
class Whole:
    """Something opened as one, to which records of other models belong.

    ``reach(actor, permission, path)`` is its rule, asked through the path that leads to it. The permissions in
    ``alike`` reach the same of it for any one role.
    """

    model: type[models.Model]
    reach: Callable[[Actor, Permission, str], Q]
    alike: frozenset[Permission]

    def was_opened(self, actor: Actor, permission: Permission, record: models.Model) -> bool:
        """Whether this actor has opened the record by roles each of which has this permission as well."""
        opener, opened_by = getattr(record, "opened", (None, None))
        return (
            opener == actor
            and {opened_by, permission} <= self.alike
            and all(permission in GRANTED[grant.role] for grant in actor.grants if opened_by in GRANTED[grant.role])
        )


@dataclass(frozen=True)
class Part:
    """Records that belong to a whole; ``narrowed`` says which, given the rule of the whole."""

    whole: Whole
    path: str
    narrowed: Callable[[Actor, Permission, Q], Q]


PARTS: dict[tuple[type[models.Model], Permission], Part] = {}


def rule(model: type[models.Model], *permissions: Permission) -> Callable[[Rule], Rule]:
    """Say which records of a model some permissions reach."""

    def register(function: Rule) -> Rule:
        for permission in permissions:
            RULES[model, permission] = function
        return function

    return register


def part_rule(model: type[models.Model], *permissions: Permission, of: Whole, path: str) -> Callable[[Any], Any]:
    """Say which records of a model some permissions reach, from the rule of what they belong to.

    The function is given that rule as its third argument, or EVERYTHING where the whole has been opened already.
    """

    def register(function: Callable[[Actor, Permission, Q], Q]) -> Callable[[Actor, Permission, Q], Q]:
        @wraps(function)
        def whole_rule(actor: Actor, permission: Permission) -> Q:
            return function(actor, permission, of.reach(actor, permission, path))

        for permission in permissions:
            RULES[model, permission] = whole_rule
            PARTS[model, permission] = Part(of, path, function)
        return function

    return register


def scope(
    actor: Actor,
    permission: Permission,
    reach: Mapping[Role, Callable[[Actor], Q]],
    *,
    never: Q | None = None,
    client: str = "",
) -> Q:
    """Join what each held role that has the permission reaches.

    ``never`` is what no staff role reaches for this actor: records about themselves or about those kept apart.
    ``client`` leads from the record to its client: a break-glass access opens that client's records, save these.
    """
    reached = NOTHING
    for role, objects in reach.items():
        if not (actor.holds(role) and permission in GRANTED[role]):
            continue
        found = objects(actor)
        if never is not None and role in STAFF_ROLES:
            found &= ~never
        reached |= found
    if client and never is not None and actor.holds(Role.BREAK_GLASS) and permission in GRANTED[Role.BREAK_GLASS]:
        reached |= Q(**{f"{client}__in": opened_to(actor)}) & ~never
    return reached


def anywhere(actor: Actor) -> Q:
    """Every record of the owner."""
    return EVERYTHING


def reached(actor: Actor, permission: Permission, model: type[M]) -> "models.QuerySet[M]":
    """The owner's records of a model that the permission reaches for this actor; lazy."""
    rows: models.QuerySet[M] = model._default_manager.all()
    if not actor.may(permission):
        return rows.none()
    return rows.filter(RULES[model, permission](actor, permission), owner_id=owner_id())


def reached_in(
    actor: Actor, permissions: Iterable[Permission], model: type[M], whole: models.Model
) -> "models.QuerySet[M]":
    """The records of one whole that any of some permissions reaches, all by one path.

    The rule of a whole that has been opened isn't asked again. What they share, the owner and the whole, stands once
    beside their choice: SQLite reads a whole unit where each branch of a choice says it alone.
    """
    reached_by_any, path = NOTHING, "pk"
    for permission in permissions:
        if actor.may(permission):
            part = PARTS[model, permission]
            opened = part.whole.was_opened(actor, permission, whole)
            of_whole = EVERYTHING if opened else part.whole.reach(actor, permission, part.path)
            reached_by_any, path = reached_by_any | part.narrowed(actor, permission, of_whole), part.path
    rows: models.QuerySet[M] = model._default_manager.all()
    return rows.filter(reached_by_any, owner_id=owner_id(), **{path: whole.pk})


def reached_with(actor: Actor, permission: Permission, model: type[models.Model], whole: models.Model) -> bool:
    """Whether every record of a model that belongs to one whole is reached, since the whole has been opened."""
    part = PARTS[model, permission]
    opened = actor.may(permission) and part.whole.was_opened(actor, permission, whole)
    return opened and part.narrowed(actor, permission, EVERYTHING) is EVERYTHING


def shares(actor: Actor, permission: Permission, rows: "list[M]") -> "Iterator[tuple[Grant | None, list[M]]]":
    """Rows that are reached, by the role that reaches them.

    Asks the database only of those who hold several such roles.
    """
    left = rows
    grants = [grant for grant in actor.grants if permission in GRANTED[grant.role]]
    for grant in grants[:-1]:
        if not left:
            return
        alone = reached(replace(actor, grants=(grant,)), permission, type(left[0]))
        pks = set(alone.filter(pk__in=[row.pk for row in left]).values_list("pk", flat=True))
        if found := [row for row in left if row.pk in pks]:
            yield grant, found
            left = [row for row in left if row.pk not in pks]
    if left:
        yield (grants[-1] if grants else None), left


def reaches(actor: Actor, permission: Permission, model: type[models.Model]) -> Case:
    """Whether the permission reaches a row for this actor, as a column of a query of that model."""
    asked = RULES[model, permission](actor, permission) if actor.may(permission) else NOTHING
    return Case(When(asked, then=Value(value=True)), default=Value(value=False), output_field=models.BooleanField())


@prepared
def one_reached(
    actor: Actor,
    permission: Permission,
    model: type[M],
    pk: UUID,
    *,
    related: tuple[str, ...] = (),
    may: tuple[Permission, ...] = (),
) -> "models.QuerySet[M]":
    """The record of an id where the permission reaches it, with what else ``may`` be done to it."""
    answers = {f"may_{other}": reaches(actor, other, model) for other in may}
    rows = reached(actor, permission, model).filter(pk=pk).select_related(*getattr(model, "KEYS", ()), *related)
    asked: models.QuerySet[M] = rows.annotate(**answers)
    return asked
