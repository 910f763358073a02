"""Reading messages and links."""

from uuid import UUID

from django.db.models import QuerySet

from rinnalla.access import clock
from rinnalla.access.keyring import keyed_hash, keyring
from rinnalla.access.tenancy import owner_id
from rinnalla.post.models import MailState, Outbox, SignedLink


def due() -> "QuerySet[Outbox]":
    """Messages whose turn it is, oldest first."""
    rows: QuerySet[Outbox] = Outbox.objects.filter(
        owner_id=owner_id(), state=MailState.WAITING, next_at__lte=clock.now()
    )
    return rows.order_by("next_at", "id")


def waiting() -> "QuerySet[Outbox]":
    """Messages that have not left, also those put off until later."""
    rows: QuerySet[Outbox] = Outbox.objects.filter(owner_id=owner_id(), state=MailState.WAITING)
    return rows.order_by("id")


def newest_messages(count: int) -> list[Outbox]:
    """The newest messages, whatever has become of them."""
    return list(Outbox.objects.filter(owner_id=owner_id()).order_by("-id")[:count])


def token_hash(token: str) -> bytes:
    """What is kept of a link's token."""
    return keyed_hash(keyring().link, "signed link", token)


def open_links(purpose: str) -> "QuerySet[SignedLink]":
    """Links of a purpose that still open."""
    rows: QuerySet[SignedLink] = SignedLink.objects.filter(
        owner_id=owner_id(), purpose=purpose, used_at=None, withdrawn_at=None, expires_at__gt=clock.now()
    )
    return rows


def link_of(token: str, purpose: str) -> SignedLink | None:
    """The link of a token, when it is of this purpose and still opens."""
    return open_links(purpose).filter(token_hash=token_hash(token)).first()


def links_to(target: UUID, purpose: str) -> list[SignedLink]:
    """Links of a purpose on one record that still open."""
    return list(open_links(purpose).filter(target=target))
