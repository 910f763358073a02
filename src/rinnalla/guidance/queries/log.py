"""Reading who has looked at a client's data."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Concat, Trim

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.events import Outcome
from rinnalla.access.models import AuditLine, AuditSubject
from rinnalla.access.permissions import Permission
from rinnalla.access.prepared import prepared
from rinnalla.access.roles import Role
from rinnalla.access.tenancy import owner_id
from rinnalla.guidance.models import LogQuestion
from rinnalla.guidance.queries.difficult_situation import hidden_from
from rinnalla.people.models import Client, Staff


@dataclass(frozen=True)
class Viewing:
    """One line of the trail about a client, with the name of whoever it was and what they call their work."""

    line: AuditLine
    name: str
    title: str
    own: bool


def viewings(
    actor: Actor, permission: Permission, client: Client, *, own: bool | None = None, page: int = 1, size: int = 50
) -> list[Viewing]:
    """Who has read or changed a client's data, newest first; ``permission`` is LOG_OWN or LOG_CLIENT.

    ``own`` leaves only what the client has done themselves, or only what others have. One more than ``size`` is
    returned where there are older ones. What is done to a record that the client reads later stands in their own log
    from that day on.
    """
    start = (max(page, 1) - 1) * size
    return _told(
        _lines(actor, permission, client, person=client.person_id, own=own, start=start, most=size + 1), client
    )


@prepared
def _lines(
    actor: Actor, permission: Permission, client: Client, *, person: UUID, own: bool | None, start: int, most: int
) -> "QuerySet[AuditLine]":
    subjects = visible(actor, permission, AuditSubject).filter(client=client.pk).order_by("-at", "-line")
    if own is not None:
        by_client = Exists(_by_client(person).filter(pk=OuterRef("line")))
        subjects = subjects.filter(by_client if own else ~by_client)
    if permission == Permission.LOG_OWN:
        later = hidden_from(client)
        subjects = subjects.exclude(Exists(AuditLine.objects.filter(pk=OuterRef("line"), record__in=later)))
    return _named(subjects.values("line")[start : start + most])


def _named(chosen: "QuerySet[AuditSubject, Any]") -> "QuerySet[AuditLine]":
    staff = Staff.objects.filter(owner_id=owner_id(), person=OuterRef("person"))
    called = Trim(Concat("first_name", Value(" "), "last_name"))
    lines = _lines_of(chosen).annotate(
        name=Subquery(staff.values(name=called)[:1]), title=Subquery(staff.values("title")[:1])
    )
    return lines.order_by("-at", "-id")


def _told(lines: "Iterable[AuditLine]", client: Client) -> list[Viewing]:
    return [
        Viewing(
            line,
            line.name or "",  # type: ignore[attr-defined] # asked for with the line
            line.title or "",  # type: ignore[attr-defined] # the same
            own=line.role == Role.CLIENT and line.person == client.person_id,
        )
        for line in lines
    ]


def people_who_looked(actor: Actor, permission: Permission, client: Client, *, since: datetime) -> int:
    """How many other people have read or changed a client's data since a moment."""
    subjects = visible(actor, permission, AuditSubject).filter(client=client.pk, at__gte=clock.microseconds(since))
    others = _lines_of(subjects.values("line")).exclude(person=None).exclude(role=Role.CLIENT, person=client.person_id)
    return int(others.aggregate(people=Count("person", distinct=True))["people"])


def lines_of(client: Client, line: UUID) -> "QuerySet[AuditSubject]":
    """The entry of a line about a client."""
    return AuditSubject.objects.filter(owner_id=owner_id(), client=client.pk, line=line)


def viewing_of(actor: Actor, permission: Permission, client: Client, line: UUID) -> Viewing | None:
    """One line about a client, as the actor may see it."""
    about = visible(actor, permission, AuditSubject).filter(client=client.pk, line=line)
    return next(iter(_told(_named(about.values("line")), client)), None)


def questions_of(actor: Actor, client: Client) -> list[LogQuestion]:
    """What a client has asked about their log, the newest first."""
    rows = visible(actor, Permission.LOG_OWN, LogQuestion).filter(client=client)
    return list(rows.order_by("-created_at"))


def _lines_of(entries: "QuerySet[AuditSubject, Any]") -> "QuerySet[AuditLine]":
    """The lines of some entries, which are the owner's. Asked for the owner again, SQLite reads the whole trail."""
    return AuditLine.objects.filter(pk__in=entries, outcome=Outcome.DONE)


def _by_client(person: UUID) -> "QuerySet[AuditLine]":
    return AuditLine.objects.filter(role=Role.CLIENT, person=person)
