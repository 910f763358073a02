"""Many rows at once; whoever writes through these runs inside an action, which the records themselves see to."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import QuerySet

from rinnalla.services.models import SourceLink, StagedRow

AT_ONCE = 500


def add_all(rows: Sequence[models.Model]) -> None:
    """Save new rows of one table in as few statements as can be."""
    if rows:
        type(rows[0])._default_manager.bulk_create(rows, batch_size=AT_ONCE)


def mark_done(rows: Iterable[StagedRow]) -> None:
    """Save of staged rows whether they are done with."""
    StagedRow.objects.bulk_update(list(rows), ["done"])


def staged_by(pks: Collection[UUID]) -> "QuerySet[StagedRow]":
    """Staged rows by their ids."""
    rows: QuerySet[StagedRow] = StagedRow.objects.filter(pk__in=pks)
    return rows


def links_by(pks: Collection[Any]) -> "QuerySet[SourceLink]":
    """Links by their ids."""
    rows: QuerySet[SourceLink] = SourceLink.objects.filter(pk__in=pks)
    return rows
