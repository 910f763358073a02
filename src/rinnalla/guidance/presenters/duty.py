"""Who is on duty, and the two weeks ahead with their gaps and overlaps."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils.formats import date_format

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.guidance.models import DutyShift
from rinnalla.guidance.queries.duty import coordinators, on_duty_now
from rinnalla.guidance.queries.meeting import when
from rinnalla.methods.duty import stretches
from rinnalla.methods.working_days import working_days_after
from rinnalla.people.models import Staff, Unit

AHEAD = timedelta(days=14)


@dataclass(frozen=True)
class Line:
    """A shift, or a time with nobody or with several on duty."""

    kind: str
    when: str
    who: str = ""
    phone: str = ""
    shift: DutyShift | None = None


def chain(actor: Actor) -> dict[str, Any]:
    """Whom to call now besides those who answer anybody, in order; and what holds when nobody is on duty."""
    shifts = on_duty_now(actor)
    reachable: list[Staff] = [one for one in coordinators(actor) if one.phone]
    tomorrow = working_days_after(clock.today(), 1)
    return {
        "on_duty": [
            {"name": str(one.person.staff), "phone": one.phone, "until": until(one), "unit": one.unit} for one in shifts
        ],
        "coordinators": reachable,
        "next_morning": date_format(tomorrow, "l j.n."),
    }


def until(shift: DutyShift) -> str:
    """Until when somebody answers."""
    return when(shift.ends_at)


def fortnight(unit: Unit, shifts: Sequence[DutyShift], now: datetime) -> list[Line]:
    """A unit's two weeks from now on in order: each shift, each time without anybody, each time with several."""
    mine = [shift for shift in shifts if shift.unit_id == unit.pk]
    found = [
        (
            shift.starts_at,
            1,
            Line("shift", span(shift.starts_at, shift.ends_at), str(shift.person.staff), shift.phone, shift),
        )
        for shift in mine
    ]
    for stretch in stretches([(shift.starts_at, shift.ends_at) for shift in mine], now, now + AHEAD):
        if stretch.count == 0:
            found.append((stretch.start, 0, Line("gap", span(stretch.start, stretch.end))))
        elif stretch.count > 1:
            found.append((stretch.start, 2, Line("overlap", span(stretch.start, stretch.end))))
    return [line for _start, _order, line in sorted(found, key=lambda one: one[:2])]


def span(start: datetime, end: datetime) -> str:
    """From one moment to another."""
    return f"{when(start)} – {when(end)}"
