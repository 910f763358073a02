"""The suggestion as each of the two sees it who are asked: alone, and without the other's answer."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions import suggestion as actions
from rinnalla.guidance.forms.suggestion import IntroducedForm, OwnAnswerForm
from rinnalla.guidance.models import Introduction, Suggestion
from rinnalla.guidance.presenters import guide as guides
from rinnalla.guidance.presenters import suggestion as presented
from rinnalla.guidance.queries.suggestion import seen_brief
from rinnalla.guides.queries import profile_of
from rinnalla.web.pages import Request, page, show, submit

RELATED = ("request__client__data_key", "guide__staff")


@page(P.SUGGESTION_ANSWER)
def suggestion(request: Request, pk: UUID) -> HttpResponse:
    """The guide reads the brief and answers. No name is shown before the two have agreed to meet."""
    actor = request.actor.as_staff()
    made = open_record(actor, P.SUGGESTION_READ, Suggestion, pk=pk, event=Event.SUGGESTION_READ, related=RELATED)
    form = OwnAnswerForm(request.POST or None, initial={"answer": made.guide_answer})
    if form.is_valid():
        to = reverse("suggestion", args=[pk])
        return submit(request, actions.answer_suggestion, form=form, to=to, request=made.request)
    brief = seen_brief(actor, made.request_id)
    shown = presented.asked(actor, made, made.guide_answer)
    called = made.request.client.called if shown["knows_name"] else ""
    context = {"form": form, "record": made, "brief": brief.text if brief else "", "called": called, **shown}
    return show(request, "guidance/suggestion.html", context)


@page(P.SUGGESTION_ANSWER)
def suggestion_known(request: Request, pk: UUID) -> HttpResponse:
    """The guide knows the client from private life."""
    actor = request.actor.as_staff()
    made = open_record(actor, P.SUGGESTION_READ, Suggestion, pk=pk, event=Event.SUGGESTION_READ, related=RELATED)
    if request.method == "POST":
        return submit(request, actions.know_privately, to=reverse("home"), request=made.request)
    words = {
        "heading": _("Do you know this person from private life?"),
        "lead": made.request.client.called,
        "told": _("Nothing else is asked. You are not suggested to each other again, and nobody is told why."),
        "press": _("I know this person privately"),
    }
    return show(request, "guidance/asks_first.html", {"back": reverse("suggestion", args=[pk]), **words})


@page(P.SUGGESTION_ANSWER)
def own_suggestion(request: Request, pk: UUID) -> HttpResponse:
    """The client reads of the guide and answers."""
    actor = request.actor.as_client()
    made = open_record(actor, P.SUGGESTION_READ, Suggestion, pk=pk, event=Event.SUGGESTION_READ, related=RELATED)
    form = OwnAnswerForm(request.POST or None, initial={"answer": made.client_answer})
    if form.is_valid():
        return submit(request, actions.answer_suggestion, form=form, to=reverse("own_page"), request=made.request)
    context = {
        "form": form,
        "record": made,
        "guide": made.guide.staff.first_name,
        "told": guides.to_client(profile_of(made.guide_id)),
        **presented.asked(actor, made, made.client_answer),
    }
    return show(request, "guidance/own_suggestion.html", context)


@page(P.INTRODUCTION_WRITE)
def introduction_record(request: Request, pk: UUID) -> HttpResponse:
    """Record whether the introductory meeting was held."""
    actor = request.actor.as_staff()
    record = open_record(
        actor,
        P.INTRODUCTION_WRITE,
        Introduction,
        pk=pk,
        event=Event.SUGGESTION_READ,
        related=("suggestion__request__client__data_key",),
    )
    form = IntroducedForm(request.POST or None, version=record.version)
    asked = record.suggestion
    own = asked.guide_id == actor.person
    back = reverse("suggestion", args=[asked.pk]) if own else reverse("request", args=[asked.request_id])
    if form.is_valid():
        return submit(request, actions.record_introduction, form=form, to=back, introduction=record)
    context = {"form": form, "meeting": presented.introduction(record), "back": back, "next": _("Save")}
    return show(request, "guidance/introduction_form.html", context)
