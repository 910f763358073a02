"""Handing messages over: one at a time, outside any transaction, again after a pause when it did not work."""

import logging
import smtplib
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend

from rinnalla.access.actors import system
from rinnalla.access.owners import is_demonstration
from rinnalla.post import outbox
from rinnalla.post.models import Outbox
from rinnalla.post.queries import due

log = logging.getLogger("rinnalla.post")
SECONDS = 20
LASTING = 500


def deliver_waiting(limit: int = 50) -> int:
    """Send the owner's messages whose turn it is, at most ``limit``; returns how many were taken up.

    In a demonstration nothing leaves the machine: the messages are shown on a page.
    """
    by, taken = system("post"), list[Outbox]()
    if not due().exists():
        return 0
    outbox.take_up(by=by, limit=limit, taken=taken)
    if is_demonstration():
        for message in taken:
            outbox.note_sent(by=by, message=message, keep=True)
        return len(taken)
    carrier = connection(settings.RINNALLA_MAIL)
    for message in taken:
        _deliver(message, carrier)
    return len(taken)


def connection(address: str) -> BaseEmailBackend:
    """What carries messages away: ``console:``, ``file:/folder``, ``smtp://name:password@host:port`` or ``smtps://…``.

    ``smtp`` asks for encryption before it gives a name or a message away, unless the host is this machine.
    Raises ValueError for any other address.
    """
    parts = urlsplit(address)
    backends = "django.core.mail.backends"
    if parts.scheme == "console":
        return get_connection(f"{backends}.console.EmailBackend")  # type: ignore[no-any-return] # found by its name
    if parts.scheme == "file":
        return get_connection(f"{backends}.filebased.EmailBackend", file_path=parts.path)  # type: ignore[no-any-return] # found by its name
    if parts.scheme not in {"smtp", "smtps"}:
        raise ValueError("RINNALLA_MAIL must begin with console:, file:, smtp: or smtps:.")
    return get_connection(  # type: ignore[no-any-return] # found by its name
        f"{backends}.smtp.EmailBackend",
        host=parts.hostname,
        port=parts.port or (465 if parts.scheme == "smtps" else 587),
        username=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        use_ssl=parts.scheme == "smtps",
        use_tls=parts.scheme == "smtp" and parts.hostname not in {"localhost", "127.0.0.1"},
        timeout=SECONDS,
    )


def _deliver(message: Outbox, carrier: BaseEmailBackend) -> None:
    by = system("post")
    ready = EmailMessage(
        message.subject, message.body, settings.DEFAULT_FROM_EMAIL, [message.address], connection=carrier
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
    """Whether trying again can't help: the receiving side has said no with a lasting code, or the address is no address."""
    if isinstance(failed, smtplib.SMTPRecipientsRefused):
        return all(code >= LASTING for code, _ in failed.recipients.values())
    if isinstance(failed, smtplib.SMTPResponseException):
        return failed.smtp_code >= LASTING
    return isinstance(failed, ValueError)
