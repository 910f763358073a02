"""Signing in by one's organisation: there, back again, and linking it to one's own account."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from allauth.core import ratelimit
from django.contrib.auth.hashers import make_password
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import link_holder, visitor
from rinnalla.access.arrivals import note_event
from rinnalla.access.errors import NotNow, TooManyRefusals
from rinnalla.access.events import Event, Outcome
from rinnalla.access.permissions import Permission as P
from rinnalla.formats.openid import Begun, NotProvedError, Proved
from rinnalla.people.actions import linked_sign_in as actions
from rinnalla.people.choices import INVITATION
from rinnalla.people.imports import IdentityProvider, ProviderAwayError, identity_provider
from rinnalla.people.models import Account
from rinnalla.people.queries.account import account_by_id, works_here
from rinnalla.people.queries.linked_sign_in import linked_account, linked_sign_in_of, may_enter
from rinnalla.people.views.second_factor import confirmed
from rinnalla.post.queries import link_of, open_links
from rinnalla.web.pages import Request, page, public_page, see, show, submit

BEGUN = "begun_sign_in"
LASTS = 600
NOT_DONE = 422

LATE = _("It took too long, or it was begun in another window. Begin again.")
AWAY = _("Your organisation's sign-in does not answer now. Try again a little later, or sign in here.")
NOT_PROVED = _("Your organisation did not confirm the sign-in. Begin again.")
UNKNOWN = _(
    "That sign-in leads to no account here yet. If you have an account, sign in here and link it under My account."
    " If you have none, ask your administrator for an invitation."
)


@public_page
def go(request: Request) -> HttpResponse:
    """To the organisation's own sign-in, from the button of the sign-in page."""
    provider = identity_provider()
    if request.method != "POST" or provider is None:
        return see(reverse("sign_in"))
    # Before anything is counted: others from the same address would wait as long as a slow provider lets us wait.
    found = _begin(request, provider)
    if found is None:
        return _not_in(request, AWAY)
    if not ratelimit.consume(request, action="login"):
        raise TooManyRefusals
    if request.POST.get("kept"):
        request.session["kept"] = request.POST["kept"]
    wanted = request.POST.get("next", "")
    begun, address = found
    return _leave(request, begun, address, next=wanted if get_adapter().is_safe_url(wanted) else "")


@public_page
def go_invited(request: Request, token: str) -> HttpResponse:
    """To the organisation's own sign-in, from an invitation: it is used up on the way back."""
    provider, link = identity_provider(), link_of(token, INVITATION)
    if request.method != "POST" or provider is None or link is None:
        return see(reverse("accept_invitation", args=[token]))
    return _go(request, provider, invited=str(link.pk))


@page(P.OWN_ACCOUNT)
@confirmed
def link(request: Request) -> HttpResponse:
    """Whether the organisation's sign-in leads to my account; and linking it."""
    provider, account = identity_provider(), _account(request)
    if request.method == "POST" and provider and works_here(request.actor):
        return _go(request, provider, account=str(account.pk))
    linked = linked_sign_in_of(account, provider.issuer) if provider else None
    shown = {"provider": provider if works_here(request.actor) else None, "linked": linked}
    return show(request, "people/linked_sign_in.html", shown)


@page(P.OWN_ACCOUNT)
@confirmed
def unlink(request: Request) -> HttpResponse:
    """Let the organisation's sign-in go; a page that asks first."""
    provider, back = identity_provider(), reverse("linked_sign_in")
    if request.method == "POST":
        if provider is None:
            return see(back)
        given = {"account": request.user, "issuer": provider.issuer}
        return submit(request, actions.unlink_sign_in, to=lambda _made: back, **given)
    words = {
        "heading": _("Let the organisation's sign-in go?"),
        "lead": _("It no longer opens your account. Your password and passkeys stay as they are."),
        "next": _("Let it go"),
    }
    return show(request, "people/account_question.html", {"back": back, **words})


