"""Choosing the language of the interface: what a browser remembers, and where one goes back to."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme

YEAR = 365 * 24 * 60 * 60


def remember(response: HttpResponse, code: str) -> HttpResponse:
    """Let the browser remember a language."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        code,
        max_age=YEAR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


def back_address(request: HttpRequest) -> str:
    """The page of this host that the choice was made on, else the front page."""
    target = request.POST.get("next") or "/"
    return target if url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}) else "/"
