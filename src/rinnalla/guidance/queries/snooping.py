"""Reading a week of the trail for what data protection should look at.

Asks a fixed number of times: the week's lines once, by their time, and what is known of the people in them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from rinnalla.access import clock
from rinnalla.access.events import Event, Outcome
from rinnalla.access.fields import blind_index
from rinnalla.access.models import AuditLine
from rinnalla.access.roles import STAFF_ROLES, Basis, Role
from rinnalla.access.tenancy import owner_id
from rinnalla.guidance.models import Assignment, Period, ServiceRequest
from rinnalla.methods.looking import Known, Look, Odd
from rinnalla.people.models import Account, Client, Membership, Staff

BROKEN_GLASS = {Basis.BREAK_GLASS}
COORDINATING = {Role.COORDINATOR, Role.DEPUTY}


@dataclass
class Week:
    """The readings of a week, and the role and ground of each line."""

    looks: list[Look] = field(default_factory=list)
    said: dict[UUID, tuple[str, str]] = field(default_factory=dict)


def week_of(monday: date) -> Week:
    """What staff have read and changed of clients in the seven local days from a Monday, in order of time."""
    begin, end = (_microseconds(monday + timedelta(days)) for days in (0, 7))
    lines = AuditLine.objects.filter(
        owner_id=owner_id(), at__gte=begin, at__lt=end, outcome=Outcome.DONE, actor_kind="account", role__in=STAFF_ROLES
    ).exclude(subjects="")
    found = Week()
    columns = ("id", "person", "role", "basis", "event", "at", "subjects")
    for line, person, role, basis, event, at, subjects in lines.order_by("at").values_list(*columns).iterator():
        moment = clock.local(clock.moment(at))
        found.said[line] = (role, basis)
        found.looks += [
            Look(line, person, UUID(hex=client), moment, listed=event == Event.LISTED)
            for client in subjects.split()
            if person
        ]
    return found


def known_of(week: Week) -> Known:
    """What is known of a week's people: who stood in which relationship on which day, and what two have in common."""
    persons, clients = {look.person for look in week.looks}, {look.client for look in week.looks}
    days = _days(persons, clients)
    common = _in_common(persons, clients)

    def related(look: Look) -> bool:
        role, basis = week.said[look.line]
        if basis in BROKEN_GLASS:
            return False
        if basis == Basis.OVERSIGHT:
            return True
        kept = days[role in COORDINATING, look.person, look.client]
        return any(first <= look.at.date() <= last for first, last in kept)

    return Known(related, lambda person, client: common.get((person, client), ()))


def _days(persons: set[UUID], clients: set[UUID]) -> "defaultdict[tuple[bool, UUID, UUID], list[tuple[date, date]]]":
    """For coordinating roles or others: the days on which a person stood in a relationship to a client."""
    found: defaultdict[tuple[bool, UUID, UUID], list[tuple[date, date]]] = defaultdict(list)
    assigned = Assignment.objects.filter(owner_id=owner_id(), person__in=persons, period__client__in=clients)
    for person, client, first, last in assigned.values_list("person", "period__client", "starts_on", "access_until"):
        found[False, person, client].append((first, last or date.max))
    sent = ServiceRequest.objects.filter(owner_id=owner_id(), client__in=clients)
    units = defaultdict(set)
    for sender, client, unit in sent.values_list("sender", "client", "unit"):
        found[False, sender, client].append((date.min, date.max))
        units[unit].add(client)
    for unit, client in Period.objects.filter(owner_id=owner_id(), client__in=clients).values_list("unit", "client"):
        units[unit].add(client)
    held = Membership.objects.filter(owner_id=owner_id(), person__in=persons, role__in=COORDINATING, unit__in=units)
    for person, unit, first, last in held.values_list("person", "unit", "starts_on", "ends_on"):
        for client in units[unit]:
            found[True, person, client].append((first, last or date.max))
    return found


def _in_common(persons: set[UUID], clients: set[UUID]) -> dict[tuple[UUID, UUID], list[Odd]]:
    """What a reader and a client have in common: being one, working here both, a surname, a number or an address."""
    rows = list(Client.objects.filter(owner_id=owner_id(), pk__in=clients).select_related("data_key", "person__staff"))
    staff = {one.person_id: one for one in Staff.objects.filter(owner_id=owner_id(), person__in=persons)}
    mails = dict(
        Account.objects.filter(owner_id=owner_id(), person__in=persons).exclude(email="").values_list("person", "email")
    )
    by_name, by_contact = _grouped(rows)
    found: defaultdict[tuple[UUID, UUID], list[Odd]] = defaultdict(list)
    for client in rows:
        if hasattr(client.person, "staff"):
            for person in persons:
                found[person, client.pk].append(Odd.SELF if client.person_id == person else Odd.COLLEAGUE)
    for person, one in staff.items():
        for client in by_name[one.last_name.casefold()] if one.last_name else ():
            found[person, client.pk].append(Odd.SAME_NAME)
        for index in _contacts(one, mails.get(person, "")):
            for client in by_contact[index]:
                found[person, client.pk].append(Odd.SAME_CONTACT)
    return dict(found)


def _grouped(clients: Iterable[Client]) -> tuple[Any, Any]:
    by_name, by_contact = defaultdict(list), defaultdict(list)
    for client in clients:
        by_name[client.name.split()[-1].casefold() if client.name.split() else ""].append(client)
        for index in (client.phone_index, client.email_index):
            if index:
                by_contact[bytes(index)].append(client)
    return by_name, by_contact


def _contacts(staff: Staff, email: str) -> Iterator[bytes]:
    for label, value in (("client.phone", staff.phone), ("client.email", email)):
        if index := blind_index(label, value):
            yield index


def _microseconds(day: date) -> int:
    return clock.microseconds(clock.midnight(day))
