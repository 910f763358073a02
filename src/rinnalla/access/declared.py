"""What an action says of itself, and what a bulk action says it wrote."""

from dataclasses import dataclass
from uuid import UUID

from django.db import models

from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission


@dataclass(frozen=True)
class ActionRule:
    """What an action has said of itself."""

    permission: Permission
    on: str | None
    event: Event
    writes: frozenset[type[models.Model]]
    calls: frozenset[str]
    versioned: bool = False
    bulk: bool = False


@dataclass(frozen=True)
class Written:
    """What a bulk action wrote: what it ran under, how many rows, which clients, and the hash of the file it read."""

    record: models.Model
    rows: int
    subjects: tuple[UUID, ...] = ()
    digest: str = ""
