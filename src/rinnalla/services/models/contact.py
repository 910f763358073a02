"""Whom one calls or writes to."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.access.translated import TranslatedField
from rinnalla.services.choices import Audience, Charge, PhoneFunction
from rinnalla.services.models.location import Location, ServiceAtLocation
from rinnalla.services.models.organization import DirectoryOrganization
from rinnalla.services.models.service import Service


class Contact(Record):
    """Who answers for a service or an organization: a name or a task, so that one knows whom one will meet."""

    service = models.ForeignKey(Service, models.PROTECT, null=True, blank=True, related_name="contacts")
    organization = models.ForeignKey(
        DirectoryOrganization, models.PROTECT, null=True, blank=True, related_name="contacts"
    )
    name = models.CharField(max_length=200, blank=True)
    title = TranslatedField()
    email = models.EmailField(blank=True)
    audience = models.CharField(max_length=20, choices=Audience.choices, default=Audience.EVERYONE)
    public_id = models.UUIDField(null=True, blank=True, editable=False)

    class Meta(Record.Meta):
        verbose_name = _("contact person of a service")
        indexes = [models.Index(fields=["owner", "service"], name="contact_by_service")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(service=None, organization__isnull=False)
                | models.Q(service__isnull=False, organization=None),
                name="contact_of_one",
            )
        ]

    class Privacy:
        personal = {"name", "email"}
        plain = {"service", "organization", "title", "audience", "public_id"}


class Phone(Record):
    """A number of a service, in words and digits. ``description`` says in words when it answers.

    A number for professionals is one that only workers are told. ``digits`` finds it however it is written.
    """

    service = models.ForeignKey(Service, models.PROTECT, null=True, blank=True, related_name="phones")
    at_location = models.ForeignKey(ServiceAtLocation, models.PROTECT, null=True, blank=True, related_name="phones")
    location = models.ForeignKey(Location, models.PROTECT, null=True, blank=True, related_name="phones")
    organization = models.ForeignKey(
        DirectoryOrganization, models.PROTECT, null=True, blank=True, related_name="phones"
    )
    contact = models.ForeignKey(Contact, models.PROTECT, null=True, blank=True, related_name="phones")
    number = models.CharField(max_length=40)
    digits = models.CharField(max_length=20, blank=True, editable=False)
    function = models.CharField(max_length=20, choices=PhoneFunction.choices, default=PhoneFunction.SERVICE)
    charge = models.CharField(max_length=20, choices=Charge.choices, blank=True)
    charge_description = TranslatedField()
    audience = models.CharField(max_length=20, choices=Audience.choices, default=Audience.EVERYONE)
    description = TranslatedField()
    languages = models.JSONField(default=list, blank=True)
    public_id = models.UUIDField(null=True, blank=True, editable=False)

    OWNERS = ("service", "at_location", "location", "organization", "contact")

    class Meta(Record.Meta):
        verbose_name = _("phone number of a service")
        constraints = [
            models.UniqueConstraint(fields=["owner", "service", "number"], name="phone_once"),
            models.CheckConstraint(
                condition=models.Q(service__isnull=False) | models.Q(at_location__isnull=False)
                | models.Q(location__isnull=False) | models.Q(organization__isnull=False)
                | models.Q(contact__isnull=False),
                name="phone_of_something",
            ),
        ]  # fmt: skip
        indexes = [models.Index(fields=["owner", "digits"], name="phone_by_digits")]

    class Privacy:
        plain = {
            "service", "at_location", "location", "organization", "contact", "number", "digits", "function", "charge",
            "charge_description", "audience", "description", "languages", "public_id",
        }  # fmt: skip

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.digits = digits(self.number)
        super().save(*args, **kwargs)


def digits(number: str) -> str:
    """A number's digits as they are dialled within Finland: +358 40 and 040 are one."""
    found = "".join(letter for letter in number if letter.isdecimal())
    abroad = number.strip().startswith(("+358", "00358"))
    return (f"0{found.lstrip('0').removeprefix('358').lstrip('0')}" if abroad else found)[:20]
