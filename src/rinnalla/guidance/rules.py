"""Which records of guidance, and which clients, each permission reaches.

Role gives the verb, a dated assignment or a unit gives the objects, consent gives recipients, a block takes away,
time ends it.
"""

from collections.abc import Callable, Mapping
from datetime import timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.models import AuditSubject
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import rule, scope
from rinnalla.guidance.choices import NoteKind, RequestState, SummaryState
from rinnalla.guidance.models import (
    Assignment,
    Brief,
    Goal,
    Meeting,
    Note,
    NoteAnswer,
    Period,
    PhaseInterval,
    ServiceRequest,
    Suggestion,
    Summary,
    SummaryAnswer,
    SummaryPart,
)
from rinnalla.guidance.states import ENDED_PERIOD, OPEN_PERIOD, OPEN_REQUEST
from rinnalla.people.choices import ConsentKind
from rinnalla.people.models import Block, Client, Consent

Reach = Mapping[Role, Callable[[Actor], Q]]
READ_BY_CLIENT = (SummaryState.READ, SummaryState.FROZEN)
GIVEN_TO_CLIENT = (SummaryState.WITH_CLIENT, *READ_BY_CLIENT)
ENDS = F("ends_on")


# How long after a period its coordinators still reach the client: the last follow-up is asked for at ninety days.
REACHED_AFTER = timedelta(days=90)
WRITING = frozenset({P.MEETING_WRITE, P.GOAL_WRITE, P.SUMMARY_WRITE})


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


def _assigned(actor: Actor, period: str) -> Q:
    """The actor guides in the period, or did so lately that they may still read."""
    lately = Q(ends_on=None) | Q(access_until__gte=clock.today())
    return Q(Exists(_assignments(actor).filter(lately, period=OuterRef(period))))


def _finishes(actor: Actor, meeting: str) -> Q:
    """The actor guided on the day of the meeting, so lately that they may still record it."""
    then = _assignments(actor).filter(
        access_until__gte=clock.today(), period__meetings=OuterRef(meeting), period__meetings__starts_at__date__lte=ENDS
    )
    return Q(Exists(then))


def _as_guide(actor: Actor, permission: P, period: str, meeting: str) -> Q:
    if permission not in WRITING:
        return _assigned(actor, period)
    return _guides(actor, period) | _finishes(actor, meeting) if meeting else _guides(actor, period)


def _in_unit(role: Role, path: str) -> Callable[[Actor], Q]:
    return lambda actor: Q(**{f"{path}unit__in": actor.units(role)})


def _apart(actor: Actor, person: str) -> Q:
    """Records about the actor themselves, or about somebody they must not be brought together with."""
    other = OuterRef(person)
    pair = Q(first=actor.person, second=other) | Q(second=actor.person, first=other)
    return Q(**{person: actor.person}) | Q(Exists(Block.objects.filter(pair, lifted_at=None)))


def _permitted(actor: Actor, client: str) -> Q:
    """A disclosure permit of the client for one of the actor's units is in force."""
    permits = Consent.objects.filter(
        kind=ConsentKind.DISCLOSURE, withdrawn_at=None, client=OuterRef(client), recipient__in=actor.units(Role.PARTNER)
    )
    return Q(Exists(permits))


def _sent_by(actor: Actor, path: str) -> Q:
    return Q(**{f"{path}sender": actor.person, f"{path}from_unit__in": actor.units(Role.PARTNER)})


def _of_period(
    actor: Actor, permission: P, path: str, *, sender: Q | None = None, client: Q | None = None, meeting: str = ""
) -> Q:
    """What a permission reaches of the records of a period; ``path`` leads from the record to its period.

    ``sender`` is what the sender of the request sees under a disclosure permit, else nothing; ``client`` narrows what
    the client sees; ``meeting`` leads to the meeting that a guide may finish recording after their last day.
    """
    to = f"{path}__" if path else ""
    reach: dict[Role, Callable[[Actor], Q]] = {
        Role.CLIENT: lambda a: Q(**{f"{to}client__person": a.person}) & (client or Q()),
        Role.GUIDE: lambda a: _as_guide(a, permission, path or "pk", meeting),
        Role.COORDINATOR: _in_unit(Role.COORDINATOR, to),
        Role.DEPUTY: _in_unit(Role.DEPUTY, to),
    }
    if sender is not None:
        reach[Role.PARTNER] = lambda a: _sent_by(a, f"{to}request__") & _permitted(a, f"{to}client") & sender
    return scope(actor, permission, reach, never=_apart(actor, f"{to}client__person"))


