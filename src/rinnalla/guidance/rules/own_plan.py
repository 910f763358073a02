"""Who reads a client's own plan, and who writes in it."""

from dataclasses import replace

from django.db.models import Exists, OuterRef, Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import rule, scope
from rinnalla.guidance.choices import OwnPlanReaders as Readers
from rinnalla.guidance.models import OwnPlan, OwnPlanEarlier, OwnPlanPart, Period
from rinnalla.guidance.rules.reach import Reach, apart, of_period
from rinnalla.guidance.states import OPEN_PERIOD
from rinnalla.people.models import Client


def _guided(actor: Actor, role: Role, client: str) -> Q:
    """In this role the actor works in a period of the client that has not ended: a guide until their last day."""
    alone = replace(actor, grants=tuple(grant for grant in actor.grants if grant.role == role))
    periods = Period.objects.filter(of_period(alone, P.MEETING_WRITE, ""), state__in=OPEN_PERIOD)
    return Q(Exists(periods.filter(client=OuterRef(client))))


@rule(Client, P.OWN_PLAN_WRITE, P.OWN_PLAN_RECORD)
def clients(actor: Actor, permission: P) -> Q:
    """The client writes their own; on their behalf only whoever guides or coordinates a running period."""
    reach: Reach = {
        Role.CLIENT: lambda a: Q(person=a.person),
        Role.GUIDE: lambda a: _guided(a, Role.GUIDE, "pk"),
        Role.COORDINATOR: lambda a: _guided(a, Role.COORDINATOR, "pk"),
    }
    return scope(actor, permission, reach, never=apart(actor, "person"))


@rule(OwnPlan, P.OWN_PLAN_READ)
def plans(actor: Actor, permission: P) -> Q:
    """The client, and those whom the client lets read, while a period runs."""
    both = [Readers.GUIDE, Readers.COORDINATOR]
    reach: Reach = {
        Role.CLIENT: lambda a: Q(client__person=a.person),
        Role.GUIDE: lambda a: Q(readers__in=both) & _guided(a, Role.GUIDE, "client"),
        Role.COORDINATOR: lambda a: Q(readers=Readers.COORDINATOR) & _guided(a, Role.COORDINATOR, "client"),
    }
    return scope(actor, permission, reach, never=apart(actor, "client__person"))


@rule(OwnPlanPart, P.OWN_PLAN_READ)
def parts(actor: Actor, permission: P) -> Q:
    """The parts, as they read now, of a plan that may be read."""
    return Q(plan__in=OwnPlan.objects.filter(plans(actor, permission)).values("pk"))


@rule(OwnPlanEarlier, P.OWN_PLAN_WRITE)
def earlier(actor: Actor, permission: P) -> Q:
    """Earlier texts are the client's alone."""
    return scope(actor, permission, {Role.CLIENT: lambda a: Q(part__plan__client__person=a.person)})
