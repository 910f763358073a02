"""Receiving answers. No line is written of it, and nothing here says who, when or from where (decision 0016)."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from rinnalla.access.actors import Actor
from rinnalla.access.declared import Written
from rinnalla.access.doors import bulk_action
from rinnalla.access.errors import SubmissionMismatch
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.access.quiet import quiet_action
from rinnalla.access.secrets import seal
from rinnalla.methods.questionnaire.filled import Filled, pack
from rinnalla.surveys.actions.mixing import keep
from rinnalla.surveys.models import Campaign, Inbox
from rinnalla.surveys.queries.inbox import OF_INBOX, is_spent, receipt_number, received


@dataclass(frozen=True)
class Receipt:
    """That an answer has been received. Its number is told once and kept nowhere; none once the answer is mixed."""

    number: str = ""


@quiet_action(P.SURVEY_ANSWER, on="campaign", writes=(Inbox,))
def receive_answer(*, by: Actor, campaign: Campaign, ballot: UUID, filled: Filled) -> Receipt:
    """Receive an answered form. The same form again gives the same receipt; raises SubmissionMismatch for another one.

    A ballot whose answer has been mixed gets a receipt without a number, whatever comes with it, and changes nothing.
    """
    return _receive(campaign, ballot, filled)


@quiet_action(P.SURVEY_ENTER, on="campaign", writes=(Inbox,))
def enter_answer(*, by: Actor, campaign: Campaign, ballot: UUID, filled: Filled) -> Receipt:
    """The same for a form that was filled in on paper."""
    return _receive(campaign, ballot, filled)


@bulk_action(P.SURVEY_RUN, on="campaign", event=Event.SURVEY_IMPORTED, writes=())
def add_answers(*, by: Actor, campaign: Campaign, forms: Sequence[Filled], digest: str = "") -> Written:
    """Keep answers that were collected elsewhere, some hundreds at a time; ``digest`` is the hash of their file."""
    keep(campaign, forms)
    return Written(campaign, len(forms), digest=digest)


def _receive(campaign: Campaign, ballot: UUID, filled: Filled) -> Receipt:
    body = pack(filled)
    sealed = seal(body, key=campaign.inbox_key, label=OF_INBOX, row=ballot)
    campaign.inbox.bulk_create([Inbox(ballot=ballot, campaign=campaign, body=sealed)], ignore_conflicts=True)
    # Asked after the row has been put in: the mixer may just have moved the one that was there before.
    if is_spent(ballot):
        campaign.inbox.filter(pk=ballot).delete()
        return Receipt()
    if received(campaign, ballot) != body:
        raise SubmissionMismatch
    return Receipt(receipt_number(ballot))
