"""Who is on duty: now, and in the two weeks ahead with gaps and overlaps."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access import clock
from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions import duty as actions
from rinnalla.guidance.forms.duty import ShiftForm
from rinnalla.guidance.models import DutyShift
from rinnalla.guidance.presenters import duty as presented
from rinnalla.guidance.queries import duty as queries
from rinnalla.people.models import Unit
from rinnalla.web.pages import Request, page, show, submit


@page(P.DUTY_READ)
def duty(request: Request) -> HttpResponse:
    """Who answers now, and the plan of each unit."""
    actor, now = request.actor, clock.now()
    shifts = queries.shifts_between(actor, now, now + presented.AHEAD)
    plans = {unit.pk for unit in queries.duty_units(actor, P.DUTY_WRITE)}
    units = [
        {"unit": unit, "plans": unit.pk in plans, "lines": presented.fortnight(unit, shifts, now)}
        for unit in queries.duty_units(actor, P.DUTY_READ)
    ]
    return show(request, "guidance/duty.html", {"units": units, "chain": presented.chain(actor)})


@page(P.DUTY_WRITE)
def duty_new(request: Request, pk: UUID) -> HttpResponse:
    """Put somebody of a unit on duty."""
    unit = open_record(request.actor, P.DUTY_WRITE, Unit, pk=pk, event=Event.PAGE_OPENED)
    form = ShiftForm(request.POST or None, staff=queries.may_be_on_duty(unit))
    if form.is_valid():
        return submit(request, actions.plan_shift, form=form, to=reverse("duty"), unit=unit)
    context = {
        "form": form,
        "heading": _("New duty shift"),
        "lead": str(unit),
        "next": _("Save the shift"),
        "called": _("On duty"),
        "back": reverse("duty"),
    }
    return show(request, "guidance/period_form.html", context)


@page(P.DUTY_WRITE)
def duty_cancel(request: Request, pk: UUID) -> HttpResponse:
    """Take a shift off the plan."""
    shift = open_record(
        request.actor, P.DUTY_WRITE, DutyShift, pk=pk, event=Event.PAGE_OPENED, related=("person__staff", "unit")
    )
    if request.method == "POST":
        return submit(request, actions.cancel_shift, to=reverse("duty"), shift=shift)
    context = {"shift": shift, "span": presented.span(shift.starts_at, shift.ends_at), "back": reverse("duty")}
    return show(request, "guidance/duty_cancel.html", context)
