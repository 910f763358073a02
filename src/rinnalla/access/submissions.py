"""One way to submit: a form that comes twice changes things once, and both times gets the same answer."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from rinnalla.access.actors import Actor
from rinnalla.access.errors import AlreadySubmitted, SubmissionMismatch
from rinnalla.access.models import Submission
from rinnalla.access.tenancy import owner_id


@dataclass(frozen=True)
class Ticket:
    """A form as it was sent: its id, the hash of its contents (32 bytes), and where the result of it will be found."""

    form: UUID
    body: bytes
    address: Callable[[Any], str]


def answer_again(actor: Actor, form: UUID, body: bytes) -> None:
    """Raise AlreadySubmitted, or SubmissionMismatch for other contents, when this actor has sent this form before."""
    before = Submission.objects.filter(owner_id=owner_id(), actor=actor.id, form=form).first()
    if before is None:
        return
    if bytes(before.body) != body:
        raise SubmissionMismatch
    raise AlreadySubmitted(before.address)


def receive(actor: Actor, ticket: Ticket, result: Any) -> None:
    """Note that the form has been received. Called inside the action's transaction, as its last write."""
    Submission.objects.create(actor=actor.id, form=ticket.form, body=ticket.body, address=ticket.address(result))
