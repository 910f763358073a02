"""Who asks and answers about the trail: the one asked about never closes the case."""

from django.db.models import Exists, OuterRef, Q

from rinnalla.access.actors import Actor
from rinnalla.access.models import AuditLine, AuditSubject
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import NOTHING, anywhere, rule, scope
from rinnalla.guidance.choices.log import LogCaseState
from rinnalla.guidance.models import LogCase, LogQuestion
from rinnalla.people.rules import own_client


@rule(LogQuestion, P.LOG_OWN)
def own_questions(actor: Actor, permission: P) -> Q:
    """What a client has asked about their own log."""
    return scope(actor, permission, {Role.CLIENT: lambda a: Q(client__in=own_client(a).values("pk"))})


@rule(LogQuestion, P.LOG_ANSWER)
def questions_of_others(actor: Actor, permission: P) -> Q:
    """Every question, save those one has asked oneself as a client and those about one's own look."""
    looked = AuditLine.objects.filter(pk=OuterRef("line"), person=actor.person)
    own = Q(client__in=own_client(actor).values("pk")) | Q(Exists(looked))
    return scope(actor, permission, {Role.DATA_PROTECTION_OFFICER: anywhere}, never=own)


@rule(AuditSubject, P.LOG_ANSWER)
def lines_asked_about(actor: Actor, permission: P) -> Q:
    """Lines that clients have asked about."""
    asked = LogQuestion.objects.filter(questions_of_others(actor, permission), line=OuterRef("line"))
    return Q(Exists(asked)) if actor.may(permission) else NOTHING


@rule(LogCase, P.LOG_ANSWER)
def cases_of_others(actor: Actor, permission: P) -> Q:
    """Every case, save those about oneself, as the one who read or as the client."""
    mine = Q(person=actor.person) | Q(client__isnull=False, client__in=own_client(actor).values("pk"))
    return scope(actor, permission, {Role.DATA_PROTECTION_OFFICER: anywhere}, never=mine)


@rule(LogCase, P.OWN_ACCOUNT)
def cases_asked_of_me(actor: Actor, permission: P) -> Q:
    """What one is asked about oneself, once it is asked."""
    asked = Q(person=actor.person) & ~Q(state=LogCaseState.OPEN) & ~Q(question=b"")
    return asked if actor.may(permission) else NOTHING
