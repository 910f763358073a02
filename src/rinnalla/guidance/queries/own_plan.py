"""Reading the client's own plan."""

from collections.abc import Iterable
from uuid import UUID

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.access.tenancy import owner_id
from rinnalla.guidance.choices import OwnPlanPartKind
from rinnalla.guidance.models import OwnPlan, OwnPlanEarlier, OwnPlanPart, Period
from rinnalla.guidance.queries.duty import staff_of
from rinnalla.guidance.queries.period import guides_in
from rinnalla.guidance.states import OPEN_PERIOD
from rinnalla.people.models import Client, Staff


def plan_of(actor: Actor, client: Client) -> OwnPlan | None:
    """A client's own plan, when the actor may read it."""
    return visible(actor, Permission.OWN_PLAN_READ, OwnPlan).filter(client=client).first()


def parts_of(actor: Actor, client: Client) -> dict[str, OwnPlanPart]:
    """The parts that have been written, by kind, as they read now."""
    rows = visible(actor, Permission.OWN_PLAN_READ, OwnPlanPart).filter(plan__client=client)
    return {part.kind: part for part in rows}


def part_of(actor: Actor, client: Client, kind: OwnPlanPartKind) -> OwnPlanPart | None:
    """One part as it reads now."""
    rows = visible(actor, Permission.OWN_PLAN_READ, OwnPlanPart).filter(plan__client=client, kind=kind)
    return rows.first()


def earlier_of(actor: Actor, client: Client, kind: OwnPlanPartKind) -> list[OwnPlanEarlier]:
    """What a part has said before, the latest first; the client's alone to read."""
    rows = visible(actor, Permission.OWN_PLAN_WRITE, OwnPlanEarlier).filter(part__plan__client=client, part__kind=kind)
    return list(rows.order_by("-created_at", "-pk"))


def writers(texts: Iterable[OwnPlanPart | OwnPlanEarlier]) -> dict[UUID, str]:
    """The names of the staff who have written texts down for the client."""
    people = {one.writer for one in texts}
    rows = Staff.objects.filter(owner_id=owner_id(), person__in=people)
    return {staff.person_id: str(staff) for staff in rows}


def helpers(client: Client) -> list[Staff]:
    """Who guides the client now and who coordinates it: those whose numbers belong on the client's plan."""
    period = (
        Period.objects.filter(owner_id=owner_id(), client=client, state__in=OPEN_PERIOD).select_related("unit").first()
    )
    if period is None:
        return []
    guides = [assignment.person.staff for assignment in guides_in(period)]
    coordinators = staff_of(period.unit, Role.COORDINATOR)
    return list({staff.pk: staff for staff in (*guides, *coordinators)}.values())
