"""The directory in the names of HSDS 3: organizations, their services, phone numbers and hours of these."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.access.translated import TranslatedField


class DirectoryOrganization(Record):
    """Who provides services; not a party to the work here, which is an Organisation.

    ``loaded`` is the hash of what shipped content last wrote here: where the row says something else, somebody has
    edited it, and the content leaves it alone.
    """

    key = models.CharField(max_length=60)
    name = TranslatedField()
    description = TranslatedField()
    website = models.URLField(blank=True)
    loaded = models.CharField(max_length=64, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("organisation in the directory")
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="directory_organization_key")]

    class Privacy:
        plain = {"key", "name", "description", "website", "loaded"}


class Service(Record):
    """Something a person can go to, call or join. ``searched`` holds every word it is found by, in small letters."""

    organization = models.ForeignKey(DirectoryOrganization, models.PROTECT, related_name="services")
    key = models.CharField(max_length=60)
    name = TranslatedField()
    description = TranslatedField()
    application_process = TranslatedField()
    address = models.CharField(max_length=200, blank=True)
    languages = models.JSONField(default=list, blank=True)
    free_of_charge = models.BooleanField(default=False)
    referral_needed = models.BooleanField(default=False)
    searched = models.TextField(blank=True, editable=False)
    loaded = models.CharField(max_length=64, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("service")
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="service_key")]

    class Privacy:
        plain = {
            "organization", "key", "name", "description", "application_process", "address", "languages",
            "free_of_charge", "referral_needed", "searched", "loaded",
        }  # fmt: skip

    def save(self, *args: Any, **kwargs: Any) -> None:
        words = [*self.name.values(), *self.description.values(), *self.organization.name.values()]
        self.searched = "\n".join(words).casefold()
        super().save(*args, **kwargs)


class Phone(Record):
    """A number of a service. ``description`` says in words when it answers."""

    service = models.ForeignKey(Service, models.PROTECT, related_name="phones")
    number = models.CharField(max_length=40)
    description = TranslatedField()

    class Meta(Record.Meta):
        verbose_name = _("phone number of a service")
        constraints = [models.UniqueConstraint(fields=["owner", "service", "number"], name="phone_once")]

    class Privacy:
        plain = {"service", "number", "description"}


class Schedule(Record):
    """When a service is open or a phone answers: of one of the two, in one row, so that it is changed as a whole.

    ``rules`` is what ``methods.opening_hours.reading`` reads. ``verified_on`` is the day somebody made sure of them;
    saving and loading leave it as it is, and rules that change take it away.
    """

    service = models.ForeignKey(Service, models.PROTECT, null=True, blank=True, related_name="schedules")
    phone = models.ForeignKey(Phone, models.PROTECT, null=True, blank=True, related_name="schedules")
    rules = models.JSONField(default=dict)
    verified_on = models.DateField(null=True, blank=True)
    loaded = models.CharField(max_length=64, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("hours of a service")
        constraints = [
            models.UniqueConstraint(fields=["owner", "service"], name="schedule_of_service"),
            models.UniqueConstraint(fields=["owner", "phone"], name="schedule_of_phone"),
            models.CheckConstraint(
                condition=models.Q(service=None, phone__isnull=False) | models.Q(service__isnull=False, phone=None),
                name="schedule_of_one",
            ),
        ]

    class Privacy:
        plain = {"service", "phone", "rules", "verified_on", "loaded"}
