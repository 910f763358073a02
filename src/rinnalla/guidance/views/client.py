"""The staff's page of a client: contact details, what has been agreed to, who must not be matched."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.forms.client import ApartForm, ConsentForm, ContactForm, WithdrawalForm, said
from rinnalla.guidance.presenters import client as presented
from rinnalla.guidance.queries import client as queries
from rinnalla.people.actions import client as actions
from rinnalla.people.models import Block, Client, Consent
from rinnalla.people.queries.account import account_of
from rinnalla.web.pages import Request, page, show, submit

OFFERED = (P.CLIENT_WRITE, P.CLIENT_ACCOUNT, P.CONSENT_WRITE, P.BLOCK_WRITE, P.LOG_CLIENT, P.OWN_PLAN_RECORD)


def address(client_id: UUID) -> str:
    """The staff's page of a client."""
    return reverse("client", args=[client_id])


def opened(request: Request, pk: UUID, permission: P) -> Client:
    """A client for one of the staff; nobody comes to their own record this way."""
    return open_record(
        request.actor.as_staff(), permission, Client, pk=pk, event=Event.CLIENT_READ, related=("person",), may=OFFERED
    )


@page(P.CLIENT_READ)
def client(request: Request, pk: UUID) -> HttpResponse:
    """Name and phone for whoever works with the client; for those who coordinate, what has been agreed to as well."""
    record = opened(request, pk, P.CLIENT_READ)
    actor = request.actor.as_staff()
    may = {str(one): getattr(record, f"may_{one}") for one in OFFERED}
    coordinates = may[P.LOG_CLIENT]
    account = account_of(record.person_id) if may[P.CLIENT_ACCOUNT] else None
    context = {
        "record": record,
        "may": may,
        "contact": presented.contact(record, whole=coordinates),
        "periods": queries.periods_of(actor, record) if coordinates else [],
        "consents": [presented.agreed(one) for one in queries.agreed_now(actor, record)] if coordinates else [],
        "apart": [presented.apart(one) for one in queries.kept_apart(actor, record)],
        "sign_in": presented.sign_in(account),
        "account": account,
    }
    return show(request, "guidance/client.html", context)


@page(P.CLIENT_WRITE)
def client_edit(request: Request, pk: UUID) -> HttpResponse:
    """Correct name and contact details; where somebody else has done so meanwhile, both versions are shown."""
    record = opened(request, pk, P.CLIENT_WRITE)
    form = ContactForm(request.POST or None, initial=said(record), version=record.version)
    if form.is_valid():
        to = address(pk)
        return submit(request, actions.edit_client, form=form, to=lambda _made: to, saved=said, client=record)
    return form_page(request, record, form, heading=_("Correct the contact details"), next=_("Save the details"))


@page(P.CONSENT_WRITE)
def consent_new(request: Request, pk: UUID) -> HttpResponse:
    """Record a consent on the client's behalf."""
    record = opened(request, pk, P.CONSENT_WRITE)
    form = ConsentForm(request.POST or None, senders=queries.senders_of(request.actor, record))
    if form.is_valid():
        to = address(pk)
        return submit(request, actions.give_consent, form=form, to=lambda _made: to, client=record)
    lead = _("Each consent is asked on its own, and the client may withdraw it at any time.")
    words = {"heading": _("Record a consent"), "lead": lead, "next": _("Save the consent")}
    return form_page(request, record, form, **words)


@page(P.CONSENT_WRITE)
def consent_withdraw(request: Request, pk: UUID) -> HttpResponse:
    """Withdraw a consent on the client's behalf; no reason is asked."""
    consent = open_record(
        request.actor.as_staff(),
        P.CONSENT_WRITE,
        Consent,
        pk=pk,
        event=Event.CLIENT_READ,
        related=("client__data_key", "recipient"),
    )
    form = WithdrawalForm(request.POST or None, version=consent.version)
    if form.is_valid():
        to = address(consent.client_id)
        return submit(request, actions.withdraw_consent, form=form, to=lambda _made: to, consent=consent)
    lead = _("It stops working at once. The guidance goes on as before.")
    words = {"heading": _("Withdraw a consent"), "lead": lead, "next": _("Withdraw the consent")}
    return form_page(request, consent.client, form, quote=presented.told(consent), **words)


@page(P.BLOCK_WRITE)
def apart_new(request: Request, pk: UUID) -> HttpResponse:
    """Record which guide must not be matched with the client."""
    record = opened(request, pk, P.BLOCK_WRITE)
    guides = queries.guides_to_keep_apart(request.actor, record)
    form = ApartForm(request.POST or None, guides=guides)
    if form.is_valid():
        to = address(pk)
        return submit(request, actions.keep_apart, form=form, to=lambda _made: to, client=record)
    if not guides:
        return show(request, "guidance/client_no_guides.html", {"record": record})
    lead = _("The guide no longer finds the client anywhere, and they are not suggested to each other.")
    words = {"heading": _("Not to be matched"), "lead": lead, "next": _("Save")}
    return form_page(request, record, form, **words)


@page(P.BLOCK_WRITE)
def apart_lift(request: Request, pk: UUID) -> HttpResponse:
    """Let the client and the guide be matched again; a page that asks first."""
    actor = request.actor.as_staff()
    block = open_record(
        actor, P.BLOCK_WRITE, Block, pk=pk, event=Event.PAGE_OPENED, related=("first__client", "second__staff")
    )
    record = opened(request, block.first.client.pk, P.BLOCK_WRITE)
    to = address(record.pk)
    if request.method == "POST":
        return submit(request, actions.lift_block, to=lambda _made: to, client=record, block=block)
    return show(request, "guidance/client_apart.html", {"record": record, "apart": presented.apart(block), "back": to})


def form_page(request: Request, record: Client, form: object, **words: str) -> HttpResponse:
    """A form about a client, from which one comes back to their page."""
    context = {"form": form, "called": record.called, "back": address(record.pk), **words}
    return show(request, "guidance/period_form.html", context)
