"""Which experts by experience, engagements and feedback each permission reaches."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.granted import GRANTED
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import NOTHING, rule, scope
from rinnalla.learning.choices.expert import ANSWER_LINK, FEEDBACK_LINK, EngagementState
from rinnalla.learning.models import Engagement, EngagementFeedback, Expert
from rinnalla.people.models import Organisation
from rinnalla.post.queries import open_links

OPEN_TO_FEEDBACK = (EngagementState.AGREED, EngagementState.HELD, EngagementState.DEBRIEFED)


def _organisations(actor: Actor, permission: P) -> set[object]:
    held = (grant for grant in actor.grants if permission in GRANTED[grant.role])
    return {grant.organisation for grant in held if grant.organisation}


def _of_organisation(actor: Actor, permission: P, path: str) -> Q:
    own = _organisations(actor, permission)
    return Q(**{f"{path}organisation__in": own}) if own else NOTHING


@rule(Expert, P.EXPERT_READ, P.EXPERT_WRITE, P.ENGAGEMENT_ASK)
def in_pool(actor: Actor, permission: P) -> Q:
    """Those in the pool of an organisation in which the actor holds a role that has the permission; never oneself."""
    return _of_organisation(actor, permission, "") & ~Q(person__isnull=False, person=actor.person)


@rule(Organisation, P.EXPERT_WRITE)
def whose_pool(actor: Actor, permission: P) -> Q:
    """The organisation itself, whose pool it is."""
    own = _organisations(actor, permission)
    return Q(pk__in=own) if own else NOTHING


@rule(Expert, P.EXPERT_OWN)
def own_terms(actor: Actor, permission: P) -> Q:
    """What one has said of oneself as an expert by experience."""
    return scope(actor, permission, {Role.GUIDE: lambda a: Q(person__isnull=False, person=a.person)})


@rule(Engagement, P.ENGAGEMENT_ASK)
def asked_here(actor: Actor, permission: P) -> Q:
    """Engagements of those in the pool of one's organisation."""
    return _of_organisation(actor, permission, "expert__")


@rule(Engagement, P.ENGAGEMENT_ANSWER, P.EXPERT_OWN)
def own_engagement(actor: Actor, permission: P) -> Q:
    """One's own engagements: of the guide who is the expert, or the one that a link was sent for."""
    answer, feedback = (open_links(purpose).filter(pk=actor.id).values("target") for purpose in LINKS)
    by_link = {ANSWER_LINK: Q(pk__in=answer), FEEDBACK_LINK: Q(pk__in=feedback)}
    reach = {
        Role.GUIDE: lambda a: Q(expert__person__isnull=False, expert__person=a.person),
        Role.LINK_HOLDER: lambda a: by_link.get(a.purpose, NOTHING),
    }
    return scope(actor, permission, reach)


LINKS = (ANSWER_LINK, FEEDBACK_LINK)


@rule(Engagement, P.ENGAGEMENT_FEEDBACK)
def open_to_feedback(actor: Actor, permission: P) -> Q:
    """Engagements agreed or held, for whoever has their code."""
    return Q(state__in=OPEN_TO_FEEDBACK) if actor.may(permission) else NOTHING


@rule(EngagementFeedback, P.EXPERT_OWN, P.ENGAGEMENT_ANSWER)
def own_feedback(actor: Actor, permission: P) -> Q:
    """Feedback given to oneself: the guide's who is the expert, or of the engagement that a link was sent for."""
    sent = open_links(FEEDBACK_LINK).filter(pk=actor.id).values("target")
    reach = {
        Role.GUIDE: lambda a: Q(engagement__expert__person__isnull=False, engagement__expert__person=a.person),
        Role.LINK_HOLDER: lambda a: Q(engagement__in=sent) if a.purpose == FEEDBACK_LINK else NOTHING,
    }
    return scope(actor, permission, reach)


@rule(EngagementFeedback, P.ENGAGEMENT_ASK)
def shared_feedback(actor: Actor, permission: P) -> Q:
    """Feedback that the expert has chosen to share."""
    return Q(shared_at__isnull=False) & _of_organisation(actor, permission, "engagement__expert__")
