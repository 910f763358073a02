"""The client's own plan: theirs to write, to show and to carry along; staff write in it when the client asks."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions import own_plan as actions
from rinnalla.guidance.choices import OwnPlanPartKind, OwnPlanReaders
from rinnalla.guidance.exports.own_plan import as_card, as_pdf
from rinnalla.guidance.forms.own_plan import PartForClientForm, PartForm, ReadersForClientForm, ReadersForm, said
from rinnalla.guidance.models import OwnPlan
from rinnalla.guidance.presenters import own_plan as presented
from rinnalla.guidance.queries import own_plan as queries
from rinnalla.people.models import Client
from rinnalla.web.pages import Request, page, public_page, show, submit


def _mine(request: Request, event: Event = Event.OWN_PLAN_READ) -> Client:
    """The client themselves; whoever is no client has no such page."""
    if request.user.client is None:
        raise Http404
    return open_record(request.actor.as_client(), P.OWN_PLAN_WRITE, Client, pk=request.user.client.pk, event=event)


def _rows(request: Request, client: Client) -> list[dict[str, Any]]:
    parts = queries.parts_of(request.actor, client)
    return presented.rows(parts, queries.writers(parts.values()))


@page(P.OWN_PLAN_WRITE)
def own_plan(request: Request) -> HttpResponse:
    """My plan in its five parts, and who reads it."""
    client = _mine(request)
    readers = presented.readers(queries.plan_of(request.actor, client))
    return show(request, "guidance/own_plan.html", {"rows": _rows(request, client), "readers": readers})


@page(P.OWN_PLAN_WRITE)
def own_plan_part(request: Request, kind: str) -> HttpResponse:
    """Write one part; what it has said before stands under it."""
    if kind not in OwnPlanPartKind:
        raise Http404
    client, chosen = _mine(request), OwnPlanPartKind(kind)
    part = queries.part_of(request.actor, client, chosen)
    initial, version = (said(part), part.version) if part else ({}, 0)
    form = PartForm(request.POST or None, kind=chosen, initial=initial, version=version)
    if form.is_valid():
        to = reverse("own_plan")
        return submit(request, actions.write_part, form=form, to=to, saved=said, client=client, kind=chosen)
    texts = queries.earlier_of(request.actor, client, chosen)
    context = {"form": form, "heading": str(chosen.label), "earlier": presented.earlier(texts, queries.writers(texts))}
    return show(request, "guidance/own_plan_part.html", context)


@page(P.OWN_PLAN_WRITE)
def own_plan_readers(request: Request) -> HttpResponse:
    """Say who may read; taking it back works at once."""
    client = _mine(request)
    plan = queries.plan_of(request.actor, client)
    form = ReadersForm(request.POST or None, initial={"readers": plan.readers if plan else OwnPlanReaders.NOBODY})
    if form.is_valid():
        return submit(request, actions.choose_readers, form=form, to=reverse("own_plan"), client=client)
    context = {
        "form": form,
        "heading": _("Who reads my own plan?"),
        "lead": _("You can change this at any time, and it works at once. Every reading stands in your log."),
        "next": _("Save"),
        "back": reverse("own_plan"),
        "called": _("My own plan"),
    }
    return show(request, "guidance/period_form.html", context)


@page(P.OWN_PLAN_WRITE)
def own_plan_print(request: Request) -> HttpResponse:
    """My plan as one sheet for the browser to print."""
    client = _mine(request, Event.OWN_PLAN_PRINTED)
    context = {
        "client": client,
        "rows": _rows(request, client),
        "numbers": presented.numbers(queries.helpers(client)),
    }
    return show(request, "guidance/own_plan_print.html", context)


@page(P.OWN_PLAN_WRITE)
def own_plan_pdf(request: Request) -> HttpResponse:
    """My plan as an accessible PDF."""
    client = _mine(request, Event.OWN_PLAN_PRINTED)
    numbers = presented.numbers(queries.helpers(client))
    return _paper(as_pdf(_rows(request, client), numbers, name=client.called), "oma-suunnitelma")


@page(P.OWN_PLAN_WRITE)
def own_plan_card(request: Request) -> HttpResponse:
    """My plan on a card for a pocket."""
    client = _mine(request, Event.OWN_PLAN_PRINTED)
    return _paper(as_card(_rows(request, client), presented.numbers(queries.helpers(client))), "taskukortti")


@public_page
def own_plan_empty(request: Request) -> HttpResponse:
    """The five parts as an empty form to fill in by hand."""
    return _paper(as_pdf(presented.rows({}, {}), presented.numbers([])), "oma-suunnitelma-lomake")


def _paper(body: bytes, name: str) -> HttpResponse:
    response = HttpResponse(body, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return response


def _of_client(request: Request, pk: UUID) -> Client:
    return open_record(
        request.actor.as_staff(), P.OWN_PLAN_RECORD, Client, pk=pk, event=Event.CLIENT_READ, related=("person",)
    )


@page(P.OWN_PLAN_RECORD)
def client_plan(request: Request, pk: UUID) -> HttpResponse:
    """A client's own plan for the staff: readable only where the client lets them; writing when the client asks."""
    client = _of_client(request, pk)
    plan = queries.plan_of(request.actor.as_staff(), client)
    if plan:
        plan = _read(request, plan.pk, Event.OWN_PLAN_READ)
    context = {"client": client, "plan": plan, "rows": _rows(request, client) if plan else []}
    return show(request, "guidance/client_plan.html", context)


