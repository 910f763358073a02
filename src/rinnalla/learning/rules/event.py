"""Which events each permission reaches: what is published is everybody's, the rest of those who make events."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.granted import GRANTED
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import NOTHING, anywhere, rule, scope
from rinnalla.learning.choices.event import EventState
from rinnalla.learning.models import (
    AdvanceQuestion,
    Attendance,
    Material,
    TeamRegistration,
    TrainingEvent,
    TrainingSession,
    TrainingTopic,
)
from rinnalla.people.models import Organisation


def own_organisations(actor: Actor, permission: P) -> set[object]:
    """The organisations in which the actor holds a role that has the permission."""
    held = (grant for grant in actor.grants if permission in GRANTED[grant.role])
    return {grant.organisation for grant in held if grant.organisation}


@rule(TrainingEvent, P.EVENT_READ, P.EVENT_JOIN)
def told_to_everybody(actor: Actor, permission: P) -> Q:
    """What has been published, also when it has been called off since."""
    return ~Q(state=EventState.DRAFT)


@rule(TrainingEvent, P.EVENT_RUN)
def of_own_organisation(actor: Actor, permission: P) -> Q:
    """Events of the organisations in which the actor trains."""
    own = own_organisations(actor, permission)
    return Q(organisation__in=own) if own else NOTHING


@rule(Organisation, P.EVENT_RUN)
def own_organisation(actor: Actor, permission: P) -> Q:
    """The organisation itself, for which events are made."""
    own = own_organisations(actor, permission)
    return Q(pk__in=own) if own else NOTHING


@rule(TrainingSession, P.EVENT_RUN)
@rule(TrainingTopic, P.EVENT_RUN)
@rule(AdvanceQuestion, P.EVENT_RUN)
@rule(Material, P.EVENT_RUN)
@rule(TeamRegistration, P.EVENT_RUN)
def of_own_event(actor: Actor, permission: P) -> Q:
    """What belongs to those events."""
    own = own_organisations(actor, permission)
    return Q(event__organisation__in=own) if own else NOTHING


@rule(Attendance, P.EVENT_RUN)
def of_own_session(actor: Actor, permission: P) -> Q:
    """Who came to those events."""
    own = own_organisations(actor, permission)
    return Q(session__event__organisation__in=own) if own else NOTHING


@rule(TrainingEvent, P.ROUTINE)
def looked_after(actor: Actor, permission: P) -> Q:
    """Every event, for the routine that offers places and reminds."""
    return scope(actor, permission, {Role.SYSTEM: anywhere})


@rule(TrainingSession, P.EVENT_JOIN)
def of_what_is_told(actor: Actor, permission: P) -> Q:
    """Sessions of what has been published, for those who say that they are there."""
    return ~Q(event__state=EventState.DRAFT)
