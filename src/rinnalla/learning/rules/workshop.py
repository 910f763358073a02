"""Which workshops each permission reaches."""

from django.db.models import Q

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.granted import GRANTED
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import NOTHING, rule
from rinnalla.learning.choices.workshop import WorkshopState
from rinnalla.learning.models import (
    Cluster,
    Contribution,
    Remark,
    Round,
    Sheet,
    Synthesis,
    Table,
    Workshop,
    WorkshopAgreement,
)
from rinnalla.people.models import Organisation

OF_ORGANISATION = frozenset({Role.TRAINER})


def _organisations(actor: Actor, permission: P, roles: frozenset[Role] = frozenset(Role)) -> set[object]:
    held = (grant for grant in actor.grants if permission in GRANTED[grant.role] and grant.role in roles)
    return {grant.organisation for grant in held if grant.organisation}


def runs(actor: Actor, permission: P, path: str = "") -> Q:
    """A trainer runs the workshops of their organisation, others those they facilitate themselves.

    ``path`` leads to the workshop.
    """
    if not actor.may(permission) or actor.person is None:
        return NOTHING
    own = Q(**{f"{path}facilitator": actor.person})
    places = _organisations(actor, permission, OF_ORGANISATION)
    return own | Q(**{f"{path}organisation__in": places}) if places else own


@rule(Workshop, P.WORKSHOP_RUN)
def run_workshop(actor: Actor, permission: P) -> Q:
    """A trainer's organisation's workshops; for others those they facilitate themselves."""
    return runs(actor, permission)


@rule(Round, P.WORKSHOP_RUN)
@rule(Table, P.WORKSHOP_RUN)
@rule(Cluster, P.WORKSHOP_RUN)
@rule(Synthesis, P.WORKSHOP_RUN)
@rule(Remark, P.WORKSHOP_RUN)
@rule(WorkshopAgreement, P.WORKSHOP_RUN)
def of_run_workshop(actor: Actor, permission: P) -> Q:
    """What belongs to a workshop they run."""
    return runs(actor, permission, "workshop__")


@rule(Contribution, P.WORKSHOP_RUN)
@rule(Sheet, P.WORKSHOP_RUN)
def written_in_run_workshop(actor: Actor, permission: P) -> Q:
    """What was written at the tables of a workshop they run."""
    return runs(actor, permission, "table__workshop__")


@rule(Organisation, P.WORKSHOP_RUN)
def where_workshops_are_run(actor: Actor, permission: P) -> Q:
    """The organisation itself, for which workshops are prepared."""
    own = _organisations(actor, permission)
    return Q(pk__in=own) if own else NOTHING


@rule(Workshop, P.WORKSHOP_READ)
def finished_here(actor: Actor, permission: P) -> Q:
    """Finished workshops of an organisation in which they hold a role that has the permission."""
    own = _organisations(actor, permission)
    return Q(state=WorkshopState.DONE, organisation__in=own) if own else NOTHING


@rule(WorkshopAgreement, P.WORKSHOP_READ)
def agreed_here(actor: Actor, permission: P) -> Q:
    """What was agreed in those workshops."""
    own = _organisations(actor, permission)
    done = Q(workshop__state=WorkshopState.DONE)
    return done & Q(workshop__organisation__in=own) if own else NOTHING


@rule(Table, P.WORKSHOP_JOIN)
def open_table(actor: Actor, permission: P) -> Q:
    """A table of a workshop that is ready, under way or just being put together, for whoever has its code."""
    states = [WorkshopState.READY, WorkshopState.RUNNING, WorkshopState.SORTING]
    return Q(workshop__state__in=states) if actor.may(permission) else NOTHING


@rule(Contribution, P.WORKSHOP_JOIN)
def still_own(actor: Actor, permission: P) -> Q:
    """A contribution of a workshop under way, for the browser that has sent it."""
    return Q(table__workshop__state=WorkshopState.RUNNING) if actor.may(permission) else NOTHING


@rule(Workshop, P.WORKSHOP_JOIN)
def being_checked(actor: Actor, permission: P) -> Q:
    """A workshop whose synthesis is being checked, for whoever has its code."""
    checked = Q(state=WorkshopState.CHECKING) & (Q(check_until=None) | Q(check_until__gte=clock.today()))
    return checked if actor.may(permission) else NOTHING
