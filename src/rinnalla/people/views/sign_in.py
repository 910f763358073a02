"""Signing in and out."""

import json
from typing import Any
from uuid import UUID

from allauth.account.adapter import get_adapter
from allauth.account.internal.decorators import login_stage_required
from allauth.account.internal.flows.login import perform_password_login
from allauth.account.internal.flows.logout import logout
from allauth.account.models import Login
from allauth.core import ratelimit
from allauth.mfa.stages import AuthenticateStage
from allauth.mfa.webauthn.internal.auth import begin_authentication
from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import reverse

from rinnalla.access.actors import visitor
from rinnalla.access.arrivals import note_event
from rinnalla.access.demonstration import is_marked
from rinnalla.access.errors import TooManyRefusals
from rinnalla.access.events import Event, Outcome
from rinnalla.access.permissions import Permission as P
from rinnalla.people.forms.passkey import NOT_RIGHT, ProveByPasskeyForm
from rinnalla.people.forms.sign_in import CodeForm, SignInForm
from rinnalla.people.imports import identity_provider
from rinnalla.people.models import Account
from rinnalla.people.presenters import demonstration_sign_ins
from rinnalla.people.queries.second_factor import passkeys_of
from rinnalla.web.errors import page_of_error
from rinnalla.web.kept import account_of_form, open_form, seal_form
from rinnalla.web.machine import at_this_machine
from rinnalla.web.pages import Request, page, public_page, see, show

DEMONSTRATION_PASSWORD = "rinnalla-demo"  # noqa: S105 -- shown on the sign-in page of the demonstration
UNAUTHORIZED = 401
FORBIDDEN = 403


@public_page
def sign_in(request: Request) -> HttpResponse:
    """The user name and the password; in a demonstration also its accounts, one button each."""
    if request.actor.kind == "account":
        return see(_wanted(request) or settings.LOGIN_REDIRECT_URL)
    form = SignInForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        entered = _enter(request, form.cleaned_data["username"], form.cleaned_data["password"])
        if entered:
            return entered
        form.add_error(None, get_adapter().validation_error("username_password_mismatch"))
    return sign_in_page(request, form, kept=request.POST.get("kept", ""))


@public_page
def demonstration(request: Request) -> HttpResponse:
    """Sign in to the demonstration as the person whose button was pressed. Only on this machine."""
    if request.method != "POST" or not (at_this_machine(request) and is_marked()):
        raise Http404
    entered = _enter(request, request.POST.get("username", ""), DEMONSTRATION_PASSWORD)
    return entered or see(reverse("sign_in"))


@public_page
def keep_form(request: Request) -> HttpResponse:
    """The sign-in page in place of one that was sent to after the session had ended; nothing typed is lost."""
    account: UUID | None = getattr(request, "ended_account", None) or account_of_form(request)
    if request.method != "POST" or account is None:
        return see(reverse("sign_in"))
    response = sign_in_page(request, SignInForm(), kept=seal_form(request, account), files=bool(request.FILES))
    response.status_code = UNAUTHORIZED
    if request.headers.get("HX-Request"):
        response["HX-Retarget"], response["HX-Reswap"] = "body", "innerHTML"
    return response


def untrusted_form(request: Request, reason: str = "") -> HttpResponse:
    """A form whose token is not this browser's any more, as after signing in on another tab: kept, to be sent anew.

    A form that does not say it is this account's is refused.
    """
    account = account_of_form(request)
    if account is None or account != request.actor.id:
        return page_of_error(request, FORBIDDEN)
    request.session["kept"] = seal_form(request, account)
    return see(reverse("continue_form"))


@page(P.OWN_ACCOUNT)
def continue_form(request: Request) -> HttpResponse:
    """What was being sent when the session ended, to be sent now."""
    kept = open_form(request.session.get("kept", ""), request.actor.id)
    return show(request, "people/continue_form.html", {"kept": kept})


@public_page
@login_stage_required(stage=AuthenticateStage.key, redirect_urlname="account_login")  # type: ignore[untyped-decorator] # the library has no types
def code(request: Request) -> HttpResponse:
    """The second proof."""
    stage = request._login_stage  # type: ignore[attr-defined]  # noqa: SLF001 -- so the library hands it over
    by_passkey = "credential" in request.POST
    form_class = ProveByPasskeyForm if by_passkey else CodeForm
    form = form_class(data=request.POST or None, user=stage.login.user)
    if request.method == "POST":
        if form.is_valid():
            form.save()
            return stage.exit()  # type: ignore[no-any-return] # the library has no types
        by = visitor(source=request.actor.source)
        note_event(by, Event.SIGN_IN_FAILED, outcome=Outcome.REFUSED, record=stage.login.user)
        if by_passkey:
            form = CodeForm(data={"code": ""}, user=stage.login.user)
            form.errors.clear()
            form.add_error(None, NOT_RIGHT)
    passkeys = passkeys_of(stage.login.user)
    options = json.dumps(begin_authentication(stage.login.user)) if passkeys else ""
    return show(request, "people/code.html", {"form": form, "options": options})


@public_page
def sign_out(request: Request) -> HttpResponse:
    """Sign out; a page with one button for those who come by a link."""
    if request.method == "POST":
        logout(request, show_message=False)
        return see(reverse("sign_in"))
    return show(request, "people/sign_out.html", {})


def _enter(request: Request, username: str, password: str) -> HttpResponse | None:
    if not ratelimit.consume(request, action="login"):
        raise TooManyRefusals
    account: Account | None = get_adapter().authenticate(request, username=username, password=password)
    if account is None:
        return None
    if request.POST.get("kept"):
        request.session["kept"] = request.POST["kept"]
    login = Login(user=account, redirect_url=_wanted(request))
    return perform_password_login(request, {"username": account.username}, login)  # type: ignore[no-any-return] # the library has no types


def _wanted(request: Request) -> str | None:
    asked = request.POST.get("next") or request.GET.get("next")
    return asked if asked and get_adapter().is_safe_url(asked) else None


def sign_in_page(request: Request, form: SignInForm, *, kept: str = "", files: bool = False) -> HttpResponse:
    """The page itself, with what is wrong with the form."""
    shown: dict[str, Any] = {"form": form, "kept": kept, "files": files, "next": _wanted(request) or ""}
    shown["provider"] = identity_provider()
    if at_this_machine(request) and is_marked():
        shown["sign_ins"] = demonstration_sign_ins()
    return show(request, "people/sign_in.html", shown)
