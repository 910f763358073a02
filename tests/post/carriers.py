"""Carriers of mail that behave in a given way. They stand for mail servers, which no test talks to."""

import smtplib

from django.core.mail.backends.base import BaseEmailBackend
from django.db import connection

CARRIED = []


class Carrying(BaseEmailBackend):
    """Takes every message, and notes whether a transaction was open meanwhile."""

    def send_messages(self, email_messages):
        CARRIED.extend((message, connection.in_atomic_block) for message in email_messages)
        return len(email_messages)


class Busy(BaseEmailBackend):
    """A server that can't be reached."""

    def send_messages(self, email_messages):
        raise ConnectionRefusedError


class Refusing(BaseEmailBackend):
    """A server that knows no such receiver."""

    def send_messages(self, email_messages):
        raise smtplib.SMTPRecipientsRefused({"x@example.fi": (550, b"no such user")})
