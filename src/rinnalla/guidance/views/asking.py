"""Asking for guidance on the public page, a sheet at a time, and on the client's own page.

What is told on a sheet travels on in the form itself: nothing is stored before it is sent, and nothing is shown back.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from allauth.core import ratelimit
from django.core import signing
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access import submissions
from rinnalla.access.actors import Actor, visitor
from rinnalla.access.errors import TooManyRefusals
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions import asking as actions
from rinnalla.guidance.choices import RequestOrigin, RequestSource
from rinnalla.guidance.forms import sheets as presented
from rinnalla.guidance.forms.asking import (
    CLIENT,
    PROFESSIONAL,
    TRAP,
    OwnRequestForm,
    asked_in,
    caller_in,
    whom_in,
)
from rinnalla.guidance.models import ServiceRequest
from rinnalla.people.models import Unit
from rinnalla.people.queries.organisation import units_to_ask
from rinnalla.web.pages import Request, page, public_page, see, show, submit
from rinnalla.web.submissions import SubmittedForm, sent_form

SALT = "rinnalla.guidance.receipt"
STEP, BACK, CHANGE = "step", "back", "change"
Sheets = Sequence[type[SubmittedForm]]


@public_page
def ask(request: Request) -> HttpResponse:
    """Who asks: a professional for a client, or somebody for themselves."""
    return show(request, "guidance/ask.html", {})


@public_page
def ask_professional(request: Request) -> HttpResponse:
    """A professional without an account asks for a client."""
    return _walk(request, PROFESSIONAL, RequestSource.OUTSIDER)


@public_page
def ask_own(request: Request) -> HttpResponse:
    """Somebody asks for themselves."""
    return _walk(request, CLIENT, RequestSource.CLIENT)


def _walk(request: Request, sheets: Sheets, source: RequestSource) -> HttpResponse:
    """The sheet that comes next: each is shown until it is whole, then all of them together to be checked and sent."""
    units = units_to_ask(visitor())
    if not units:
        return _sheet(request, "guidance/ask_closed.html", {})
    if request.method != "POST":
        return _sheet(request, "guidance/ask_sheet.html", presented.sheet(sheets, 0, units=units))
    number = _where(request, sheets)
    if CHANGE in request.POST or BACK in request.POST:
        shown = presented.sheet(sheets, number, units=units, sent=request.POST)
        return _sheet(request, "guidance/ask_sheet.html", shown)
    forms = [presented.bound(sheet, request.POST, units) for sheet in sheets[: number + 1]]
    shown = presented.following(sheets, forms, units=units, sent=request.POST)
    if shown:
        return _sheet(request, "guidance/ask_sheet.html", shown)
    if request.POST.get(STEP) == presented.SEND:
        return _send(request, forms, units, source)
    return _sheet(request, "guidance/ask_check.html", presented.check(sheets, forms, request.POST))


def _where(request: Request, sheets: Sheets) -> int:
    """Which sheet is being answered, or gone back to; the last one when everything is sent."""
    said = request.POST.get(CHANGE) or request.POST.get(STEP, "")
    last = len(sheets) - 1
    number = min(int(said), last) if said.isascii() and said.isdigit() and len(said) < len("100") else last
    return max(number - 1, 0) if BACK in request.POST else number


def _send(
    request: Request, forms: Sequence[SubmittedForm], units: Sequence[Unit], source: RequestSource
) -> HttpResponse:
    told = {name: value for form in forms for name, value in form.values.items()}
    sent, actor = sent_form(request), _as_visitor(request)
    submissions.answer_again(actor, sent.id, sent.body)
    if told.get(TRAP) or not ratelimit.consume(request, action="ask"):
        raise TooManyRefusals
    unit = next((unit for unit in units if str(unit.pk) == told.get("unit")), units[0])
    made = actions.ask_without_account(
        by=actor,
        submission=sent.ticket(_receipt_address),
        unit=unit,
        source=source,
        origin=RequestOrigin(told.get("origin", RequestOrigin.CLIENT)),
        whom=whom_in(told),
        reach=told["reach"],
        asked=asked_in(told),
        caller=caller_in(told),
    )
    return see(_receipt_address(made))


def _as_visitor(request: Request) -> Actor:
    """Whoever sends is a visitor of this one form, also when somebody is signed in at the same browser."""
    return visitor(sent_form(request).id, source=request.actor.source)


def _receipt_address(made: ServiceRequest) -> str:
    """The receipt says nothing but what stands in its own address: to whom, by when, and a number to ask by."""
    receipt = {"unit": made.unit_id.hex, "by": str(made.call_by), "number": made.pk.hex[-6:]}
    return reverse("ask_received", args=[signing.dumps(receipt, salt=SALT)])


@public_page
def ask_received(request: Request, receipt: str) -> HttpResponse:
    """That the request has come, and by which day the client is contacted."""
    try:
        said = signing.loads(receipt, salt=SALT)
    except signing.BadSignature as wrong:
        raise Http404 from wrong
    unit = next((unit for unit in units_to_ask(visitor()) if unit.pk == UUID(hex=said["unit"])), None)
    return _sheet(request, "guidance/ask_received.html", presented.receipt(said, unit))


def _sheet(request: Request, template: str, context: dict[str, Any]) -> HttpResponse:
    """A page that no browser keeps."""
    response = show(request, template, context)
    response["Cache-Control"] = "no-store"
    return response


@page(P.REQUEST_ASK)
def own_request(request: Request) -> HttpResponse:
    """A client asks for guidance with their own account."""
    form = OwnRequestForm(request.POST or None, units=(units := units_to_ask(request.actor)))
    if units and form.is_valid():
        chosen = form.cleaned_data.get("unit")
        unit = next((unit for unit in units if str(unit.pk) == chosen), units[0])
        to = lambda made: reverse("request_receipt", args=[made.pk])  # noqa: E731 -- read on the next line only
        return submit(request, actions.ask_for_oneself, form=form, to=to, unit=unit)
    context = {"form": form, "next": _("Send the request"), "units": units}
    return show(request, "guidance/own_request.html", context)
