"""Reading what has been asked about a request, and who is reminded of it."""

from django.db.models import QuerySet

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.guidance.models import RequestQuestion, ServiceRequest
from rinnalla.people.queries.account import account_of, addresses_of

AT_MOST = 200


def open_question(request: ServiceRequest) -> RequestQuestion:
    """The question that waits for its answer."""
    found: RequestQuestion = request.questions.get(answered_at=None)
    return found


def questions_of(actor: Actor, request: ServiceRequest) -> list[RequestQuestion]:
    """What has been asked about a request, the newest first."""
    rows = visible(actor, Permission.REQUEST_READ, RequestQuestion).filter(request=request)
    return list(rows.select_related("data_key").order_by("-created_at"))


def unanswered_today(actor: Actor) -> "QuerySet[ServiceRequest]":
    """Requests with a reminder, or their end, due by today: as many as one round takes."""
    rows = visible(actor, Permission.ROUTINE, ServiceRequest).filter(remind_on__lte=clock.today())
    return rows.order_by("remind_on", "created_at")[:AT_MOST]


def whom_to_remind(request: ServiceRequest) -> list[str]:
    """The sender's address for mail; where there is none, those of the unit's coordinators, who can call."""
    if request.from_unit_id and request.sender_id:
        account = account_of(request.sender_id)
        if account and account.is_active and account.email:
            return [account.email]
    if request.caller_email:
        return [request.caller_email]
    return addresses_of(request.unit_id, Role.COORDINATOR)
