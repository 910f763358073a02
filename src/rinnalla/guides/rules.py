"""Which guides each permission reaches: a guide themselves, and the coordinators of the unit they guide in."""

from collections.abc import Callable
from typing import Any

from django.db.models import Q

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import rule, scope
from rinnalla.guides.models import Break, GuideProfile, GuideTerms
from rinnalla.people.choices import MembershipState
from rinnalla.people.models import Membership, Staff


def _of_unit(role: Role) -> Callable[[Actor], Q]:
    def theirs(actor: Actor) -> Q:
        today = clock.today()
        held: Any = Membership.objects.filter(
            Q(ends_on=None) | Q(ends_on__gte=today),
            role=Role.GUIDE,
            state=MembershipState.ACCEPTED,
            starts_on__lte=today,
            unit__in=actor.units(role),
        )
        return Q(person__in=held.values("person"))

    return theirs


@rule(Staff, P.GUIDE_READ, P.GUIDE_OWN, P.GUIDE_AGREE)
@rule(GuideProfile, P.GUIDE_READ, P.GUIDE_OWN)
@rule(GuideTerms, P.GUIDE_READ, P.GUIDE_AGREE)
@rule(Break, P.GUIDE_READ, P.GUIDE_OWN)
def guides(actor: Actor, permission: P) -> Q:
    """A guide reads and writes their own; the unit's coordinators read it and agree on hours and clients."""
    reach: dict[Role, Callable[[Actor], Q]] = {
        Role.GUIDE: lambda a: Q(person=a.person),
        Role.COORDINATOR: _of_unit(Role.COORDINATOR),
        Role.DEPUTY: _of_unit(Role.DEPUTY),
    }
    return scope(actor, permission, reach)
