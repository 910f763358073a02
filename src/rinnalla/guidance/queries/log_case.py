"""Reading what is asked about readings."""

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Concat, Trim

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.models import AuditLine
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.access.tenancy import owner_id
from rinnalla.guidance.choices.log import LogCaseState
from rinnalla.guidance.models import LogCase, LogQuestion
from rinnalla.people.models import Client, Person, Staff
from rinnalla.people.queries.account import persons_holding


def open_cases(actor: Actor) -> "QuerySet[LogCase]":
    """Readings that data protection has not closed, the first due first, each with ``name``: whose they are."""
    return _named(visible(actor, Permission.LOG_ANSWER, LogCase)).exclude(state=LogCaseState.CLOSED)


def closed_cases(actor: Actor) -> "QuerySet[LogCase]":
    """Readings that have been closed, the newest first."""
    rows = _named(visible(actor, Permission.LOG_ANSWER, LogCase)).filter(state=LogCaseState.CLOSED)
    return rows.order_by("-closed_at", "-id")


def asked_of(actor: Actor) -> "QuerySet[LogCase]":
    """What the actor is asked about their own readings and has not answered."""
    return (
        visible(actor, Permission.OWN_ACCOUNT, LogCase)
        .filter(state=LogCaseState.ASKED)
        .select_related("client__data_key")
        .order_by("due_on", "id")
    )


def open_questions(actor: Actor) -> "QuerySet[LogQuestion]":
    """Clients' questions without an answer, the first due first."""
    return (
        visible(actor, Permission.LOG_ANSWER, LogQuestion)
        .filter(answered_at=None)
        .select_related("client__data_key")
        .order_by("due_on", "id")
    )


def without_answerer() -> bool:
    """Whether a client waits for an answer about the look of the only data-protection officer there is."""
    officers = persons_holding(Role.DATA_PROTECTION_OFFICER)
    if len(officers) != 1:
        return False
    looked = AuditLine.objects.filter(pk=OuterRef("line"), person__in=officers)
    return bool(LogQuestion.objects.filter(Exists(looked), owner_id=owner_id(), answered_at=None).exists())


def last_monday() -> date:
    """The Monday of the last whole week."""
    today = clock.today()
    return today - timedelta(days=today.weekday()) - timedelta(days=7)


def known_cases(week: date) -> set[tuple[UUID, UUID | None, str]]:
    """What stands on the list of a week already."""
    rows = LogCase.objects.filter(owner_id=owner_id(), week=week)
    return set(rows.values_list("person", "client", "kind"))


def people_named(persons: Iterable[UUID]) -> dict[UUID, Person]:
    """Persons by their ids."""
    return {one.pk: one for one in Person.objects.filter(owner_id=owner_id(), pk__in=list(persons))}


def clients_named(clients: Iterable[UUID]) -> dict[UUID, Client]:
    """Clients with their keys, by their ids."""
    return {
        one.pk: one
        for one in Client.objects.filter(owner_id=owner_id(), pk__in=list(clients)).select_related("data_key")
    }


def name_of_person(person: UUID) -> str:
    """The name of one of the staff."""
    staff = Staff.objects.filter(owner_id=owner_id(), person=person).first()
    return str(staff) if staff else ""


def _named(rows: "QuerySet[LogCase]") -> "QuerySet[LogCase]":
    staff = Staff.objects.filter(owner_id=owner_id(), person=OuterRef("person"))
    called = staff.values(called=Trim(Concat("first_name", Value(" "), "last_name")))[:1]
    return rows.annotate(name=Subquery(called)).select_related("client__data_key").order_by("due_on", "id")
