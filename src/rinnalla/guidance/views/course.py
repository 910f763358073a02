"""What happens to one setback, pause, ending, assignment, wait or follow-up of a period."""

from typing import TypeVar
from uuid import UUID

from django.db.models import Model
from django.http import HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions import assignment as assignment_actions
from rinnalla.guidance.actions.ending import see_to_ending
from rinnalla.guidance.actions.followup import record_followup
from rinnalla.guidance.actions.pause import review_pause
from rinnalla.guidance.actions.setback import record_return, undo_setback
from rinnalla.guidance.actions.waiting import close_waiting
from rinnalla.guidance.choices import EndedBy, FollowUpMoment
from rinnalla.guidance.forms.assignment import EarlierForClientForm, EarlierForm, LastDayForm
from rinnalla.guidance.forms.followup import FollowUpForm
from rinnalla.guidance.forms.phase import ChecksForm
from rinnalla.guidance.forms.setback import ReturnForm, ReviewForm
from rinnalla.guidance.forms.waiting import WaitingEndForm
from rinnalla.guidance.models import Assignment, Ending, FollowUp, Pause, Period, Setback, Waiting
from rinnalla.guidance.presenters import waiting as presented
from rinnalla.guidance.queries.followup import due_followups
from rinnalla.guidance.queries.waiting import open_waitings
from rinnalla.web.pages import Request, page, page_number, show, submit
from rinnalla.web.submissions import SubmittedForm

CLIENT = "period__client__data_key"


M = TypeVar("M", bound=Model)


def _opened(request: Request, permission: P, model: type[M], pk: UUID, *related: str) -> M:
    return open_record(request.actor, permission, model, pk=pk, event=Event.PERIOD_READ, related=(CLIENT, *related))


def _course(period: Period) -> str:
    return reverse("period_course", args=[period.pk])


def _form_page(request: Request, period: Period, form: SubmittedForm, **words: str | Promise) -> HttpResponse:
    context = {"form": form, "called": period.client.called, "back": _course(period), **words}
    return show(request, "guidance/period_form.html", context)


@page(P.PHASE_WRITE)
def setback_return(request: Request, pk: UUID) -> HttpResponse:
    """Write down the return after a setback."""
    setback = _opened(request, P.PHASE_WRITE, Setback, pk)
    form = ReturnForm(request.POST or None, version=setback.version)
    if form.is_valid():
        return submit(request, record_return, form=form, to=_course(setback.period), setback=setback)
    return _form_page(
        request, setback.period, form, heading=_("The return after a setback"), next=_("Save how things are now")
    )


@page(P.PHASE_WRITE)
def setback_undo(request: Request, pk: UUID) -> HttpResponse:
    """Take back a setback recorded by mistake."""
    setback = _opened(request, P.PHASE_WRITE, Setback, pk)
    return submit(request, undo_setback, to=_course(setback.period), setback=setback)


@page(P.PHASE_WRITE)
def pause_review(request: Request, pk: UUID) -> HttpResponse:
    """Look at a pause again: it goes on until another day, or ends on a page of its own."""
    pause = _opened(request, P.PHASE_WRITE, Pause, pk, "phase")
    form = ReviewForm(request.POST or None, version=pause.version)
    if form.is_valid():
        return submit(request, review_pause, form=form, to=_course(pause.period), pause=pause)
    return _form_page(
        request, pause.period, form, heading=_("Does the pause go on?"), next=_("Let the pause go on"),
        lead=_("If it is time to go on, go back and choose that instead."),
    )  # fmt: skip


@page(P.PERIOD_STEER)
def ending_checks(request: Request, pk: UUID) -> HttpResponse:
    """What is seen to when a period ends before its time."""
    ending = _opened(request, P.PERIOD_STEER, Ending, pk)
    kept = {"checks": list(ending.checks)}
    form = ChecksForm(request.POST or None, ending=ending, initial=kept, version=ending.version)
    if form.is_valid():
        return submit(
            request,
            see_to_ending,
            form=form,
            to=_course(ending.period),
            saved=lambda newer: {"checks": newer.checks},
            ending=ending,
        )
    lead = str(EndedBy(ending.ended_by).label).capitalize()
    return _form_page(
        request, ending.period, form, heading=_("See to what an ending needs"), lead=f"{lead}.", next=_("Save the list")
    )


