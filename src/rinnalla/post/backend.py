"""Django's way of mailing, led into the outbox: what the sign-in library writes waits there like everything else."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from rinnalla.access.actors import system
from rinnalla.post.letters import Letter
from rinnalla.post.outbox import send


class OutboxBackend(BaseEmailBackend):
    """Puts each message into the outbox, once for each receiver."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        by = system("post")
        for message in email_messages:
            for address in message.recipients():
                send(by=by, address=address, letter=Letter(str(message.subject), str(message.body)))
        return len(email_messages)
