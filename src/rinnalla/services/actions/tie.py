"""Telling whom one knows in services: each worker of themselves alone."""

from collections.abc import Collection
from datetime import date

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.services.choices import TieKind
from rinnalla.services.models import Contact, Service, Tie
from rinnalla.services.queries.tie import own_ties


@action(Permission.TIE_WRITE, on="service", event=Event.TIE_TOLD, writes=(Tie,))
def tell_ties(
    *,
    by: Actor,
    service: Service,
    knows: bool = False,
    contact: Contact | None = None,
    ask: bool = False,
    visited_on: date | None = None,
    visits: Collection[str] | None = None,
) -> Service:
    """Say how one is tied to a service: this takes the place of what one had said before.

    ``visits`` are the earlier visits that stay, all of them where it is None. Raises NotNow for a visit that lies
    ahead, a contact person of another service, and whoever is nobody in particular.
    """
    if by.person is None:
        raise NotNow(_("Sign in to tell whom you know."))
    if visited_on and visited_on > clock.today():
        raise NotNow(_("That day is still ahead."))
    if contact and contact.service_id != service.pk:
        raise NotNow(_("Choose a contact person of this service."))
    there = list(own_ties(by, service))
    kept = {
        (tie.kind, tie.on): tie
        for tie in there
        if visits is None or tie.kind != TieKind.VISITED or str(tie.pk) in visits
    }
    wanted: dict[tuple[str, date | None], Contact | None] = {key: None for key in kept if key[0] == TieKind.VISITED}
    wanted |= {(TieKind.KNOWS.value, None): contact} if knows else {}
    wanted |= {(TieKind.ASK.value, None): None} if ask else {}
    wanted |= {(TieKind.VISITED.value, visited_on): None} if visited_on else {}
    for tie in there:
        if (tie.kind, tie.on) not in wanted:
            tie.delete()
    for (kind, on), whom in wanted.items():
        tie = kept.get((kind, on)) or Tie(person_id=by.person, service=service, kind=kind, on=on)
        if tie._state.adding or tie.contact != whom:
            tie.contact = whom
            tie.save()
    return service