@page(P.PERIOD_STEER)
def guide_end(request: Request, pk: UUID) -> HttpResponse:
    """The last day of a second guide or a guide in training."""
    held = _opened(request, P.PERIOD_STEER, Assignment, pk, "person__staff")
    form = LastDayForm(request.POST or None, version=held.version)
    if form.is_valid():
        to = _course(held.period)
        return submit(request, assignment_actions.end_assignment, form=form, to=to, assignment=held)
    return _form_page(
        request,
        held.period,
        form,
        heading=_("Last day of a guide"),
        lead=str(held.person.staff),
        next=_("Save the last day"),
    )


@page(P.EARLIER_CHOOSE)
def earlier_choose(request: Request, pk: UUID) -> HttpResponse:
    """The client chooses, or it is recorded on their behalf, what a guide may read of earlier notes."""
    held = _opened(request, P.EARLIER_CHOOSE, Assignment, pk, "person__staff")
    own = request.actor.person == held.period.client.person_id
    form = (EarlierForm if own else EarlierForClientForm)(
        request.POST or None, initial={"reads": held.reads}, version=held.version
    )
    if form.is_valid():
        to = _course(held.period)
        return submit(request, assignment_actions.choose_earlier, form=form, to=to, assignment=held)
    heading = _("What may %(name)s read?") % {"name": held.person.staff.first_name}
    return _form_page(request, held.period, form, heading=heading, next=_("Save the choice"))


@page(P.WAITING_READ)
def waiting_list(request: Request) -> HttpResponse:
    """What clients wait for, as far as the person may see it."""
    listing = show_list(request.actor, P.WAITING_READ, open_waitings(request.actor), page=page_number(request))
    closes = request.actor.may(P.WAITING_CLOSE)
    rows = presented.listed(listing.rows, opens=request.actor.may(P.PHASE_READ))
    return show(request, "guidance/waiting_list.html", {"rows": rows, "listing": listing, "closes": closes})


@page(P.WAITING_CLOSE)
def waiting_close(request: Request, pk: UUID) -> HttpResponse:
    """Record that a wait is over."""
    waiting = _opened(request, P.WAITING_CLOSE, Waiting, pk, "unit__organisation")
    to = _course(waiting.period) if request.actor.may(P.PHASE_READ) else reverse("waiting_list")
    form = WaitingEndForm(request.POST or None, version=waiting.version)
    if form.is_valid():
        return submit(request, close_waiting, form=form, to=to, waiting=waiting)
    row = presented.row(waiting)
    return _form_page(
        request,
        waiting.period,
        form,
        heading=waiting.what,
        lead=f"{row['owes']}. {row['age']}",
        next=_("Save how it ended"),
        back=to,
    )


@page(P.FOLLOWUP_WRITE)
def followup_list(request: Request) -> HttpResponse:
    """Whom to ask how it went on."""
    listing = show_list(request.actor, P.FOLLOWUP_WRITE, due_followups(request.actor), page=page_number(request))
    rows = [presented.followup(one, one.period) for one in listing.rows]
    return show(request, "guidance/followup_list.html", {"rows": rows, "listing": listing})


@page(P.FOLLOWUP_WRITE)
def followup_record(request: Request, pk: UUID) -> HttpResponse:
    """Ask how it went on, by phone or face to face."""
    followup = _opened(request, P.FOLLOWUP_WRITE, FollowUp, pk)
    form = FollowUpForm(request.POST or None, version=followup.version)
    if form.is_valid():
        return submit(request, record_followup, form=form, to=_course(followup.period), followup=followup)
    lead = str(FollowUpMoment(followup.moment).label).capitalize()
    return _form_page(
        request, followup.period, form, heading=_("How has it gone on?"), lead=f"{lead}.", next=_("Save the answers")
    )
