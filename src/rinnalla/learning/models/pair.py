"""Learning from each other: two people who work side by side, and visits elsewhere."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import Record, SealedRecord
from rinnalla.learning.choices.event import PairKind
from rinnalla.people.models import Person, Unit


class Pair(SealedRecord):
    """Two people who learn from each other for a time, as their line manager has given them time for."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    first = models.ForeignKey(Person, models.PROTECT, related_name="+")
    second = models.ForeignKey(Person, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=PairKind.choices)
    goal = SealedTextField(max_length=1000)
    starts_on = models.DateField()
    ends_on = models.DateField()
    minutes = models.PositiveSmallIntegerField()

    class Meta(SealedRecord.Meta):
        verbose_name = _("learning pair")
        constraints = [
            models.CheckConstraint(condition=~Q(first=F("second")), name="pair_is_of_two"),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="pair_days_in_order"),
        ]

    class Privacy:
        sensitive = {"goal"}
        personal = {"first", "second"}
        plain = {"unit", "kind", "starts_on", "ends_on", "minutes", "data_key"}


class Visit(Record):
    """A visit of a team to another place to get to know its work."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    where = models.CharField(max_length=200)
    on = models.DateField()
    told = models.CharField(max_length=1000, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("visit")
        indexes = [models.Index(fields=["owner", "unit", "on"], name="visit_of_unit")]

    class Privacy:
        plain = {"unit", "where", "on", "told"}
