"""How many people have tried a service in guidance. Nobody stands on these rows."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.services.choices import UseOutcome
from rinnalla.services.models.service import Service


class ServiceUse(Record):
    """How many people's use of a service came to an outcome in a month, each person once for each outcome.

    ``month`` is the first day of the month in which it was recorded. Nobody reads these: they are shown through the
    gate alone.
    """

    service = models.ForeignKey(Service, models.PROTECT, related_name="uses")
    outcome = models.CharField(max_length=10, choices=UseOutcome.choices)
    month = models.DateField()
    count = models.PositiveIntegerField(default=0)

    class Meta(Record.Meta):
        verbose_name = _("use of a service")
        constraints = [
            models.UniqueConstraint(fields=["owner", "service", "outcome", "month"], name="service_use_once"),
        ]

    class Privacy:
        plain = {"service", "outcome", "month", "count"}
