"""Asking those whom a service belongs to whether what is told of it is true, by a link that needs no sign-in."""

from collections.abc import Iterable
from datetime import timedelta

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.post.letters import letter
from rinnalla.post.links import issue_link, use_link
from rinnalla.post.models import Outbox, SignedLink
from rinnalla.post.outbox import send
from rinnalla.services.actions.care import check_service
from rinnalla.services.actions.search import index_services
from rinnalla.services.choices import CHECK_LINK, CheckMethod, CheckOutcome
from rinnalla.services.models import (
    Schedule,
    SearchEntry,
    SearchWord,
    Service,
    Signal,
    Steward,
    Tombstone,
    Verification,
)

OPEN_FOR = timedelta(days=30)


@action(
    Permission.STEWARD_NAME,
    on="service",
    event=Event.CHECK_ASKED,
    writes=(SignedLink, Outbox),
    calls=(issue_link, send),
)
def ask_to_check(*, by: Actor, service: Service, address: str, base: str) -> Service:
    """Send a link on one service; ``base`` is the address that the token is put after."""
    link = issue_link(by=by, purpose=CHECK_LINK, target=service.pk, lifetime=OPEN_FOR)
    name = service.name.said_in("fi").words
    send(by=by, address=address, letter=letter("services/mail/check", name=name, address=base + link.token))
    return service


@action(
    Permission.SERVICE_CHECK,
    on="service",
    event=Event.SERVICE_CHECKED,
    writes=(SignedLink, Verification, Schedule, Signal, Steward, Service, Tombstone, SearchEntry, SearchWord),
    calls=(check_service, use_link, index_services),
)
def check_own(
    *, by: Actor, service: Service, link: SignedLink, outcome: CheckOutcome, groups: Iterable[str]
) -> Service:
    """Check a service by the link that was sent, and use the link up. Raises NotNow where it opens no more."""
    check_service(by=by, service=service, outcome=outcome, method=CheckMethod.OWN, groups=groups)
    use_link(by=by, link=link)
    return service
