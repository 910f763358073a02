"""Reading plans of use, checks weeks later, and what of it may be told without saying of whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID, uuid5

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.access.tenancy import owner_id
from rinnalla.learning.choices.event import EventState, Limit, RegistrationState, Used
from rinnalla.learning.models import (
    Attendance,
    Registration,
    TeamReflection,
    TrainingEvent,
    UseCheck,
    UsePlan,
)
from rinnalla.methods.disclosure.tables import Codebook, Policy, tabulate
from rinnalla.people.models import Unit
from rinnalla.release import gate
from rinnalla.release.gate import Material
from rinnalla.release.models import Channel
from rinnalla.release.shown import Shown

WEEKS = (2, 8, 26)
ANSWERABLE = timedelta(days=28)
LONGEST_WAIT = timedelta(weeks=27)
SOURCE = UUID("6d2c5f38-9b1e-4f0e-8a8c-2f6d5d3b7a11")
OTHER = "other"
POLICY = Policy()


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


ANSWERS = ("used", "limit")


@dataclass(frozen=True)
class InUse:
    """What the gate lets through of one check of an event: of everybody, or of one unit where ``unit`` is given.

    ``used`` and ``limit`` are counts by code, None where they may not be told; ``base`` is how many answered.
    ``asked`` is of how many it was asked. ``is_final`` tells that no answer can come any more.
    """

    event: TrainingEvent
    weeks: int
    base: int | None
    used: Mapping[str, int | None]
    limit: Mapping[str, int | None]
    is_final: bool


def in_use(event: TrainingEvent, weeks: int, channel: Channel = Channel.PAGE, unit: Unit | None = None) -> InUse | None:
    """What of what was learnt in an event has come into use; None where nobody has been asked yet.

    A unit's own figures are told once, when no answer can come any more, and never so that they would give away those
    of the others.
    """
    rows = list(
        UseCheck.objects.filter(owner_id=owner_id(), registration__event=event, weeks=weeks).values_list(
            "registration__unit", "used", "limit", "due_on"
        )
    )
    if not rows:
        return None
    last_day = max(due for _unit, _used, _limit, due in rows) + ANSWERABLE
    is_final = all(used for _unit, used, _limit, _due in rows) or last_day <= clock.today()
    people = [{"unit": str(of or OTHER), "used": used, "limit": limit} for of, used, limit, _due in rows if used]
    if not people:
        return InUse(event, weeks, None, {}, {}, is_final)
    codebook = _codebook({str(row[0] or OTHER) for row in rows})
    material = Material(uuid5(SOURCE, f"{event.pk}/{weeks}"), len(people), POLICY, codebook, is_final)
    tables = [tabulate(people, codebook, (), answer) for answer in ANSWERS]
    tables += [tabulate(people, codebook, ("unit",), answer) for answer in ANSWERS] if unit else []
    used, limit = gate.release(material, tables, channel=channel).tables[-len(ANSWERS) :]
    cell = (str(unit.pk),) if unit else ()
    return InUse(event, weeks, used.base(cell), _row(used, cell), _row(limit, cell), is_final)


def _codebook(units: set[str]) -> Codebook:
    return {"unit": sorted(units), "used": ("", *Used.values), "limit": ("", *Limit.values)}


def _row(shown: Shown, cell: tuple[str, ...]) -> dict[str, int | None]:
    return shown.row(cell) if shown.base(cell) is not None else {}


def events_asked(actor: Actor, unit: Unit) -> list[TrainingEvent]:
    """Events of the last year to which somebody of a unit came, the latest first."""
    since = clock.now() - timedelta(days=365)
    mine = Registration.objects.filter(owner=OuterRef("owner"), event=OuterRef("pk"), unit=unit)
    asked = UseCheck.objects.filter(owner=OuterRef("owner"), registration__event=OuterRef("pk"))
    rows = visible(actor, P.EVENT_READ, TrainingEvent).filter(
        Exists(mine), Exists(asked), ends_at__gt=since, ends_at__lte=clock.now()
    )
    return list(rows.order_by("-ends_at")[:3])


def reflections_of(actor: Actor, unit: Unit) -> "QuerySet[TeamReflection]":
    """A team's reflections, the latest first."""
    rows = visible(actor, P.USE_READ, TeamReflection).filter(unit=unit)
    return rows.select_related("event", *TeamReflection.KEYS).order_by("-planned_at")


