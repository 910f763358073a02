"""Somebody at a table, known by a signed cookie only: which table, which seat, and what this browser has sent."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.http import HttpResponse

from rinnalla.learning.models import Table
from rinnalla.web.pages import Request

SALT = "workshop seat"
KEPT_DAYS = 60
MOST_OWN = 30


@dataclass(frozen=True)
class Participant:
    """A browser at a table. A table's shared device has no ``seat``, and remembers nothing that was sent from it."""

    workshop: UUID
    table: UUID
    seat: UUID | None = None
    own: tuple[UUID, ...] = ()

    def has_sent(self, contribution: UUID) -> "Participant":
        """With one more contribution that this browser may take back."""
        if self.seat is None or contribution in self.own:
            return self
        return replace(self, own=(*self.own, contribution)[-MOST_OWN:])

    def keep(self, response: HttpResponse) -> HttpResponse:
        """Have the browser remember it."""
        said = {
            "w": self.workshop.hex, "t": self.table.hex, "s": self.seat.hex if self.seat else "",
            "o": [one.hex for one in self.own],
        }  # fmt: skip
        response.set_cookie(
            settings.RINNALLA_WORKSHOP_COOKIE,
            signing.dumps(said, salt=SALT, compress=True),
            max_age=KEPT_DAYS * 24 * 60 * 60,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
        return response


def participant_at(request: Request) -> Participant | None:
    """Whoever this browser is; None for one that has joined nothing, or whose cookie was not signed here."""
    try:
        said: dict[str, Any] = signing.loads(request.COOKIES.get(settings.RINNALLA_WORKSHOP_COOKIE, ""), salt=SALT)
    except signing.BadSignature:
        return None
    own = tuple(UUID(hex=one) for one in said["o"])
    return Participant(UUID(hex=said["w"]), UUID(hex=said["t"]), UUID(hex=said["s"]) if said["s"] else None, own)


def joined(table: Table, seat: UUID | None) -> Participant:
    """Somebody who has just joined a table."""
    return Participant(table.workshop_id, table.pk, seat)
