"""Who is acting on this request: an account with the roles it holds at this moment, or a visitor."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from rinnalla.access.actors import Actor, visitor
from rinnalla.people.queries import actor_of


class WhoIsActing:
    """Middleware: sets ``request.actor``. Roles are read anew on every request, so that taking one away works at once."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.actor = self.actor(request)  # type: ignore[attr-defined] # pages see rinnalla.web.pages.Request
        return self.get_response(request)

    def actor(self, request: HttpRequest) -> Actor:
        """The actor of a request."""
        source = f"web {request.META.get('REMOTE_ADDR', '')}"
        if not request.user.is_authenticated:
            return visitor(source=source)
        return actor_of(request.user, source=source)
