"""Materials of an event."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.models import StoredFile
from rinnalla.access.records import Record
from rinnalla.learning.models.event import TrainingEvent


class Material(Record):
    """A file in the encrypted store, or a page elsewhere, for those who are registered."""

    event = models.ForeignKey(TrainingEvent, models.PROTECT, related_name="materials")
    title = models.CharField(max_length=160)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", null=True, blank=True)
    address = models.URLField(max_length=500, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("material of a training event")
        constraints = [
            models.CheckConstraint(
                condition=Q(file__isnull=False, address="") | (Q(file=None) & ~Q(address="")),
                name="material_is_a_file_or_a_page",
            ),
        ]

    class Privacy:
        plain = {"event", "title", "file", "address"}
