"""Who reaches plans, checks, reserved time, pairs, visits and offers of help."""

from django.db.models import Q

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.granted import GRANTED
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import EVERYTHING, NOTHING, anywhere, rule, scope
from rinnalla.learning.models import HelpOffer, LearningTime, Pair, TeamReflection, UseCheck, UsePlan, Visit
from rinnalla.learning.rules.registration import own
from rinnalla.people.models import Staff, Unit


def own_units(actor: Actor, permission: P) -> set[object]:
    """The units in which the actor holds a role that has the permission."""
    return {grant.unit for grant in actor.grants if permission in GRANTED[grant.role] and grant.unit}


@rule(Unit, P.TEAM_LEARN, P.USE_READ, P.USE_WRITE, P.LEARNING_FIGURES)
def own_unit(actor: Actor, permission: P) -> Q:
    """The unit itself, whose team learns together."""
    units = own_units(actor, permission)
    return Q(pk__in=units) if units else NOTHING


@rule(LearningTime, P.TEAM_LEARN, P.USE_READ)
@rule(TeamReflection, P.TEAM_LEARN, P.USE_READ, P.USE_WRITE)
@rule(Visit, P.TEAM_LEARN, P.USE_READ, P.USE_WRITE)
@rule(Pair, P.TEAM_LEARN)
def of_own_unit(actor: Actor, permission: P) -> Q:
    """What the team of an own unit does together."""
    units = own_units(actor, permission)
    return Q(unit__in=units) if units else NOTHING


@rule(Pair, P.USE_WRITE)
def of_oneself(actor: Actor, permission: P) -> Q:
    """Pairs to which one belongs."""
    return Q(first=actor.person) | Q(second=actor.person) if actor.person else NOTHING


@rule(UsePlan, P.USE_READ, P.USE_WRITE)
def of_own_team(actor: Actor, permission: P) -> Q:
    """Plans that the team of an own unit has made as a team."""
    units = own_units(actor, permission)
    return Q(registration=None, unit__in=units) if units else NOTHING


@rule(UsePlan, P.EVENT_OWN)
@rule(UseCheck, P.EVENT_OWN)
def of_own_registration(actor: Actor, permission: P) -> Q:
    """One's own plan, and what one is asked weeks later."""
    return own(actor, "registration__")


@rule(UseCheck, P.ROUTINE)
def looked_after(actor: Actor, permission: P) -> Q:
    """Every check, for the routine that asks on its day."""
    return scope(actor, permission, {Role.SYSTEM: anywhere})


@rule(HelpOffer, P.USE_WRITE)
def own_offer(actor: Actor, permission: P) -> Q:
    """What one has offered oneself."""
    return Q(person=actor.person) if actor.person else NOTHING


@rule(HelpOffer, P.USE_READ)
def fresh_offers(actor: Actor, permission: P) -> Q:
    """What somebody has offered and still stands by, for everybody who works here."""
    return Q(holds_until__gte=clock.today())


@rule(Staff, P.USE_READ)
def colleagues(actor: Actor, permission: P) -> Q:
    """The names of those who work here, beside what they offer."""
    return EVERYTHING
