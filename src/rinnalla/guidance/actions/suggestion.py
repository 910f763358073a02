"""Suggesting a guide, the answers of both, and the introductory meeting."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import IntroductionState, RequestState, SuggestionAnswer
from rinnalla.guidance.models import ChoiceReason, Introduction, ServiceRequest, Suggestion
from rinnalla.guidance.queries.clash import ask_of_clash
from rinnalla.guidance.queries.suggestion import free_guides, open_suggestion
from rinnalla.guidance.states import TOO_FAR_OFF, after_request, may_be_agreed, may_be_held
from rinnalla.people.choices import Channel
from rinnalla.people.models import Block, Staff
from rinnalla.people.queries.client import blocked_with, is_said_truly

WRITES = (ServiceRequest, Suggestion, Introduction)
NOT_OPEN = _("No suggestion is waiting for answers.")
KNOWN_PRIVATELY = _("The guide knows the client from private life.")


@action(
    Permission.SUGGESTION_MAKE,
    on="request",
    event=Event.GUIDE_SUGGESTED,
    writes=(ServiceRequest, Suggestion, ChoiceReason),
)
def suggest_guide(*, by: Actor, request: ServiceRequest, guide: Staff, why: str = "") -> Suggestion:
    """Suggest a guide of the unit to the client; ``why`` tells the choice where others have better reasons.

    Raises NotNow for anybody who may not guide them.
    """
    if guide not in free_guides(request):
        raise NotNow(_("These two can't be matched. Choose another guide."))
    _move(request, "suggest")
    request.save()
    suggestion = Suggestion(request=request, guide=guide.person)
    suggestion.save()
    if why:
        ChoiceReason(suggestion=suggestion, data_key=request.client.data_key, words=why).save()
    return suggestion


@action(Permission.SUGGESTION_MAKE, on="request", event=Event.SUGGESTION_ANSWERED, writes=WRITES, versioned=True)
def record_answers(
    *,
    by: Actor,
    request: ServiceRequest,
    guide_answer: SuggestionAnswer,
    client_answer: SuggestionAnswer,
    how: Channel,
) -> ServiceRequest:
    """Record what each said on their own; an answer that stands already stays as it was given.

    Two yeses match them; once both have answered, one no returns the client to their place in the queue, also after two
    yeses. Raises Refused where ``how`` is not how this actor can have heard it.
    """
    if not is_said_truly(by, request.client, how):
        raise Refused
    suggestion = _open(request)
    if guide_answer != suggestion.guide_answer:
        _guide_says(suggestion, guide_answer, by)
    if client_answer != suggestion.client_answer:
        _client_says(suggestion, client_answer, by, how)
    _settle(request, suggestion)
    return request


@action(Permission.SUGGESTION_ANSWER, on="request", event=Event.SUGGESTION_ANSWERED, writes=WRITES)
def answer_suggestion(*, by: Actor, request: ServiceRequest, answer: SuggestionAnswer) -> ServiceRequest:
    """Answer for oneself, as the client or as the guide who is asked. It can be changed while the question is open."""
    suggestion = _open(request)
    if answer == SuggestionAnswer.WAITING:
        raise Refused
    if by.person == request.client.person_id:
        _client_says(suggestion, answer, by, Channel.OWN_ACCOUNT)
    else:
        _as_guide(suggestion, by)
        _guide_says(suggestion, answer, by)
    _settle(request, suggestion)
    return request


@action(Permission.SUGGESTION_ANSWER, on="request", event=Event.SUGGESTION_ANSWERED, writes=(*WRITES, Block))
def know_privately(*, by: Actor, request: ServiceRequest) -> ServiceRequest:
    """Say as a guide that one knows the client from private life. The two are kept apart from now on.

    It leaves the same line in the trail as any answer, so that nobody who reads the list learns of it.
    """
    suggestion = _open(request)
    _as_guide(suggestion, by)
    _guide_says(suggestion, SuggestionAnswer.NO, by)
    if by.person not in blocked_with(request.client.person_id):
        Block(
            first=request.client.person,
            second=suggestion.guide,
            data_key=request.client.data_key,
            reason=str(KNOWN_PRIVATELY),
        ).save()
    _settle(request, suggestion)
    return request


@action(Permission.SUGGESTION_MAKE, on="request", event=Event.SUGGESTION_CLOSED, writes=WRITES)
def close_suggestion(*, by: Actor, request: ServiceRequest) -> ServiceRequest:
    """Close a suggestion that leads nowhere, also before both have answered. The client keeps their place."""
    suggestion = _open(request)
    _return_to_queue(request, suggestion)
    suggestion.save()
    request.save()
    return request


@action(Permission.SUGGESTION_MAKE, on="request", event=Event.INTRODUCTION_AGREED, writes=(Introduction,))
def agree_introduction(
    *, by: Actor, request: ServiceRequest, starts_at: datetime, place: str, anyway: bool = True
) -> Introduction:
    """Agree when and where client and guide meet without commitment.

    Raises NotNow where no guide is suggested, where one has said no or a meeting is agreed already, and far off;
    unless ``anyway`` also when one of the two has another meeting then.
    """
    suggestion = _open(request)
    if request.state != RequestState.MATCHING or SuggestionAnswer.NO in _answers(suggestion):
        raise NotNow(_("An introductory meeting can't be agreed now. Look at the answers first."))
    if suggestion.introductions.filter(state=IntroductionState.AGREED).exists():
        raise NotNow(_("An introductory meeting has been agreed already. Record first how it went."))
    if not may_be_agreed(starts_at):
        raise NotNow(TOO_FAR_OFF)
    if not anyway:
        ask_of_clash([starts_at], clients=[request.client_id], guides=[suggestion.guide_id])
    meeting = Introduction(suggestion=suggestion, data_key=request.client.data_key, starts_at=starts_at, place=place)
    meeting.save()
    return meeting


@action(
    Permission.INTRODUCTION_WRITE,
    on="introduction",
    event=Event.INTRODUCTION_RECORDED,
    writes=(Introduction,),
    versioned=True,
)
def record_introduction(*, by: Actor, introduction: Introduction, state: IntroductionState) -> Introduction:
    """Record whether the meeting was held. Nothing else is written of it. Raises NotNow while it lies ahead."""
    if introduction.state != IntroductionState.AGREED or state == IntroductionState.AGREED:
        raise NotNow(_("This introductory meeting has been recorded already."))
    if state == IntroductionState.HELD and not may_be_held(introduction.starts_at):
        raise NotNow(_("This meeting is still ahead. Record it as held when you have met."))
    introduction.state = state
    introduction.save()
    return introduction


def _open(request: ServiceRequest) -> Suggestion:
    suggestion = open_suggestion(request)
    if suggestion is None:
        raise NotNow(NOT_OPEN)
    return suggestion


def _as_guide(suggestion: Suggestion, by: Actor) -> None:
    """Somebody who was suggested earlier is told the same as when nobody is."""
    if suggestion.guide_id != by.person:
        raise NotNow(NOT_OPEN)


def _answers(suggestion: Suggestion) -> set[str]:
    return {suggestion.guide_answer, suggestion.client_answer}


def _guide_says(suggestion: Suggestion, answer: SuggestionAnswer, by: Actor) -> None:
    suggestion.guide_answer = answer
    suggestion.guide_recorded_by, suggestion.guide_answered_at = by.id, clock.now()


def _client_says(suggestion: Suggestion, answer: SuggestionAnswer, by: Actor, how: Channel) -> None:
    suggestion.client_answer, suggestion.answers_how = answer, how
    suggestion.client_recorded_by, suggestion.client_answered_at = by.id, clock.now()


def _settle(request: ServiceRequest, suggestion: Suggestion) -> None:
    """What follows from the answers. Before both have answered nothing does, so that nobody sees who said no."""
    answers, matched = _answers(suggestion), request.state == RequestState.MATCHED
    if SuggestionAnswer.NO in answers:
        if matched or SuggestionAnswer.WAITING not in answers:
            _return_to_queue(request, suggestion)
    elif matched or answers == {SuggestionAnswer.YES}:
        _move(request, "both_accept")
    suggestion.save()
    request.save()


def _return_to_queue(request: ServiceRequest, suggestion: Suggestion) -> None:
    _move(request, "no_start" if request.state == RequestState.MATCHED else "someone_declines")
    suggestion.closed_at = clock.now()
    ahead = suggestion.introductions.filter(state=IntroductionState.AGREED)
    ahead.update(state=IntroductionState.DID_NOT_TAKE_PLACE)


def _move(request: ServiceRequest, event: str) -> None:
    request.state = after_request(request.state, event)
    request.state_since = clock.now()
