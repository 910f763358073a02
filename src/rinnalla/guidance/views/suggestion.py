"""Finding a guide: whom to suggest, the answers of both, the start of the period."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions import period as period_actions
from rinnalla.guidance.actions import suggestion as actions
from rinnalla.guidance.forms.suggestion import AnswersForm, StartForm, SuggestionForm
from rinnalla.guidance.models import ServiceRequest
from rinnalla.guidance.queries.request import RELATED
from rinnalla.guidance.queries.suggestion import free_guides, open_suggestion
from rinnalla.web.pages import Request, page, show, submit
from rinnalla.web.submissions import SubmittedForm


def _opened(request: Request, pk: UUID, permission: P) -> ServiceRequest:
    return open_record(request.actor, permission, ServiceRequest, pk=pk, event=Event.REQUEST_READ, related=RELATED)


def _form_page(request: Request, record: ServiceRequest, form: SubmittedForm, **words: str) -> HttpResponse:
    context = {"form": form, "record": record, "called": record.client.called, **words}
    return show(request, "guidance/decision_form.html", context)


@page(P.SUGGESTION_MAKE)
def request_suggest(request: Request, pk: UUID) -> HttpResponse:
    """Choose whom to suggest."""
    record = _opened(request, pk, P.SUGGESTION_MAKE)
    form = SuggestionForm(request.POST or None, guides=free_guides(record))
    if form.is_valid():
        to = reverse("request", args=[pk])
        return submit(request, actions.suggest_guide, form=form, to=to, request=record)
    lead = _("You choose. Both of them then answer in peace, each on their own.")
    return _form_page(
        request, record, form, heading=_("Who could walk beside the client?"), lead=lead, next=_("Suggest this guide")
    )


@page(P.SUGGESTION_MAKE)
def request_answers(request: Request, pk: UUID) -> HttpResponse:
    """Record the answers of both."""
    record = _opened(request, pk, P.SUGGESTION_MAKE)
    form = AnswersForm(request.POST or None, version=record.version)
    if form.is_valid():
        to = reverse("request", args=[pk])
        return submit(request, actions.record_answers, form=form, to=to, request=record)
    suggestion = open_suggestion(record)
    lead = _("A no needs no reason, and the other one is not told who said it.")
    guide = str(suggestion.guide.staff) if suggestion else ""
    return _form_page(
        request,
        record,
        form,
        heading=_("Answers to the suggestion"),
        lead=lead,
        next=_("Save the answers"),
        guide=guide,
    )


@page(P.PERIOD_STEER)
def period_start(request: Request, pk: UUID) -> HttpResponse:
    """Agree on the first meeting and start the period."""
    record = _opened(request, pk, P.PERIOD_STEER)
    form = StartForm(request.POST or None)
    if form.is_valid():
        return submit(
            request,
            period_actions.start_period,
            form=form,
            to=lambda period: reverse("period", args=[period.pk]),
            request=record,
        )
    lead = _("The period begins when the first meeting has been held.")
    return _form_page(request, record, form, heading=_("Start the period"), lead=lead, next=_("Start the period"))
