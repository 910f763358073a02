"""Which records of guidance, and which clients, each permission reaches.

Role gives the verb, a dated assignment or a unit gives the objects, consent gives recipients, a block takes away,
time ends it.
"""

from collections.abc import Callable, Mapping
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

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
    ServiceRequest,
    Suggestion,
    Summary,
    SummaryAnswer,
    SummaryPart,
)
from rinnalla.people.choices import ConsentKind
from rinnalla.people.models import Block, Client, Consent

Reach = Mapping[Role, Callable[[Actor], Q]]


def _assigned(actor: Actor, period: str) -> Q:
    """A dated assignment in the period holds today, or ended so lately that its notes may still be finished."""
    today = clock.today()
    held = Assignment.objects.filter(
        Q(ends_on=None) | Q(access_until__gte=today), person=actor.person, starts_on__lte=today, period=OuterRef(period)
    )
    return Q(Exists(held))


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


def _of_period(actor: Actor, permission: P, path: str, *, partner: bool = False, only: Q | None = None) -> Q:
    """What a permission reaches of the records of a period; ``path`` leads from the record to its period.

    ``partner`` opens it to the sender of the request under a disclosure permit; ``only`` narrows what client and sender
    see.
    """
    to = f"{path}__" if path else ""
    shown = only or Q()
    reach: dict[Role, Callable[[Actor], Q]] = {
        Role.CLIENT: lambda a: Q(**{f"{to}client__person": a.person}) & shown,
        Role.GUIDE: lambda a: _assigned(a, path or "pk"),
        Role.COORDINATOR: _in_unit(Role.COORDINATOR, to),
        Role.DEPUTY: _in_unit(Role.DEPUTY, to),
    }
    if partner:
        reach[Role.PARTNER] = lambda a: _sent_by(a, f"{to}request__") & _permitted(a, f"{to}client") & shown
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
    """The guide suggested or assigned reads the brief; the request's own text stays with the coordinator."""
    asked = Suggestion.objects.filter(request=OuterRef("request_id"), guide=actor.person, closed_at=None)
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
    return _of_period(actor, permission, "period", partner=True)


@rule(Meeting, P.MEETING_READ, P.MEETING_WRITE)
def meetings(actor: Actor, permission: P) -> Q:
    """Meetings of a period that may be opened."""
    return _of_period(actor, permission, "period")


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
    return _of_period(actor, permission, "meeting__period") & Q(author=actor.person)


@rule(Summary, P.SUMMARY_READ, P.SUMMARY_WRITE, P.SUMMARY_ANSWER)
def summaries(actor: Actor, permission: P) -> Q:
    """Summaries; client and sender see them once they have been given to the client."""
    given = Q(state__in=[SummaryState.WITH_CLIENT, SummaryState.READ, SummaryState.FROZEN])
    return _of_period(actor, permission, "period", partner=permission == P.SUMMARY_READ, only=given)


@rule(SummaryPart, P.SUMMARY_READ)
@rule(SummaryAnswer, P.SUMMARY_READ)
def summary_parts(actor: Actor, permission: P) -> Q:
    """The parts and answers of a summary that may be read."""
    given = Q(summary__state__in=[SummaryState.WITH_CLIENT, SummaryState.READ, SummaryState.FROZEN])
    return _of_period(actor, permission, "summary__period", partner=True, only=given)


@rule(Client, P.CLIENT_READ, P.CLIENT_WRITE, P.OWN_PAGE, P.CONSENT_READ, P.CONSENT_WRITE, P.LOG_OWN)
@rule(Client, P.LOG_CLIENT, P.BLOCK_WRITE, P.CLIENT_ACCOUNT)
def clients(actor: Actor, permission: P) -> Q:
    """A client is reached through a request or a period, never otherwise."""
    reach: Reach = {
        Role.CLIENT: lambda a: Q(person=a.person),
        Role.GUIDE: lambda a: Q(Exists(Period.objects.filter(_assigned(a, "pk"), client=OuterRef("pk")))),
        Role.COORDINATOR: lambda a: _asked_of(a.units(Role.COORDINATOR)),
        Role.DEPUTY: lambda a: _asked_of(a.units(Role.DEPUTY)),
        Role.PARTNER: lambda a: Q(Exists(ServiceRequest.objects.filter(_sent_by(a, ""), client=OuterRef("pk")))),
    }
    return scope(actor, permission, reach, never=_apart(actor, "person"))


def _asked_of(units: list[UUID]) -> Q:
    sent = ServiceRequest.objects.filter(unit__in=units, client=OuterRef("pk")).exclude(state=RequestState.DRAFT)
    return Q(Exists(sent))


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