@public_page
def back(request: Request) -> HttpResponse:
    """Back from the organisation's own sign-in. What was begun is used up, whatever came of it."""
    kept, provider = request.session.pop(BEGUN, None), identity_provider()
    if not kept or provider is None or clock.now().timestamp() - kept["at"] > LASTS:
        return _not_in(request, LATE)
    begun = Begun(**kept["begun"])
    try:
        proved = provider.who(request.GET.dict(), begun, back=_back(request))
    except NotProvedError:
        return _refuse(request, None, NOT_PROVED)
    except ProviderAwayError:
        return _not_in(request, AWAY)
    if kept["account"]:
        return _link(request, kept["account"], proved)
    if kept["invited"]:
        return _accept(request, UUID(kept["invited"]), proved)
    return _enter(request, proved, kept["next"])


def _go(request: Request, provider: IdentityProvider, **purpose: str) -> HttpResponse:
    found = _begin(request, provider)
    if found is None:
        return _not_in(request, AWAY)
    begun, address = found
    return _leave(request, begun, address, **purpose)


def _begin(request: Request, provider: IdentityProvider) -> tuple[Begun, str] | None:
    """A sign-in nobody has seen before and where it is done; None while the provider is away."""
    begun = provider.begin()
    try:
        return begun, provider.address(begun, back=_back(request))
    except ProviderAwayError:
        return None


def _leave(request: Request, begun: Begun, address: str, **purpose: str) -> HttpResponse:
    nothing = {"account": "", "invited": "", "next": ""}
    request.session[BEGUN] = {"begun": asdict(begun), "at": clock.now().timestamp(), **nothing, **purpose}
    return see(address)


def _enter(request: Request, proved: Proved, wanted: str) -> HttpResponse:
    """Into the account that the pair of issuer and subject leads to; no other word of the provider counts."""
    account = linked_account(proved.issuer, proved.subject)
    if account is None or not may_enter(account):
        return _refuse(request, account, UNKNOWN)
    if not proved.several_proofs:
        record_authentication(request, account, method="organisation")
        return perform_login(request, Login(user=account, redirect_url=wanted or None))  # type: ignore[no-any-return] # the library has no types
    record_authentication(request, account, method="mfa", type="organisation")
    adapter = get_adapter()
    adapter.login(request, account)
    return adapter.post_login(request, account, redirect_url=wanted or None)  # type: ignore[no-any-return] # the library has no types


def _link(request: Request, begun_by: str, proved: Proved) -> HttpResponse:
    account: Account = request.user
    if request.actor.kind != "account" or str(account.pk) != begun_by:
        return _not_in(request, LATE)
    actions.link_sign_in(by=request.actor, account=account, issuer=proved.issuer, identifier=proved.subject)
    return see(reverse("linked_sign_in"))


def _accept(request: Request, link: UUID, proved: Proved) -> HttpResponse:
    invited = open_links(INVITATION).filter(pk=link).first()
    account = account_by_id(invited.target) if invited else None
    if account is None:
        return show(request, "people/link_over.html", {"invitation": True})
    by = link_holder(link, INVITATION, source=request.actor.source)
    try:
        actions.accept_with_sign_in(
            by=by, account=account, issuer=proved.issuer, identifier=proved.subject, password=make_password(None)
        )
    except NotNow as refused:
        return _not_in(request, refused.sentence)
    account.refresh_from_db()
    return _enter(request, proved, "")


def _refuse(request: Request, account: Account | None, sentence: Any) -> HttpResponse:
    note_event(visitor(source=request.actor.source), Event.SIGN_IN_FAILED, outcome=Outcome.REFUSED, record=account)
    return _not_in(request, sentence)


def _not_in(request: Request, sentence: Any) -> HttpResponse:
    answer = show(request, "people/not_in.html", {"sentence": sentence})
    answer.status_code = NOT_DONE
    return answer


def _back(request: Request) -> str:
    return request.build_absolute_uri(reverse("organisation_back"))


def _account(request: Request) -> Account:
    account: Account = request.user
    return account
