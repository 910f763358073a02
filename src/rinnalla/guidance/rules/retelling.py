"""Which versions with facts changed each permission reaches: none once the consent to publish has been withdrawn."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.scope import rule
from rinnalla.guidance.choices import RetellingState
from rinnalla.guidance.models import Retelling, RetellingPart
from rinnalla.guidance.rules.reach import of_period, unless_mine


@rule(Retelling, P.RETELLING_READ, P.RETELLING_WRITE)
def retellings(actor: Actor, permission: P) -> Q:
    """Versions whose consent stands; the client sees them once a second person has checked them."""
    mine = unless_mine(actor, "summary__period", Q(state=RetellingState.CHECKED))
    return of_period(actor, permission, "summary__period") & mine & Q(consent__withdrawn_at=None)


@rule(Retelling, P.RETELLING_CHECK)
def others_retellings(actor: Actor, permission: P) -> Q:
    """Versions that somebody else has made."""
    return retellings(actor, permission) & ~Q(maker=actor.person)


@rule(RetellingPart, P.RETELLING_READ)
def retelling_parts(actor: Actor, permission: P) -> Q:
    """The parts of a version that may be read."""
    mine = unless_mine(actor, "retelling__summary__period", Q(retelling__state=RetellingState.CHECKED))
    reached = of_period(actor, permission, "retelling__summary__period")
    return reached & mine & Q(retelling__consent__withdrawn_at=None)
