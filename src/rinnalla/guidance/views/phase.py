"""The course of a period: its phases, and each thing that can happen to it."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions import ending as ending_actions
from rinnalla.guidance.actions.assignment import add_guide, change_guide
from rinnalla.guidance.actions.pause import pause_period, resume_period
from rinnalla.guidance.actions.phase import extend_period
from rinnalla.guidance.actions.setback import record_setback
from rinnalla.guidance.actions.taper import start_taper, step_back
from rinnalla.guidance.actions.waiting import add_waiting
from rinnalla.guidance.forms.assignment import AddGuideForm, GuideForm
from rinnalla.guidance.forms.phase import (
    CancelForm,
    DayForm,
    EndForm,
    ExtendForm,
    ReasonForm,
    StepBackForm,
    TaperForm,
)
from rinnalla.guidance.forms.setback import PauseForm, ResumeForm, SetbackForm
from rinnalla.guidance.forms.waiting import WaitingForm
from rinnalla.guidance.models import Period
from rinnalla.guidance.presenters import course as presented
from rinnalla.guidance.presenters.log import who_looked
from rinnalla.guidance.presenters.period import state_tag
from rinnalla.guidance.presenters.sections import sections
from rinnalla.guidance.queries.log import viewings
from rinnalla.guidance.queries.phase import guides_to_add
from rinnalla.guidance.queries.waiting import units_that_may_owe
from rinnalla.web.pages import Request, View, page, show, submit
from rinnalla.web.submissions import SubmittedForm

Asked = Callable[[Period], dict[str, Any]]
LAST_LOOKS = 20


def _opened(request: Request, pk: UUID, permission: P) -> Period:
    return open_record(
        request.actor,
        permission,
        Period,
        pk=pk,
        event=Event.PERIOD_READ,
        related=("unit", "request__from_unit__organisation"),
        may=(P.PHASE_WRITE, P.PERIOD_STEER, P.WAITING_WRITE),
    )


@page(P.PHASE_READ)
def period_course(request: Request, pk: UUID) -> HttpResponse:
    """How a period has gone, what can be done next, and who has looked."""
    actor, record = request.actor, _opened(request, pk, P.PHASE_READ)
    sees_log = actor.may(P.LOG_CLIENT)
    looked = viewings(actor, P.LOG_CLIENT, record.client, own=False, size=LAST_LOOKS) if sees_log else []
    context = {
        "record": record,
        "client": record.client,
        "is_client": actor.person == record.client.person_id,
        "tag": state_tag(record),
        "sections": sections(actor, record.pk, here="period_course"),
        "looked": who_looked(looked, client=record.client.called, at_most=4),
        "sees_log": sees_log,
        **presented.course(actor, record),
    }
    return show(request, "guidance/period_course.html", context)


def _verb(
    permission: P,
    act: Callable[..., Any],
    form_class: type[SubmittedForm],
    *,
    words: tuple[Promise, Promise, Promise],
    asked: Asked | None = None,
) -> "View[Any]":
    """A page that asks one form and lets one thing happen to a period; ``words``: heading, lead and button."""
    heading, lead, following = words

    @page(permission)
    def happens(request: Request, pk: UUID) -> HttpResponse:
        record = _opened(request, pk, permission)
        form = form_class(request.POST or None, version=record.version, **(asked(record) if asked else {}))
        back = reverse("period_course", args=[pk])
        if form.is_valid():
            return submit(request, act, form=form, to=back, period=record)
        context = {"called": record.client.called, "heading": heading, "lead": lead, "next": following}
        return show(request, "guidance/period_form.html", {"form": form, "back": back, **context})

    return happens


_steer, _phase = partial(_verb, P.PERIOD_STEER), partial(_verb, P.PHASE_WRITE)

period_extend = _steer(
    extend_period,
    ExtendForm,
    words=(
        _("Extend the period"),
        _("A period can be extended twice. The client and the guide see the reason."),
        _("Move the planned end"),
    ),
)
taper_new = _phase(
    start_taper,
    TaperForm,
    words=(
        _("Agree how meetings become fewer"),
        _("Agree on the steps together. You can return to the earlier rhythm whenever it is needed."),
        _("Start to meet less often"),
    ),
    asked=lambda period: {"initial": {"ends_on": period.planned_end}},
)
taper_back = _phase(
    step_back,
    StepBackForm,
    words=(
        _("Meet more often again"),
        _("The period goes on as before. This is part of the way, and the goals wait in peace."),
        _("Return to the earlier rhythm"),
    ),
)
setback_new = _phase(
    record_setback,
    SetbackForm,
    words=(
        _("Write down a setback"),
        _("The goals wait. You can return to them in peace. The client reads what is written here."),
        _("Save the setback"),
    ),
)
pause_new = _phase(
    pause_period,
    PauseForm,
    words=(
        _("Pause the period"),
        _("The days of the pause are not counted as guidance."),
        _("Pause the period"),
    ),
)
period_resume = _phase(
    resume_period,
    ResumeForm,
    words=(
        _("Go on after the pause"),
        _("The period goes on in the phase it was in before the pause."),
        _("Go on with the period"),
    ),
)
period_last_meeting = _phase(
    ending_actions.begin_closing,
    DayForm,
    words=(
        _("The last meeting has been held"),
        _("Next you look back at the period together and write the end summary."),
        _("Go on to the end of the period"),
    ),
)
period_end = _steer(
    ending_actions.end_early,
    EndForm,
    words=(
        _("End the period before its time"),
        _("Meetings ahead are called off. If the client has died or can't be reached, every message stops at once."),
        _("End the period"),
    ),
)
period_finish = _steer(
    ending_actions.finish_period,
    SubmittedForm,
    words=(
        _("Finish the period"),
        _("After this nothing in the period can be changed. What lies ahead is called off."),
        _("Finish the period"),
    ),
)
period_reopen = _steer(
    ending_actions.reopen_period,
    ReasonForm,
    words=(
        _("Open the period again to correct it"),
        _("A finished period can be opened for 30 days, and only to correct what is wrong."),
        _("Open the period"),
    ),
)
period_cancel = _steer(
    ending_actions.cancel_period,
    CancelForm,
    words=(
        _("The period does not start"),
        _("What has been agreed is called off. No reason needs to be given by the client."),
        _("Record that it does not start"),
    ),
)
guide_change = _steer(
    change_guide,
    GuideForm,
    words=(
        _("Change the guide"),
        _("The earlier guide has 14 days to finish writing. The client chooses what the new one may read."),
        _("Change the guide"),
    ),
    asked=lambda period: {"guides": guides_to_add(period)},
)
guide_add = _steer(
    add_guide,
    AddGuideForm,
    words=(
        _("Add a guide to the period"),
        _("A second guide, or a guide in training whom the client has agreed to."),
        _("Add to the period"),
    ),
    asked=lambda period: {"guides": guides_to_add(period)},
)
waiting_new = _verb(
    P.WAITING_WRITE,
    add_waiting,
    WaitingForm,
    words=(
        _("What is the client waiting for?"),
        _("The client, the guide and the coordinator see how long it has taken."),
        _("Save what is waited for"),
    ),
    asked=lambda period: {"units": units_that_may_owe(period)},
)
