"""Inviting to a survey: addresses, tokens kept as hashes, and mailings that go to everybody."""

from collections.abc import Sequence
from random import SystemRandom

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.declared import Written
from rinnalla.access.doors import action, bulk_action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.post.letters import letter
from rinnalla.post.outbox import send
from rinnalla.surveys.choices import CampaignState, Mode
from rinnalla.surveys.models import Campaign, Invitee, Mailing, Token
from rinnalla.surveys.queries.campaign import addresses_of, campaign_of, invitation_token, invitees_after, token_hash

NOT_INVITED = _("People are invited by e-mail only to an open survey that is answered by invitation.")
NOBODY = _("Nobody has been invited yet.")
AT_ONCE = 25
chance = SystemRandom()


@bulk_action(P.SURVEY_RUN, on="campaign", event=Event.SURVEY_INVITED, writes=(Invitee,))
def invite(*, by: Actor, campaign: Campaign, addresses: Sequence[str]) -> Written:
    """Add people to be invited; who has been already is left out. Mail goes out when a mailing is begun."""
    _check(campaign)
    known = addresses_of(campaign)
    new = [Invitee(campaign=campaign, data_key=campaign.data_key, address=one) for one in addresses if one not in known]
    chance.shuffle(new)
    campaign.invitees.bulk_create(new)
    tokens = [Token(token_hash=token_hash(invitation_token(campaign, one.pk)), campaign=campaign) for one in new]
    chance.shuffle(tokens)
    campaign.tokens.bulk_create(tokens)
    return Written(campaign, len(new))


@action(P.SURVEY_RUN, on="campaign", event=Event.SURVEY_MAILED, writes=(Mailing,))
def begin_mailing(*, by: Actor, campaign: Campaign, kind: str, address: str) -> Mailing:
    """Have everybody invited written to. A reminder goes to all: nothing says who has answered.

    ``address`` is what a token is put behind.
    """
    _check(campaign)
    if not campaign.invitees.exists():
        raise NotNow(NOBODY)
    made = Mailing(campaign=campaign, kind=kind, address=address)
    made.save()
    return made


@action(P.ROUTINE, on="mailing", event=Event.SURVEY_MAILED, writes=(Mailing,), calls=(send,))
def write_some(*, by: Actor, mailing: Mailing) -> Mailing:
    """Put the letters of some more people into the outbox, until everybody invited has been written to."""
    campaign = campaign_of(mailing)
    told = {"purpose": campaign.purpose.said_in("fi").words, "closes_on": campaign.closes_on}
    some = invitees_after(campaign, mailing.reached, AT_ONCE) if campaign.state == CampaignState.OPEN else []
    for one in some:
        link = f"{mailing.address}{invitation_token(campaign, one.pk)}"
        written = letter(f"surveys/mail/{mailing.kind}", link=link, **told)
        send(by=by, address=one.address, letter=written, about=campaign.pk)
        mailing.reached = one.pk
    mailing.written += len(some)
    if len(some) < AT_ONCE:
        mailing.done_at = clock.now()
    mailing.save()
    return mailing


def _check(campaign: Campaign) -> None:
    if campaign.state != CampaignState.OPEN or campaign.mode != Mode.INVITED:
        raise NotNow(NOT_INVITED)
