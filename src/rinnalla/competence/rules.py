"""Who reaches which record of the competence room: a team through belonging to it, one's own, and what was shared."""

from collections.abc import Callable

from django.db.models import Exists, OuterRef, Q

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.granted import GRANTED
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import NOTHING, anywhere, rule, scope
from rinnalla.competence.choices import RoundState
from rinnalla.competence.models import (
    AssessmentRound,
    Framework,
    FrameworkVersion,
    Profile,
    SelfAssessment,
    Share,
    StagedFramework,
    TrainingWishes,
)
from rinnalla.people.choices import MembershipState
from rinnalla.people.models import Membership, Team

MAKERS = dict.fromkeys((Role.EVALUATOR, Role.ADMINISTRATOR, Role.SYSTEM), anywhere)


def in_own_team(path: str) -> Callable[[Actor], Q]:
    """The teams in which somebody works today; ``path`` leads to the team."""

    def reach(actor: Actor) -> Q:
        today = clock.today()
        held = Membership.objects.filter(
            Q(ends_on=None) | Q(ends_on__gte=today),
            owner=OuterRef("owner"),
            person=actor.person,
            role=Role.WORKER,
            state=MembershipState.ACCEPTED,
            starts_on__lte=today,
        )
        return Q(Exists(held.filter(team=OuterRef(path))))

    return reach


def of_own_unit(path: str) -> Callable[[Actor], Q]:
    """The teams of the units that somebody manages; ``path`` leads to the unit."""
    return lambda actor: Q(**{f"{path}__in": actor.units(Role.LINE_MANAGER)})


def team_reach(actor: Actor, permission: P, path: str) -> Q:
    """Records of a team for those who work in it and for its line manager; ``path`` leads to the team, if anywhere."""
    team, unit = (f"{path}__pk", f"{path}__unit") if path else ("pk", "unit")
    reach = {Role.WORKER: in_own_team(team), Role.LINE_MANAGER: of_own_unit(unit)}
    return scope(actor, permission, reach)


@rule(Framework, P.FRAMEWORK_READ)
def known_frameworks(actor: Actor, permission: P) -> Q:
    """Every framework of the owner; they tell of nobody."""
    return anywhere(actor)


@rule(FrameworkVersion, P.FRAMEWORK_READ)
def published(actor: Actor, permission: P) -> Q:
    """Published versions; drafts for those who make frameworks."""
    makes = any(actor.holds(role) for role in MAKERS)
    return anywhere(actor) if makes else Q(published_at__isnull=False)


@rule(Framework, P.FRAMEWORK_WRITE)
@rule(FrameworkVersion, P.FRAMEWORK_WRITE)
@rule(StagedFramework, P.FRAMEWORK_WRITE)
def made(actor: Actor, permission: P) -> Q:
    """Every framework, for those who make them."""
    return scope(actor, permission, MAKERS)


@rule(Team, P.COMPETENCE_READ, P.PROFILE_WRITE, P.ROUND_RUN)
def own_teams(actor: Actor, permission: P) -> Q:
    """The teams somebody works in or manages."""
    return team_reach(actor, permission, "")


@rule(Profile, P.COMPETENCE_READ, P.PROFILE_WRITE)
@rule(AssessmentRound, P.COMPETENCE_READ, P.ROUND_RUN)
def of_own_team(actor: Actor, permission: P) -> Q:
    """Profiles and rounds of those teams."""
    return team_reach(actor, permission, "team")


@rule(TrainingWishes, P.SURVEY_RUN)
def of_own_organisation(actor: Actor, permission: P) -> Q:
    """What organisations in which the actor runs surveys show beside their teams' maps."""
    own = {grant.organisation for grant in actor.grants if permission in GRANTED[grant.role] and grant.organisation}
    return Q(organisation__in=own) if own else NOTHING


@rule(AssessmentRound, P.ASSESS_OWN)
def open_to_workers(actor: Actor, permission: P) -> Q:
    """Open rounds of the teams somebody works in. Whoever manages a team is not asked with it."""
    return scope(actor, permission, {Role.WORKER: in_own_team("team")}) & Q(state=RoundState.OPEN)


@rule(AssessmentRound, P.ROUTINE)
def looked_after(actor: Actor, permission: P) -> Q:
    """Every round, for the routine that closes and deletes."""
    return scope(actor, permission, {Role.SYSTEM: anywhere})


@rule(SelfAssessment, P.ASSESS_OWN)
def own_assessments(actor: Actor, permission: P) -> Q:
    """One's own, and nobody else's."""
    return Q(person=actor.person) if actor.person else NOTHING


@rule(Share, P.ASSESS_OWN)
def own_shares(actor: Actor, permission: P) -> Q:
    """What one has shared oneself."""
    return Q(assessment__person=actor.person) if actor.person else NOTHING


@rule(Share, P.ASSESS_SHARED)
def shared_with(actor: Actor, permission: P) -> Q:
    """What somebody shares with the actor just now."""
    lasting = Q(ends_on=None) | Q(ends_on__gte=clock.today())
    return Q(person=actor.person, taken_back_at=None) & lasting if actor.person else NOTHING
