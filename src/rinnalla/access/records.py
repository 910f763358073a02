"""The base of every stored record. It can be written only inside an action that has said it writes this model."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import reduce
from typing import Any, ClassVar, TypeVar
from uuid import UUID

from django.db import models

from rinnalla.access import clock
from rinnalla.access.actors import Actor, Grant
from rinnalla.access.errors import WriteOutsideAction
from rinnalla.access.ids import uuid7
from rinnalla.access.tenancy import served

M = TypeVar("M", bound=models.Model)


@dataclass
class Run:
    """An action under way: who does it, in which role, which models it may write and which actions may join it."""

    actor: Actor
    writes: frozenset[type[models.Model]]
    calls: frozenset[str]
    grant: Grant | None = None
    id: UUID = field(default_factory=uuid7)


_run: ContextVar[Run | None] = ContextVar("run", default=None)


def running() -> Run | None:
    """The action under way, if any."""
    return _run.get()


@contextmanager
def writing(run: Run) -> Iterator[Run]:
    """Let the models of a run be written."""
    token = _run.set(run)
    try:
        yield run
    finally:
        _run.reset(token)


def guard(model: type[models.Model]) -> Run:
    """The action under way, when it may write the model. Raises WriteOutsideAction when not."""
    run = _run.get()
    if run is None or model not in run.writes:
        raise WriteOutsideAction(model._meta.label)
    return run


class RecordQuerySet(models.QuerySet[M]):
    """A query of records whose writing verbs pass the guard."""

    def update(self, **kwargs: Any) -> int:
        run = guard(self.model)
        signed = {
            "changed_by": run.actor.id,
            "changed_at": clock.now(),
            "run": run.id,
            "version": models.F("version") + 1,
        }
        return super().update(**kwargs, **signed)

    def delete(self) -> tuple[int, dict[str, int]]:
        guard(self.model)
        return super().delete()

    def bulk_create(self, objs: Iterable[M], *args: Any, **kwargs: Any) -> list[M]:
        run = guard(self.model)
        rows = list(objs)
        for row in rows:
            _sign(row, run)
        return super().bulk_create(rows, *args, **kwargs)

    def bulk_update(self, objs: Iterable[M], *args: Any, **kwargs: Any) -> int:
        """Sign the rows in memory as ``update`` signs them in the database, so that each can be saved again."""
        run = guard(self.model)
        rows = list(objs)
        changed = super().bulk_update(rows, *args, **kwargs)
        for row in rows:
            _sign(row, run)
        return changed


class RecordManager(models.Manager.from_queryset(RecordQuerySet)):  # type: ignore[misc] # a class made at run time
    """Rows come with the key that opens them."""

    def get_queryset(self) -> "RecordQuerySet[Any]":
        rows: RecordQuerySet[Any] = super().get_queryset()
        return rows.select_related(*self.model.KEYS) if self.model.KEYS else rows


def _sign(row: Any, run: Run) -> None:
    row.changed_by = run.actor.id
    row.changed_at = clock.now()
    row.run = run.id
    if row._state.adding:
        row.created_by = run.actor.id
        row.created_at = row.changed_at
    else:
        row.version += 1


class Record(models.Model):
    """What every record holds: whose it is, who made and last changed it, in which run, and its version."""

    KEYS: ClassVar[tuple[str, ...]] = ()

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey("access.Owner", models.PROTECT, related_name="+", default=served, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(editable=False)
    created_by = models.UUIDField(editable=False)
    changed_at = models.DateTimeField(editable=False)
    changed_by = models.UUIDField(editable=False)
    run = models.UUIDField(editable=False)

    objects = RecordManager()

    class Meta:
        abstract = True
        base_manager_name = "objects"

    def save(self, *args: Any, **kwargs: Any) -> None:
        run = guard(type(self))
        _sign(self, run)
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "version", "changed_at", "changed_by", "run"}
        super().save(*args, **kwargs)

    def save_base(self, *args: Any, **kwargs: Any) -> None:
        guard(type(self))
        super().save_base(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        guard(type(self))
        return super().delete(*args, **kwargs)

    @classmethod
    def subject_path(cls) -> str | None:
        """The dotted path from a record to the id of the client it is about; None where it is about no client."""
        return getattr(getattr(cls, "Privacy", None), "subject", None)

    def subject(self) -> UUID | None:
        """The client this record is about."""
        path = self.subject_path()
        found: UUID | None = reduce(getattr, path.split("."), self) if path else None  # type: ignore[assignment] # a fold over names
        return found


class SealedRecord(Record):
    """A record with encrypted texts.

    ``data_key`` is its one key holder's key: a client's, a material set's or the owner's.
    """

    KEYS: ClassVar[tuple[str, ...]] = ("data_key",)

    data_key = models.ForeignKey("access.DataKey", models.PROTECT, related_name="+", editable=False)

    class Meta(Record.Meta):
        abstract = True