def _read(request: Request, pk: UUID, event: Event) -> OwnPlan:
    return open_record(request.actor.as_staff(), P.OWN_PLAN_READ, OwnPlan, pk=pk, event=event, related=("client",))


@page(P.OWN_PLAN_RECORD)
def client_plan_record(request: Request, pk: UUID) -> HttpResponse:
    """Write a part down for the client. What it said before isn't shown here and is kept for them."""
    client = _of_client(request, pk)
    form = PartForClientForm(request.POST or None)
    if form.is_valid():
        return submit(request, actions.record_part, form=form, to=reverse("client_plan", args=[pk]), client=client)
    lead = _("Only when the client asks. The plan stays theirs: the new text takes the place of the earlier one.")
    words = {"heading": _("Write down in the client's own plan"), "lead": lead, "next": _("Save")}
    return _form_page(request, client, form, **words)


@page(P.OWN_PLAN_RECORD)
def client_plan_readers(request: Request, pk: UUID) -> HttpResponse:
    """Write down who may read, as a client without a sign-in has said."""
    client = _of_client(request, pk)
    form = ReadersForClientForm(request.POST or None)
    if form.is_valid():
        return submit(request, actions.record_readers, form=form, to=reverse("client_plan", args=[pk]), client=client)
    lead = _("The client decides, and may change it at any time.")
    words = {"heading": _("Who may read the client's own plan?"), "lead": lead, "next": _("Save")}
    return _form_page(request, client, form, **words)


def _form_page(request: Request, client: Client, form: object, **words: str) -> HttpResponse:
    back = reverse("client_plan", args=[client.pk])
    return show(request, "guidance/period_form.html", {"form": form, "called": client.called, "back": back, **words})


@page(P.OWN_PLAN_READ)
def client_plan_pdf(request: Request, pk: UUID) -> HttpResponse:
    """The plan on paper, for a client who lets the staff read it."""
    plan = _read(request, pk, Event.OWN_PLAN_PRINTED)
    numbers = presented.numbers(queries.helpers(plan.client))
    return _paper(as_pdf(_rows(request, plan.client), numbers, name=plan.client.called), "oma-suunnitelma")


@page(P.OWN_PLAN_READ)
def client_plan_card(request: Request, pk: UUID) -> HttpResponse:
    """The card for a client who lets the staff read the plan."""
    plan = _read(request, pk, Event.OWN_PLAN_PRINTED)
    numbers = presented.numbers(queries.helpers(plan.client))
    return _paper(as_card(_rows(request, plan.client), numbers), "taskukortti")
