"""Links that open one thing once. The page behind a link posts: scanners of mail open every link they see."""

import secrets
from datetime import timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.post.models import SignedLink
from rinnalla.post.queries import links_to, token_hash

WITHDRAWN = _("This link has been used, or its time has passed. Ask for a new one.")


@action(Permission.ROUTINE, on=None, event=Event.LINK_ISSUED, writes=(SignedLink,))
def issue_link(*, by: Actor, purpose: str, target: UUID, lifetime: timedelta) -> SignedLink:
    """Make a link on one record.

    Earlier ones of the same purpose stop opening; ``token`` is on the returned link only.
    """
    for earlier in links_to(target, purpose):
        earlier.withdrawn_at = clock.now()
        earlier.save()
    token = secrets.token_urlsafe(32)
    link = SignedLink(purpose=purpose, target=target, token_hash=token_hash(token), expires_at=clock.now() + lifetime)
    link.save()
    link.token = token  # type: ignore[misc] # on this one instance only
    return link


@action(Permission.LINK_USE, on="link", event=Event.LINK_USED, writes=(SignedLink,))
def use_link(*, by: Actor, link: SignedLink) -> SignedLink:
    """Use the link up. Raises NotNow when it has been used, withdrawn, or has expired."""
    if link.used_at or link.withdrawn_at or link.expires_at <= clock.now():
        raise NotNow(WITHDRAWN)
    link.used_at = clock.now()
    link.save()
    return link
