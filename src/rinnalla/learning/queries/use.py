"""Reading plans of use, checks weeks later, and what of it may be told without saying of whom."""

from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.access.tenancy import owner_id
from rinnalla.learning.choices.event import EventState, RegistrationState
from rinnalla.learning.models import (
    Attendance,
    Registration,
    TeamReflection,
    TrainingEvent,
    UseCheck,
    UsePlan,
)
from rinnalla.people.models import Unit

WEEKS = (2, 8, 26)
ANSWERABLE = timedelta(days=28)
LONGEST_WAIT = timedelta(weeks=27)


def plan_of(registration: Registration) -> UsePlan | None:
    """Somebody's own plan."""
    found: UsePlan | None = registration.use_plans.select_related(*UsePlan.KEYS).first()
    return found


def team_plan(unit: Unit, event: TrainingEvent) -> UsePlan | None:
    """A team's plan for an event."""
    rows = UsePlan.objects.filter(owner_id=owner_id(), registration=None, unit=unit, event=event)
    found: UsePlan | None = rows.select_related(*UsePlan.KEYS).first()
    return found


def open_check(registration: Registration) -> UseCheck | None:
    """What somebody can be asked now: the latest check whose day has come and that may still be answered."""
    today = clock.today()
    rows = registration.use_checks.filter(due_on__lte=today, due_on__gt=today - ANSWERABLE, answered_at=None)
    found: UseCheck | None = rows.select_related(*UseCheck.KEYS).order_by("-due_on").first()
    return found


def check_of(actor: Actor, registration: Registration, weeks: int) -> UseCheck | None:
    """One of somebody's checks."""
    rows = visible(actor, P.EVENT_OWN, UseCheck).filter(registration=registration, weeks=weeks)
    return rows.select_related(*UseCheck.KEYS).first()


def is_answerable(check: UseCheck) -> bool:
    """Whether a check can be answered: from its day on for four weeks, so that figures then stay as they are."""
    today = clock.today()
    return check.due_on <= today < check.due_on + ANSWERABLE


def to_be_followed(actor: Actor) -> list[Registration]:
    """Those who came to an event that is over and have no checks yet; all with a place where nobody was marked."""
    now = clock.now()
    mine = Attendance.objects.filter(owner=OuterRef("owner"), registration=OuterRef("pk"))
    anybody = Attendance.objects.filter(owner=OuterRef("owner"), session__event=OuterRef("event"))
    begun = UseCheck.objects.filter(owner=OuterRef("owner"), registration=OuterRef("pk"))
    rows = visible(actor, P.ROUTINE, Registration).filter(
        Exists(mine) | ~Exists(anybody),
        ~Exists(begun),
        state=RegistrationState.REGISTERED,
        event__state=EventState.PUBLISHED,
        event__ends_at__lte=now,
        event__ends_at__gt=now - LONGEST_WAIT,
    )
    return list(rows.select_related("event", *Registration.KEYS).order_by("pk")[:200])


def to_be_asked(actor: Actor) -> list[UseCheck]:
    """Checks whose day has come and that have not been asked, while they may be answered."""
    today = clock.today()
    rows = visible(actor, P.ROUTINE, UseCheck).filter(
        asked_at=None, answered_at=None, due_on__lte=today, due_on__gt=today - ANSWERABLE,
        registration__state=RegistrationState.REGISTERED,
    )  # fmt: skip
    related = ("registration__event", "registration__data_key", *UseCheck.KEYS)
    return list(rows.select_related(*related).order_by("due_on", "pk")[:200])


def reflections_of(actor: Actor, unit: Unit) -> "QuerySet[TeamReflection]":
    """A team's reflections, the latest first."""
    rows = visible(actor, P.USE_READ, TeamReflection).filter(unit=unit)
    return rows.select_related("event", *TeamReflection.KEYS).order_by("-planned_at")


def plans_of(actor: Actor, unit: Unit) -> dict[UUID, UsePlan]:
    """A team's own plans by event."""
    rows = visible(actor, P.USE_READ, UsePlan).filter(unit=unit).select_related(*UsePlan.KEYS)
    return {one.event_id: one for one in rows}


def plans_made(event: TrainingEvent) -> int:
    """How many have planned how they use what they learn."""
    rows = event.use_plans.aggregate(made=Count("pk", filter=Q(registration__isnull=False)))
    return int(rows["made"])


def due_days(ended: date) -> list[tuple[int, date]]:
    """The days of the checks after an event's last day."""
    return [(weeks, ended + timedelta(weeks=weeks)) for weeks in WEEKS]
