"""Reading suggestions of guides, and who may be suggested."""

from rinnalla.guidance.models import ServiceRequest, Suggestion
from rinnalla.people.models import Staff
from rinnalla.people.queries import blocked_with, guides_of


def open_suggestion(request: ServiceRequest) -> Suggestion | None:
    """The suggestion of a request that is not closed."""
    return request.suggestions.filter(closed_at=None).select_related("guide__staff").first()


def free_guides(request: ServiceRequest) -> list[Staff]:
    """Guides of the unit who may be suggested: not the client themselves, not anyone they must not be matched with."""
    apart = {*blocked_with(request.client.person_id), request.client.person_id}
    return [guide for guide in guides_of(request.unit_id) if guide.person_id not in apart]
