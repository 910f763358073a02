"""Reading who has looked at a client's data."""

from dataclasses import dataclass

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.events import Outcome
from rinnalla.access.models import AuditLine, AuditSubject
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.people.models import Client
from rinnalla.people.queries import names_of


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
    ids = list(subjects.values_list("line", flat=True)[start : start + size + 1])
    lines = {
        line.pk: line
        for line in AuditLine.objects.filter(owner_id=client.owner_id, pk__in=ids, outcome=Outcome.DONE)
    }
    found = [lines[pk] for pk in ids if pk in lines]
    names = names_of(line.person for line in found if line.person)
    return [
        Viewing(line, str(names.get(line.person, "")), own=line.role == Role.CLIENT and line.person == client.person_id)  # type: ignore[arg-type] # None is no key
        for line in found
    ]
