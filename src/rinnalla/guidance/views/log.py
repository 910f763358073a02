"""Questions about the trail: the client's, and data protection's about odd readings."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions import log as actions
from rinnalla.guidance.choices.log import LogCaseState
from rinnalla.guidance.forms.log import AnswerToClientForm, AskForm, CloseForm, ExplainForm, QuestionForm
from rinnalla.guidance.models import LogCase, LogQuestion
from rinnalla.guidance.presenters import log_case as presented
from rinnalla.guidance.presenters.log import who_looked
from rinnalla.guidance.queries import log_case as queries
from rinnalla.guidance.queries.log import viewing_of
from rinnalla.people.models import Client
from rinnalla.web.pages import Request, page, show, submit

OF_CASE = ("client__data_key", "person")


@page(P.LOG_OWN)
def own_log_ask(request: Request, pk: UUID) -> HttpResponse:
    """Ask why somebody has looked."""
    actor = request.actor.as_client()
    client = open_record(actor, P.LOG_OWN, Client, pk=request.user.client.pk, event=Event.CLIENT_READ)
    line = viewing_of(actor, P.LOG_OWN, client, pk)
    if line is None:
        raise Http404
    form = QuestionForm(request.POST or None)
    if form.is_valid():
        to = reverse("own_log")
        return submit(request, actions.ask_about_line, to=to, form=form, client=client, line=pk)
    [about] = who_looked([line], client=client.called, to_client=True)
    return show(request, "guidance/own_log_ask.html", {"form": form, "about": about})


@page(P.LOG_ANSWER)
def log_case_list(request: Request) -> HttpResponse:
    """What waits for data protection: clients' questions, and readings of a week to look at."""
    actor = request.actor.as_staff()
    asked = show_list(actor, P.LOG_ANSWER, queries.open_questions(actor))
    cases = show_list(actor, P.LOG_ANSWER, queries.open_cases(actor))
    closed = show_list(actor, P.LOG_ANSWER, queries.closed_cases(actor), size=20)
    context = {
        "questions": presented.questions(asked.rows),
        "cases": presented.cases(cases.rows),
        "closed": presented.cases(closed.rows),
        "more": cases.more,
    }
    return show(request, "guidance/log_case_list.html", context)


@page(P.LOG_ANSWER)
def log_question(request: Request, pk: UUID) -> HttpResponse:
    """A client's question, the line it is about, and the answer."""
    actor = request.actor.as_staff()
    question = open_record(
        actor, P.LOG_ANSWER, LogQuestion, pk=pk, event=Event.LOG_READ, related=("client__data_key", "client__person")
    )
    form = AnswerToClientForm(request.POST or None)
    if form.is_valid() and not question.answered_at:
        to = reverse("log_case_list")
        return submit(request, actions.answer_question, to=to, form=form, question=question)
    line = viewing_of(actor, P.LOG_ANSWER, question.client, question.line)
    about = who_looked([line], client=question.client.called) if line else []
    context = {"form": form, "question": question, "about": about, "due": presented.due(question)}
    return show(request, "guidance/log_question.html", context)


@page(P.LOG_ANSWER)
def log_case(request: Request, pk: UUID) -> HttpResponse:
    """Readings to look at: who, about whom, why on the list, what was asked, answered and found."""
    case = _case(request, pk)
    name = queries.name_of_person(case.person_id)
    context = {"case": case, "facts": presented.facts(case, name), "open": case.state != LogCaseState.CLOSED}
    return show(request, "guidance/log_case.html", context)


def _case(request: Request, pk: UUID) -> LogCase:
    actor = request.actor.as_staff()
    return open_record(actor, P.LOG_ANSWER, LogCase, pk=pk, event=Event.LOG_READ, related=OF_CASE)


@page(P.LOG_ANSWER)
def log_case_ask(request: Request, pk: UUID) -> HttpResponse:
    """Ask the worker."""
    words = {"heading": _("Ask the worker"), "next": _("Send the question")}
    return _about_case(request, _case(request, pk), AskForm, actions.ask_worker, words)


@page(P.LOG_ANSWER)
def log_case_close(request: Request, pk: UUID) -> HttpResponse:
    """Close the case."""
    words = {"heading": _("Close the case"), "next": _("Close")}
    return _about_case(request, _case(request, pk), CloseForm, actions.close_case, words)


def _about_case(
    request: Request, case: LogCase, form_class: type[Any], act: Callable[..., Any], words: dict[str, str]
) -> HttpResponse:
    form, back = form_class(request.POST or None, version=case.version), reverse("log_case", args=[case.pk])
    if form.is_valid():
        return submit(request, act, to=back, form=form, case=case, saved=lambda _newer: {})
    context = {
        "form": form,
        "back": back,
        "called": queries.name_of_person(case.person_id),
        "about": case.client,
        **words,
    }
    return show(request, "guidance/period_form.html", context)


@page(P.OWN_ACCOUNT)
def log_case_explain(request: Request, pk: UUID) -> HttpResponse:
    """What data protection asks me about my own readings; the client is not named here."""
    case = open_record(request.actor, P.OWN_ACCOUNT, LogCase, pk=pk, event=Event.LOG_READ, related=OF_CASE)
    form = ExplainForm(request.POST or None)
    if form.is_valid():
        return submit(request, actions.explain, to=reverse("log_case_explain", args=[pk]), form=form, case=case)
    return show(request, "guidance/log_case_explain.html", {"form": form, "case": case, "due": presented.due(case)})
