"""Who records, reads and closes difficult situations."""

from django.db.models import Exists, OuterRef, Q, Subquery

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import rule, scope
from rinnalla.guidance.models import Debrief, DifficultSituation, Period, ReadingDecision
from rinnalla.guidance.rules.reach import Reach, apart, in_unit, of_period
from rinnalla.guidance.states import OPEN_PERIOD, STARTS_HIDDEN
from rinnalla.people.models import Unit


def hidden_from_client() -> Q:
    """Situations that the client does not read today: the newest decision puts it off, or none has been made yet.

    A worry about a child starts hidden (decision 0019).
    """
    of_this = ReadingDecision.objects.filter(situation=OuterRef("situation")).order_by("-created_at", "-pk")
    decisions = ReadingDecision.objects.filter(situation=OuterRef("pk"))
    put_off = decisions.filter(until__gte=clock.today(), pk=Subquery(of_this.values("pk")[:1]))
    return Q(Exists(put_off)) | undecided()


def undecided() -> Q:
    """Situations that start hidden, and of which nobody has decided when the client reads them."""
    decisions = ReadingDecision.objects.filter(situation=OuterRef("pk"))
    return Q(kind__in=STARTS_HIDDEN, client__isnull=False) & ~Q(Exists(decisions))


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
    """Whoever recorded it and still guides in the unit, the unit's coordinators; the client unless it is hidden."""
    reach: Reach = {
        Role.CLIENT: lambda a: Q(client__person=a.person) & ~hidden_from_client(),
        Role.GUIDE: lambda a: Q(author=a.person, unit__in=a.units(Role.GUIDE)),
        Role.COORDINATOR: in_unit(Role.COORDINATOR, ""),
        Role.DEPUTY: in_unit(Role.DEPUTY, ""),
    }
    return scope(actor, permission, reach, never=_about_me(actor))


def _about_me(actor: Actor) -> Q:
    """About the actor or somebody kept apart; what is about no client is about nobody."""
    return Q(client__isnull=False) & apart(actor, "client__person")


@rule(Debrief, P.SITUATION_READ)
@rule(ReadingDecision, P.DEBRIEF_WRITE)
def of_situations(actor: Actor, permission: P) -> Q:
    """What belongs to a situation that may be read."""
    return Q(situation__in=DifficultSituation.objects.filter(situations(actor, permission)).values("pk"))
