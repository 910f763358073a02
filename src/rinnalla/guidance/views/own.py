"""The client's own page: what comes next, what has been written, who has looked, what I decide."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access import clock
from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions import meeting as meeting_actions
from rinnalla.guidance.actions import summary as summary_actions
from rinnalla.guidance.choices import ClientAnswer
from rinnalla.guidance.forms.meeting import AnswerForm
from rinnalla.guidance.models import Note, Summary
from rinnalla.guidance.presenters import difficult_situation as situation_presented
from rinnalla.guidance.presenters import own as presented
from rinnalla.guidance.presenters.log import by_day, looked_lately, who_looked
from rinnalla.guidance.presenters.log_case import answered
from rinnalla.guidance.queries.difficult_situation import of_client
from rinnalla.guidance.queries.log import people_who_looked, questions_of, viewings
from rinnalla.people.actions.client import withdraw_consent
from rinnalla.people.choices import Channel
from rinnalla.people.models import Client, Consent
from rinnalla.web.pages import Request, page, page_number, show, submit

PAGE = 50
LAST_LOOKS = 20
LATELY = timedelta(days=30)


def _me(request: Request) -> Client:
    if request.user.client is None:
        raise Http404
    return open_record(request.actor, P.OWN_PAGE, Client, pk=request.user.client.pk, event=Event.CLIENT_READ)


@page(P.OWN_PAGE)
def own_page(request: Request) -> HttpResponse:
    """My page."""
    client = _me(request)
    looked = viewings(request.actor, P.LOG_OWN, client, own=False, size=LAST_LOOKS)
    context = {
        "client": client,
        **presented.page(request.actor, client),
        "looked": who_looked(looked, client=client.called, to_client=True, at_most=2),
        "looked_lately": _looked_lately(request, client),
    }
    return show(request, "guidance/own.html", context)


@page(P.LOG_OWN)
def own_log(request: Request) -> HttpResponse:
    """Who has looked at my data, in what role, when and why; what I have done myself stands apart."""
    client = _me(request)
    mine = viewings(request.actor, P.LOG_OWN, client, own=True, size=PAGE)[:PAGE]
    context = {
        **_log(request, P.LOG_OWN, client, own=False),
        "situations": situation_presented.own(of_client(request.actor.as_client(), client)),
        "own_looks": who_looked(mine, client=client.called, to_client=True),
        "looked_lately": _looked_lately(request, client),
        "questions": answered(questions_of(request.actor.as_client(), client)),
    }
    return show(request, "guidance/own_log.html", context)


@page(P.LOG_CLIENT)
def client_log(request: Request, pk: UUID) -> HttpResponse:
    """The same list as the client has, for the coordinator."""
    client = open_record(request.actor, P.LOG_CLIENT, Client, pk=pk, event=Event.LOG_READ)
    return show(request, "guidance/client_log.html", {"client": client, **_log(request, P.LOG_CLIENT, client)})


def _log(request: Request, permission: P, client: Client, *, own: bool | None = None) -> dict[str, Any]:
    """One page of the log, and which page follows."""
    number = page_number(request)
    looked = viewings(request.actor, permission, client, own=own, page=number, size=PAGE)
    to_client = permission == P.LOG_OWN
    rows = by_day(looked[:PAGE], client=client.called, to_client=to_client, ask=to_client)
    return {"days": rows, "more": len(looked) > PAGE, "following": number + 1}


def _looked_lately(request: Request, client: Client) -> str:
    people = people_who_looked(request.actor, P.LOG_OWN, client, since=clock.now() - LATELY)
    return looked_lately(people)


@page(P.NOTE_ANSWER)
def note_answer(request: Request, pk: UUID) -> HttpResponse:
    """Answer a shared note."""
    note = open_record(
        request.actor.as_client(),
        P.NOTE_ANSWER,
        Note,
        pk=pk,
        event=Event.MEETING_READ,
        related=("meeting__period__client__data_key",),
    )
    form = _answer_form(request)
    if form.is_valid():
        to, how = reverse("own_page"), Channel.OWN_ACCOUNT
        return submit(request, meeting_actions.answer_note, form=form, to=to, note=note, how=how)
    context = {"form": form, "quote": note.text, "heading": _("Did it go like this?")}
    return show(request, "guidance/own_answer.html", context)


@page(P.SUMMARY_ANSWER)
def summary_answer(request: Request, pk: UUID) -> HttpResponse:
    """Answer a summary."""
    record = open_record(
        request.actor.as_client(),
        P.SUMMARY_ANSWER,
        Summary,
        pk=pk,
        event=Event.SUMMARY_READ,
        related=("period__client__data_key",),
    )
    form = _answer_form(request)
    if form.is_valid():
        to, how = reverse("summary", args=[pk]), Channel.OWN_ACCOUNT
        return submit(request, summary_actions.answer_summary, form=form, to=to, summary=record, how=how)
    return show(request, "guidance/own_answer.html", {"form": form, "heading": _("Is this how it was?")})


def _answer_form(request: Request) -> AnswerForm:
    """A yes is an answer at once; for the other two there is first room for words."""
    said = request.POST.get("answer")
    is_whole = said == ClientAnswer.YES or "words" in request.POST
    return AnswerForm(request.POST if is_whole else None, initial={"answer": said})


@page(P.CONSENT_WRITE)
def own_consent_withdraw(request: Request, pk: UUID) -> HttpResponse:
    """Withdraw a consent of my own; no reason is asked."""
    consent = open_record(
        request.actor.as_client(),
        P.CONSENT_WRITE,
        Consent,
        pk=pk,
        event=Event.CLIENT_READ,
        related=("client__data_key", "recipient"),
    )
    to = reverse("own_page")
    if request.method == "POST":
        return submit(request, withdraw_consent, to=to, consent=consent)
    return show(
        request,
        "guidance/own_consent.html",
        {"consent": consent, "words": presented.agreed(consent)["words"], "back": to},
    )
