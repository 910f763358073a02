"""What was refused is written down, and refusals in a row are stopped."""

from uuid import UUID

from rinnalla.access import trail
from rinnalla.access.actors import Actor
from rinnalla.access.errors import TooManyRefusals
from rinnalla.access.events import Event, Outcome
from rinnalla.access.permissions import Permission

REFUSALS_A_MINUTE = 20
MINUTE = 60_000_000


def note_refusal(
    actor: Actor,
    permission: Permission,
    event: Event,
    *,
    record_type: str = "",
    record_id: UUID | None = None,
) -> None:
    """Write that something was refused. Raises TooManyRefusals past 20 a minute."""
    refused = trail.line(
        actor, event, permission=permission, outcome=Outcome.REFUSED, record_type=record_type, record_id=record_id
    )
    trail.note(refused)
    if trail.refusals(actor, refused.at - MINUTE) > REFUSALS_A_MINUTE:
        raise TooManyRefusals
