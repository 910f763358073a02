"""A person is an id only. What is known of them stands in Client or Staff, and one person may be both."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import BlindIndexField, SealedTextField, blind_index
from rinnalla.access.records import Record, SealedRecord


class Person(Record):
    """One human being."""

    class Meta(Record.Meta):
        verbose_name = _("person")

    class Privacy:
        plain: set[str] = set()


class Client(SealedRecord):
    """A person as a client: a name and contact details that only the client's own key opens."""

    person = models.OneToOneField(Person, models.PROTECT, related_name="client")
    name = SealedTextField(max_length=200)
    call_name = SealedTextField(max_length=80)
    phone = SealedTextField(max_length=40)
    email = SealedTextField(max_length=200)
    identity_code = SealedTextField(max_length=11)
    phone_index = BlindIndexField()
    email_index = BlindIndexField()
    identity_index = BlindIndexField()
    language = models.CharField(max_length=7, default="fi")

    class Meta(SealedRecord.Meta):
        verbose_name = _("client")
        constraints = [
            models.UniqueConstraint(fields=["owner", "identity_index"], name="client_identity_once"),
        ]
        indexes = [
            models.Index(fields=["owner", "phone_index"], name="client_by_phone"),
            models.Index(fields=["owner", "email_index"], name="client_by_email"),
        ]

    class Privacy:
        subject = "pk"
        personal = {"name", "call_name", "phone", "email", "language"}
        sensitive = {"identity_code"}
        index = {"phone_index", "email_index", "identity_index"}
        plain = {"person", "data_key"}

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.phone_index = blind_index("client.phone", self.phone)
        self.email_index = blind_index("client.email", self.email)
        self.identity_index = blind_index("client.identity_code", self.identity_code)
        super().save(*args, **kwargs)

    @property
    def called(self) -> str:
        """The name the client wants to be called by."""
        return str(self.call_name or self.name.partition(" ")[0])


class Staff(Record):
    """A person as a worker or guide: a display name in plain text."""

    person = models.OneToOneField(Person, models.PROTECT, related_name="staff")
    first_name = models.CharField(max_length=80)
    last_name = models.CharField(max_length=80, blank=True)
    title = models.CharField(max_length=120, blank=True)
    phone = models.CharField(max_length=40, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("worker or guide")

    class Privacy:
        personal = {"first_name", "last_name", "title", "phone"}
        plain = {"person"}

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()
