"""What every page is told besides its own matter."""

from typing import Any

from django.http import HttpRequest

from rinnalla.access.actors import Actor
from rinnalla.access.demonstration import is_marked
from rinnalla.access.ids import uuid7
from rinnalla.people.adapters.sessions import DEMONSTRATION
from rinnalla.people.queries.account import opened_now
from rinnalla.web.kept import proof_of


def surroundings(request: HttpRequest) -> dict[str, Any]:
    """Whether this is a demonstration, whose forms are on the page, an id for small forms, a break-glass access."""
    actor: Actor | None = getattr(request, "actor", None)
    signed_in = actor is not None and actor.kind == "account"
    return {
        "demo": bool(request.session.get(DEMONSTRATION)) if signed_in else is_marked(),
        "account_proof": proof_of(actor.id) if actor and signed_in else "",
        "small_form": uuid7(),
        "broken_glass": opened_now(actor) if actor and signed_in else None,
    }
