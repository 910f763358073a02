"""Evaluation meetings: agreed, prepared, held, and what they leave open."""

from collections.abc import Iterable
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import EvaluationKind, EvaluationState, Party
from rinnalla.guidance.models import EvaluationItem, EvaluationMeeting, EvaluationParticipant, Period
from rinnalla.guidance.queries.evaluation_meeting import who_may_take_part
from rinnalla.guidance.states import (
    OPEN_PERIOD,
    STILL_AHEAD,
    TOO_FAR_OFF,
    after_evaluation,
    check_ahead,
    may_be_agreed,
    may_be_held,
)
from rinnalla.people.models import Staff

WRITE = Permission.EVALUATION_WRITE
WITHOUT_CLIENT = _("The client is present. If not, write in a few words why.")


@action(WRITE, on="period", event=Event.EVALUATION_AGREED, writes=(EvaluationMeeting, EvaluationParticipant))
def agree_evaluation(
    *,
    by: Actor,
    period: Period,
    kind: EvaluationKind,
    starts_at: datetime,
    place: str,
    people: Iterable[Staff],
    told: str = "",
    client_present: bool = True,
    absence: str = "",
) -> EvaluationMeeting:
    """Agree on a meeting with those who may take part. Raises NotNow without the client and without a word on why.

    Raises Refused for somebody who neither works in the period nor is permitted by the client to know of it.
    """
    chosen = list(people)
    if set(chosen) - set(who_may_take_part(period)):
        raise Refused
    if not may_be_agreed(starts_at):
        raise NotNow(TOO_FAR_OFF)
    meeting = EvaluationMeeting(
        period=period, data_key=period.client.data_key, kind=kind, starts_at=starts_at, place=place, told=told
    )
    _presence(meeting, client_present=client_present, absence=absence)
    meeting.save()
    for one in chosen:
        EvaluationParticipant(meeting=meeting, person=one.person).save()
    return meeting


@action(WRITE, on="meeting", event=Event.EVALUATION_EDITED, writes=(EvaluationMeeting,), versioned=True)
def prepare_evaluation(*, by: Actor, meeting: EvaluationMeeting, told: str) -> EvaluationMeeting:
    """Write the page the meeting begins with. Raises NotNow when it has been held."""
    meeting.state = after_evaluation(meeting.state, "prepare")
    meeting.told = told
    meeting.save()
    return meeting


@action(WRITE, on="meeting", event=Event.EVALUATION_HELD, writes=(EvaluationMeeting,), versioned=True)
def hold_evaluation(
    *, by: Actor, meeting: EvaluationMeeting, decisions: str, client_present: bool = True, absence: str = ""
) -> EvaluationMeeting:
    """Record what was decided; from now on the page stays. Raises NotNow for a meeting that still lies ahead."""
    if meeting.state == EvaluationState.AGREED and not may_be_held(meeting.starts_at):
        raise NotNow(STILL_AHEAD)
    meeting.state = after_evaluation(meeting.state, "hold")
    meeting.decisions = decisions
    _presence(meeting, client_present=client_present, absence=absence)
    meeting.save()
    return meeting


@action(WRITE, on="meeting", event=Event.EVALUATION_CANCELLED, writes=(EvaluationMeeting,))
def cancel_evaluation(*, by: Actor, meeting: EvaluationMeeting) -> EvaluationMeeting:
    """Cancel a meeting that has not been held."""
    meeting.state = after_evaluation(meeting.state, "cancel")
    meeting.save()
    return meeting


@action(WRITE, on="meeting", event=Event.EVALUATION_ITEM_ADDED, writes=(EvaluationItem,))
def add_item(
    *, by: Actor, meeting: EvaluationMeeting, text: str, party: Party, due_on: date | None = None
) -> EvaluationItem:
    """Write down what was left open and who takes care of it.

    Raises NotNow for a day more than a year off, and for an ended period.
    """
    _only_open(meeting)
    check_ahead(due_on, field="due_on")
    item = EvaluationItem(
        meeting=meeting, data_key=meeting.period.client.data_key, text=text, party=party, due_on=due_on
    )
    item.save()
    return item


@action(WRITE, on="item", event=Event.EVALUATION_ITEM_DONE, writes=(EvaluationItem,))
def settle_item(*, by: Actor, item: EvaluationItem) -> EvaluationItem:
    """Mark an open matter as settled. Raises NotNow when it has been before, and for an ended period."""
    _only_open(item.meeting)
    if item.done_at:
        raise NotNow(_("This has been settled already."))
    item.done_at = clock.now()
    item.save()
    return item


def _only_open(meeting: EvaluationMeeting) -> None:
    if meeting.period.state not in OPEN_PERIOD:
        raise NotNow(_("The period has ended, so its meetings can't change any more."))


def _presence(meeting: EvaluationMeeting, *, client_present: bool, absence: str) -> None:
    if not client_present and not absence.strip():
        raise NotNow(WITHOUT_CLIENT)
    meeting.client_present, meeting.absence = client_present, "" if client_present else absence
