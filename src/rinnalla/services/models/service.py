"""A service, and what belongs to it alone."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.access.translated import TranslatedField
from rinnalla.services.choices import AreaKind, Audience, ServiceStatus, Urgency
from rinnalla.services.models.entry import OF_ENTRY, Entry
from rinnalla.services.models.organization import DirectoryOrganization


def name_key(name: str) -> str:
    """A name's letters and digits alone, by which one finds what may be the same."""
    return "".join(letter for letter in name.casefold() if letter.isalnum())[:60]


class Service(Entry):
    """Something a person can go to, call or join.

    An ``alert`` is shown until its last day. ``languages`` are codes such as ``fi``. ``name_key`` finds its doubles.
    """

    organization = models.ForeignKey(DirectoryOrganization, models.PROTECT, related_name="services")
    name = TranslatedField()
    alternate_name = TranslatedField()
    summary = TranslatedField()
    description = TranslatedField()
    application_process = TranslatedField()
    eligibility = TranslatedField()
    fees = TranslatedField()
    alert = TranslatedField()
    alert_until = models.DateField(null=True, blank=True)
    url = models.URLField(max_length=500, blank=True)
    email = models.EmailField(blank=True)
    status = models.CharField(max_length=20, choices=ServiceStatus.choices, default=ServiceStatus.ACTIVE)
    audience = models.CharField(max_length=20, choices=Audience.choices, default=Audience.EVERYONE)
    urgency = models.CharField(max_length=20, choices=Urgency.choices, blank=True)
    minimum_age = models.PositiveSmallIntegerField(null=True, blank=True)
    maximum_age = models.PositiveSmallIntegerField(null=True, blank=True)
    languages = models.JSONField(default=list, blank=True)
    free_of_charge = models.BooleanField(default=False)
    referral_needed = models.BooleanField(default=False)
    anonymous = models.BooleanField(default=False)
    remote = models.BooleanField(default=False)
    name_key = models.CharField(max_length=60, blank=True, editable=False)

    class Meta(Entry.Meta):
        verbose_name = _("service")
        indexes = [
            *Entry.Meta.indexes,
            models.Index(fields=["owner", "changed_at"], name="service_by_change"),
            models.Index(fields=["owner", "name_key"], name="service_by_name_key"),
        ]

    class Privacy:
        plain = OF_ENTRY | {
            "organization", "name", "alternate_name", "summary", "description", "application_process", "eligibility",
            "fees", "alert", "alert_until", "url", "email", "status", "audience", "urgency", "minimum_age",
            "maximum_age", "languages", "free_of_charge", "referral_needed", "anonymous", "remote", "name_key",
        }  # fmt: skip

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.settle()
        super().save(*args, **kwargs)

    def settle(self) -> None:
        """Bring what finds its doubles to what it says."""
        self.name_key = name_key(self.name.said_in("fi").words)


class CostOption(Record):
    """What a service costs. ``amount`` is in whole cents."""

    service = models.ForeignKey(Service, models.PROTECT, related_name="cost_options")
    option = TranslatedField()
    cents = models.PositiveIntegerField(null=True, blank=True)
    currency = models.CharField(max_length=3, default="EUR")
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("price of a service")
        indexes = [models.Index(fields=["owner", "service"], name="cost_by_service")]

    class Privacy:
        plain = {"service", "option", "cents", "currency", "valid_from", "valid_to"}


class ServiceArea(Record):
    """Whose service it is by where one lives. ``code`` is that of the municipality or the wellbeing services county."""

    service = models.ForeignKey(Service, models.PROTECT, related_name="areas")
    kind = models.CharField(max_length=20, choices=AreaKind.choices)
    code = models.CharField(max_length=10, blank=True)
    name = TranslatedField()

    class Meta(Record.Meta):
        verbose_name = _("area of a service")
        indexes = [
            models.Index(fields=["owner", "service"], name="area_by_service"),
            models.Index(fields=["owner", "kind", "code"], name="service_by_area"),
        ]

    class Privacy:
        plain = {"service", "kind", "code", "name"}


class RequiredDocument(Record):
    """A paper one must have."""

    service = models.ForeignKey(Service, models.PROTECT, related_name="required_documents")
    document = TranslatedField()
    url = models.URLField(max_length=500, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("paper needed for a service")
        indexes = [models.Index(fields=["owner", "service"], name="document_by_service")]

    class Privacy:
        plain = {"service", "document", "url"}
