"""How private each column is, read from the ``class Privacy`` of every model. Papers, export and erasure go by it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db import models

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import Record

CLASSES = ("plain", "personal", "sensitive", "index")
RECORDS_OWN = frozenset(field.name for field in Record._meta.fields)


class PrivacyUnclear(RuntimeError):
    """A model does not put each of its columns into exactly one privacy class. A programming error."""


@dataclass(frozen=True)
class Column:
    """A column, its privacy class, and whether its value is sealed in the database."""

    name: str
    privacy: str
    sealed: bool


@dataclass(frozen=True)
class Table:
    """A model's columns in their order, and the path to the client its rows are about (empty where about none)."""

    model: type[models.Model]
    subject: str
    columns: tuple[Column, ...]

    def of(self, privacy: str) -> list[Column]:
        """The columns of one privacy class."""
        return [column for column in self.columns if column.privacy == privacy]


def our_models() -> list[type[models.Model]]:
    """The product's own models in the order of their names."""
    found = (model for model in apps.get_models() if model.__module__.startswith("rinnalla."))
    return sorted(found, key=lambda model: model._meta.label)


def table_of(model: type[models.Model]) -> Table:
    """A model's columns with their classes. What every record holds is plain. Raises PrivacyUnclear."""
    own = getattr(model, "Privacy", None)
    if own is None:
        raise PrivacyUnclear(f"{model._meta.label} has no class Privacy")
    said = {name: frozenset(getattr(own, name, ())) for name in CLASSES}
    if issubclass(model, Record):
        said["plain"] |= RECORDS_OWN
    fields = list(model._meta.local_fields)
    unknown = frozenset().union(*said.values()) - {field.name for field in fields}
    if unknown:
        raise PrivacyUnclear(f"{model._meta.label} classifies what it does not have: {', '.join(sorted(unknown))}")
    columns = tuple(_column(model, field, said) for field in fields)
    return Table(model, getattr(own, "subject", None) or "", columns)


def _column(
    model: type[models.Model], field: "models.Field[object, object]", said: dict[str, frozenset[str]]
) -> Column:
    found = [privacy for privacy, names in said.items() if field.name in names]
    if len(found) != 1:
        raise PrivacyUnclear(f"{model._meta.label}.{field.name} is in {len(found)} privacy classes instead of one")
    return Column(field.name, found[0], isinstance(field, SealedTextField))


def tables(chosen: Iterable[type[models.Model]] | None = None) -> Iterator[Table]:
    """The tables of some models, or of all of ours."""
    return (table_of(model) for model in chosen or our_models())