@rule(ServiceRequest, P.REQUEST_READ, P.REQUEST_STATUS, P.REQUEST_DECIDE, P.REQUEST_WITHDRAW, P.SUGGESTION_MAKE)
@rule(ServiceRequest, P.REQUEST_MAKE, P.PERIOD_STEER)
def requests(actor: Actor, permission: P) -> Q:
    """A unit's coordinators see what has been sent to it; the sender and the client see their own."""
    sent = ~Q(state__in=[RequestState.DRAFT, RequestState.DISCARDED])
    reach: Reach = {
        Role.CLIENT: lambda a: Q(client__person=a.person) & sent,
        Role.PARTNER: lambda a: _sent_by(a, ""),
        Role.COORDINATOR: lambda a: Q(unit__in=a.units(Role.COORDINATOR)) & (sent | Q(created_by=a.id)),
        Role.DEPUTY: lambda a: Q(unit__in=a.units(Role.DEPUTY)) & sent,
    }
    return scope(actor, permission, reach, never=_apart(actor, "client__person"))


@rule(Brief, P.BRIEF_READ)
def briefs(actor: Actor, permission: P) -> Q:
    """The guide suggested, while the request is open, or assigned reads the brief.

    The request's own text stays with the coordinator.
    """
    asked = Suggestion.objects.filter(
        request=OuterRef("request_id"),
        guide=actor.person,
        closed_at=None,
        request__state__in=OPEN_REQUEST,
        request__unit__in=actor.units(Role.GUIDE),
    )
    reach: Reach = {
        Role.CLIENT: lambda a: Q(request__client__person=a.person),
        Role.GUIDE: lambda a: Q(Exists(asked)) | _assigned(a, "request__period"),
        Role.COORDINATOR: _in_unit(Role.COORDINATOR, "request__"),
        Role.DEPUTY: _in_unit(Role.DEPUTY, "request__"),
        Role.PARTNER: lambda a: _sent_by(a, "request__"),
    }
    return scope(actor, permission, reach, never=_apart(actor, "request__client__person"))


@rule(Suggestion, P.SUGGESTION_READ, P.SUGGESTION_MAKE)
def suggestions(actor: Actor, permission: P) -> Q:
    """The coordinator sees both answers; the guide sees that they were asked."""
    reach: Reach = {
        Role.GUIDE: lambda a: Q(guide=a.person),
        Role.COORDINATOR: _in_unit(Role.COORDINATOR, "request__"),
        Role.DEPUTY: _in_unit(Role.DEPUTY, "request__"),
    }
    return scope(actor, permission, reach, never=_apart(actor, "request__client__person"))


@rule(Period, P.PERIOD_LIST)
def listed_periods(actor: Actor, permission: P) -> Q:
    """Besides those who may open a period, its sender sees that it runs and how many meetings it has had."""
    sent = {Role.PARTNER: lambda a: _sent_by(a, "request__")}
    return _of_period(actor, permission, "") | scope(actor, permission, sent, never=_apart(actor, "client__person"))


@rule(Period, P.PERIOD_READ, P.PERIOD_STEER, P.GOAL_WRITE, P.MEETING_WRITE, P.SUMMARY_WRITE)
def periods(actor: Actor, permission: P) -> Q:
    """A period with its texts: the client, the guides assigned, the unit's coordinators."""
    return _of_period(actor, permission, "")


@rule(Goal, P.GOAL_READ)
@rule(Goal, P.GOAL_WRITE)
def goals(actor: Actor, permission: P) -> Q:
    """Goals, also to the sender under a disclosure permit."""
    return _of_period(actor, permission, "period", sender=Q())


@rule(Meeting, P.MEETING_READ, P.MEETING_WRITE)
def meetings(actor: Actor, permission: P) -> Q:
    """Meetings of a period that may be opened; a guide records those of their own days for a while afterwards."""
    return _of_period(actor, permission, "period", meeting="pk")


