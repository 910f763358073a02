"""The help page, open to all and asking nothing, and the error pages."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rinnalla.support import presenters, queries


def help_now(request: HttpRequest) -> HttpResponse:
    """Numbers to call at once."""
    lines = queries.crisis_lines()
    context = {
        "urgent": [line for line in lines if line.urgent],
        "lines": [line for line in lines if not line.urgent],
        "checked": queries.checked(),
    }
    return render(request, "support/help_now.html", context)


def error(status: int) -> HttpResponse:
    """The error page of a status; nothing is read but a file."""
    return HttpResponse(presenters.written_page(status), status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """``handler400``."""
    return error(400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """``handler403``."""
    return error(403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """``CSRF_FAILURE_VIEW``."""
    return error(403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """``handler404``."""
    return error(404)


def server_error(request: HttpRequest) -> HttpResponse:
    """``handler500``."""
    return error(500)
