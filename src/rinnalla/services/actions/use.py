"""Counting how services are used, without knowing by whom."""

from datetime import date

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.services.choices import UseOutcome
from rinnalla.services.models import Service, ServiceUse
from rinnalla.services.queries.use import add_use


@action(Permission.SERVICE_NOTICE, on="service", event=Event.SERVICE_USE_COUNTED, writes=(ServiceUse,))
def count_use(*, by: Actor, service: Service, outcome: UseOutcome, month: date) -> Service:
    """Count one person more to whom an outcome came in the month of a day. Whoever calls sees to it that it is once."""
    add_use(service, outcome, month.replace(day=1))
    return service
