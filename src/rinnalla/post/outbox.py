"""Writing a message, and what becomes of it. Only ``delivery`` talks to a network, outside any transaction."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.declared import Written
from rinnalla.access.doors import action, bulk_action
from rinnalla.access.events import Event
from rinnalla.access.owners import owner_key
from rinnalla.access.permissions import Permission
from rinnalla.post.letters import Letter
from rinnalla.post.models import MailState, Outbox
from rinnalla.post.queries import due, waiting

# How long to wait after each failed attempt; after the last the message is given up.
PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240, 720))


@dataclass(frozen=True)
class Taken(Written):
    """Messages somebody has taken to send."""

    messages: tuple[Outbox, ...] = ()


@action(Permission.ROUTINE, on=None, event=Event.MAIL_WRITTEN, writes=(Outbox,))
def send(*, by: Actor, address: str, letter: Letter, about: UUID | None = None) -> Outbox:
    """Put a message into the outbox; it leaves when the worker comes to it. ``about`` is what it tells of."""
    message = Outbox(data_key=owner_key(), address=address, topic=letter.subject, body=letter.body, about=about)
    message.save()
    return message


@bulk_action(Permission.ROUTINE, on=None, event=Event.MAIL_TAKEN, writes=(Outbox,))
def take_up(*, by: Actor, limit: int) -> Taken:
    """Take at most ``limit`` messages whose turn it is, each put off at once.

    Should the taker stop before it is done, another comes back to the message after its pause.
    """
    taken = []
    for message in due().select_for_update(of=("self",), skip_locked=True)[:limit]:
        message.next_at = clock.now() + PAUSES[min(message.attempts, len(PAUSES) - 1)]
        message.attempts += 1
        message.save()
        taken.append(message)
    return Taken(taken[0] if taken else owner_key(), len(taken), messages=tuple(taken))


@action(Permission.ROUTINE, on="message", event=Event.MAIL_SENT, writes=(Outbox,))
def note_sent(*, by: Actor, message: Outbox, keep: bool = False) -> Outbox:
    """The message has been handed over. Its body is deleted, unless it is to be shown in a demonstration."""
    message.state = MailState.SENT
    message.sent_at = clock.now()
    message.fault = ""
    if not keep:
        message.body = ""
    message.save()
    return message


@action(Permission.ROUTINE, on="message", event=Event.MAIL_PUT_OFF, writes=(Outbox,))
def put_off(*, by: Actor, message: Outbox, fault: str) -> Outbox:
    """The message could not be handed over now; it is tried again after its pause."""
    message.fault = fault[:60]
    message.save()
    return message


@action(Permission.ROUTINE, on="message", event=Event.MAIL_BOUNCED, writes=(Outbox,))
def give_up(*, by: Actor, message: Outbox, fault: str) -> Outbox:
    """The message will not arrive. Its body is deleted; the address stays, so that somebody can look into it."""
    message.state = MailState.BOUNCED
    message.fault = fault[:60]
    message.body = ""
    message.save()
    return message


@bulk_action(Permission.ROUTINE, on=None, event=Event.MAIL_WITHHELD, writes=(Outbox,))
def withhold(*, by: Actor, about: UUID, address: str) -> Written:
    """Hold back every message about a client or to their address that has not left; their bodies are deleted."""
    held = [message for message in waiting() if message.about == about or (address and message.address == address)]
    return _hold_back(held, subjects=(about,))


@bulk_action(Permission.ROUTINE, on=None, event=Event.MAIL_WITHHELD, writes=(Outbox,))
def withhold_about(*, by: Actor, about: UUID) -> Written:
    """Hold back every message about something that is no client and that is over; their bodies are deleted."""
    return _hold_back(list(waiting().filter(about=about)))


def _hold_back(held: list[Outbox], subjects: tuple[UUID, ...] = ()) -> Written:
    for message in held:
        message.state = MailState.WITHHELD
        message.body = ""
        message.save()
    return Written(held[0] if held else owner_key(), len(held), subjects=subjects)
