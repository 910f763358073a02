"""Which clients each permission reaches, and what is recorded of them."""

from datetime import timedelta

from django.db.models import Exists, OuterRef, Q

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.models import AuditSubject
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import rule, scope
from rinnalla.guidance.choices import FollowUpState
from rinnalla.guidance.models import FollowUp, Period, PhaseInterval, ServiceRequest
from rinnalla.guidance.rules.reach import Reach, apart, assigned, in_unit, sent_by
from rinnalla.guidance.states import ENDED_PERIOD, OPEN_PERIOD, OPEN_REQUEST
from rinnalla.people.models import Block, Client, Consent

# How long after a period its coordinators still reach the client: the last follow-up is asked for at ninety days.
REACHED_AFTER = timedelta(days=90)
# A follow-up that is still to be asked keeps them in reach so long after its day.
ASKED_WITHIN = timedelta(days=30)


@rule(Client, P.CLIENT_READ, P.CLIENT_WRITE, P.OWN_PAGE, P.CONSENT_READ, P.CONSENT_WRITE, P.LOG_OWN)
@rule(Client, P.LOG_CLIENT, P.BLOCK_WRITE, P.CLIENT_ACCOUNT)
def clients(actor: Actor, permission: P) -> Q:
    """A client is reached through a request or a period, never otherwise; time ends it."""
    reach: Reach = {
        Role.CLIENT: lambda a: Q(person=a.person),
        Role.GUIDE: lambda a: Q(Exists(Period.objects.filter(assigned(a, "pk"), client=OuterRef("pk")))),
        Role.COORDINATOR: lambda a: _in_service(in_unit(Role.COORDINATOR, "")(a)),
        Role.DEPUTY: lambda a: _in_service(in_unit(Role.DEPUTY, "")(a)),
        Role.PARTNER: lambda a: _in_service(sent_by(a, "")),
    }
    return scope(actor, permission, reach, never=apart(actor, "person"), client="pk")


def _in_service(theirs: Q) -> Q:
    """Clients among ``theirs`` with an open request, a period that runs or has ended lately, or a follow-up due."""
    lately = PhaseInterval.objects.filter(
        state__in=ENDED_PERIOD, started_on__gt=clock.today() - REACHED_AFTER, period__request=OuterRef("pk")
    )
    asked = FollowUp.objects.filter(
        state=FollowUpState.DUE, due_on__gt=clock.today() - ASKED_WITHIN, period__request=OuterRef("pk")
    )
    current = Q(state__in=OPEN_REQUEST) | Q(period__state__in=OPEN_PERIOD) | Q(Exists(lately)) | Q(Exists(asked))
    # The owner is named again so that the index of the client's own requests is taken, not that of the whole unit's.
    mine = ServiceRequest.objects.filter(theirs, current, owner=OuterRef("owner"), client=OuterRef("pk"))
    return Q(Exists(mine))


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
