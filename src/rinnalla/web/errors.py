"""Pages for when something can't be done. They need neither database nor session, nor what other pages are told."""

import logging
from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import get_callable

FAILED = 500
log = logging.getLogger("rinnalla.web")


def page_of_error(request: HttpRequest, status: int, **context: object) -> HttpResponse:
    """An error page with the crisis number on it, and for whoever has signed in their navigation and a way back.

    Where the fault is ours nothing is asked of anything that may have failed.
    """
    # Without the request no context processor runs, since one of those may be what has failed.
    known = {"navigation": _navigation(request), "back": _back(request)} if status < FAILED else {}
    text = render_to_string(f"web/errors/{status}.html", {"status": status, **known, **context})
    return HttpResponse(text, status=status)


def _navigation(request: HttpRequest) -> Sequence[object]:
    signed_in = getattr(getattr(request, "actor", None), "kind", "") == "account"
    items: Callable[[HttpRequest], Sequence[object]] = get_callable(settings.RINNALLA_NAVIGATION)
    return items(request) if signed_in else ()


def _back(request: HttpRequest) -> str:
    """The page of ours that a form was sent from; nothing where the browser does not tell, or it is this very page."""
    said = urlsplit(request.headers.get("Referer", ""))
    ours = said.netloc == request.get_host() and said.path != request.path
    return said.path if ours and request.method == "POST" else ""


def unavailable(request: HttpRequest, failed: Exception) -> HttpResponse:
    """503: nothing is shown, because it could not be noted who looked."""
    log.error("page not served: %s", type(failed).__name__)
    response = page_of_error(request, 503)
    response["Retry-After"] = "30"
    return response


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400."""
    return page_of_error(request, 400)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404, also for what the person may not see: whether it exists is not told."""
    return page_of_error(request, 404)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403, shown as a page that does not exist."""
    return page_of_error(request, 404)


def too_many(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """429."""
    return page_of_error(request, 429)


def failed(request: HttpRequest) -> HttpResponse:
    """500."""
    return page_of_error(request, 500)
