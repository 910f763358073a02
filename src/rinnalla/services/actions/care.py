"""Keeping services true: checking them, noticing that something is wrong, and saying whose duty it is."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.access.translated import Translated
from rinnalla.methods.freshness import due_on
from rinnalla.people.models import Organisation, Person
from rinnalla.services.actions.search import index_services
from rinnalla.services.choices import (
    CheckMethod,
    CheckOutcome,
    EntryKind,
    FieldGroup,
    ServiceStatus,
    SignalKind,
    Urgency,
)
from rinnalla.services.models import (
    Change,
    Phone,
    Schedule,
    Service,
    Signal,
    Steward,
    Tombstone,
    Verification,
)
from rinnalla.services.queries.care import (
    AGAINST,
    CONFIRMING,
    current_duty,
    duty_begun,
    open_signals,
    stewards_of,
)
from rinnalla.services.queries.service import schedules_of_service

WRITTEN = ("description", "application_process")


@action(
    Permission.SERVICE_CHECK,
    on="service",
    event=Event.SERVICE_CHECKED,
    writes=(Verification, Schedule, Signal, Steward, Service, Tombstone),
    calls=(index_services,),
)
def check_service(
    *,
    by: Actor,
    service: Service,
    outcome: CheckOutcome,
    method: CheckMethod,
    groups: Iterable[str] = FieldGroup.values,
) -> Service:
    """Note what came of checking some groups of a service. Nothing that was noted before is taken back.

    What is confirmed settles the notices against it and puts the next check off. What has closed down leaves the
    directory. Raises NotNow where nothing was checked.
    """
    checked = list(FieldGroup.values if outcome == CheckOutcome.CLOSED_DOWN else groups)
    if not checked:
        raise NotNow(_("Choose what you checked."))
    for group in checked:
        Verification(service=service, group=group, method=method, outcome=outcome, verified_on=clock.today()).save()
    if outcome in CONFIRMING:
        _confirm(service, checked)
    if outcome == CheckOutcome.CLOSED_DOWN:
        _close_down(service)
    index_services(by=by, services=[service.pk])
    return service


def _confirm(service: Service, groups: list[str]) -> None:
    if FieldGroup.HOURS in groups:
        schedules_of_service(service).update(verified_on=clock.today())
    for signal in open_signals([service.pk]):
        if AGAINST.get(signal.kind, FieldGroup.TEXT) in groups:
            signal.settled_at = clock.now()
            signal.save()
    duty = current_duty(service)
    if duty:
        duty.due_on = due_on(clock.today(), crisis=service.urgency == Urgency.CRISIS)
        duty.save()


def _close_down(service: Service) -> None:
    service.status, service.withdrawn_at = ServiceStatus.DEFUNCT, clock.now()
    service.save()
    name = service.name.said_in("fi").words[:200]
    Tombstone(kind=EntryKind.SERVICE, public_id=service.public_id, name=name, service=service).save()


@action(
    Permission.SERVICE_CHECK,
    on="service",
    event=Event.SERVICE_CORRECTED,
    writes=(Service, Phone, Change, Verification, Schedule, Signal, Steward, Tombstone),
    calls=(index_services, check_service),
    versioned=True,
)
def correct_service(
    *, by: Actor, service: Service, description: str, application_process: str, phones: Mapping[str, str]
) -> Service:
    """Correct what a service tells in Finnish and its numbers; each field that changes is noted, old and new.

    ``phones`` leads from the id of a number to what it is now.
    """
    given = {"description": description, "application_process": application_process}
    for name in WRITTEN:
        old = getattr(service, name)
        new = Translated({**old, "fi": given[name]})
        if old.get("fi", "") != given[name]:
            Change(service=service, field=name, old=dict(old), new=dict(new)).save()
            setattr(service, name, new)
    service.save()
    for phone in service.phones.all():
        new_number = phones.get(str(phone.pk), phone.number)
        if new_number != phone.number:
            Change(service=service, field="number", old=phone.number, new=new_number).save()
            phone.number = new_number
            phone.save()
    index_services(by=by, services=[service.pk])
    return service


@action(Permission.SERVICE_NOTICE, on="service", event=Event.SERVICE_NOTICED, writes=(Signal,))
def notice(*, by: Actor, service: Service, kind: SignalKind, phone: Phone | None = None) -> Signal:
    """Note what somebody noticed of a service; nothing of any client is asked or kept.

    Raises NotNow for the number of another service.
    """
    if phone and phone.service_id != service.pk:
        raise NotNow(_("Choose a number of this service."))
    signal = Signal(service=service, phone=phone, kind=kind, noticed_on=clock.today())
    signal.save()
    return signal


@action(Permission.STEWARD_NAME, on="service", event=Event.STEWARD_NAMED, writes=(Steward,))
def name_steward(
    *,
    by: Actor,
    service: Service,
    person: Person | None = None,
    organisation: Organisation | None = None,
    due: date | None = None,
) -> Steward:
    """Say whose duty a service is from today on; whoever had it until now is released.

    Raises NotNow where nobody is named.
    """
    if person is None and organisation is None:
        raise NotNow(_("Choose who answers for the service."))
    today = clock.today()
    same = None
    for duty in stewards_of([service.pk]):
        if same is None and duty.person == person and duty.organisation == organisation:
            same = duty
        else:
            duty.ends_on = today - timedelta(days=1)
            duty.save()
    if same:
        return same
    steward = duty_begun(service, person, organisation) or Steward(service=service, person=person, starts_on=today)
    steward.organisation, steward.ends_on, steward.due_on = organisation, None, due or today
    steward.save()
    return steward
