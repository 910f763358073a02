"""Who keeps a service true, what was made sure of and when, and what those noticed who tried it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.people.models import Organisation, Person
from rinnalla.services.choices import CheckMethod, CheckOutcome, FieldGroup, SignalKind
from rinnalla.services.models.contact import Phone
from rinnalla.services.models.service import Service
from rinnalla.services.models.taxonomy import TaxonomyTerm


class Steward(Record):
    """Whose duty it is to keep a service true, and until when the next check is due.

    ``organisation`` is set where an association answers for its own data. ``reminded_on`` and ``escalated_on`` are the
    days on which whoever answers, and then those who name stewards, were last written to of a check that was due.
    """

    service = models.ForeignKey(Service, models.PROTECT, related_name="stewards")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="stewardships")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="stewardships")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    reminded_on = models.DateField(null=True, blank=True)
    escalated_on = models.DateField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("steward of a service")
        constraints = [
            models.UniqueConstraint(fields=["owner", "service", "person", "starts_on"], name="steward_once"),
            models.CheckConstraint(
                condition=models.Q(person__isnull=False) | models.Q(organisation__isnull=False),
                name="steward_is_somebody",
            ),
        ]
        indexes = [models.Index(fields=["owner", "due_on"], name="steward_by_due")]

    class Privacy:
        plain = {
            "service", "person", "organisation", "starts_on", "ends_on", "due_on", "reminded_on", "escalated_on",
        }  # fmt: skip


class Verification(Record):
    """That somebody made sure of a group of fields: who stands on the row. Nothing is ever taken back from here."""

    service = models.ForeignKey(Service, models.PROTECT, related_name="verifications")
    phone = models.ForeignKey(Phone, models.PROTECT, null=True, blank=True, related_name="verifications")
    group = models.CharField(max_length=20, choices=FieldGroup.choices)
    method = models.CharField(max_length=20, choices=CheckMethod.choices)
    outcome = models.CharField(max_length=20, choices=CheckOutcome.choices)
    verified_on = models.DateField()

    class Meta(Record.Meta):
        verbose_name = _("check of a service")
        indexes = [models.Index(fields=["owner", "service", "group", "verified_on"], name="verification_newest")]

    class Privacy:
        plain = {"service", "phone", "group", "method", "outcome", "verified_on"}

    FROZEN_WHEN = "OLD.id IS NOT NULL"


class Signal(Record):
    """What somebody noticed who tried a service. Nothing of any client."""

    service = models.ForeignKey(Service, models.PROTECT, related_name="signals")
    phone = models.ForeignKey(Phone, models.PROTECT, null=True, blank=True, related_name="signals")
    kind = models.CharField(max_length=20, choices=SignalKind.choices)
    noticed_on = models.DateField()
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("notice of a service")
        indexes = [models.Index(fields=["owner", "service", "settled_at"], name="signal_open")]

    class Privacy:
        plain = {"service", "phone", "kind", "noticed_on", "settled_at"}


class Subscription(Record):
    """What a person wants to hear of: a service; or a need, an area, or a need in an area."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="subscriptions")
    service = models.ForeignKey(Service, models.PROTECT, null=True, blank=True, related_name="subscriptions")
    term = models.ForeignKey(TaxonomyTerm, models.PROTECT, null=True, blank=True, related_name="subscriptions")
    area = models.ForeignKey(TaxonomyTerm, models.PROTECT, null=True, blank=True, related_name="subscriptions_to_area")
    told_until = models.DateTimeField()

    class Meta(Record.Meta):
        verbose_name = _("subscription to changes")
        constraints = [
            models.UniqueConstraint(fields=["owner", "person", "service"], name="subscription_to_service"),
            models.UniqueConstraint(
                fields=["owner", "person", "term"], condition=models.Q(area=None), name="subscription_to_term"
            ),
            models.UniqueConstraint(
                fields=["owner", "person", "area"], condition=models.Q(term=None), name="subscription_to_area"
            ),
            models.UniqueConstraint(fields=["owner", "person", "term", "area"], name="subscription_to_term_in_area"),
            models.CheckConstraint(
                condition=(models.Q(service=None) & ~models.Q(term=None, area=None))
                | models.Q(service__isnull=False, term=None, area=None),
                name="subscription_to_one",
            ),
        ]

    class Privacy:
        personal = {"person"}
        plain = {"service", "term", "area", "told_until"}
