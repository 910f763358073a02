"""What has changed in the directory and what has left it, for those who follow it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.services.choices import EntryKind
from rinnalla.services.models.import_run import ImportRun
from rinnalla.services.models.organization import DirectoryOrganization
from rinnalla.services.models.service import Service

ALWAYS = "OLD.id IS NOT NULL"


class Change(Record):
    """One field from old to new: who changed it stands on the row. ``import_run`` is set where a source did."""

    service = models.ForeignKey(Service, models.PROTECT, null=True, blank=True, related_name="changes")
    organization = models.ForeignKey(
        DirectoryOrganization, models.PROTECT, null=True, blank=True, related_name="changes"
    )
    import_run = models.ForeignKey(ImportRun, models.PROTECT, null=True, blank=True, related_name="changes")
    field = models.CharField(max_length=60)
    old = models.JSONField(null=True)
    new = models.JSONField(null=True)

    class Meta(Record.Meta):
        verbose_name = _("change in the directory")
        indexes = [
            models.Index(fields=["owner", "service", "created_at"], name="change_by_service"),
            models.Index(fields=["owner", "created_at"], name="change_by_time"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(service__isnull=False) | Q(organization__isnull=False), name="change_of_something"
            )
        ]

    class Privacy:
        plain = {"service", "organization", "import_run", "field", "old", "new"}

    FROZEN_WHEN = ALWAYS


class Tombstone(Record):
    """That something known outside has left the directory: its identifier stays, and the day."""

    kind = models.CharField(max_length=20, choices=EntryKind.choices)
    public_id = models.UUIDField()
    name = models.CharField(max_length=200, blank=True)
    import_run = models.ForeignKey(ImportRun, models.PROTECT, null=True, blank=True, related_name="tombstones")
    service = models.ForeignKey(Service, models.PROTECT, null=True, blank=True, related_name="tombstones")

    class Meta(Record.Meta):
        verbose_name = _("what has left the directory")
        indexes = [models.Index(fields=["owner", "created_at"], name="tombstone_by_time")]

    class Privacy:
        plain = {"kind", "public_id", "name", "import_run", "service"}

    FROZEN_WHEN = ALWAYS