def plans_of(actor: Actor, unit: Unit) -> dict[UUID, UsePlan]:
    """A team's own plans by event."""
    rows = visible(actor, P.USE_READ, UsePlan).filter(unit=unit).select_related(*UsePlan.KEYS)
    return {one.event_id: one for one in rows}


@dataclass(frozen=True)
class Education:
    """Continuing education of a year as the gate lets it through: by hours, and by unit once the year is over."""

    year: int
    people: int | None
    hours: Mapping[str, int | None]
    units: Mapping[str, int | None]
    events: int
    is_final: bool


BANDS = (("under_6", 6 * 60), ("under_18", 18 * 60), ("under_30", 30 * 60), ("more", 10**9))
SETTLED = timedelta(days=31)


def education(organisation: UUID, year: int, channel: Channel = Channel.PAGE) -> Education:
    """How many people came to an organisation's events in a year, and for how long. Each person counts once."""
    first, last = datetime(year, 1, 1, tzinfo=clock.HELSINKI), datetime(year + 1, 1, 1, tzinfo=clock.HELSINKI)
    rows = list(
        Attendance.objects.filter(
            owner_id=owner_id(), session__event__organisation=organisation, session__starts_at__gte=first,
            session__starts_at__lt=last,
        ).select_related("session", "registration")
    )  # fmt: skip
    stays: dict[object, int] = {}
    units: dict[object, str] = {}
    for one in rows:
        who = one.registration.person_id or bytes(one.registration.email_index or one.registration_id.bytes)
        stays[who] = stays.get(who, 0) + min(one.session.minutes, one.minutes or one.session.minutes)
        units[who] = str(one.registration.unit_id or OTHER)
    is_final = clock.now() >= last + SETTLED
    if not stays:
        return Education(year, None, {}, {}, 0, is_final)
    people = [{"unit": units[who], "hours": _band(minutes)} for who, minutes in stays.items()]
    codebook: Codebook = {"unit": sorted(set(units.values())), "hours": [name for name, _most in BANDS]}
    material = Material(uuid5(SOURCE, f"education/{organisation}/{year}"), len(people), POLICY, codebook, is_final)
    tables = [tabulate(people, codebook, (), "hours")]
    tables += [tabulate(people, codebook, ("unit",))] if is_final else []
    released = gate.release(material, tables, channel=channel)
    told = released.tables[1].counts if len(released.tables) > 1 else {}
    events = len({one.session.event_id for one in rows})
    named = {cell[0]: count for cell, count in told.items()}
    return Education(year, released.size, _row(released.tables[0], ()), named, events, is_final)


def _band(minutes: int) -> str:
    return next(name for name, most in BANDS if minutes < most)


def units_named(pks: set[str]) -> dict[str, str]:
    """The names of units by id."""
    rows = Unit.objects.filter(owner_id=owner_id(), pk__in=[pk for pk in pks if pk != OTHER])
    return {str(one.pk): one.name for one in rows}


def plans_made(event: TrainingEvent) -> int:
    """How many have planned how they use what they learn."""
    rows = event.use_plans.aggregate(made=Count("pk", filter=Q(registration__isnull=False)))
    return int(rows["made"])


def due_days(ended: date) -> list[tuple[int, date]]:
    """The days of the checks after an event's last day."""
    return [(weeks, ended + timedelta(weeks=weeks)) for weeks in WEEKS]


def latest_use(actor: Actor) -> InUse | None:
    """What of the latest training whose participants have been asked has come into use, of everybody together."""
    told = UseCheck.objects.filter(owner_id=owner_id(), registration__event__ends_at__lte=clock.now())
    last = told.exclude(used="").order_by("-registration__event__ends_at", "-weeks")
    check = last.select_related("registration__event").first()
    if check is None or not actor.may(P.USE_READ):
        return None
    return in_use(check.registration.event, check.weeks)
