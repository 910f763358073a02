"""Which records of people each permission reaches.

Who reaches a client is said by guidance, where the relationship is.
"""

from collections.abc import Callable

from django.db.models import Q, QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.models import AuditLine, AuditSubject
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import EVERYTHING, NOTHING, anywhere, rule, scope
from rinnalla.people.choices import INVITATION
from rinnalla.people.models import Account, Client, Membership, Organisation, Staff, Team, Unit
from rinnalla.post.queries import open_links

ADMINISTERED = {Role.ADMINISTRATOR: anywhere, Role.DATA_PROTECTION_OFFICER: anywhere, Role.SYSTEM: anywhere}


def own_client(actor: Actor) -> "QuerySet[Client]":
    """The actor's own record as a client."""
    mine: QuerySet[Client] = Client.objects.filter(person=actor.person)
    return mine


@rule(Account, P.ACCOUNT_READ, P.ACCOUNT_WRITE)
@rule(Membership, P.ACCOUNT_READ, P.ACCOUNT_WRITE)
@rule(Staff, P.ACCOUNT_READ, P.ACCOUNT_WRITE)
def administered_of_others(actor: Actor, permission: P) -> Q:
    """Accounts and roles, never client data; nobody gives or takes their own."""
    own = Q(person=actor.person) if permission == P.ACCOUNT_WRITE else None
    return scope(actor, permission, ADMINISTERED, never=own)


@rule(Account, P.RESET_CONFIRM)
def reset_of_others(actor: Actor, permission: P) -> Q:
    """Accounts of others, for the second of the two who reset a lost second factor."""
    reach = {Role.ADMINISTRATOR: anywhere, Role.DATA_PROTECTION_OFFICER: anywhere}
    return scope(actor, permission, reach, never=Q(person=actor.person))


@rule(Account, P.OWN_ACCOUNT)
def own_account(actor: Actor, permission: P) -> Q:
    """The account one is signed in with."""
    return Q(pk=actor.id) if actor.may(permission) else NOTHING


@rule(Account, P.INVITATION_ACCEPT)
def invited_account(actor: Actor, permission: P) -> Q:
    """The account that the link one came by was sent for, while the link opens."""
    invited = open_links(INVITATION).filter(pk=actor.id).values("target")
    return scope(
        actor, permission, {Role.LINK_HOLDER: lambda a: Q(pk__in=invited) if a.purpose == INVITATION else NOTHING}
    )


@rule(Organisation, P.ACCOUNT_READ, P.ACCOUNT_WRITE)
@rule(Unit, P.ACCOUNT_READ, P.ACCOUNT_WRITE)
def administered(actor: Actor, permission: P) -> Q:
    """Organisations and their units."""
    return scope(actor, permission, ADMINISTERED)


def of_managed(path: str) -> "dict[Role, Callable[[Actor], Q]]":
    """What belongs to the units that somebody manages, all of it for who looks after accounts; ``path`` leads there."""
    managed = lambda actor: Q(**{f"{path}__in": actor.units(Role.LINE_MANAGER)})  # noqa: E731 -- read on the next line only
    return {Role.LINE_MANAGER: managed, Role.ADMINISTRATOR: anywhere, Role.SYSTEM: anywhere}


@rule(Unit, P.TEAM_STAFF)
def managed_units(actor: Actor, permission: P) -> Q:
    """Units whose teams the actor puts together."""
    return scope(actor, permission, of_managed("pk"))


@rule(Team, P.TEAM_STAFF)
def managed_teams(actor: Actor, permission: P) -> Q:
    """Their teams."""
    return scope(actor, permission, of_managed("unit"))


@rule(Membership, P.TEAM_STAFF)
def work_in_managed_teams(actor: Actor, permission: P) -> Q:
    """That somebody works in one of those teams; nobody looks after their own."""
    reached = scope(actor, permission, of_managed("unit"), never=Q(person=actor.person))
    return reached & Q(role=Role.WORKER, team__isnull=False)


@rule(Unit, P.REQUEST_MAKE)
def takes_requests(actor: Actor, permission: P) -> Q:
    """Any guidance unit that takes requests; a coordinator records them for an own unit."""
    open_units = Q(takes_requests=True)
    reach = {
        Role.PARTNER: lambda _: open_units,
        Role.COORDINATOR: lambda a: open_units & Q(pk__in=a.units(Role.COORDINATOR)),
    }
    return scope(actor, permission, reach)


@rule(Unit, P.REQUEST_ASK)
def open_to_all(actor: Actor, permission: P) -> Q:
    """Any guidance unit that takes requests, for whoever asks without an account and for clients themselves."""
    open_units = Q(takes_requests=True)
    return scope(actor, permission, {Role.VISITOR: lambda _: open_units, Role.CLIENT: lambda _: open_units})


@rule(AuditSubject, P.LOG_OWN)
def lines_about_me(actor: Actor, permission: P) -> Q:
    """Lines in which the actor was shown as a client."""
    return scope(actor, permission, {Role.CLIENT: lambda a: Q(client__in=own_client(a).values("pk"))})


@rule(AuditLine, P.LOG_ALL)
def whole_trail(actor: Actor, permission: P) -> Q:
    """Every line of the owner."""
    return scope(actor, permission, {Role.DATA_PROTECTION_OFFICER: lambda _: EVERYTHING})


@rule(Staff, P.LOG_ALL)
def who_looked(actor: Actor, permission: P) -> Q:
    """Whose looks the trail may be asked for: anybody's who works or has worked here."""
    return scope(actor, permission, {Role.DATA_PROTECTION_OFFICER: anywhere})


@rule(Client, P.LOG_ALL)
def looked_at(actor: Actor, permission: P) -> Q:
    """Which clients the trail may be asked about: anybody but oneself."""
    return scope(actor, permission, {Role.DATA_PROTECTION_OFFICER: anywhere}, never=Q(person=actor.person))
