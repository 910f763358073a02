"""Finding one service to be named elsewhere: a few by their words, however many there are."""

from functools import partial
from uuid import UUID

from django.utils.translation import get_language

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.services.models import Service
from rinnalla.services.queries.search import Asking, find
from rinnalla.services.queries.service import in_order
from rinnalla.web.pick import Option


class ServicePicking:
    """What one reader can pick from."""

    def __init__(self, actor: Actor) -> None:
        self._visible = partial(visible, actor, P.SERVICE_READ, Service)
        self._find = partial(find, actor)

    def look(self, words: str) -> list[Option]:
        """The services found by words, the likeliest first, each with its provider."""
        keys, language = self._find(Asking(words)).services, get_language() or "fi"
        rows = in_order(self._visible().filter(pk__in=keys).select_related("organization"), keys)
        return [
            Option(row.pk, row.name.said_in(language), row.organization.name.said_in(language).words) for row in rows
        ]

    def chosen(self, key: UUID) -> Service | None:
        """One of them, once it has been picked."""
        found: Service | None = self._visible().filter(pk=key).first()
        return found
