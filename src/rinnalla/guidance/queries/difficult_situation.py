"""Reading difficult situations, and who is told of them."""

from uuid import UUID

from django.db.models import Q, QuerySet

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.access.tenancy import owner_id
from rinnalla.guidance.models import DifficultSituation, Period, SituationDeferral
from rinnalla.guidance.queries.duty import holding
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


def without_debrief(actor: Actor) -> "QuerySet[DifficultSituation]":
    """Situations whose debrief the actor sees to and that has not been held, the one due first first."""
    rows = visible(actor, Permission.DEBRIEF_WRITE, DifficultSituation).filter(debrief=None)
    return rows.select_related(*RELATED).order_by("debrief_by", "happened_at")


def of_client(actor: Actor, client: Client) -> list[DifficultSituation]:
    """What has been recorded about a client and the actor may read, the newest first."""
    rows = visible(actor, Permission.SITUATION_READ, DifficultSituation).filter(client=client)
    return list(rows.select_related(*RELATED).order_by("-happened_at"))


def deferrals_of(actor: Actor, situation: DifficultSituation) -> list[SituationDeferral]:
    """Decisions that the client reads of it later, the newest first."""
    rows = visible(actor, Permission.DEBRIEF_WRITE, SituationDeferral).filter(situation=situation)
    return list(rows.order_by("-created_at"))


def deferred_from(client: Client) -> "QuerySet[SituationDeferral]":
    """The situations that a client does not read of yet, as values."""
    rows = SituationDeferral.objects.filter(owner_id=owner_id(), situation__client=client, until__gte=clock.today())
    found: QuerySet[SituationDeferral] = rows.values("situation")
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
