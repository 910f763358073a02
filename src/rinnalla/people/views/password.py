"""A forgotten password, and a new one."""

from allauth.account.app_settings import _app_settings as account_settings
from allauth.account.forms import UserTokenForm
from allauth.account.internal.flows.password_change import change_password
from allauth.account.internal.flows.password_reset import request_password_reset, reset_password
from allauth.core import ratelimit
from django.contrib.auth import update_session_auth_hash
from django.http import HttpResponse
from django.urls import reverse

from rinnalla.access.errors import TooManyRefusals
from rinnalla.access.permissions import Permission as P
from rinnalla.people.forms.sign_in import ChangePasswordForm, ForgottenForm, NewPasswordForm
from rinnalla.people.models import Account
from rinnalla.people.queries.account import account_by_id
from rinnalla.people.queries.second_factor import accounts_to_reset
from rinnalla.web.pages import Request, page, public_page, see, show


@public_page
def forgotten(request: Request) -> HttpResponse:
    """Ask for a link to a new password. The answer is the same whether anybody is known by that name."""
    form = ForgottenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        known_as: str = form.cleaned_data["known_as"]
        if not ratelimit.consume(request, action="reset_password", key=known_as.lower()):
            raise TooManyRefusals
        tokens = account_settings.PASSWORD_RESET_TOKEN_GENERATOR()
        for account in accounts_to_reset(known_as):
            request_password_reset(request, account.email, [account], tokens)
        return see(reverse("account_reset_password_done"))
    return show(request, "people/forgotten.html", {"form": form})


@public_page
def link_sent(request: Request) -> HttpResponse:
    """What happens next."""
    return show(request, "people/link_sent.html", {})


@public_page
def new_password(request: Request, uidb36: str, key: str) -> HttpResponse:
    """Behind the link: choose a new password. Opening the page uses nothing up, choosing does."""
    account = _account_of_link(uidb36, key)
    if account is None:
        return show(request, "people/link_over.html", {})
    form = NewPasswordForm(request.POST or None, account=account)
    if request.method == "POST" and form.is_valid():
        reset_password(account, form.cleaned_data["new_password"])
        return see(reverse("sign_in"))
    return show(request, "people/new_password.html", {"form": form})


@page(P.OWN_ACCOUNT)
def change(request: Request) -> HttpResponse:
    """Change one's own password; this session goes on, all others end."""
    account: Account = request.user
    form = ChangePasswordForm(request.POST or None, account=account)
    if request.method == "POST":
        if not ratelimit.consume(request, action="change_password", user=account):
            raise TooManyRefusals
        if form.is_valid():
            change_password(account, form.cleaned_data["new_password"])
            update_session_auth_hash(request, account)
            return see(reverse("own_account"))
    return show(request, "people/change_password.html", {"form": form})


def _account_of_link(uidb36: str, key: str) -> Account | None:
    token = UserTokenForm(data={"uidb36": uidb36, "key": key})
    return account_by_id(token.reset_user.pk) if token.is_valid() else None
