"""Reading workshops for those who run them, and what finished ones came to."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.access.tenancy import owner_id
from rinnalla.learning.models import (
    Cluster,
    Contribution,
    Remark,
    Round,
    Seat,
    Sheet,
    Synthesis,
    Table,
    Workshop,
    WorkshopAgreement,
)
from rinnalla.methods.workshop import Voices, voices
from rinnalla.people.models import Organisation, Staff


def workshops_run(actor: Actor) -> "QuerySet[Workshop]":
    """The workshops that an actor runs, the newest day first."""
    return visible(actor, P.WORKSHOP_RUN, Workshop).order_by("-held_on", "-created_at")


def workshops_finished(actor: Actor) -> "QuerySet[Workshop]":
    """Finished workshops whose synthesis an actor may read, the newest day first."""
    return visible(actor, P.WORKSHOP_READ, Workshop).order_by("-held_on", "-created_at")


def organisations(actor: Actor) -> list[Organisation]:
    """Where the actor may prepare workshops, by name."""
    return list(visible(actor, P.WORKSHOP_RUN, Organisation).order_by("name"))


def is_taken(code: str) -> bool:
    """Whether a workshop of the owner has the code already."""
    taken: bool = Workshop.objects.filter(owner_id=owner_id(), code=code).exists()
    return taken


def rounds_of(workshop: Workshop) -> list[Round]:
    """The rounds of an opened workshop, in order."""
    return list(Round.objects.filter(owner_id=owner_id(), workshop=workshop).order_by("number"))


def round_numbered(workshop: Workshop, number: int) -> Round | None:
    """One of its rounds."""
    found: Round | None = Round.objects.filter(owner_id=owner_id(), workshop=workshop, number=number).first()
    return found


def tables_of(actor: Actor, workshop: Workshop) -> "QuerySet[Table]":
    """The tables of a workshop an actor runs, in order."""
    return visible(actor, P.WORKSHOP_RUN, Table).filter(workshop=workshop).order_by("number")


@dataclass(frozen=True)
class AtTable:
    """What is known of a table: how many have joined, how many of them have written in the round, and the voices."""

    joined: int
    written: int
    voices: Voices


def at_tables(tables: Iterable[Table], stage: int) -> dict[UUID, AtTable]:
    """How the tables stand in a round, by table; counts only."""
    counts: dict[UUID, list[int]] = {table.pk: [] for table in tables}
    lately = dict.fromkeys(counts, 0)
    rows = Seat.objects.filter(owner_id=owner_id(), table__in=list(counts))
    for table, written, last_round in rows.values_list("table", "written", "last_round"):
        counts[table].append(written)
        lately[table] += last_round == stage > 0
    return {table: AtTable(len(seats), lately[table], voices(seats)) for table, seats in counts.items()}


def written_in_round(tables: Iterable[Table], stage: int) -> dict[UUID, int]:
    """How many contributions stand at each table in a round."""
    rows = Contribution.objects.filter(
        owner_id=owner_id(), table__in=[table.pk for table in tables], round__number=stage, taken_back=False
    )
    counted = rows.order_by().values("table").annotate(number=Count("pk"))
    return {row["table"]: row["number"] for row in counted}


def contributions_of(actor: Actor, workshop: Workshop) -> "QuerySet[Contribution]":
    """What was written in a workshop an actor runs and not taken back: by theme, those without one first."""
    rows = visible(actor, P.WORKSHOP_RUN, Contribution).filter(table__workshop=workshop, taken_back=False)
    related = rows.select_related("data_key", "round", "table", "cluster")
    return related.order_by("cluster__number", "table__number", "round__number", "pk")


def loose(workshop: Workshop) -> int:
    """How many contributions stand under no theme yet."""
    rows = Contribution.objects.filter(owner_id=owner_id(), table__workshop=workshop, taken_back=False)
    counted: int = rows.filter(cluster=None).count()
    return counted


def written_in(workshop: Workshop) -> int:
    """How many contributions there are in all."""
    rows = Contribution.objects.filter(owner_id=owner_id(), table__workshop=workshop, taken_back=False)
    counted: int = rows.count()
    return counted


def clusters_of(workshop: Workshop) -> "list[Cluster]":
    """The themes of a workshop in their order, each with ``size``: how many contributions stand under it."""
    here = Count("contributions", filter=Q(contributions__taken_back=False))
    rows = Cluster.objects.filter(owner_id=owner_id(), workshop=workshop).annotate(size=here)
    return list(rows.order_by("number"))


def under(cluster: Cluster) -> "list[Contribution]":
    """The contributions under a theme, in the order of tables and rounds."""
    rows = Contribution.objects.filter(owner_id=owner_id(), cluster=cluster, taken_back=False)
    return list(rows.select_related("data_key").order_by("table__number", "round__number", "pk"))


def contributions_by_id(workshop: Workshop, ids: Iterable[UUID]) -> "dict[UUID, Contribution]":
    """Some of a workshop's contributions by their ids."""
    rows = Contribution.objects.filter(owner_id=owner_id(), table__workshop=workshop, pk__in=list(ids))
    return {row.pk: row for row in rows}


def sheets_of(actor: Actor, workshop: Workshop) -> "QuerySet[Sheet]":
    """Photographs of papers that wait to be typed, in the order of tables and rounds."""
    rows = visible(actor, P.WORKSHOP_RUN, Sheet).filter(table__workshop=workshop)
    return rows.select_related("table", "round").order_by("table__number", "round__number", "pk")


def synthesis_of(workshop: Workshop) -> Synthesis | None:
    """The synthesis, where one has been begun."""
    found: Synthesis | None = Synthesis.objects.filter(owner_id=owner_id(), workshop=workshop).first()
    return found


def remarks_of(actor: Actor, workshop: Workshop) -> "QuerySet[Remark]":
    """What participants say of the synthesis, in the order of ids that tell nothing."""
    return visible(actor, P.WORKSHOP_RUN, Remark).filter(workshop=workshop).order_by("pk")


def agreements_of(workshop: Workshop) -> "list[WorkshopAgreement]":
    """What was agreed in an opened workshop, the first to be looked at first."""
    rows = WorkshopAgreement.objects.filter(owner_id=owner_id(), workshop=workshop)
    return list(rows.order_by("review_on", "pk"))


def facilitator_name(workshop: Workshop) -> str:
    """What the facilitator is called."""
    staff = Staff.objects.filter(owner_id=owner_id(), person=workshop.facilitator_id).first()
    return str(staff) if staff else ""
