"""Who is acting on this request: an account with the roles it holds at this moment, or a visitor."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.middleware import get_user
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import get_callable, reverse
from django.utils import translation

from rinnalla.access.actors import Actor, visitor
from rinnalla.people.adapters.sessions import is_over, lacks_second_factor, touch
from rinnalla.people.models import Account
from rinnalla.people.queries.account import actor_of
from rinnalla.web.kept import account_of_form
from rinnalla.web.machine import client_address

# What a worker without a second factor may open: the way to one, the way out, help, and what says nothing of anybody.
WAY_IN = frozenset(
    {
        "second_factor",
        "code_app",
        "passkeys",
        "passkey_new",
        "recovery_codes",
        "account_reauthenticate",
        "sign_in",
        "sign_out",
        "language",
    }
    | {"help", "accessibility", "privacy", "version"}
)


class WhoIsActing:
    """Middleware: sets ``request.actor``. Roles are read anew on every request: taking one away works at once."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        actor = self.actor(request)
        request.actor = actor  # type: ignore[attr-defined] # pages see rinnalla.web.pages.Request
        response = self.get_response(request)
        if actor.kind == "account":
            response["Cache-Control"] = "no-store"
        return response

    def actor(self, request: HttpRequest) -> Actor:
        """The actor of a request. A session that is over is ended here; whose it was stays known for this request."""
        source = f"web {client_address(request)}"
        request.ended_account = None  # type: ignore[attr-defined] # read by the page that keeps a form
        account = request.user = get_user(request)
        if not isinstance(account, Account):
            return visitor(source=source)
        actor = actor_of(account, source=source)
        if is_over(request, actor):
            request.ended_account = account.pk  # type: ignore[attr-defined] # read by the page that keeps a form
            logout(request)
            return visitor(source=source)
        touch(request)
        if account.language:
            translation.activate(account.language)
            request.LANGUAGE_CODE = account.language
        return actor

    def process_view(
        self, request: Any, view: Callable[..., Any], args: list[Any], kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        """Keep what a visitor sends to a page that needs a sign-in; lead a worker to a second factor first."""
        if request.actor.kind == "visitor":
            guarded = getattr(view, "permissions", ())
            if request.method == "POST" and guarded and (request.ended_account or account_of_form(request)):
                keep_form: Callable[[HttpRequest], HttpResponse] = get_callable(settings.RINNALLA_KEEPING_VIEW)
                return keep_form(request)
            return None
        if request.resolver_match.url_name in WAY_IN:
            return None
        return HttpResponseRedirect(reverse("second_factor")) if lacks_second_factor(request, request.actor) else None
