"""Receiving answers. No line is written of it, and nothing here says who, when or from where (decision 0021)."""

from uuid import UUID

from rinnalla.access.actors import Actor
from rinnalla.access.errors import SubmissionMismatch
from rinnalla.access.permissions import Permission as P
from rinnalla.access.quiet import quiet_action
from rinnalla.access.secrets import seal
from rinnalla.methods.questionnaire.filled import Filled, pack
from rinnalla.surveys.models import Campaign, Inbox
from rinnalla.surveys.queries.inbox import OF_INBOX, Receipt, as_it_lies, receipt_number, receipt_of


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


def _receive(campaign: Campaign, ballot: UUID, filled: Filled) -> Receipt:
    body = pack(filled)
    sealed = seal(body, key=campaign.inbox_key, label=OF_INBOX, row=ballot)
    campaign.inbox.bulk_create([Inbox(ballot=ballot, campaign=campaign, body=sealed)], ignore_conflicts=True)
    # Asked after the row has been put in: the mixer may just have moved the one that was there before.
    there, spent = as_it_lies(ballot)
    if spent:
        if there == sealed:
            campaign.inbox.filter(pk=ballot).delete()
        return Receipt()
    if there == sealed:
        return Receipt(receipt_number(ballot))
    receipt = receipt_of(campaign, ballot, body)
    if receipt is None:
        raise SubmissionMismatch
    return receipt
