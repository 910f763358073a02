"""The second proof: setting up a code app, recovery codes, and confirming who one is."""

from functools import wraps
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.internal.flows.reauthentication import reauthenticate_by_password
from allauth.mfa.adapter import get_adapter as get_factor_adapter
from allauth.mfa.base.internal.flows import post_authentication
from allauth.mfa.totp.internal.auth import generate_totp_secret, validate_totp_code
from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import urlencode

from rinnalla.access.permissions import Permission as P
from rinnalla.people.actions import second_factor as actions
from rinnalla.people.forms.sign_in import AppCodeForm, ConfirmByCodeForm, ConfirmForm
from rinnalla.people.models import Account
from rinnalla.people.presenters import code_picture
from rinnalla.people.queries.account import works_here
from rinnalla.people.queries.second_factor import code_app_of, recovery_codes_of
from rinnalla.web.pages import Request, View, page, see, show, submit

SECRET = "code_app_secret"  # noqa: S105 -- the name under which a session keeps it, sealed


def confirmed(view: "View[Any]") -> "View[Any]":
    """A page for somebody who has proved who they are within five minutes; others are asked first."""

    @wraps(view)
    def run(request: Request, /, *args: Any, **kwargs: Any) -> HttpResponse:
        if get_adapter().is_reauthentication_required(app="allauth.mfa"):
            asked = urlencode({"next": request.path})
            return see(f"{reverse('account_reauthenticate')}?{asked}")
        return view(request, *args, **kwargs)

    return run


@page(P.OWN_ACCOUNT)
def second_factor(request: Request) -> HttpResponse:
    """What proves this account, and what can be done about it."""
    account = _account(request)
    app = code_app_of(account)
    proved = any(record["method"] == "mfa" for record in get_authentication_records(request, account))
    if app and works_here(request.actor) and not proved:
        return see(reverse("account_reauthenticate"))
    return show(request, "people/second_factor.html", {"app": app, "needed": works_here(request.actor)})


@page(P.OWN_ACCOUNT)
@confirmed
def code_app(request: Request) -> HttpResponse:
    """Set up a code app: show its secret, and take the first code as proof that it works."""
    account = _account(request)
    if code_app_of(account):
        return see(reverse("second_factor"))
    secret = _secret(request)
    form = AppCodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if validate_totp_code(secret, form.cleaned_data["code"].replace(" ", "")):
            done = submit(
                request,
                actions.turn_on_code_app,
                to=lambda _: reverse("recovery_codes"),
                account=account,
                secret=secret,
            )
            del request.session[SECRET]
            post_authentication(request, code_app_of(account))
            return done
        form.add_error("code", get_factor_adapter().validation_error("incorrect_code"))
    address = get_factor_adapter().build_totp_url(account, secret)
    shown = {"form": form, "picture": code_picture(address), "secret": " ".join(_in_fours(secret)), "address": address}
    return show(request, "people/code_app.html", shown)


@page(P.OWN_ACCOUNT)
@confirmed
def code_app_off(request: Request) -> HttpResponse:
    """Turn the code app off."""
    if request.method == "POST":
        return submit(
            request, actions.turn_off_code_app, to=lambda _: reverse("second_factor"), account=_account(request)
        )
    return show(request, "people/code_app_off.html", {"needed": works_here(request.actor)})


@page(P.OWN_ACCOUNT)
@confirmed
def recovery_codes(request: Request) -> HttpResponse:
    """Codes for the day the app is gone; a button makes new ones."""
    account = _account(request)
    if request.method == "POST":
        return submit(request, actions.renew_recovery_codes, to=lambda _: reverse("recovery_codes"), account=account)
    held = recovery_codes_of(account)
    codes = held.wrap().get_unused_codes() if held else []
    return show(request, "people/recovery_codes.html", {"codes": [" ".join(_in_fours(code)) for code in codes]})


@page(P.OWN_ACCOUNT)
def confirm(request: Request) -> HttpResponse:
    """Prove once more who one is: by a code where there is an app, else by the password."""
    account = _account(request)
    by_code = code_app_of(account) is not None
    form = _confirm_form(request, account, by_code=by_code)
    if request.method == "POST" and form.is_valid():
        if by_code:
            form.save()
            return see(_wanted(request))
        if get_adapter().reauthenticate(account, form.cleaned_data["password"]):
            reauthenticate_by_password(request)
            return see(_wanted(request))
        form.add_error("password", get_adapter().validation_error("incorrect_password"))
    return show(request, "people/confirm.html", {"form": form, "by_code": by_code, "next": _wanted(request)})


def _confirm_form(request: Request, account: Account, *, by_code: bool) -> Any:
    return ConfirmByCodeForm(data=request.POST or None, user=account) if by_code else ConfirmForm(request.POST or None)


def _account(request: Request) -> Account:
    account: Account = request.user
    return account


def _secret(request: Request) -> str:
    """The secret being set up; kept sealed in the session from showing it to checking its first code."""
    adapter = get_factor_adapter()
    if SECRET not in request.session:
        request.session[SECRET] = adapter.encrypt(generate_totp_secret())
    return adapter.decrypt(request.session[SECRET])  # type: ignore[no-any-return] # the library has no types


def _in_fours(text: str) -> list[str]:
    return [text[start : start + 4] for start in range(0, len(text), 4)]


def _wanted(request: Request) -> str:
    asked = request.POST.get("next") or request.GET.get("next") or ""
    return asked if asked and get_adapter().is_safe_url(asked) else reverse("second_factor")
