"""What a table sees while a workshop runs. Asked every second or so by everybody, so it asks the database little."""

import hashlib
from dataclasses import dataclass, field
from uuid import UUID

from rinnalla.access.tenancy import owner_id
from rinnalla.learning.choices.workshop import Way
from rinnalla.learning.models import Contribution, Round, Seat, Table, Workshop
from rinnalla.methods.workshop import visited, visiting

MOST_SHOWN = 200


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
    stands: tuple[int, ...]


def workshop_coded(code: str) -> Workshop | None:
    """The workshop that people join by a code; capital letters make no difference."""
    plain = code.strip().upper()
    found: Workshop | None = Workshop.objects.filter(owner_id=owner_id(), code=plain).first() if plain else None
    return found


def place_of(code: str, joined: UUID, *, stays: bool) -> Place | None:
    """Where somebody who joined a table now sits: a group moves on in a workshop that rotates, a device ``stays``."""
    rows = Table.objects.filter(owner_id=owner_id()).select_related("workshop").defer("workshop__case")
    own = rows.filter(pk=joined, workshop__code=code.upper()).first()
    if own is None:
        return None
    workshop = own.workshop
    table = group = own
    if workshop.rotates:
        move = visiting if stays else visited
        other = rows.get(workshop=workshop.pk, number=move(own.number, workshop.stage, workshop.size))
        table, group = (own, other) if stays else (other, own)
    stands = (workshop.version, table.version, group.version)
    return Place(workshop.pk, workshop.code, workshop.language, workshop.state, workshop.stage, table, group, stands)


def tables_to_join(workshop: Workshop) -> list[Table]:
    """The tables of a workshop somebody has the code of, in order."""
    return list(Table.objects.filter(owner_id=owner_id(), workshop=workshop).order_by("number"))


def round_under_way(place: Place) -> Round | None:
    """The round under way; none before the first."""
    if not place.stage:
        return None
    found: Round | None = Round.objects.filter(owner_id=owner_id(), workshop=place.workshop, number=place.stage).first()
    return found


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


def standing(place: Place, now: Round | None) -> Standing:
    """What the people at a table may see of what they and those before them have written there."""
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
