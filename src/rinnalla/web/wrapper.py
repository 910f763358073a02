"""The one wrapper around every page: whose data, in which transaction, and the read lines before anything is sent."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

from django.db import DatabaseError, OperationalError, connection, transaction
from django.http import HttpRequest, HttpResponse

from rinnalla.access import trail
from rinnalla.access.errors import NoOwner, TrailUnavailable
from rinnalla.access.owners import owner_for
from rinnalla.access.tenancy import serving
from rinnalla.web.errors import unavailable

WITHOUT_OWNER = ("/static/",)
FAILED = 500


class OnePage:
    """Middleware. On PostgreSQL a page is one transaction that knows its owner; on SQLite reads run without one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith(WITHOUT_OWNER):
            return self.get_response(request)
        try:
            with _transaction():
                response = self._served(request)
        except (TrailUnavailable, NoOwner, DatabaseError) as failed:
            response = unavailable(request, failed)
        if getattr(getattr(request, "actor", None), "kind", "") != "visitor":
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    def _served(self, request: HttpRequest) -> HttpResponse:
        with serving(owner_for(request.get_host()), told=True), trail.collecting() as lines:
            response = self.get_response(request)
            if response.status_code >= FAILED:
                _undo()
            elif lines:
                trail.write(lines)
            return response

    def process_exception(self, request: HttpRequest, failed: Exception) -> HttpResponse | None:
        """A page or a change whose line can't be written, or that the database is too busy for, is not served."""
        return unavailable(request, failed) if isinstance(failed, TrailUnavailable | OperationalError) else None


def _transaction() -> AbstractContextManager[object]:
    return transaction.atomic() if connection.vendor == "postgresql" else nullcontext()


def _undo() -> None:
    if connection.vendor == "postgresql":
        transaction.set_rollback(True)
