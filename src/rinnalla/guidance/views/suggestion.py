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
from rinnalla.guidance.forms.suggestion import AnswersForm, IntroductionForm, StartForm, SuggestionForm, said
from rinnalla.guidance.models import ServiceRequest
from rinnalla.guidance.presenters import suggestion as presented
from rinnalla.guidance.queries.request import RELATED
from rinnalla.guidance.queries.suggestion import open_suggestion, ranking, wish_of
from rinnalla.web.pages import Request, page, show, submit
from rinnalla.web.submissions import SubmittedForm


def _opened(request: Request, pk: UUID, permission: P) -> ServiceRequest:
    return open_record(request.actor, permission, ServiceRequest, pk=pk, event=Event.REQUEST_READ, related=RELATED)


def _form_page(request: Request, record: ServiceRequest, form: SubmittedForm, **words: str) -> HttpResponse:
    context = {"form": form, "record": record, "called": record.client.called, **words}
    return show(request, "guidance/decision_form.html", context)


@page(P.SUGGESTION_MAKE)
def request_suggest(request: Request, pk: UUID) -> HttpResponse:
    """Choose whom to suggest, from a list with reasons."""
    record = _opened(request, pk, P.SUGGESTION_MAKE)
    wish = wish_of(record)
    found, staff = ranking(record, wish)
    offered = {one.guide.key: staff[one.guide.key] for one in found.candidates}
    form = SuggestionForm(request.POST or None, guides=offered, best=found.best)
    if form.is_valid():
        to = reverse("request", args=[pk])
        return submit(request, actions.suggest_guide, form=form, to=to, request=record)
    context = {
        "form": form,
        "record": record,
        "called": record.client.called,
        "cards": presented.cards(found, staff, wish),
        "left_out": presented.left_out(found),
        "wishes": presented.wish_facts(wish),
    }
    return show(request, "guidance/suggestion_form.html", context)


@page(P.SUGGESTION_MAKE)
def suggestion_close(request: Request, pk: UUID) -> HttpResponse:
    """Close the suggestion and go on looking for a guide."""
    record = _opened(request, pk, P.SUGGESTION_MAKE)
    return submit(request, actions.close_suggestion, to=reverse("request", args=[pk]), request=record)


@page(P.SUGGESTION_MAKE)
def introduction_new(request: Request, pk: UUID) -> HttpResponse:
    """Agree on an introductory meeting without commitment."""
    record = _opened(request, pk, P.SUGGESTION_MAKE)
    form = IntroductionForm(request.POST or None)
    if form.is_valid():
        to = reverse("request", args=[pk])
        return submit(request, actions.agree_introduction, form=form, to=to, request=record)
    lead = _("Client and guide meet once and then answer. It binds neither, and nothing is written of it.")
    heading = _("Agree on an introductory meeting")
    return _form_page(request, record, form, heading=heading, lead=lead, next=_("Save the meeting"))


@page(P.SUGGESTION_MAKE)
def request_answers(request: Request, pk: UUID) -> HttpResponse:
    """Record the answers of both."""
    record = _opened(request, pk, P.SUGGESTION_MAKE)
    suggestion = open_suggestion(record)
    form = AnswersForm(request.POST or None, initial=said(suggestion), version=record.version)
    if form.is_valid():
        to = reverse("request", args=[pk])
        return submit(request, actions.record_answers, form=form, to=to, request=record)
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
