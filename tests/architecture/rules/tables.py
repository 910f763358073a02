"""What every table of ours holds to: whose its rows are, what they may point at, and how private each column is."""

from django.db import models

# Rows of the installation itself: they belong to no data controller.
OWNERLESS = {"access.Owner", "access.Maintenance", "access.DemoMark", "access.Lease"}
OWNER = {"owner", "owner_id"}


def ours(registry):
    """The product's own models."""
    return [model for model in registry.get_models(include_auto_created=True) if is_ours(model)]


def is_ours(model):
    """Whether a model is the product's."""
    return model.__module__.startswith("rinnalla.")


def room(model):
    """The room a model lives in."""
    return model.__module__.split(".")[1]


def pointing_up(model, steps):
    """Foreign keys to a room above, or to a neighbour on the same step."""
    height = {name: index for index, step in enumerate(steps) for name in step}
    for field in _keys(model):
        target = field.related_model
        if is_ours(target) and room(target) != room(model) and height[room(target)] <= height[room(model)]:
            yield f"{_name(model, field)} points up or aside, at {room(target)}"


def not_protected(model):
    """Foreign keys that would delete, or forget, what points at the deleted."""
    for field in _keys(model):
        if field.remote_field.on_delete is not models.PROTECT and not field.remote_field.parent_link:
            yield f"{_name(model, field)} is not PROTECT"


def many_to_many(model):
    """Many-to-many tables that are no records of our own."""
    for field in model._meta.local_many_to_many:
        if field.remote_field.through._meta.auto_created:
            yield f"{_name(model, field)} is many-to-many without a record of our own"


def owned_by_nobody(model):
    """Tables without the owner's column."""
    names = {field.attname for field in model._meta.concrete_fields}
    if model._meta.label not in OWNERLESS and not names & OWNER:
        yield f"{model._meta.label} has no owner"


def unique_for_all(model):
    """Uniqueness that would reach over owners. A one-to-one is as narrow as the record it points at."""
    if model._meta.label in OWNERLESS:
        return
    for field in model._meta.local_fields:
        if field.unique and not field.primary_key and not field.one_to_one:
            yield f"{_name(model, field)} is unique over all owners"
    for constraint in model._meta.constraints:
        if isinstance(constraint, models.UniqueConstraint) and _first(constraint) not in OWNER:
            yield f"{model._meta.label}: the constraint {constraint.name} does not begin with the owner"
    for names in model._meta.unique_together:
        yield f"{model._meta.label}: unique_together {names} is no named constraint"


def _first(constraint):
    if constraint.fields:
        return constraint.fields[0]
    return getattr(constraint.expressions[0], "name", "")


def unclassified(model):
    """Columns of a model's own that its Privacy class names never or twice, and names that are no columns."""
    privacy = vars(model).get("Privacy")
    if privacy is None:
        yield f"{model._meta.label} has no class Privacy"
        return
    named = [name for value in vars(privacy).values() if isinstance(value, set | frozenset) for name in value]
    inherited = {field.name for base in model.__mro__ if _is_abstract(base) for field in base._meta.fields}
    own = {field.name for field in model._meta.local_fields} - inherited
    for name in sorted(own - set(named)):
        yield f"{model._meta.label}.{name} is in no privacy class"
    for name in sorted({name for name in named if named.count(name) > 1}):
        yield f"{model._meta.label}.{name} is in two privacy classes"
    for name in sorted(set(named) - own - inherited):
        yield f"{model._meta.label}.{name} is classified but is no column"


def _is_abstract(base):
    return hasattr(base, "_meta") and base._meta.abstract


def _keys(model):
    return [field for field in model._meta.local_fields if isinstance(field, models.ForeignKey)]


def _name(model, field):
    return f"{model._meta.label}.{field.name}"
