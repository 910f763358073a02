"""How records of guidance are reached: through an assignment, a unit, a disclosure permit; and what takes it away."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import scope
from rinnalla.guidance.choices import EarlierNotes
from rinnalla.guidance.models import Assignment
from rinnalla.people.choices import ConsentKind
from rinnalla.people.models import Block, Consent

Reach = Mapping[Role, Callable[[Actor], Q]]
ENDS = F("ends_on")
WRITING = frozenset({P.MEETING_WRITE, P.GOAL_WRITE, P.SUMMARY_WRITE, P.PHASE_WRITE, P.WAITING_WRITE, P.WAITING_CLOSE})


@dataclass(frozen=True)
class Written:
    """A kind of text that a guide who came later reads only where the client lets them.

    ``day`` leads from the record to the day it tells of, ``choices`` are the client's choices that let it be read.
    """

    day: str
    choices: frozenset[EarlierNotes]


SUMMARIES = Written("as_of", frozenset({EarlierNotes.SUMMARIES, EarlierNotes.SHARED, EarlierNotes.ALL}))
PARTS = replace(SUMMARIES, day="summary__as_of")
SHARED_NOTES = Written("meeting__starts_at__date", frozenset({EarlierNotes.SHARED, EarlierNotes.ALL}))
WORK_NOTES = replace(SHARED_NOTES, choices=frozenset({EarlierNotes.ALL}))
ANSWERS = replace(SHARED_NOTES, day="note__meeting__starts_at__date")


def _assignments(actor: Actor) -> "QuerySet[Assignment]":
    """The actor's assignments that have begun, in units where they are a guide now."""
    guides = actor.units(Role.GUIDE)
    rows: QuerySet[Assignment] = Assignment.objects.filter(
        person=actor.person, period__unit__in=guides, starts_on__lte=clock.today()
    )
    return rows


def _guides(actor: Actor, period: str) -> Q:
    """The actor guides in the period today; an end that lies ahead takes nothing away yet."""
    running = Q(ends_on=None) | Q(ends_on__gt=clock.today())
    return Q(Exists(_assignments(actor).filter(running, period=OuterRef(period))))


def assigned(actor: Actor, period: str, *, written: Written | None = None) -> Q:
    """The actor guides in the period, or did so lately that they may still read.

    Of what has been ``written`` they read what tells of their own days, and of earlier ones what the client lets them.
    """
    lately = Q(ends_on=None) | Q(access_until__gte=clock.today())
    if written:
        lately &= Q(starts_on__lte=OuterRef(written.day)) | Q(reads__in=written.choices)
    return Q(Exists(_assignments(actor).filter(lately, period=OuterRef(period))))


def _finishes(actor: Actor, meeting: str) -> Q:
    """The actor guided on the day of the meeting, so lately that they may still record it."""
    then = _assignments(actor).filter(
        access_until__gte=clock.today(), period__meetings=OuterRef(meeting), period__meetings__starts_at__date__lte=ENDS
    )
    return Q(Exists(then))


def _as_guide(actor: Actor, permission: P, period: str, meeting: str, written: Written | None) -> Q:
    if permission not in WRITING:
        return assigned(actor, period, written=written)
    return _guides(actor, period) | _finishes(actor, meeting) if meeting else _guides(actor, period)


def in_unit(role: Role, path: str) -> Callable[[Actor], Q]:
    """What belongs to a unit where the actor has the role; ``path`` leads from the record to what has the unit."""
    return lambda actor: Q(**{f"{path}unit__in": actor.units(role)})


def apart(actor: Actor, person: str) -> Q:
    """Records about the actor themselves, or about somebody they must not be brought together with."""
    other = OuterRef(person)
    pair = Q(first=actor.person, second=other) | Q(second=actor.person, first=other)
    return Q(**{person: actor.person}) | Q(Exists(Block.objects.filter(pair, lifted_at=None)))


def permitted(actor: Actor, client: str) -> Q:
    """A disclosure permit of the client for one of the actor's units is in force."""
    permits = Consent.objects.filter(
        kind=ConsentKind.DISCLOSURE, withdrawn_at=None, client=OuterRef(client), recipient__in=actor.units(Role.PARTNER)
    )
    return Q(Exists(permits))


def sent_by(actor: Actor, path: str) -> Q:
    """Requests the actor sent from a unit where they are a partner; ``path`` leads from the record to its request."""
    return Q(**{f"{path}sender": actor.person, f"{path}from_unit__in": actor.units(Role.PARTNER)})


def of_period(
    actor: Actor,
    permission: P,
    path: str,
    *,
    sender: Q | None = None,
    client: Q | None = None,
    meeting: str = "",
    written: Written | None = None,
) -> Q:
    """What a permission reaches of the records of a period; ``path`` leads from the record to its period.

    ``sender`` is what the sender of the request sees under a disclosure permit, else nothing; ``client`` narrows what
    the client sees; ``meeting`` leads to the meeting that a guide may finish recording after their last day;
    ``written`` says which earlier texts a guide who came later needs the client's leave for.
    """
    to = f"{path}__" if path else ""
    reach: dict[Role, Callable[[Actor], Q]] = {
        Role.CLIENT: lambda a: Q(**{f"{to}client__person": a.person}) & (client or Q()),
        Role.GUIDE: lambda a: _as_guide(a, permission, path or "pk", meeting, written),
        Role.COORDINATOR: in_unit(Role.COORDINATOR, to),
        Role.DEPUTY: in_unit(Role.DEPUTY, to),
    }
    if sender is not None:
        reach[Role.PARTNER] = lambda a: sent_by(a, f"{to}request__") & permitted(a, f"{to}client") & sender
    return scope(actor, permission, reach, never=apart(actor, f"{to}client__person"))
