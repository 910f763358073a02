"""Reading difficult situations, and who is told of them."""

from uuid import UUID

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.access.tenancy import owner_id
from rinnalla.guidance.models import DifficultSituation, Period, ReadingDecision
from rinnalla.guidance.queries.duty import holding
from rinnalla.guidance.rules.difficult_situation import hidden_from_client, undecided
from rinnalla.people.models import Account, Client, Unit

RELATED = ("data_key", "client__data_key", "unit", "author__staff", "debrief__held_with__staff")


def told_at_once(unit: Unit) -> list[Account]:
    """The sign-ins of a unit's coordinators, and of those who stand in for them, that have an address for mail."""
    people = holding(unit, Role.COORDINATOR, Role.DEPUTY)
    rows = Account.objects.filter(owner_id=owner_id(), person__in=people, is_active=True)
    return list(rows.exclude(email="").order_by("username"))


def situations(actor: Actor) -> "QuerySet[DifficultSituation]":
    """What the actor may read: those whose debrief has not been held first, then the newest."""
    rows = visible(actor, Permission.SITUATION_READ, DifficultSituation).select_related(*RELATED)
    return rows.order_by("debrief__held_on", "-happened_at")


def to_see_to(actor: Actor) -> "QuerySet[DifficultSituation]":
    """Situations without a debrief, or without a decision on the client's reading, the one due first first."""
    rows = visible(actor, Permission.DEBRIEF_WRITE, DifficultSituation).filter(Q(debrief=None) | undecided())
    rows = rows.annotate(is_undecided=ExpressionWrapper(undecided(), BooleanField()))
    return rows.select_related(*RELATED).order_by("debrief_by", "happened_at")


def of_client(actor: Actor, client: Client) -> list[DifficultSituation]:
    """What has been recorded about a client and the actor may read, the newest first."""
    rows = visible(actor, Permission.SITUATION_READ, DifficultSituation).filter(client=client)
    return list(rows.select_related(*RELATED).order_by("-happened_at"))


def is_undecided(situation: DifficultSituation) -> bool:
    """Whether the client does not read it because nobody has decided yet."""
    rows = DifficultSituation.objects.filter(undecided(), owner_id=owner_id(), pk=situation.pk)
    return bool(rows.exists())


def decisions_of(actor: Actor, situation: DifficultSituation) -> list[ReadingDecision]:
    """What has been decided of the client's reading, the newest first."""
    rows = visible(actor, Permission.DEBRIEF_WRITE, ReadingDecision).filter(situation=situation)
    return list(rows.order_by("-created_at"))


def hidden_from(client: Client) -> "QuerySet[DifficultSituation]":
    """The situations that a client does not read of yet, as values."""
    rows = DifficultSituation.objects.filter(hidden_from_client(), owner_id=owner_id(), client=client.pk)
    found: QuerySet[DifficultSituation] = rows.values("pk")
    return found


def may_be_about(actor: Actor) -> "QuerySet[Period]":
    """The running periods that a situation may be recorded in."""
    rows = visible(actor, Permission.SITUATION_WRITE, Period)
    return rows.select_related("client__data_key", "unit").order_by("-planned_start", "-created_at")


def units_recorded_in(actor: Actor) -> list[Unit]:
    """The units that a situation about no client may be recorded in."""
    return list(visible(actor, Permission.SITUATION_WRITE, Unit).order_by("name"))


def period_of(actor: Actor, period: UUID) -> Period | None:
    """A running period the actor may record in."""
    rows = visible(actor, Permission.SITUATION_WRITE, Period).filter(Q(pk=period))
    return rows.select_related("client__data_key", "unit").first()
