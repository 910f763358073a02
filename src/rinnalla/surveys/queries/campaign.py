"""Reading campaigns, and finding the one that a link leads to."""

import hashlib
import hmac
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Q, QuerySet

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.access.tenancy import owner_id
from rinnalla.methods import linkage
from rinnalla.surveys.choices import AnswerFileState, CampaignState
from rinnalla.surveys.models import Campaign, Invitee, Mailing, Study, Token
from rinnalla.surveys.queries.answer import answered
from rinnalla.surveys.queries.inbox import waiting

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
    if not token:
        return None
    if len(token) < LONG_LINK:
        found = _as_it_stands(BY_LINK, token)
        return Way(found) if found else None
    found = _as_it_stands(BY_TOKEN, _uuid(token_hash(token)))
    return Way(found, invited_ballot(token)) if found else None


# A campaign as it was last read in this process, with everything that answering needs. Whatever changes it changes a
# version or a key that ``STANDS`` asks for, which is read anew for every page: in words of its own, since putting the
# query together takes longer than answering it, and without joins, which PostgreSQL plans anew each time.
STANDS = """
SELECT id, version, (SELECT version FROM surveys_study WHERE id = study_id),
       (SELECT installation_key FROM access_datakey WHERE id = data_key_id),
       (SELECT installation_key FROM access_datakey WHERE id = inbox_key_id)
FROM surveys_campaign WHERE owner_id = %s AND
"""
BY_LINK, BY_TOKEN = "link = %s", "id = (SELECT campaign_id FROM surveys_token WHERE token_hash = %s)"
KEPT_READ = 100
_READ: dict[tuple[Any, ...], Campaign] = {}


def _as_it_stands(how: str, led: Any) -> Campaign | None:
    with connection.cursor() as cursor:
        cursor.execute(STANDS + how, [_uuid(owner_id()), led])
        stands = cursor.fetchone()
    if stands is None:
        return None
    if stands not in _READ:
        if len(_READ) >= KEPT_READ:
            _READ.clear()
        related = ("instrument_version", "study__data_key", "promise")
        _READ[stands] = Campaign.objects.select_related(*Campaign.KEYS, *related).get(pk=stands[0])
    return _READ[stands]


def _uuid(value: UUID) -> Any:
    return Campaign._meta.pk.get_db_prep_value(value, connection)


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


def addresses_of(campaign: Campaign) -> set[str]:
    """The addresses invited already."""
    return {one.address for one in campaign.invitees.all()}


def campaign_of(mailing: Mailing) -> Campaign:
    """The campaign that a mailing invites to, with its keys."""
    found: Campaign = Campaign.objects.select_related(*Campaign.KEYS).get(pk=mailing.campaign_id)
    return found


def mailings_of(actor: Actor, campaign: Campaign) -> "QuerySet[Mailing]":
    """What has been written to everybody invited, the newest first."""
    return visible(actor, P.SURVEY_READ, Mailing).filter(campaign=campaign).order_by("-created_at")


def mailings_under_way(actor: Actor) -> "list[Mailing]":
    """Mailings that have not reached everybody."""
    return list(visible(actor, P.ROUTINE, Mailing).filter(done_at=None).order_by("created_at"))


def studies(actor: Actor, permission: P = P.SURVEY_READ) -> "QuerySet[Study]":
    """The studies that an actor may see, by name."""
    return visible(actor, permission, Study).order_by("name", "pk")


def waves_of(actor: Actor, study: Study) -> "QuerySet[Campaign]":
    """The rounds of a study in their order."""
    return visible(actor, P.SURVEY_READ, Campaign).filter(study=study).order_by("wave")


def to_be_linked(actor: Actor) -> "list[Study]":
    """Studies that have been ended and whose waves have all been settled."""
    ended = visible(actor, P.ROUTINE, Study).filter(ended_at__isnull=False, linked_at=None)
    return list(ended.exclude(waves__settled_at=None))


def settled_waves(study: Study) -> "list[Campaign]":
    """A study's waves in their order, with their keys and what they asked."""
    rows = Campaign.objects.select_related(*Campaign.KEYS, "instrument_version").filter(study=study)
    return list(rows.order_by("wave"))


def tokens_known(campaign: Campaign) -> int:
    """How many invitations there are."""
    return Token.objects.filter(campaign=campaign).count()


def to_be_mixed() -> Iterator[Campaign]:
    """Campaigns that may hold enough received forms to be mixed, and closed ones that have not been settled."""
    rows = Campaign.objects.select_related(*Campaign.KEYS, "promise", "instrument_version", "study__data_key")
    rows = rows.exclude(brought__state=AnswerFileState.STORING)
    yield from rows.filter(Q(state=CampaignState.OPEN) | Q(state=CampaignState.CLOSED, settled_at=None))


def to_be_closed(actor: Actor) -> "list[Campaign]":
    """Open campaigns whose last day has passed."""
    return list(visible(actor, P.ROUTINE, Campaign).filter(state=CampaignState.OPEN, closes_on__lt=clock.today()))


def is_answerable(campaign: Campaign) -> bool:
    """Whether a campaign can be answered today."""
    today = clock.today()
    begun = campaign.opens_on is None or campaign.opens_on <= today
    return campaign.state == CampaignState.OPEN and begun and not is_over(campaign)


def is_over(campaign: Campaign) -> bool:
    """Whether a campaign is still open though its last day has passed."""
    ends = campaign.closes_on
    return campaign.state == CampaignState.OPEN and ends is not None and ends < clock.today()


def is_full(campaign: Campaign) -> bool:
    """Whether as many answers have come as were asked for. Who has begun may finish, so a few more may come."""
    if campaign.quota is None:
        return False
    return answered(campaign) + waiting(campaign) >= campaign.quota


def open_ballot(campaign: Campaign, form: UUID) -> UUID:
    """The ballot of a form sent by an open link: the form's own id, made another for every campaign."""
    return UUID(bytes=hashlib.sha256(f"form|{campaign.pk.hex}|{form.hex}".encode()).digest()[:16])


def sealed_code(campaign: Campaign, elements: Sequence[str]) -> tuple[str, ...]:
    """The keyed hashes of a self-made code, none for one without a single element."""
    study = campaign.study
    if study is None or study.ended_at is not None or not any(elements):
        return ()
    sealed = linkage.seal(elements, bytes.fromhex(study.secret))
    return tuple(one.hex() if one else "" for one in sealed)
