"""What a table sees while a workshop runs. Asked every second or so by everybody, so it asks the database little."""

import hashlib
from dataclasses import dataclass, field
from time import monotonic
from uuid import UUID

from rinnalla.access.tenancy import owner_id
from rinnalla.learning.choices.workshop import Way
from rinnalla.learning.models import Contribution, Round, Seat, Table, Workshop
from rinnalla.methods.workshop import visited, visiting

MOST_SHOWN = 200


@dataclass(frozen=True)
class Hall:
    """A workshop with its tables by their ids and the round under way, as they were read together."""

    workshop: Workshop
    tables: dict[UUID, Table]
    now: Round | None
    read_at: float

    def numbered(self, number: int) -> Table:
        """One of its tables."""
        return next(one for one in self.tables.values() if one.number == number)


@dataclass(frozen=True)
class Place:
    """A table in a running workshop: ``table`` where people sit, ``group`` the table at which they joined.

    ``stands`` changes with whatever may change what the table sees.
    """

    workshop: UUID
    code: str
    language: str
    state: str
    stage: int
    table: Table
    group: Table
    now: Round | None
    stands: tuple[int, ...]


def workshop_coded(code: str) -> Workshop | None:
    """The workshop that people join by a code; capital letters make no difference."""
    plain = code.strip().upper()
    found: Workshop | None = Workshop.objects.filter(owner_id=owner_id(), code=plain).first() if plain else None
    return found


# What many ask for at the same moment is read once: a hall of three hundred phones asks as little as one phone does.
# What is shown may be so many seconds old; whoever opens a page or writes reads anew.
LASTS = 0.25
KEPT = 50
_READ: dict[tuple[UUID, str], Hall] = {}


def hall_of(code: str, *, anew: bool = True) -> Hall | None:
    """The workshop that is joined by a code, as it stands now, or as it stood a moment ago."""
    key = (owner_id(), code.upper())
    kept = _READ.get(key)
    if kept and not anew and monotonic() - kept.read_at < LASTS:
        return kept
    workshop = Workshop.objects.filter(owner_id=key[0], code=key[1]).defer("case").first()
    if workshop is None:
        return None
    tables = Table.objects.filter(owner_id=key[0], workshop=workshop)
    begun = Round.objects.filter(owner_id=key[0], workshop=workshop, number=workshop.stage)
    now = begun.first() if workshop.stage else None
    if len(_READ) >= KEPT:
        _READ.clear()
    _READ[key] = Hall(workshop, {one.pk: one for one in tables}, now, monotonic())
    return _READ[key]


def place_of(code: str, joined: UUID, *, stays: bool, anew: bool = True) -> Place | None:
    """Where somebody who joined a table now sits: a group moves on in a workshop that rotates, a device ``stays``."""
    hall = hall_of(code, anew=anew)
    own = hall.tables.get(joined) if hall else None
    if hall is None or own is None:
        return None
    workshop = hall.workshop
    table = group = own
    if workshop.rotates and stays:
        group = hall.numbered(visiting(own.number, workshop.stage, workshop.size))
    elif workshop.rotates:
        table = hall.numbered(visited(own.number, workshop.stage, workshop.size))
    stands = (workshop.version, table.version, group.version)
    return Place(
        workshop.pk, workshop.code, workshop.language, workshop.state, workshop.stage, table, group, hall.now, stands
    )


def tables_to_join(workshop: Workshop) -> list[Table]:
    """The tables of a workshop somebody has the code of, in order."""
    return list(Table.objects.filter(owner_id=owner_id(), workshop=workshop).order_by("number"))


def round_of(place: Place, pk: UUID) -> Round | None:
    """A round of the workshop that has been begun."""
    rows = Round.objects.filter(owner_id=owner_id(), workshop=place.workshop, started_at__isnull=False)
    found: Round | None = rows.filter(pk=pk).first()
    return found


@dataclass(frozen=True)
class Standing:
    """How many sit at the table, how many have written in the round, and what may be read, the newest last."""

    expected: int = 0
    written: int = 0
    shown: list[Contribution] = field(default_factory=list)
    earlier: list[Contribution] = field(default_factory=list)


def standing(place: Place) -> Standing:
    """What the people at a table may see of what they and those before them have written there."""
    now = place.now
    if now is None:
        return Standing(expected=seated(place.group))
    expected, written = heard(place.table, place.group, now)
    rows = Contribution.objects.filter(owner_id=owner_id(), table=place.table, taken_back=False)
    readable = rows.select_related("data_key", "round").order_by("-created_at", "-pk")
    shown = list(readable.filter(round=now)[:MOST_SHOWN]) if is_open(now, place.table) else []
    earlier = list(readable.filter(round__number__lt=now.number)[:MOST_SHOWN])
    return Standing(expected, written, shown[::-1], earlier[::-1])


def is_open(now: Round, table: Table) -> bool:
    """Whether a table sees what it writes in a round."""
    return not now.hidden or now.opened_at is not None or table.opened >= now.number


def seated(group: Table) -> int:
    """How many sit at a table: as was said, or as many as have joined."""
    joined = Seat.objects.filter(owner_id=owner_id(), table=group).count()
    return max(joined, group.people or 0)


def heard(table: Table, group: Table, now: Round) -> tuple[int, int]:
    """How many sit at a table in a round, and how many have written; a shared device writes for one each time."""
    seats = Seat.objects.filter(owner_id=owner_id(), table=group)
    by_device = Contribution.objects.filter(
        owner_id=owner_id(), table=table, round=now, way=Way.DEVICE, taken_back=False
    ).count()
    by_phone = seats.filter(last_round__gte=now.number).count()
    return max(seats.count(), group.people or 0), by_phone + by_device


def contribution_id(workshop: UUID, form: UUID) -> UUID:
    """The id of the contribution that a form becomes: the form's own id, made another for every workshop."""
    return UUID(bytes=hashlib.sha256(f"contribution|{workshop.hex}|{form.hex}".encode()).digest()[:16])


def contribution_with(pk: UUID) -> Contribution | None:
    """The contribution of an id, taken back or not."""
    found: Contribution | None = Contribution.objects.filter(owner_id=owner_id(), pk=pk).first()
    return found


def seat_with(pk: UUID, workshop: UUID) -> Seat | None:
    """A seat of a workshop, locked until the transaction ends."""
    rows = Seat.objects.select_for_update(of=("self",)).filter(owner_id=owner_id(), table__workshop=workshop)
    found: Seat | None = rows.filter(pk=pk).first()
    return found


def own_contributions(place: Place, ids: list[UUID]) -> list[Contribution]:
    """What one browser has sent and not taken back, the newest first."""
    rows = Contribution.objects.filter(
        owner_id=owner_id(), pk__in=ids, table__workshop=place.workshop, taken_back=False
    )
    return list(rows.select_related("data_key", "round").order_by("-created_at", "-pk"))
