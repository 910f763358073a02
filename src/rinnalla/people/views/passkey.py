"""Passkeys: one's own, and signing in by one."""

import json
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.models import Login
from allauth.core import ratelimit
from allauth.mfa.base.internal.flows import post_authentication
from allauth.mfa.webauthn.internal.auth import begin_authentication, begin_registration
from allauth.mfa.webauthn.internal.flows import perform_passwordless_login
from django.http import HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.actors import visitor
from rinnalla.access.arrivals import note_event
from rinnalla.access.errors import TooManyRefusals
from rinnalla.access.events import Event, Outcome
from rinnalla.access.permissions import Permission as P
from rinnalla.people.actions import passkey as actions
from rinnalla.people.forms.passkey import NOT_RIGHT, EnterByPasskeyForm, PasskeyForm, PasskeyRemovalForm
from rinnalla.people.forms.sign_in import SignInForm
from rinnalla.people.models import Account
from rinnalla.people.queries.account import account_by_id
from rinnalla.people.queries.second_factor import passkeys_of
from rinnalla.people.views.second_factor import confirmed
from rinnalla.people.views.sign_in import sign_in_page
from rinnalla.web.pages import Request, page, public_page, show, submit


@page(P.OWN_ACCOUNT)
def passkeys(request: Request) -> HttpResponse:
    """The passkeys I have."""
    held = [{"name": one.wrap().name, "since": one.created_at, "used": one.last_used_at} for one in _held(request)]
    return show(request, "people/passkeys.html", {"passkeys": held})


@page(P.OWN_ACCOUNT)
@confirmed
def passkey_new(request: Request) -> HttpResponse:
    """Add a passkey: the browser asks the phone or the computer to make one."""
    account: Account = request.user
    form = PasskeyForm(request.POST or None, initial={"name": _("My phone")})
    if request.method == "POST" and form.is_valid():
        done = submit(request, actions.add_passkey, form=form, to=reverse("passkeys"), account=account)
        if held := _held(request):
            post_authentication(request, held[-1])
        return done
    options = json.dumps(begin_registration(account, passwordless=True))
    return show(request, "people/passkey_new.html", {"form": form, "options": options})


@page(P.OWN_ACCOUNT)
@confirmed
def passkey_remove(request: Request) -> HttpResponse:
    """Remove a passkey."""
    form = PasskeyRemovalForm(request.POST or None, held=_held(request))
    if form.is_valid():
        return submit(request, actions.remove_passkey, form=form, to=reverse("passkeys"), account=request.user)
    words = {"heading": _("Remove a passkey"), "next": _("Remove")}
    return show(request, "people/account_form.html", {"form": form, "back": reverse("passkeys"), **words})


@public_page
def passkey_sign_in(request: Request) -> HttpResponse:
    """What a passkey is to answer, for the script of the sign-in page; and signing in by its answer."""
    if request.method != "POST":
        answer = JsonResponse(begin_authentication())
        answer["Cache-Control"] = "no-store"
        return answer
    if not ratelimit.consume(request, action="login"):
        raise TooManyRefusals
    form = EnterByPasskeyForm(data=request.POST)
    if form.is_valid():
        passkey = form.cleaned_data["credential"]
        account = account_by_id(passkey.user_id)
        if account:
            return perform_passwordless_login(request, passkey, Login(user=account, redirect_url=_wanted(request)))  # type: ignore[no-any-return] # the library has no types
    note_event(visitor(source=request.actor.source), Event.SIGN_IN_FAILED, outcome=Outcome.REFUSED)
    shown = SignInForm(data={"username": "", "password": ""})
    shown.errors.clear()
    shown.add_error(None, NOT_RIGHT)
    return sign_in_page(request, shown)


def _wanted(request: Request) -> str | None:
    asked = request.POST.get("next")
    return asked if asked and get_adapter().is_safe_url(asked) else None


def _held(request: Request) -> list[Any]:
    account: Account = request.user
    return passkeys_of(account)
