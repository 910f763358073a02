"""Reading evaluation meetings and what they left open."""

from uuid import UUID

from django.db.models import QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.guidance.models import Assignment, EvaluationItem, EvaluationMeeting, EvaluationParticipant, Period
from rinnalla.people.choices import ConsentKind
from rinnalla.people.models import Consent, Staff
from rinnalla.people.queries.membership import staff_in, staff_of


def evaluation_meetings(actor: Actor) -> "QuerySet[EvaluationMeeting]":
    """Meetings the actor may read about, the newest first."""
    rows = visible(actor, Permission.EVALUATION_READ, EvaluationMeeting)
    return rows.select_related("data_key", "period__client__data_key").order_by("-starts_at")


def open_items(actor: Actor, period: Period) -> list[EvaluationItem]:
    """What the evaluation meetings of a period left open and nobody has settled, oldest first."""
    rows = visible(actor, Permission.EVALUATION_READ, EvaluationItem).filter(meeting__period=period, done_at=None)
    return list(rows.select_related("data_key", "meeting__period").order_by("created_at"))


def items_of(actor: Actor, meeting: EvaluationMeeting) -> list[EvaluationItem]:
    """What one meeting left open, settled or not."""
    rows = visible(actor, Permission.EVALUATION_READ, EvaluationItem).filter(meeting=meeting)
    return list(rows.select_related("data_key").order_by("created_at"))


def people_in(meeting: EvaluationMeeting) -> list[Staff]:
    """Who of the staff and partners takes part."""
    return staff_of(EvaluationParticipant.objects.filter(meeting=meeting).values_list("person", flat=True))


def who_may_take_part(period: Period) -> list[Staff]:
    """The period's guides, the unit's coordinators, and partners of the units the client permits to know."""
    guides = Assignment.objects.filter(period=period, ends_on=None).values_list("person", flat=True)
    permitted = Consent.objects.filter(client=period.client_id, kind=ConsentKind.DISCLOSURE, withdrawn_at=None)
    partners = staff_in(permitted.values_list("recipient", flat=True), Role.PARTNER)
    coordinators = staff_in([period.unit_id], Role.COORDINATOR)
    persons: list[UUID] = [*guides, *(one.person_id for one in [*coordinators, *partners])]
    return staff_of(person for person in persons if person != period.client.person_id)
