"""Questionnaires on the client's own page: one question at a time, answers checked before they are sent."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions import measure as actions
from rinnalla.guidance.choices import MeasureState
from rinnalla.guidance.forms.measure import QuestionForm
from rinnalla.guidance.models import Measure
from rinnalla.guidance.presenters.measure import answer_rows
from rinnalla.guidance.queries.instrument import instruments, use_in, wording
from rinnalla.guidance.queries.measure import answers_in
from rinnalla.methods.instruments import shows_risk
from rinnalla.people.choices import Channel
from rinnalla.support.queries import crisis_lines
from rinnalla.web.pages import Request, page, see, show, submit

QUESTION = "kysymys"


def _measure(request: Request, pk: UUID) -> Measure:
    return open_record(
        request.actor.as_client(), P.MEASURE_ANSWER, Measure, pk=pk, event=Event.MEASURE_READ,
        related=("period__client__data_key", "period__unit"),
    )  # fmt: skip


@page(P.MEASURE_ANSWER)
def own_measure(request: Request, pk: UUID) -> HttpResponse:
    """One question. What has been answered is kept, so it can be gone on with another day."""
    measure = _measure(request, pk)
    words, structure = wording(measure.code), instruments()[measure.code].structure
    if words is None or (request.method == "GET" and measure.state != MeasureState.ASKED):
        return see(reverse("own_page"))
    number = _number(request, structure.items)
    given = (answers_in(measure) or [None] * structure.items)[number - 1]
    form = QuestionForm(request.POST or None, number=number, wording=words, lowest=structure.lowest, given=given)
    if form.is_valid():
        return submit(request, actions.save_answer, form=form, to=lambda made: _after(made, number), measure=measure)
    context = {
        "form": form,
        "record": measure,
        "name": instruments()[measure.code].name,
        "lead": words.lead,
        "number": number,
        "items": structure.items,
        "before": f"?{QUESTION}={number - 1}" if number > 1 else "",
    }
    return show(request, "guidance/own_measure.html", context)


def _after(measure: Measure, number: int) -> str:
    """Where one comes after an answer: to help at once, to the next question, or to check the answers."""
    structure = instruments()[measure.code].structure
    if number in structure.risk and shows_risk(structure, answers_in(measure)):
        return reverse("own_measure_help", args=[measure.pk])
    if number < structure.items:
        return f"{reverse('own_measure', args=[measure.pk])}?{QUESTION}={number + 1}"
    return reverse("own_measure_check", args=[measure.pk])


def _number(request: Request, items: int) -> int:
    asked = request.GET.get(QUESTION, "1")
    return min(max(int(asked), 1), items) if asked.isascii() and asked.isdigit() else 1


@page(P.MEASURE_ANSWER)
def own_measure_check(request: Request, pk: UUID) -> HttpResponse:
    """All answers at once, to be changed or sent."""
    measure = _measure(request, pk)
    words = wording(measure.code)
    if words is None or (request.method == "GET" and measure.state != MeasureState.ASKED):
        return see(reverse("own_page"))
    if request.method == "POST":
        how = Channel.OWN_ACCOUNT
        return submit(request, actions.answer_measure, to=reverse("own_page"), measure=measure, how=how)
    link = reverse("own_measure", args=[pk])
    rows = [(text, said, f"{link}?{QUESTION}={number}") for number, text, said in answer_rows(measure, words)]
    context = {"record": measure, "name": instruments()[measure.code].name, "lead": words.lead, "rows": rows}
    return show(request, "guidance/own_measure_check.html", context)


@page(P.MEASURE_ANSWER)
def own_measure_help(request: Request, pk: UUID) -> HttpResponse:
    """Help at once: whom to call now, who is told today, and that the answering can go on or stop here."""
    measure = _measure(request, pk)
    structure = instruments()[measure.code].structure
    last = max(structure.risk, default=structure.items)
    address = reverse("own_measure", args=[pk])
    context = {
        "record": measure,
        "lines": crisis_lines(),
        "use": use_in(measure.period.unit_id, measure.code),
        "on": f"{address}?{QUESTION}={last + 1}" if last < structure.items else reverse("own_measure_check", args=[pk]),
    }
    return show(request, "guidance/own_measure_help.html", context)


@page(P.MEASURE_ANSWER)
def own_measure_decline(request: Request, pk: UUID) -> HttpResponse:
    """Leave the questionnaire unanswered."""
    measure = _measure(request, pk)
    return submit(request, actions.decline_measure, to=reverse("own_page"), measure=measure)