@rule(Note, P.SHARED_NOTE_READ, P.NOTE_ANSWER)
def shared_notes(actor: Actor, permission: P) -> Q:
    """Shared notes."""
    return _of_period(actor, permission, "meeting__period") & Q(kind=NoteKind.SHARED)


@rule(NoteAnswer, P.SHARED_NOTE_READ)
def note_answers(actor: Actor, permission: P) -> Q:
    """Answers to shared notes."""
    return _of_period(actor, permission, "note__meeting__period")


@rule(Note, P.WORK_NOTE_READ)
def work_notes(actor: Actor, permission: P) -> Q:
    """Work notes: the client reads, the guides write and read, coordinator and deputy read, nobody else."""
    return _of_period(actor, permission, "meeting__period") & Q(kind=NoteKind.WORK)


@rule(Note, P.MEETING_WRITE)
def own_notes(actor: Actor, permission: P) -> Q:
    """A note is corrected by the one who wrote it."""
    return _of_period(actor, permission, "meeting__period", meeting="meeting") & Q(author=actor.person)


@rule(Summary, P.SUMMARY_READ, P.SUMMARY_WRITE, P.SUMMARY_ANSWER)
def summaries(actor: Actor, permission: P) -> Q:
    """Summaries: the client sees them once they have been given, the sender once the client has read them."""
    sender = Q(state__in=READ_BY_CLIENT) if permission == P.SUMMARY_READ else None
    return _of_period(actor, permission, "period", sender=sender, client=Q(state__in=GIVEN_TO_CLIENT))


@rule(SummaryPart, P.SUMMARY_READ)
@rule(SummaryAnswer, P.SUMMARY_READ)
def summary_parts(actor: Actor, permission: P) -> Q:
    """The parts and answers of a summary that may be read."""
    sender, client = Q(summary__state__in=READ_BY_CLIENT), Q(summary__state__in=GIVEN_TO_CLIENT)
    return _of_period(actor, permission, "summary__period", sender=sender, client=client)


@rule(Client, P.CLIENT_READ, P.CLIENT_WRITE, P.OWN_PAGE, P.CONSENT_READ, P.CONSENT_WRITE, P.LOG_OWN)
@rule(Client, P.LOG_CLIENT, P.BLOCK_WRITE, P.CLIENT_ACCOUNT)
def clients(actor: Actor, permission: P) -> Q:
    """A client is reached through a request or a period, never otherwise; time ends it."""
    reach: Reach = {
        Role.CLIENT: lambda a: Q(person=a.person),
        Role.GUIDE: lambda a: Q(Exists(Period.objects.filter(_assigned(a, "pk"), client=OuterRef("pk")))),
        Role.COORDINATOR: lambda a: _in_service(_in_unit(Role.COORDINATOR, "")(a)),
        Role.DEPUTY: lambda a: _in_service(_in_unit(Role.DEPUTY, "")(a)),
        Role.PARTNER: lambda a: _in_service(_sent_by(a, "")),
    }
    return scope(actor, permission, reach, never=_apart(actor, "person"))


def _in_service(theirs: Q) -> Q:
    """Clients with an open request, or with a period that has not ended, or has lately, among ``theirs``."""
    lately = PhaseInterval.objects.filter(
        state__in=ENDED_PERIOD, started_on__gt=clock.today() - REACHED_AFTER, period__request=OuterRef("pk")
    )
    current = Q(state__in=OPEN_REQUEST) | Q(period__state__in=OPEN_PERIOD) | Q(Exists(lately))
    return Q(Exists(ServiceRequest.objects.filter(theirs, current, client=OuterRef("pk"))))


@rule(Consent, P.CONSENT_READ, P.CONSENT_WRITE)
def consents(actor: Actor, permission: P) -> Q:
    """The consents of a client who may be seen."""
    return Q(client__in=Client.objects.filter(clients(actor, permission)).values("pk"))


@rule(Block, P.BLOCK_WRITE)
def blocks(actor: Actor, permission: P) -> Q:
    """Who must not be matched with a client of the actor's unit."""
    return Q(first__in=Client.objects.filter(clients(actor, permission)).values("person"))


@rule(AuditSubject, P.LOG_CLIENT)
def lines_about_clients(actor: Actor, permission: P) -> Q:
    """Lines in which a client of the actor's unit was shown."""
    return Q(client__in=Client.objects.filter(clients(actor, permission)).values("pk"))
