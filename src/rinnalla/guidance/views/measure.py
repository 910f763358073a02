"""Questionnaires on the side of staff: asked, recorded on the client's behalf, read; a risk seen to."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions import measure as actions
from rinnalla.guidance.choices import MeasureState
from rinnalla.guidance.forms.measure import AskForm, HandledForm, RecordedForm
from rinnalla.guidance.models import Measure, Period, RiskNotice
from rinnalla.guidance.presenters.goal import point_of
from rinnalla.guidance.presenters.measure import answer_rows, notice_rows, told
from rinnalla.guidance.queries.instrument import in_use, instruments, use_in, wording
from rinnalla.guidance.queries.measure import earlier
from rinnalla.guidance.views.goal import form_page
from rinnalla.support.queries import crisis_lines
from rinnalla.web.pages import Request, page, see, show, submit

PAGE = "measures"
OF_PERIOD = ("period__client__data_key", "period__unit")


@page(P.MEASURE_ASK)
def measure_ask(request: Request, pk: UUID) -> HttpResponse:
    """Ask the client to answer a questionnaire that the unit uses."""
    record = open_record(request.actor, P.MEASURE_ASK, Period, pk=pk, event=Event.OUTCOME_READ)
    form = AskForm(request.POST or None, offered=in_use(record.unit_id), initial={"moment": point_of(record)})
    if form.is_valid():
        return submit(request, actions.ask_measure, form=form, to=reverse(PAGE, args=[pk]), period=record)
    lead = _("The client answers on their own page when it suits them. They may leave it unanswered.")
    return form_page(request, record, form, _("Ask to answer a questionnaire"), _("Ask"), to=PAGE, lead=lead)


@page(P.MEASURE_ANSWER)
def measure_record(request: Request, pk: UUID) -> HttpResponse:
    """Record the answers on the client's behalf."""
    measure = open_record(
        request.actor.as_staff(), P.MEASURE_ANSWER, Measure, pk=pk, event=Event.MEASURE_READ, related=OF_PERIOD
    )
    words = wording(measure.code)
    if words is None or (request.method == "GET" and measure.state != MeasureState.ASKED):
        return see(reverse(PAGE, args=[measure.period_id]))
    form = RecordedForm(request.POST or None, wording=words, lowest=instruments()[measure.code].structure.lowest)
    if form.is_valid():
        to = reverse("measure_safety", args=[pk])
        return submit(request, actions.answer_measure, form=form, to=to, measure=measure)
    name = instruments()[measure.code].name
    return form_page(request, measure.period, form, name, _("Save the answers"), to=PAGE, lead=words.lead)


@page(P.MEASURE_READ)
def measure_safety(request: Request, pk: UUID) -> HttpResponse:
    """What to do now, after answers have been recorded: nothing special, or the safety path."""
    measure = open_record(
        request.actor.as_staff(),
        P.MEASURE_READ,
        Measure,
        pk=pk,
        event=Event.OUTCOME_READ,
        related=(*OF_PERIOD, "notice"),
    )
    back = reverse(PAGE, args=[measure.period_id])
    notice = getattr(measure, "notice", None)
    if notice is None:
        return see(back)
    context = {
        "record": measure.period,
        "use": use_in(measure.period.unit_id, measure.code),
        "lines": crisis_lines()[:2],
        "back": back,
        "handles": request.actor.may(P.RISK_HANDLE),
        "notice": notice,
    }
    return show(request, "guidance/measure_safety.html", context)


@page(P.MEASURE_SCORE)
def measure(request: Request, pk: UUID) -> HttpResponse:
    """The answers in words and the score, with what it rests on."""
    actor = request.actor
    record = open_record(actor, P.MEASURE_SCORE, Measure, pk=pk, event=Event.MEASURE_READ, related=OF_PERIOD)
    words = wording(record.code)
    if words is None or record.state != MeasureState.ANSWERED:
        return see(reverse(PAGE, args=[record.period_id]))
    use = use_in(record.period.unit_id, record.code)
    context = {
        "record": record,
        "client": record.period.client,
        "heading": instruments()[record.code].name,
        "lead": words.lead,
        "rows": answer_rows(record, words),
        "told": told(record, earlier(actor, record), use),
        "back": reverse(PAGE, args=[record.period_id]),
    }
    return show(request, "guidance/measure.html", context)


@page(P.RISK_HANDLE)
def risk_handle(request: Request, pk: UUID) -> HttpResponse:
    """A notice of safety: who must know today, and how it was handled."""
    notice = open_record(
        request.actor, P.RISK_HANDLE, RiskNotice, pk=pk, event=Event.RISK_READ,
        related=("measure__period__client__data_key", "measure__period__unit", "handled_by__staff"),
    )  # fmt: skip
    period = notice.measure.period
    form = HandledForm(request.POST or None)
    if form.is_valid():
        return submit(request, actions.handle_risk, form=form, to=reverse(PAGE, args=[period.pk]), notice=notice)
    context = {
        "form": form,
        "client": period.client,
        "row": notice_rows([notice])[0],
        "use": use_in(period.unit_id, notice.measure.code),
        "name": instruments()[notice.measure.code].name,
        "back": reverse(PAGE, args=[period.pk]),
    }
    return show(request, "guidance/risk.html", context)
