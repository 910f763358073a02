"""Whom workers know: their own facts, which each tells of themselves."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.people.models import Person
from rinnalla.services.choices import TieKind
from rinnalla.services.models.contact import Contact
from rinnalla.services.models.service import Service


class Tie(Record):
    """That a worker knows somebody in a service, has visited it, or may be asked about it. Nothing of any client.

    ``contact`` is whom they know, where the directory names somebody; ``on`` is the day of a visit.
    """

    person = models.ForeignKey(Person, models.PROTECT, related_name="ties")
    service = models.ForeignKey(Service, models.PROTECT, related_name="ties")
    kind = models.CharField(max_length=10, choices=TieKind.choices)
    contact = models.ForeignKey(Contact, models.PROTECT, related_name="ties", null=True, blank=True)
    on = models.DateField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("tie to a service")
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "person", "service", "kind"], condition=~Q(kind=TieKind.VISITED), name="tie_once"
            ),
            models.UniqueConstraint(fields=["owner", "person", "service", "on"], name="tie_visit_once_a_day"),
            models.CheckConstraint(
                condition=Q(kind=TieKind.VISITED, on__isnull=False) | (~Q(kind=TieKind.VISITED) & Q(on=None)),
                name="tie_visit_has_its_day",
            ),
            models.CheckConstraint(condition=Q(contact=None) | Q(kind=TieKind.KNOWS), name="tie_names_whom_one_knows"),
        ]
        indexes = [models.Index(fields=["owner", "service"], name="tie_by_service")]

    class Privacy:
        personal = {"person", "contact", "on"}
        plain = {"service", "kind"}
