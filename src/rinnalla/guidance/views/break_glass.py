"""Break-glass: open a client with a reason, see what was opened, review what others have opened."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.break_glass import BreakGlass
from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.access.refusals import note_refusal
from rinnalla.guidance.actions import break_glass as actions
from rinnalla.guidance.forms.break_glass import FindingForm, OpeningForm, ReasonForm
from rinnalla.guidance.presenters import break_glass as presented
from rinnalla.guidance.queries import break_glass as queries
from rinnalla.guidance.queries.client import periods_of
from rinnalla.people.models import Client
from rinnalla.people.queries.client import clients_known_as
from rinnalla.web.pages import Request, page, page_number, show, submit


def _address(use: BreakGlass) -> str:
    return reverse("break_glass", args=[use.pk])


@page(P.BREAK_GLASS)
def break_glass_new(request: Request) -> HttpResponse:
    """Open a client without a relationship: who, on what ground, why."""
    form = OpeningForm(request.POST or None)
    if form.is_valid():
        found = clients_known_as(request.actor.as_staff(), P.BREAK_GLASS, form.cleaned_data.pop("known_as"))
        if len(found) == 1:
            return submit(request, actions.open_with_reason, to=_address, form=form, client=found[0])
        note_refusal(request.actor, P.BREAK_GLASS, Event.BREAK_GLASS_OPENED)
        form.add_error("known_as", _unknown(several=bool(found)))
    return show(request, "guidance/break_glass_new.html", {"form": form})


def _unknown(*, several: bool) -> str:
    if several:
        return _("Several clients have this. Give the personal identity code.")
    return _("No client is found by this. Check it, and write it in full.")


@page(P.BREAK_GLASS)
def break_glass(request: Request, pk: UUID) -> HttpResponse:
    """What I have opened: until when, and the pages it opens."""
    actor = request.actor.as_staff()
    use = open_record(actor, P.BREAK_GLASS, BreakGlass, pk=pk, event=Event.PAGE_OPENED)
    context = {"use": use, "lead": presented.opened(use), "client": None, "periods": []}
    if use.is_open:
        client = open_record(actor, P.CLIENT_READ, Client, pk=use.client, event=Event.CLIENT_READ)
        context |= {"client": client, "periods": periods_of(actor, client)}
    return show(request, "guidance/break_glass.html", context)


@page(P.BREAK_GLASS)
def break_glass_renew(request: Request, pk: UUID) -> HttpResponse:
    """Another hour, with a new reason."""
    actor = request.actor.as_staff()
    use = open_record(actor, P.BREAK_GLASS, BreakGlass, pk=pk, event=Event.PAGE_OPENED)
    client = open_record(actor, P.BREAK_GLASS, Client, pk=use.client, event=Event.PAGE_OPENED)
    form = ReasonForm(request.POST or None)
    if form.is_valid():
        return submit(request, actions.open_with_reason, to=_address, form=form, client=client)
    words = {"heading": _("Open for another hour"), "next": _("Open the data for an hour")}
    context = {"form": form, "back": _address(use), "called": _("Break-glass access"), "quote": use.reason, **words}
    return show(request, "guidance/period_form.html", context)


@page(P.BREAK_GLASS_REVIEW)
def break_glass_list(request: Request) -> HttpResponse:
    """What waits for a review, and what has been found."""
    actor = request.actor.as_staff()
    waiting = show_list(actor, P.BREAK_GLASS_REVIEW, queries.to_review(actor), event=Event.LOG_READ)
    done = show_list(
        actor, P.BREAK_GLASS_REVIEW, queries.reviewed(actor), event=Event.LOG_READ, page=page_number(request)
    )
    context = {
        "waiting": presented.waiting(waiting.rows),
        "columns": [_("Opened"), _("Who"), _("Client"), _("Finding")],
        "rows": presented.rows(done.rows, queries.clients_of(done.rows)),
        "listing": done,
    }
    return show(request, "guidance/break_glass_list.html", context)


@page(P.BREAK_GLASS_REVIEW)
def break_glass_review(request: Request, pk: UUID) -> HttpResponse:
    """One opening: whose, by whom, on what ground and why; and what I find of it."""
    actor = request.actor.as_staff()
    use = open_record(
        actor, P.BREAK_GLASS_REVIEW, BreakGlass, pk=pk, event=Event.LOG_READ, related=("review__data_key",)
    )
    client = queries.clients_of([use])[use.client]
    name = queries.name_of_opener(use)
    form = FindingForm(request.POST or None)
    if form.is_valid() and not use.review.reviewed_at:
        return submit(request, actions.review, to=reverse("break_glass_list"), form=form, use=use)
    context = {
        "form": form,
        "facts": presented.facts(use, name),
        "found": presented.finding(use.review),
        "client": client,
    }
    return show(request, "guidance/break_glass_review.html", {**context, "review": use.review})
