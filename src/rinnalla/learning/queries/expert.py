"""Reading the pool of experts by experience, what they have been asked to, and feedback."""

import hashlib
from uuid import UUID

from django.db.models import QuerySet

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.access.tenancy import owner_id
from rinnalla.learning.models import Engagement, EngagementFeedback, Expert
from rinnalla.people.models import Organisation

MOST_IN_POOL = 500


def experts(actor: Actor) -> "QuerySet[Expert]":
    """The pool: those available first, the longest there first."""
    return visible(actor, P.EXPERT_READ, Expert).order_by("-available", "created_at", "pk")


def pool_organisations(actor: Actor) -> list[Organisation]:
    """The organisations whose pools the actor keeps, by name."""
    return list(visible(actor, P.EXPERT_WRITE, Organisation).order_by("name"))


def own_expert(actor: Actor) -> Expert | None:
    """What the actor has said of themselves as an expert by experience."""
    return visible(actor, P.EXPERT_OWN, Expert).order_by("created_at").first()


def engagements_of(actor: Actor, expert: Expert) -> "QuerySet[Engagement]":
    """What an expert has been asked to by one's organisation, the newest day first."""
    rows = visible(actor, P.ENGAGEMENT_ASK, Engagement).filter(expert=expert)
    return rows.select_related("data_key").order_by("-held_on", "pk")


def engagements_ahead(actor: Actor) -> "QuerySet[Engagement]":
    """Engagements of one's organisation that are not over, the first day first."""
    rows = visible(actor, P.ENGAGEMENT_ASK, Engagement).exclude(state__in=("declined", "cancelled", "debriefed"))
    return rows.select_related("data_key", "expert__data_key").order_by("held_on", "pk")


def own_engagements(actor: Actor) -> "QuerySet[Engagement]":
    """What one has been asked to oneself, the newest day first."""
    rows = visible(actor, P.EXPERT_OWN, Engagement)
    return rows.select_related("data_key", "expert__data_key").order_by("-held_on", "pk")


def engagement_to_answer(actor: Actor, pk: UUID) -> Engagement | None:
    """The engagement behind a link, for whoever came by it."""
    return visible(actor, P.ENGAGEMENT_ANSWER, Engagement).select_related("data_key").filter(pk=pk).first()


def engagement_coded(code: str) -> Engagement | None:
    """The engagement that listeners give feedback by a code to, from its day on."""
    rows = Engagement.objects.filter(owner_id=owner_id(), code=code.upper(), held_on__lte=clock.today())
    found: Engagement | None = rows.filter(state__in=("agreed", "held", "debriefed")).first()
    return found


def shared_feedback_of(actor: Actor, engagement: Engagement) -> "QuerySet[EngagementFeedback]":
    """Feedback of an engagement that its expert has shared."""
    rows = visible(actor, P.ENGAGEMENT_ASK, EngagementFeedback).filter(engagement=engagement)
    return rows.select_related("data_key").order_by("pk")


def own_feedback_of(actor: Actor, engagement: Engagement, permission: P) -> "QuerySet[EngagementFeedback]":
    """Feedback given to oneself at an engagement."""
    rows = visible(actor, permission, EngagementFeedback).filter(engagement=engagement)
    return rows.select_related("data_key").order_by("pk")


def feedback_id(engagement: UUID, form: UUID) -> UUID:
    """The id of the feedback that a form becomes: the form's own id, made another for every engagement."""
    return UUID(bytes=hashlib.sha256(f"feedback|{engagement.hex}|{form.hex}".encode()).digest()[:16])


def feedback_with(pk: UUID) -> EngagementFeedback | None:
    """The feedback of an id."""
    found: EngagementFeedback | None = EngagementFeedback.objects.filter(owner_id=owner_id(), pk=pk).first()
    return found


def code_is_taken(code: str) -> bool:
    """Whether an engagement of the owner has the code already."""
    taken: bool = Engagement.objects.filter(owner_id=owner_id(), code=code).exists()
    return taken
