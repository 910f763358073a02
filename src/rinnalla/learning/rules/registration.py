"""Which registrations each permission reaches: one's own, by sign-in or by link, and those of an own event."""

from django.db.models import Exists, OuterRef, Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import NOTHING, anywhere, rule, scope
from rinnalla.learning.choices.event import LIVE, REGISTRATION
from rinnalla.learning.models import AdvanceQuestion, Material, Registration, TrainingEvent
from rinnalla.learning.rules.event import own_organisations


def own(actor: Actor, path: str = "") -> Q:
    """One's own registrations: the one of the link that was followed, or those of the person signed in."""
    if actor.kind == "link":
        return Q(**{f"{path}pk": actor.id}) if actor.purpose == REGISTRATION else NOTHING
    return Q(**{f"{path}person": actor.person}) if actor.person else NOTHING


@rule(Registration, P.EVENT_OWN)
def ones_own(actor: Actor, permission: P) -> Q:
    """One's own registration."""
    return own(actor)


@rule(AdvanceQuestion, P.EVENT_OWN)
def of_ones_own(actor: Actor, permission: P) -> Q:
    """What one has asked."""
    return own(actor, "registration__")


@rule(TrainingEvent, P.EVENT_OWN)
def one_takes_part_in(actor: Actor, permission: P) -> Q:
    """Events for which one has registered."""
    return Q(Exists(Registration.objects.filter(own(actor), owner=OuterRef("owner"), event=OuterRef("pk"))))


@rule(Registration, P.EVENT_RUN)
def of_own_event(actor: Actor, permission: P) -> Q:
    """Registrations for the events of the organisations in which the actor trains."""
    held = own_organisations(actor, permission)
    return Q(event__organisation__in=held) if held else NOTHING


@rule(Registration, P.ROUTINE)
def looked_after(actor: Actor, permission: P) -> Q:
    """Every registration, for the routine that offers places and reminds."""
    return scope(actor, permission, {Role.SYSTEM: anywhere})


@rule(Material, P.EVENT_OWN)
def for_participants(actor: Actor, permission: P) -> Q:
    """Material of the events for which one is registered."""
    mine = Registration.objects.filter(own(actor), owner=OuterRef("owner"), event=OuterRef("event"))
    return Q(Exists(mine.filter(state__in=LIVE)))
