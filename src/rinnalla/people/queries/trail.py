"""Asking the audit trail."""

from datetime import date, timedelta

from django.db.models import OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Concat, Trim

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.models import AuditLine, AuditSubject
from rinnalla.access.permissions import Permission
from rinnalla.access.tenancy import owner_id
from rinnalla.people.models import Client, Staff


def trail_lines(
    actor: Actor,
    *,
    client: Client | None = None,
    looker: Staff | None = None,
    first: date | None = None,
    last: date | None = None,
) -> "QuerySet[AuditLine]":
    """The audit trail, newest first, each line with ``name``: whoever of the staff it was.

    Only lines in which ``client`` was shown, that ``looker`` has left, and of the local days from ``first`` to
    ``last``, where they are given.
    """
    staff = Staff.objects.filter(owner_id=owner_id(), person=OuterRef("person"))
    called = staff.values(name=Trim(Concat("first_name", Value(" "), "last_name")))[:1]
    rows = visible(actor, Permission.LOG_ALL, AuditLine)
    if client:
        about = AuditSubject.objects.filter(owner_id=owner_id(), client=client.pk)
        rows = rows.filter(pk__in=about.values("line"))
    if looker:
        rows = rows.filter(person=looker.person_id)
    if first:
        rows = rows.filter(at__gte=clock.microseconds(clock.midnight(first)))
    if last:
        rows = rows.filter(at__lt=clock.microseconds(clock.midnight(last + timedelta(days=1))))
    return rows.annotate(name=Subquery(called)).order_by("-at", "-id")


def staff_called(actor: Actor, name: str) -> list[Staff]:
    """Those who work or have worked here under this name, at most two."""
    called = Trim(Concat("first_name", Value(" "), "last_name"))
    rows = (
        visible(actor, Permission.LOG_ALL, Staff).annotate(called=called).filter(called__iexact=" ".join(name.split()))
    )
    return list(rows.order_by("pk")[:2])
