"""Which questionnaires, notices of safety and switches each permission reaches."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import anywhere, rule, scope
from rinnalla.guidance.models import InstrumentUse, Measure, RiskNotice
from rinnalla.guidance.rules.reach import of_period
from rinnalla.people.choices import UnitKind
from rinnalla.people.models import Unit


@rule(Measure, P.MEASURE_READ, P.MEASURE_ANSWER)
def measures(actor: Actor, permission: P) -> Q:
    """That a questionnaire was asked and answered."""
    return of_period(actor, permission, "period")


@rule(Measure, P.MEASURE_SCORE)
def scored_measures(actor: Actor, permission: P) -> Q:
    """The answers and the score: the client and the unit's coordinators. A guide does not see them."""
    return of_period(actor, permission, "period")


@rule(RiskNotice, P.RISK_HANDLE)
def risk_notices(actor: Actor, permission: P) -> Q:
    """Notices of the unit's clients, for those who see to them."""
    return of_period(actor, permission, "measure__period")


@rule(Unit, P.INSTRUMENT_SET)
def units_that_measure(actor: Actor, permission: P) -> Q:
    """Units that guide: the coordinator's own, or all for the administrator."""
    return _of_units(actor, permission, "pk") & Q(kind=UnitKind.GUIDANCE)


@rule(InstrumentUse, P.INSTRUMENT_SET)
def switches(actor: Actor, permission: P) -> Q:
    """What has been switched on in a unit."""
    return _of_units(actor, permission, "unit")


def _of_units(actor: Actor, permission: P, path: str) -> Q:
    reach = {
        Role.COORDINATOR: lambda a: Q(**{f"{path}__in": a.units(Role.COORDINATOR)}),
        Role.ADMINISTRATOR: anywhere,
    }
    return scope(actor, permission, reach)
