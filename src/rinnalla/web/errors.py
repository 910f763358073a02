"""Pages for when something can't be done. They need neither database nor session, nor what other pages are told."""

import logging

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

log = logging.getLogger("rinnalla.web")


def page_of_error(request: HttpRequest, status: int, **context: object) -> HttpResponse:
    """An error page with the crisis number on it."""
    # Without the request no context processor runs, since one of those may be what has failed.
    return HttpResponse(render_to_string(f"web/errors/{status}.html", {"status": status, **context}), status=status)


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
