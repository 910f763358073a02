"""The client's own page: what comes next, what has been written, who has looked, what I decide."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions import meeting as meeting_actions
from rinnalla.guidance.actions import summary as summary_actions
from rinnalla.guidance.choices import ClientAnswer
from rinnalla.guidance.forms.meeting import AnswerForm
from rinnalla.guidance.models import Note, Summary
from rinnalla.guidance.presenters import own as presented
from rinnalla.guidance.presenters.log import who_looked
from rinnalla.guidance.queries.log import viewings
from rinnalla.people.actions.client import withdraw_consent
from rinnalla.people.choices import Channel
from rinnalla.people.models import Client, Consent
from rinnalla.web.pages import Request, page, page_number, show, submit

PAGE = 50


def _me(request: Request) -> Client:
    if request.user.client is None:
        raise Http404
    return open_record(request.actor, P.OWN_PAGE, Client, pk=request.user.client.pk, event=Event.CLIENT_READ)


@page(P.OWN_PAGE)
def own_page(request: Request) -> HttpResponse:
    """My page."""
    client = _me(request)
    looked = viewings(request.actor, P.LOG_OWN, client, size=PAGE)
    others = [viewing for viewing in looked if not viewing.own]
    context = {
        "client": client,
        **presented.page(request.actor, client),
        "looked": who_looked(others, client=client.called, to_client=True, at_most=3),
    }
    return show(request, "guidance/own.html", context)


@page(P.LOG_OWN)
def own_log(request: Request) -> HttpResponse:
    """Who has looked at my data, in what role, when and why."""
    client = _me(request)
    number = page_number(request)
    looked = viewings(request.actor, P.LOG_OWN, client, page=number, size=PAGE)
    rows = who_looked(looked[:PAGE], client=client.called, to_client=True)
    context = {"looked": rows, "more": len(looked) > PAGE, "following": number + 1}
    return show(request, "guidance/own_log.html", context)


@page(P.LOG_CLIENT)
def client_log(request: Request, pk: UUID) -> HttpResponse:
    """The same list as the client has, for the coordinator."""
    client = open_record(request.actor, P.LOG_CLIENT, Client, pk=pk, event=Event.LOG_READ)
    number = page_number(request)
    looked = viewings(request.actor, P.LOG_CLIENT, client, page=number, size=PAGE)
    context = {
        "client": client,
        "looked": who_looked(looked[:PAGE], client=client.called),
        "more": len(looked) > PAGE,
        "following": number + 1,
    }
    return show(request, "guidance/client_log.html", context)


@page(P.NOTE_ANSWER)
def note_answer(request: Request, pk: UUID) -> HttpResponse:
    """Answer a shared note: yes at once, otherwise there is room for words."""
    note = open_record(
        request.actor.as_client(),
        P.NOTE_ANSWER,
        Note,
        pk=pk,
        event=Event.MEETING_READ,
        related=("meeting__period__client__data_key",),
    )
    said = request.POST.get("answer")
    form = AnswerForm(
        request.POST if "words" in request.POST or said == ClientAnswer.YES else None, initial={"answer": said}
    )
    if form.is_valid():
        to = reverse("own_page")
        return submit(
            request, meeting_actions.answer_note, form=form, to=lambda _made: to, note=note, how=Channel.OWN_ACCOUNT
        )
    return show(
        request, "guidance/own_answer.html", {"form": form, "quote": note.text, "heading": _("Did it go like this?")}
    )


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
    said = request.POST.get("answer")
    form = AnswerForm(
        request.POST if "words" in request.POST or said == ClientAnswer.YES else None, initial={"answer": said}
    )
    if form.is_valid():
        to = reverse("summary", args=[pk])
        return submit(
            request,
            summary_actions.answer_summary,
            form=form,
            to=lambda _made: to,
            summary=record,
            how=Channel.OWN_ACCOUNT,
        )
    return show(request, "guidance/own_answer.html", {"form": form, "heading": _("Is this how it was?")})


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
        return submit(request, withdraw_consent, to=lambda _made: to, consent=consent)
    return show(
        request,
        "guidance/own_consent.html",
        {"consent": consent, "words": presented.agreed(consent)["words"], "back": to},
    )
