"""Reading rounds, self-assessments and what has been shared."""

from collections import Counter
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.tenancy import owner_id
from rinnalla.competence.choices import RoundState
from rinnalla.competence.models import AssessmentRound, SelfAssessment, Share
from rinnalla.people.choices import MembershipState
from rinnalla.people.models import Membership, Staff, Team


def rounds_of(actor: Actor, team: Team) -> "QuerySet[AssessmentRound]":
    """The rounds of a team, the newest first."""
    return visible(actor, P.COMPETENCE_READ, AssessmentRound).filter(team=team).order_by("-created_at")


def rounds_to_answer(actor: Actor) -> "QuerySet[AssessmentRound]":
    """The open rounds that ask somebody, the one that ends first before the others."""
    return visible(actor, P.ASSESS_OWN, AssessmentRound).select_related("team").order_by("closes_on", "pk")


def own_assessments(actor: Actor) -> "QuerySet[SelfAssessment]":
    """One's own self-assessments, the newest first."""
    rows = visible(actor, P.ASSESS_OWN, SelfAssessment)
    return rows.select_related("round__team", "round__profile__framework_version").order_by("-created_at")


def own_in(actor: Actor, asked: AssessmentRound) -> SelfAssessment | None:
    """One's own self-assessment in a round."""
    return own_assessments(actor).filter(round=asked).first()


def shares_of(actor: Actor, assessment: SelfAssessment) -> "QuerySet[Share]":
    """With whom one shares a self-assessment, or has shared it."""
    rows = visible(actor, P.ASSESS_OWN, Share).filter(assessment=assessment)
    return rows.select_related("person__staff").order_by("created_at")


def shared_with(actor: Actor) -> "QuerySet[Share]":
    """What others share with somebody just now."""
    rows = visible(actor, P.ASSESS_SHARED, Share)
    return rows.select_related("assessment__person__staff", "assessment__round__team").order_by("-created_at")


def is_shared(assessment: SelfAssessment, person: UUID) -> bool:
    """Whether a self-assessment is shared with somebody already."""
    return bool(Share.objects.filter(assessment=assessment, person=person, taken_back_at=None).exists())


def _held_today(**where: object) -> "QuerySet[Membership]":
    today = clock.today()
    held: QuerySet[Membership] = Membership.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=today),
        owner_id=owner_id(),
        state=MembershipState.ACCEPTED,
        starts_on__lte=today,
        **where,
    )
    return held


def workers_in(team: Team) -> int:
    """How many work in a team today."""
    return int(_held_today(team=team, role=Role.WORKER).values("person").distinct().count())


def colleagues(team: Team, *, besides: UUID) -> list[Staff]:
    """Those with whom a self-assessment may be shared: the team's workers and its line managers, by name."""
    mates = Q(team=team.pk, role=Role.WORKER) | Q(unit=team.unit_id, role=Role.LINE_MANAGER)
    held = _held_today().filter(mates).exclude(person=besides)
    rows = Staff.objects.filter(owner_id=owner_id(), person__in=held.values("person")).select_related("person")
    return list(rows.order_by("first_name", "last_name"))


def open_round_of(team: Team) -> AssessmentRound | None:
    """The round the team is answering now."""
    found: AssessmentRound | None = AssessmentRound.objects.filter(team=team, state=RoundState.OPEN).first()
    return found


def closed_before(actor: Actor, asked: AssessmentRound) -> AssessmentRound | None:
    """The team's round before this one, with its map."""
    rows = rounds_of(actor, asked.team).filter(closed_at__lt=asked.closed_at).select_related("map__data_key")
    return rows.select_related("profile__framework_version", "map__data_key").order_by("-closed_at").first()


def counted(asked: AssessmentRound) -> tuple[int, dict[str, dict[str, int]]]:
    """How many assessed something in a round, and how many gave each answer, by competence and by theme."""
    found: dict[str, Counter[str]] = {}
    answers = 0
    for one in SelfAssessment.objects.filter(round=asked).select_related("data_key"):
        answers += bool(one.levels or one.uses)
        for key, said in (*one.levels.items(), *one.uses.items()):
            found.setdefault(key, Counter())[said] += 1
    return answers, {key: dict(counts) for key, counts in found.items()}


def over(actor: Actor) -> list[AssessmentRound]:
    """Open rounds whose last day has passed."""
    rows = visible(actor, P.ROUTINE, AssessmentRound)
    return list(rows.filter(state=RoundState.OPEN, closes_on__lt=clock.today()))


def to_be_deleted(actor: Actor) -> list[AssessmentRound]:
    """Closed rounds whose self-assessments have been kept as long as was told."""
    written = SelfAssessment.objects.filter(owner=OuterRef("owner"), round=OuterRef("pk"))
    rows = visible(actor, P.ROUTINE, AssessmentRound).filter(state=RoundState.CLOSED, deletes_on__lte=clock.today())
    return list(rows.filter(Exists(written)))


def to_delete(asked: AssessmentRound) -> "tuple[QuerySet[Share], QuerySet[SelfAssessment]]":
    """What people wrote in a round and what they shared of it."""
    return Share.objects.filter(assessment__round=asked), SelfAssessment.objects.filter(round=asked)
