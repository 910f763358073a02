"""Moving received answers among the others, in an order that chance gives, and forgetting in which they came."""

import json
from collections.abc import Sequence
from random import SystemRandom
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.declared import Written
from rinnalla.access.doors import action, bulk_action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.access.quiet import quiet_action
from rinnalla.access.secrets import seal
from rinnalla.methods.questionnaire import counting
from rinnalla.methods.questionnaire.filled import Filled, pack, unpack
from rinnalla.post.outbox import withhold_about
from rinnalla.surveys.choices import CampaignState
from rinnalla.surveys.models import Answer, AnswerFile, Campaign, Invitee, LinkCode, Spent, Tally
from rinnalla.surveys.queries.answer import OF_ANSWER, OF_TALLY, counted, tally_of
from rinnalla.surveys.queries.inbox import opened, waiting

AT_ONCE = 300
# A campaign of at most so many answers is laid out anew at every mixing; a larger one when it has been closed.
SMALL = 600
HASH = 32
NOT_CLOSED = _("Only a closed survey can be settled.")
UNMIXED = _("Answers of this survey still wait to be mixed.")
chance = SystemRandom()


@quiet_action(P.ROUTINE, on="campaign", writes=())
def mix(*, by: Actor, campaign: Campaign) -> int:
    """Mix received answers and return how many.

    While a campaign is open, only when twice the promised minimum wait, and as many as the minimum are left to wait.
    """
    ballots = list(campaign.inbox.values_list("pk", flat=True))
    fewest = campaign.promise.minimum
    is_open = campaign.state == CampaignState.OPEN
    if not ballots or (is_open and len(ballots) < 2 * fewest):
        return 0
    chosen = chance.sample(ballots, min(len(ballots) - (fewest if is_open else 0), AT_ONCE))
    rows = list(campaign.inbox.filter(pk__in=chosen))
    _keep(campaign, [unpack(opened(campaign, row)) for row in rows])
    _spend(campaign, chosen)
    campaign.inbox.filter(pk__in=chosen).delete()
    return len(rows)


@bulk_action(P.ROUTINE, on="record", event=Event.SURVEY_IMPORTED, writes=(AnswerFile,))
def store_answers(*, by: Actor, record: AnswerFile, campaign: Campaign, forms: Sequence[Filled]) -> Written:
    """Keep some hundreds of the answers of a file among a survey's own, in an order that chance gives."""
    _keep(campaign, forms)
    record.written += len(forms)
    record.save()
    return Written(campaign, len(forms), digest=record.file_digest)


@quiet_action(P.ROUTINE, on="campaign", writes=())
def lay_out_anew(*, by: Actor, campaign: Campaign, after: UUID | None = None) -> UUID | None:
    """Write some answers of a closed campaign anew in the order of their ids; returns where to go on, None at the end.

    Once all have been, no place in the file tells which came with which.
    """
    return _some_anew(campaign.answers, after)


@quiet_action(P.ROUTINE, on="campaign", writes=())
def sort_ballots_anew(*, by: Actor, campaign: Campaign, after: UUID | None = None) -> UUID | None:
    """The same for the ballots used."""
    return _some_anew(campaign.spent, after)


@quiet_action(P.ROUTINE, on="campaign", writes=())
def sort_codes_anew(*, by: Actor, campaign: Campaign, after: UUID | None = None) -> UUID | None:
    """The same for the codes that people made: their batches would tell the batches of the answers."""
    return _some_anew(campaign.codes, after)


@action(P.ROUTINE, on="campaign", event=Event.SURVEY_SETTLED, writes=(Campaign, Invitee), calls=(withhold_about,))
def settle(*, by: Actor, campaign: Campaign) -> Campaign:
    """End a closed campaign: the key of what was received is destroyed, and the addresses of the invited deleted.

    Letters that have not left are held back: they carry the links that nothing else knows any more.
    """
    if campaign.state != CampaignState.CLOSED:
        raise NotNow(NOT_CLOSED)
    if waiting(campaign):
        raise NotNow(UNMIXED)
    withhold_about(by=by, about=campaign.pk)
    campaign.inbox_key.wrapped = None
    campaign.inbox_key.save()
    campaign.invitees.all().delete()
    campaign.secret = ""
    campaign.settled_at = clock.now()
    campaign.save()
    return campaign


def _keep(campaign: Campaign, forms: Sequence[Filled]) -> None:
    """Put answered forms among a campaign's answers, and add them to its counts."""
    shuffled = chance.sample(list(forms), len(forms))
    new = [_sealed(campaign, Filled(form.answers, form.language)) for form in shuffled]
    codes = [_code(campaign, row.pk, form) for row, form in zip(new, shuffled, strict=True) if form.code]
    _lay_out(campaign.answers, new)
    _lay_out(campaign.codes, codes)
    _count(campaign, shuffled)


def _spend(campaign: Campaign, ballots: Sequence[UUID]) -> None:
    _lay_out(campaign.spent, [Spent(ballot=ballot, campaign=campaign) for ballot in ballots])


def _lay_out(rows: Any, new: Sequence[Answer | LinkCode | Spent]) -> None:
    """Put new rows among a campaign's own, all in the order of their ids, which are random."""
    there = rows.count()
    if there + len(new) <= SMALL and there:
        new = [*rows.all(), *new]
        rows.all().delete()
    rows.bulk_create(sorted(new, key=_id))


def _some_anew(rows: Any, after: UUID | None) -> UUID | None:
    """Write the next rows of a campaign anew; returns the last one's id, None where there were no more."""
    ordered = rows.order_by("pk")
    some = list((ordered.filter(pk__gt=after) if after else ordered)[:AT_ONCE])
    if not some:
        return None
    rows.filter(pk__in=[row.pk for row in some]).delete()
    rows.bulk_create(some)
    return _id(some[-1])


def _id(row: Answer | LinkCode | Spent) -> UUID:
    return row.pk


def _sealed(campaign: Campaign, form: Filled) -> Answer:
    row = Answer(campaign=campaign)
    row.body = seal(pack(form), key=campaign.data_key, label=OF_ANSWER, row=row.pk)
    return row


def _code(campaign: Campaign, answer: UUID, form: Filled) -> LinkCode:
    elements = b"".join(bytes.fromhex(one) if one else bytes(HASH) for one in form.code)
    return LinkCode(campaign=campaign, answer=answer, elements=elements)


def _count(campaign: Campaign, forms: Sequence[Filled]) -> None:
    """Add to the counts. Writers of one campaign take turns at its row of counts."""
    row = tally_of(campaign, lock=True) or Tally(campaign=campaign)
    whole = counted(campaign, row)
    questionnaire = campaign.instrument_version.questionnaire
    whole.add(counting.count(questionnaire, [form.answers for form in forms], campaign.promise.groups))
    row.answers = whole.answers
    row.body = seal(json.dumps(counting.write(whole)), key=campaign.data_key, label=OF_TALLY, row=row.pk)
    row.save()
