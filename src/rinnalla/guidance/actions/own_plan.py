"""Writing the client's own plan and saying who reads it: by the client, or for them when they ask."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import Conflict, NotNow, Refused, WithoutVersion
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import OwnPlanPartKind, OwnPlanReaders
from rinnalla.guidance.models import OwnPlan, OwnPlanEarlier, OwnPlanPart
from rinnalla.people.choices import Channel
from rinnalla.people.models import Client
from rinnalla.people.queries.account import account_of
from rinnalla.people.queries.client import is_said_truly

WRITES = (OwnPlan, OwnPlanPart, OwnPlanEarlier)


@action(Permission.OWN_PLAN_WRITE, on="client", event=Event.OWN_PLAN_WRITTEN, writes=WRITES)
def write_part(*, by: Actor, client: Client, kind: OwnPlanPartKind, text: str, version: int | None = 0) -> OwnPlanPart:
    """The client writes one part; what it said before is kept. The first part written begins the plan.

    Raises Conflict where the part has been written since ``version``, which is 0 where it had not been written at all,
    and WithoutVersion where none was sent.
    """
    if version is None:
        raise WithoutVersion
    part = _part(client, kind)
    if part and part.version != version:
        raise Conflict(part)
    return _write(by, client, kind, part, text=text, how=Channel.OWN_ACCOUNT, said_on=clock.today())


@action(Permission.OWN_PLAN_RECORD, on="client", event=Event.OWN_PLAN_RECORDED, writes=WRITES)
def record_part(
    *, by: Actor, client: Client, kind: OwnPlanPartKind, text: str, how: Channel, said_on: date
) -> OwnPlanPart:
    """Write a part down because the client asks; what it said before is kept for the client alone.

    Raises Refused where ``how`` is not how this actor can have heard it, NotNow for a day that lies ahead.
    """
    if not is_said_truly(by, client, how):
        raise Refused
    if said_on > clock.today():
        raise NotNow(_("This day has not come yet. Write the day on which the client said it."))
    return _write(by, client, kind, _part(client, kind), text=text, how=how, said_on=said_on)


@action(Permission.OWN_PLAN_WRITE, on="client", event=Event.OWN_PLAN_READERS, writes=(OwnPlan,))
def choose_readers(*, by: Actor, client: Client, readers: OwnPlanReaders) -> OwnPlan:
    """The client says who may read the plan from now on. Taking it back works at once."""
    return _let_read(client, readers)


@action(Permission.OWN_PLAN_RECORD, on="client", event=Event.OWN_PLAN_READERS, writes=(OwnPlan,))
def record_readers(*, by: Actor, client: Client, readers: OwnPlanReaders, how: Channel) -> OwnPlan:
    """Write down who may read, as the client has said. Raises NotNow for a client who has a sign-in to say it with.

    Raises Refused where ``how`` is not how this actor can have heard it.
    """
    if not is_said_truly(by, client, how):
        raise Refused
    account = account_of(client.person_id)
    if account and account.is_active:
        raise NotNow(_("The client has a sign-in of their own and decides this there."))
    return _let_read(client, readers)


def _let_read(client: Client, readers: OwnPlanReaders) -> OwnPlan:
    plan = _plan(client)
    plan.readers = readers
    plan.save()
    return plan


def _plan(client: Client) -> OwnPlan:
    held: OwnPlan | None = getattr(client, "own_plan", None)
    return held or OwnPlan(client=client)


def _part(client: Client, kind: OwnPlanPartKind) -> OwnPlanPart | None:
    plan = _plan(client)
    found: OwnPlanPart | None = None if plan._state.adding else plan.parts.filter(kind=kind).first()
    return found


def _write(
    by: Actor,
    client: Client,
    kind: OwnPlanPartKind,
    part: OwnPlanPart | None,
    *,
    text: str,
    how: Channel,
    said_on: date,
) -> OwnPlanPart:
    plan = _plan(client)
    if plan._state.adding:
        plan.save()
    if part:
        OwnPlanEarlier(
            part=part, data_key=part.data_key, text=part.text, how=part.how, said_on=part.said_on, writer=part.writer
        ).save()
    part = part or OwnPlanPart(plan=plan, data_key=client.data_key, kind=kind)
    part.text, part.how, part.said_on, part.writer = text, how, said_on, by.person or by.id
    part.save()
    return part
