"""A sign-in for a client: opened by the coordinator, its link shown once and given on paper."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rinnalla.access import clock
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.forms.client import SignInForm, suggested_username
from rinnalla.guidance.views.client import address, form_page, opened
from rinnalla.people.actions.client_account import open_client_account, renew_client_link
from rinnalla.people.models import Client
from rinnalla.people.presenters import code_picture
from rinnalla.people.queries.account import account_of
from rinnalla.web.pages import Request, page, show
from rinnalla.web.submissions import sent_form


@page(P.CLIENT_ACCOUNT)
def client_account(request: Request, pk: UUID) -> HttpResponse:
    """Open a sign-in for the client; for one who has a sign-in already, the page that makes a new link."""
    record = opened(request, pk, P.CLIENT_ACCOUNT)
    if request.method != "POST" and account_of(record.person_id):
        return show(request, "guidance/client_new_link.html", {"record": record, "back": address(pk)})
    form = SignInForm(request.POST or None, initial={"username": suggested_username()})
    if form.is_valid():
        return _slip(request, record, open_client_account, username=form.cleaned_data["username"])
    lead = _("You get a link on paper. With it the client chooses a password; nobody else comes to know it.")
    words = {"heading": _("Open a sign-in"), "lead": lead, "next": _("Open the sign-in")}
    return form_page(request, record, form, **words)


@page(P.CLIENT_ACCOUNT)
def client_link(request: Request, pk: UUID) -> HttpResponse:
    """Make a new link for a client whose earlier one is lost, or who has forgotten the password; asks first."""
    record = opened(request, pk, P.CLIENT_ACCOUNT)
    if request.method == "POST":
        return _slip(request, record, renew_client_link)
    return show(request, "guidance/client_new_link.html", {"record": record, "back": address(pk)})


def _slip(request: Request, record: Client, act: Callable[..., Any], **given: Any) -> HttpResponse:
    """The slip to be printed, in the answer itself and nowhere else: the same form sent again shows no link."""
    back = address(record.pk)
    ticket = sent_form(request).ticket(lambda _made: back)
    link = act(by=request.actor.as_staff(), submission=ticket, client=record, **given)
    account = account_of(record.person_id)
    opens = request.build_absolute_uri(reverse("accept_invitation", args=[link.token]))
    context = {
        "username": account.username if account else "",
        "opens": opens,
        "picture": code_picture(opens),
        "until": date_format(clock.local(link.expires_at), "j.n.Y"),
        "sign_in_at": request.build_absolute_uri(reverse("sign_in")),
        "back": back,
    }
    return show(request, "guidance/client_slip.html", context)
