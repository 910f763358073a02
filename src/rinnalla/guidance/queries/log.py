"""Reading who has looked at a client's data."""

from dataclasses import dataclass

from django.db.models import OuterRef, Subquery, Value
from django.db.models.functions import Concat, Trim

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.events import Outcome
from rinnalla.access.models import AuditLine, AuditSubject
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.access.tenancy import owner_id
from rinnalla.people.models import Client, Staff


@dataclass(frozen=True)
class Viewing:
    """One line of the trail about a client, with the name of whoever it was."""

    line: AuditLine
    name: str
    own: bool


def viewings(actor: Actor, permission: Permission, client: Client, *, page: int = 1, size: int = 50) -> list[Viewing]:
    """Who has read or changed a client's data, newest first; ``permission`` is LOG_OWN or LOG_CLIENT.

    One more than ``size`` is returned where there are older ones.
    """
    start = (max(page, 1) - 1) * size
    subjects = visible(actor, permission, AuditSubject).filter(client=client.pk).order_by("-at", "-line")
    staff = Staff.objects.filter(owner_id=owner_id(), person=OuterRef("person"))
    lines = AuditLine.objects.filter(
        owner_id=owner_id(), outcome=Outcome.DONE, pk__in=subjects.values("line")[start : start + size + 1]
    ).annotate(name=Subquery(staff.values(name=Trim(Concat("first_name", Value(" "), "last_name")))[:1]))
    return [
        Viewing(line, line.name or "", own=line.role == Role.CLIENT and line.person == client.person_id)
        for line in lines.order_by("-at", "-id")
    ]
