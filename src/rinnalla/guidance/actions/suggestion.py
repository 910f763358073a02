"""Suggesting a guide, and the answers of both."""

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import RequestState, SuggestionAnswer
from rinnalla.guidance.models import ServiceRequest, Suggestion
from rinnalla.guidance.queries.suggestion import free_guides, open_suggestion
from rinnalla.guidance.states import after_request
from rinnalla.people.choices import Channel
from rinnalla.people.models import Staff
from rinnalla.people.queries import is_said_truly


@action(Permission.SUGGESTION_MAKE, on="request", event=Event.GUIDE_SUGGESTED, writes=(ServiceRequest, Suggestion))
def suggest_guide(*, by: Actor, request: ServiceRequest, guide: Staff) -> Suggestion:
    """Suggest a guide of the unit to the client. Raises NotNow for anybody who may not guide them."""
    if guide not in free_guides(request):
        raise NotNow(_("These two can't be matched. Choose another guide."))
    request.state = after_request(request.state, "suggest")
    request.state_since = clock.now()
    request.save()
    suggestion = Suggestion(request=request, guide=guide.person)
    suggestion.save()
    return suggestion


@action(
    Permission.SUGGESTION_MAKE,
    on="request",
    event=Event.SUGGESTION_ANSWERED,
    writes=(ServiceRequest, Suggestion),
    versioned=True,
)
def record_answers(
    *,
    by: Actor,
    request: ServiceRequest,
    guide_answer: SuggestionAnswer,
    client_answer: SuggestionAnswer,
    how: Channel,
) -> ServiceRequest:
    """Record what each said on their own.

    Two yeses match them; one no, also after two yeses, returns the client to their place in the queue. Raises Refused
    where ``how`` is not how this actor can have heard it.
    """
    if not is_said_truly(by, request.client, how):
        raise Refused
    suggestion = open_suggestion(request)
    if suggestion is None:
        raise NotNow(_("No suggestion is waiting for answers."))
    answers = {guide_answer, client_answer}
    suggestion.guide_answer = guide_answer
    suggestion.client_answer = client_answer
    suggestion.answers_how = how
    if SuggestionAnswer.NO in answers:
        suggestion.closed_at = clock.now()
        matched = request.state == RequestState.MATCHED
        request.state = after_request(request.state, "no_start" if matched else "someone_declines")
    elif answers == {SuggestionAnswer.YES} or request.state == RequestState.MATCHED:
        request.state = after_request(request.state, "both_accept")
    request.state_since = clock.now()
    suggestion.save()
    request.save()
    return request
