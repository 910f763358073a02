"""Rules: which records a permission reaches, said once for each model as a query."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from django.db import models
from django.db.models import Case, Q, Value, When

from rinnalla.access.actors import Actor, Grant
from rinnalla.access.break_glass import opened_to
from rinnalla.access.permissions import GRANTED, Permission
from rinnalla.access.roles import STAFF_ROLES, Role
from rinnalla.access.tenancy import owner_id

Rule = Callable[[Actor, Permission], Q]
M = TypeVar("M", bound=models.Model)

RULES: dict[tuple[type[models.Model], Permission], Rule] = {}
NOTHING = Q(pk__in=[])
EVERYTHING = ~Q(pk__in=[])


def rule(model: type[models.Model], *permissions: Permission) -> Callable[[Rule], Rule]:
    """Say which records of a model some permissions reach."""

    def register(function: Rule) -> Rule:
        for permission in permissions:
            RULES[model, permission] = function
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
