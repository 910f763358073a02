"""How records of guidance are reached: through an assignment, a unit, a disclosure permit; and what takes it away."""

from collections.abc import Callable, Mapping

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.break_glass import opened_to
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import EVERYTHING, Whole, scope
from rinnalla.guidance.choices import EarlierNotes
from rinnalla.guidance.models import Assignment, Period
from rinnalla.people.choices import ConsentKind
from rinnalla.people.models import Block, Consent

Reach = Mapping[Role, Callable[[Actor], Q]]
ENDS = F("ends_on")
WRITING = frozenset(
    {
        P.MEETING_WRITE, P.GOAL_WRITE, P.SUMMARY_WRITE, P.GOAL_RATE, P.PLAN_CONFIRM, P.OUTCOME_WRITE, P.MEASURE_ASK,
        P.MEASURE_ANSWER, P.EVALUATION_WRITE, P.RETELLING_WRITE, P.PHASE_WRITE, P.WAITING_WRITE, P.WAITING_CLOSE,
    }
)  # fmt: skip
# The client's choices that let a guide who came later read each kind of what was written before them.
SUMMARIES = frozenset({EarlierNotes.SUMMARIES, EarlierNotes.SHARED, EarlierNotes.ALL})
SHARED_NOTES = frozenset({EarlierNotes.SHARED, EarlierNotes.ALL})
WORK_NOTES = frozenset({EarlierNotes.ALL})


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


def assigned(actor: Actor, period: str, only: Q | None = None) -> Q:
    """The actor guides in the period, or did so lately that they may still read; ``only`` narrows the assignments."""
    lately = Q(ends_on=None) | Q(access_until__gte=clock.today())
    return Q(Exists(_assignments(actor).filter(lately, only or Q(), period=OuterRef(period))))


def let_read(actor: Actor, path: str, *, day: str, choices: frozenset[EarlierNotes]) -> Q:
    """What a guide reads of what was written: of their own days all, of earlier ones what the client lets them.

    ``path`` leads from the record to its period, ``day`` to the day it tells of. It takes nothing from the client, from
    whoever reaches the period through a unit, or from a break-glass access.
    """
    if not actor.holds(Role.GUIDE):
        return EVERYTHING
    units = [*actor.units(Role.COORDINATOR), *actor.units(Role.DEPUTY)]
    let = Q(reads__in=choices) | Q(starts_on__lte=OuterRef(day))
    others = Q(**{f"{path}__unit__in": units}) | Q(**{f"{path}__client__person": actor.person})
    if actor.holds(Role.BREAK_GLASS):
        others |= Q(**{f"{path}__client__in": opened_to(actor)})
    return others | assigned(actor, path, let)


def _finishes(actor: Actor, meeting: str) -> Q:
    """The actor guided on the day of the meeting, so lately that they may still record it."""
    then = _assignments(actor).filter(
        access_until__gte=clock.today(), period__meetings=OuterRef(meeting), period__meetings__starts_at__date__lte=ENDS
    )
    return Q(Exists(then))


def _as_guide(actor: Actor, permission: P, period: str, meeting: str) -> Q:
    if permission not in WRITING:
        return assigned(actor, period)
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


def of_period(actor: Actor, permission: P, path: str, *, meeting: str = "") -> Q:
    """What a permission reaches of the records of a period; ``path`` leads from the record to its period.

    ``meeting`` leads to the meeting that a guide may finish recording after their last day.
    """
    to = f"{path}__" if path else ""
    reach: Reach = {
        Role.CLIENT: lambda a: Q(**{f"{to}client__person": a.person}),
        Role.GUIDE: lambda a: _as_guide(a, permission, path or "pk", meeting),
        Role.COORDINATOR: in_unit(Role.COORDINATOR, to),
        Role.DEPUTY: in_unit(Role.DEPUTY, to),
    }
    return scope(actor, permission, reach, never=apart(actor, f"{to}client__person"), client=f"{to}client")


def of_sender(actor: Actor, permission: P, path: str) -> Q:
    """What the sender of a period's request reaches under a disclosure permit."""
    to = f"{path}__" if path else ""
    reach: Reach = {Role.PARTNER: lambda a: sent_by(a, f"{to}request__") & permitted(a, f"{to}client")}
    return scope(actor, permission, reach, never=apart(actor, f"{to}client__person"))


def unless_mine(actor: Actor, path: str, given: Q) -> Q:
    """Anything about others; of what is about the actor as a client, only what has been given to them."""
    return given | ~Q(**{f"{path}__client__person": actor.person}) if actor.holds(Role.CLIENT) else EVERYTHING


PERIOD = Whole(
    Period,
    of_period,
    alike=frozenset(
        {
            P.PERIOD_READ,
            P.PHASE_READ,
            P.WAITING_READ,
            P.BRIEF_READ,
            P.GOAL_READ,
            P.MEETING_READ,
            P.TRIED_READ,
            P.SHARED_NOTE_READ,
            P.WORK_NOTE_READ,
            P.PARTNER_SUMMARY_READ,
            P.SUMMARY_READ,
        }
    ),
)
