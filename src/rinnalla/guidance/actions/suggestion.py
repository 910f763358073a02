"""Suggesting a guide, and the answers of both."""

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import SuggestionAnswer
from rinnalla.guidance.models import ServiceRequest, Suggestion
from rinnalla.guidance.queries.request import open_suggestion
from rinnalla.guidance.states import after_request
from rinnalla.people.choices import Channel
from rinnalla.people.models import Staff
from rinnalla.people.queries import blocked_with


@action(Permission.SUGGESTION_MAKE, on="request", event=Event.GUIDE_SUGGESTED, writes=(ServiceRequest, Suggestion))
def suggest_guide(*, by: Actor, request: ServiceRequest, guide: Staff) -> Suggestion:
    """Suggest a guide to the client. Raises NotNow when the two must not be matched."""
    if guide.person_id in blocked_with(request.client.person_id) or guide.person_id == request.client.person_id:
        raise NotNow(_("These two can't be matched. Choose another guide."))
    request.state = after_request(request.state, "suggest")
    request.state_since = clock.now()
    request.save()
    suggestion = Suggestion(request=request, guide=guide.person)
    suggestion.save()
    return suggestion


@action(Permission.SUGGESTION_MAKE, on="request", event=Event.SUGGESTION_ANSWERED, writes=(ServiceRequest, Suggestion))
def record_answers(
    *,
    by: Actor,
    request: ServiceRequest,
    guide_answer: SuggestionAnswer,
    client_answer: SuggestionAnswer,
    how: Channel,
) -> ServiceRequest:
    """Record what each said on their own.

    Two yeses match them; one no returns the client to their place in the queue.
    """
    suggestion = open_suggestion(request)
    if suggestion is None:
        raise NotNow(_("No suggestion is waiting for answers."))
    answers = {guide_answer, client_answer}
    suggestion.guide_answer = guide_answer
    suggestion.client_answer = client_answer
    suggestion.answers_how = how
    if SuggestionAnswer.NO in answers:
        suggestion.closed_at = clock.now()
        request.state = after_request(request.state, "someone_declines")
    elif answers == {SuggestionAnswer.YES}:
        request.state = after_request(request.state, "both_accept")
    request.state_since = clock.now()
    suggestion.save()
    request.save()
    return request
