"""Reading campaigns, and finding the one that a link leads to."""

import hashlib
import hmac
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.surveys.choices import CampaignState
from rinnalla.surveys.models import Campaign, Invitee, Token

LONG_LINK = 20


@dataclass(frozen=True)
class Way:
    """How somebody came to a campaign: by its open link, or by an invitation, whose ballot it then is."""

    campaign: Campaign
    ballot: UUID | None = None


def campaigns(actor: Actor) -> "QuerySet[Campaign]":
    """The campaigns that an actor may see, the newest first."""
    rows = visible(actor, P.SURVEY_READ, Campaign).select_related("instrument_version", "study")
    return rows.order_by("-created_at")


def way_of(token: str) -> Way | None:
    """The campaign that a token leads to, open or not: an open link's are short, an invitation's long."""
    related = ("instrument_version", "study__data_key", "promise")
    rows = Campaign.objects.select_related(*Campaign.KEYS, *related)
    if len(token) < LONG_LINK:
        found = rows.filter(link=token).first() if token else None
        return Way(found) if found else None
    found = rows.filter(tokens=token_hash(token)).first()
    return Way(found, invited_ballot(token)) if found else None


def token_hash(token: str) -> UUID:
    """What is stored of an invitation's token. The token is long and random, so that its hash can't be guessed back."""
    return UUID(bytes=hashlib.sha256(f"token|{token}".encode()).digest()[:16])


def invited_ballot(token: str) -> UUID:
    """The ballot of an invitation: another hash of its token, which can't be computed from the stored one."""
    return UUID(bytes=hashlib.sha256(f"ballot|{token}".encode()).digest()[:16])


def invitation_token(campaign: Campaign, invitee: UUID) -> str:
    """An invitation's token, the same every time it is written to somebody."""
    return hmac.new(campaign.secret.encode(), invitee.bytes, "sha256").hexdigest()[:40]


def invitees_after(campaign: Campaign, reached: UUID | None, limit: int) -> "list[Invitee]":
    """Some invited people, in order, from the one after ``reached`` on."""
    rows = campaign.invitees.order_by("pk")
    return list((rows.filter(pk__gt=reached) if reached else rows)[:limit])


def tokens_known(campaign: Campaign) -> int:
    """How many invitations there are."""
    return Token.objects.filter(campaign=campaign).count()


def to_be_mixed() -> Iterator[Campaign]:
    """Campaigns that may hold enough received forms to be mixed, and closed ones that have not been settled."""
    rows = Campaign.objects.select_related(*Campaign.KEYS, "promise", "instrument_version", "study__data_key")
    yield from rows.filter(Q(state=CampaignState.OPEN) | Q(state=CampaignState.CLOSED, settled_at=None))
