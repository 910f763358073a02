"""Who records, reads and closes difficult situations."""

from django.db.models import Exists, OuterRef, Q

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import rule, scope
from rinnalla.guidance.models import Debrief, DifficultSituation, Period, SituationDeferral
from rinnalla.guidance.rules.reach import Reach, apart, in_unit, of_period
from rinnalla.guidance.states import OPEN_PERIOD
from rinnalla.people.models import Unit


def deferred(situation: str) -> Q:
    """The client's reading of a situation has been put off beyond today."""
    rows = SituationDeferral.objects.filter(situation=OuterRef(situation), until__gte=clock.today())
    return Q(Exists(rows))


@rule(Unit, P.SITUATION_WRITE)
def units(actor: Actor, permission: P) -> Q:
    """Units in which the actor guides or coordinates."""
    roles = (Role.GUIDE, Role.COORDINATOR, Role.DEPUTY)
    reach: Reach = {role: lambda a, role=role: Q(pk__in=a.units(role)) for role in roles}  # type: ignore[misc] # a default binds the role
    return scope(actor, permission, reach)


@rule(Period, P.SITUATION_WRITE)
def periods(actor: Actor, permission: P) -> Q:
    """Periods in which a situation may have come up: those that run and that the actor works in."""
    return of_period(actor, permission, "") & Q(state__in=OPEN_PERIOD)


@rule(DifficultSituation, P.SITUATION_READ, P.DEBRIEF_WRITE)
def situations(actor: Actor, permission: P) -> Q:
    """Whoever recorded it and still guides in the unit, the unit's coordinators; the client unless it was deferred."""
    reach: Reach = {
        Role.CLIENT: lambda a: Q(client__person=a.person) & ~deferred("pk"),
        Role.GUIDE: lambda a: Q(author=a.person, unit__in=a.units(Role.GUIDE)),
        Role.COORDINATOR: in_unit(Role.COORDINATOR, ""),
        Role.DEPUTY: in_unit(Role.DEPUTY, ""),
    }
    return scope(actor, permission, reach, never=_about_me(actor))


def _about_me(actor: Actor) -> Q:
    """About the actor or somebody kept apart; what is about no client is about nobody."""
    return Q(client__isnull=False) & apart(actor, "client__person")


@rule(Debrief, P.SITUATION_READ)
@rule(SituationDeferral, P.DEBRIEF_WRITE)
def of_situations(actor: Actor, permission: P) -> Q:
    """What belongs to a situation that may be read."""
    return Q(situation__in=DifficultSituation.objects.filter(situations(actor, permission)).values("pk"))
