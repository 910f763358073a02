"""What stands around every request: an id and a line in the log, and the answer to whether the process is well."""

import logging
from collections.abc import Callable
from time import perf_counter
from uuid import uuid4

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse

from rinnalla.cli.installation import HEALTH
from rinnalla.config.logging import request_id

log = logging.getLogger("rinnalla.request")


class LoggedRequest:
    """Middleware: gives the request an id, and writes one line of what was asked for and how long it took."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        name, before = uuid4().hex, perf_counter()
        token = request_id.set(name)
        try:
            response = self.get_response(request)
            route = request.resolver_match.route if request.resolver_match else ""
            ms = round((perf_counter() - before) * 1000, 1)
            said = {"method": request.method, "route": route, "status": response.status_code, "ms": ms}
            log.info("request", extra=said)
        finally:
            request_id.reset(token)
        response["X-Request-Id"] = name
        return response


class HealthCheck:
    """Middleware: says at /terve whether the process answers and reaches its database. Needs no sign-in or session."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path != HEALTH:
            return self.get_response(request)
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1")
        except DatabaseError:
            response = JsonResponse({"status": "failing"}, status=503)
        else:
            response = JsonResponse({"status": "ok"})
        response["Cache-Control"] = "no-store"
        return response
