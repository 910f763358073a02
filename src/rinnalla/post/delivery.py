"""Handing messages over: one at a time, outside any transaction, again after a pause when it did not work."""

import logging
import smtplib

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend

from rinnalla.access.actors import system
from rinnalla.access.demonstration import is_marked
from rinnalla.access.tenancy import owned_reading
from rinnalla.post import outbox
from rinnalla.post.models import Outbox
from rinnalla.post.queries import due, waiting

log = logging.getLogger("rinnalla.post")
LASTING = 500


def anything_due() -> bool:
    """Whether the turn of any of the owner's messages has come."""
    with owned_reading():
        return due().exists()


def deliver_waiting(limit: int = 50) -> int:
    """Send the owner's messages whose turn it is, at most ``limit``; returns how many were taken up.

    In a demonstration nothing leaves the machine: the messages are shown on a page.
    """
    if not anything_due():
        return 0
    by = system("post")
    taken: tuple[Outbox, ...] = outbox.take_up(by=by, limit=limit).messages
    if is_marked():
        for message in taken:
            outbox.note_sent(by=by, message=message, keep=True)
        return len(taken)
    carrier = get_connection(settings.RINNALLA_CARRIER)
    for message in taken:
        _deliver(message, carrier)
    return len(taken)


def _deliver(message: Outbox, carrier: BaseEmailBackend) -> None:
    """Send one message, unless it has been held back since it was taken."""
    with owned_reading():
        if not waiting().filter(pk=message.pk).exists():
            return
    by = system("post")
    ready = EmailMessage(
        message.topic, message.body, settings.DEFAULT_FROM_EMAIL, [message.address], connection=carrier
    )
    try:
        ready.send()
    except (OSError, smtplib.SMTPException, ValueError) as failed:
        fault = type(failed).__name__
        log.warning("message %s not sent: %s", message.pk, fault)
        if _for_good(failed) or message.attempts >= len(outbox.PAUSES):
            outbox.give_up(by=by, message=message, fault=fault)
        else:
            outbox.put_off(by=by, message=message, fault=fault)
    else:
        outbox.note_sent(by=by, message=message)


def _for_good(failed: Exception) -> bool:
    """Whether trying again can't help: the other side said no with a lasting code, or the address is none."""
    if isinstance(failed, smtplib.SMTPRecipientsRefused):
        return all(code >= LASTING for code, _ in failed.recipients.values())
    if isinstance(failed, smtplib.SMTPResponseException):
        return failed.smtp_code >= LASTING
    return isinstance(failed, ValueError)
