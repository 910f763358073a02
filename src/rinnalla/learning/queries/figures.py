"""Figures of learning as the gate lets them through: what has come into use, and continuing education of a year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID, uuid5

from django.db.models import Exists, OuterRef

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.tenancy import owner_id
from rinnalla.learning.choices.event import Limit, Used
from rinnalla.learning.models import Attendance, Registration, TrainingEvent, UseCheck
from rinnalla.learning.queries.use import ANSWERABLE, WEEKS
from rinnalla.methods.disclosure.tables import Codebook, Policy, Table, tabulate
from rinnalla.people.models import Unit
from rinnalla.release import gate
from rinnalla.release.gate import Material, Released
from rinnalla.release.models import Channel
from rinnalla.release.shown import Shown

SOURCE = UUID("6d2c5f38-9b1e-4f0e-8a8c-2f6d5d3b7a11")
OTHER = "other"
POLICY = Policy()
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
    """What of what was learnt in an event has come into use; None where nobody has been asked yet."""
    return next((one for one in in_use_of([event], channel, unit) if one.weeks == weeks), None)


def in_use_of(
    events: Sequence[TrainingEvent], channel: Channel = Channel.PAGE, unit: Unit | None = None
) -> list[InUse]:
    """What of what was learnt in each event has come into use, in the order of events and weeks, of what was asked.

    A unit's own figures are told once, when no answer can come any more, and never so that they would give away those
    of the others.
    """
    found: dict[tuple[UUID, int], list[_Asked]] = {}
    rows = UseCheck.objects.filter(owner_id=owner_id(), registration__event__in=events)
    for of, weeks, *told in rows.values_list("registration__event", "weeks", *_Asked._fields):
        found.setdefault((of, weeks), []).append(_Asked(*told))
    asked = [
        (event, weeks, found[event.pk, weeks]) for event in events for weeks in WEEKS if (event.pk, weeks) in found
    ]
    finals = [_is_final(rows) for _event, _weeks, rows in asked]
    answered = [
        (_material(event, weeks, rows, is_final=is_final), _tables(rows, by_unit=unit is not None))
        for (event, weeks, rows), is_final in zip(asked, finals, strict=True)
        if _people(rows)
    ]
    released = iter(gate.release_each(answered, channel=channel))
    cell = (str(unit.pk),) if unit else ()
    return [
        _told(event, weeks, next(released).tables if _people(rows) else (), cell, is_final=is_final)
        for (event, weeks, rows), is_final in zip(asked, finals, strict=True)
    ]


class _Asked(NamedTuple):
    """One check: of whose unit, what was answered, on which day it is due."""

    registration__unit: UUID | None
    used: str
    limit: str
    due_on: date


def _is_final(rows: Sequence[_Asked]) -> bool:
    last_day = max(one.due_on for one in rows) + ANSWERABLE
    return all(one.used for one in rows) or last_day <= clock.today()


def _people(rows: Sequence[_Asked]) -> list[dict[str, str]]:
    return [
        {"unit": str(one.registration__unit or OTHER), "used": one.used, "limit": one.limit} for one in rows if one.used
    ]


def _material(event: TrainingEvent, weeks: int, rows: Sequence[_Asked], *, is_final: bool) -> Material:
    source = uuid5(SOURCE, f"{event.pk}/{weeks}")
    return Material(source, len(_people(rows)), POLICY, _codebook(rows), is_final)


def _tables(rows: Sequence[_Asked], *, by_unit: bool) -> list[Table]:
    groups: list[tuple[str, ...]] = [(), ("unit",)] if by_unit else [()]
    people, codebook = _people(rows), _codebook(rows)
    return [tabulate(people, codebook, group, answer) for group in groups for answer in ANSWERS]


def _told(event: TrainingEvent, weeks: int, tables: Sequence[Shown], cell: tuple[str, ...], *, is_final: bool) -> InUse:
    if not tables:
        return InUse(event, weeks, None, {}, {}, is_final)
    used, limit = tables[-len(ANSWERS) :]
    return InUse(event, weeks, used.base(cell), _row(used, cell), _row(limit, cell), is_final)


def _codebook(rows: Sequence[_Asked]) -> Codebook:
    units = sorted({str(one.registration__unit or OTHER) for one in rows})
    return {"unit": units, "used": ("", *Used.values), "limit": ("", *Limit.values)}


def _row(shown: Shown, cell: tuple[str, ...]) -> dict[str, int | None]:
    return shown.row(cell) if shown.base(cell) is not None else {}


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
    return education_of([organisation], [year], channel)[0]


def education_of(
    organisations: Sequence[UUID], years: Sequence[int], channel: Channel = Channel.PAGE
) -> list[Education]:
    """Continuing education of each organisation in each year, in their order."""
    came = _came(organisations, years)
    asked = [(organisation, year) for organisation in organisations for year in years]
    told = [one for one in asked if one in came]
    materials = [_year(came[one], *one) for one in told]
    released = dict(zip(told, gate.release_each(materials, channel=channel), strict=True))
    return [_education(year, came.get((of, year)), released.get((of, year))) for of, year in asked]


@dataclass
class _Year:
    """What people came to in a year: minutes and unit of each, and the events."""

    stays: dict[object, int] = field(default_factory=dict)
    units: dict[object, str] = field(default_factory=dict)
    events: set[UUID] = field(default_factory=set)


def _came(organisations: Sequence[UUID], years: Sequence[int]) -> dict[tuple[UUID, int], _Year]:
    rows = Attendance.objects.filter(
        owner_id=owner_id(), session__event__organisation__in=organisations,
        session__starts_at__gte=_begins(min(years)), session__starts_at__lt=_begins(max(years) + 1),
    )  # fmt: skip
    found: dict[tuple[UUID, int], _Year] = {}
    registration = ("registration", "registration__person", "registration__email_index", "registration__unit")
    session = ("session__event__organisation", "session__event", "session__starts_at", "session__ends_at", "minutes")
    for pk, person, email, unit, of, event, begins, ends, minutes in rows.values_list(*registration, *session):
        year = found.setdefault((of, clock.local(begins).year), _Year())
        who, lasted = person or bytes(email or pk.bytes), int((ends - begins).total_seconds() // 60)
        year.stays[who] = year.stays.get(who, 0) + min(lasted, minutes or lasted)
        year.units[who] = str(unit or OTHER)
        year.events.add(event)
    return found


def _begins(year: int) -> datetime:
    return datetime(year, 1, 1, tzinfo=clock.HELSINKI)


def _is_over(year: int) -> bool:
    return clock.now() >= _begins(year + 1) + SETTLED


def _year(came: _Year, organisation: UUID, year: int) -> tuple[Material, list[Table]]:
    people = [{"unit": came.units[who], "hours": _band(minutes)} for who, minutes in came.stays.items()]
    codebook: Codebook = {"unit": sorted(set(came.units.values())), "hours": [name for name, _most in BANDS]}
    source = uuid5(SOURCE, f"education/{organisation}/{year}")
    tables = [tabulate(people, codebook, (), "hours")]
    tables += [tabulate(people, codebook, ("unit",))] if _is_over(year) else []
    return Material(source, len(people), POLICY, codebook, _is_over(year)), tables


def _education(year: int, came: _Year | None, released: Released | None) -> Education:
    if came is None or released is None:
        return Education(year, None, {}, {}, 0, _is_over(year))
    told = released.tables[1].counts if len(released.tables) > 1 else {}
    units = {cell[0]: count for cell, count in told.items()}
    return Education(year, released.size, _row(released.tables[0], ()), units, len(came.events), _is_over(year))


def _band(minutes: int) -> str:
    return next(name for name, most in BANDS if minutes < most)


def units_named(pks: set[str]) -> dict[str, str]:
    """The names of units by id."""
    rows = Unit.objects.filter(owner_id=owner_id(), pk__in=[pk for pk in pks if pk != OTHER])
    return {str(one.pk): one.name for one in rows}


def latest_use(actor: Actor) -> InUse | None:
    """What of the latest training whose participants have answered has come into use, of everybody together."""
    if not actor.may(P.USE_READ):
        return None
    answered = UseCheck.objects.filter(owner=OuterRef("owner"), registration=OuterRef("pk")).exclude(used="")
    here = Registration.objects.filter(Exists(answered), owner=OuterRef("owner"), event=OuterRef("pk"))
    rows = TrainingEvent.objects.filter(Exists(here), owner_id=owner_id(), ends_at__lte=clock.now())
    last = rows.order_by("-ends_at").first()
    told = in_use_of([last]) if last else []
    return next((one for one in reversed(told) if one.base is not None), None)
