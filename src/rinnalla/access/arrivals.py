"""Writing of who came and went, which is neither a reading nor an action: signing in and out, a new password."""

from django.db import models

from rinnalla.access import trail
from rinnalla.access.actors import Actor
from rinnalla.access.events import Event, Outcome
from rinnalla.access.permissions import Permission


def note_event(
    actor: Actor, event: Event, *, outcome: Outcome = Outcome.DONE, record: models.Model | None = None
) -> None:
    """Write that it happened, and on which account; the line leaves with the page or the page is not served."""
    trail.note(trail.line(actor, event, permission=Permission.OWN_ACCOUNT, outcome=outcome, record=record))
