"""Writing to those who answer for services when a check is due, and to those who see to it when it is late."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.people.models import Account
from rinnalla.people.queries.account import accounts_holding, accounts_of
from rinnalla.post.letters import letter
from rinnalla.post.models import Outbox
from rinnalla.post.outbox import send
from rinnalla.services.models import Steward
from rinnalla.services.queries.care import to_escalate, to_remind

AT_ONCE = 100


@action(Permission.ROUTINE, on=None, event=Event.CHECKS_REMINDED, writes=(Steward, Outbox), calls=(send,))
def remind_of_checks(*, by: Actor) -> int:
    """Remind of checks that are due, once for each due day; returns of how many. Nothing of any client is in it."""
    duties = to_remind(AT_ONCE)
    people = accounts_of(duty.person_id for duty in duties if duty.person_id)
    answering = {
        organisation: accounts_holding(Role.ASSOCIATION_CONTACT, organisation=organisation)
        for organisation in {duty.organisation_id for duty in duties}
        if organisation
    }
    waiting: dict[str, tuple[Account, int]] = {}
    for duty in duties:
        for account in _answering(duty, people, answering):
            waiting[account.email] = (account, waiting.get(account.email, (account, 0))[1] + 1)
        duty.reminded_on = clock.today()
        duty.save()
    _write(by, "services/mail/due", waiting.values())
    return len(duties)


@action(Permission.ROUTINE, on=None, event=Event.CHECKS_ESCALATED, writes=(Steward, Outbox), calls=(send,))
def escalate_late_checks(*, by: Actor) -> int:
    """Tell those who name stewards of checks that are late by more than two weeks; returns of how many."""
    duties = to_escalate(AT_ONCE)
    for duty in duties:
        duty.escalated_on = clock.today()
        duty.save()
    if duties:
        _write(by, "services/mail/late", [(account, len(duties)) for account in accounts_holding(Role.STEWARD)])
    return len(duties)


def _answering(
    duty: Steward, people: Mapping[UUID, Account], organisations: Mapping[UUID, list[Account]]
) -> list[Account]:
    if duty.person_id:
        return [people[duty.person_id]] if duty.person_id in people else []
    return organisations.get(duty.organisation_id, []) if duty.organisation_id else []


def _write(by: Actor, template: str, waiting: Iterable[tuple[Account, int]]) -> None:
    for account, number in waiting:
        if account.email:
            send(by=by, address=account.email, letter=letter(template, language=account.language, number=number))
