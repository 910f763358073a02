"""An import on its way, and the rows it has read."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.services.choices import EntryKind, FileFormat, RunState, Verdict
from rinnalla.services.models.service import Service
from rinnalla.services.models.source import ImportProfile, Source


class ImportRun(Record):
    """A file brought in. Readers see what it brings once it is published, all at the same moment.

    ``complete`` says that the file holds everything the source has, so that what it lacks is gone. ``read`` is how far
    it has come. ``fault`` says in one sentence why it could not be read.
    """

    source = models.ForeignKey(Source, models.PROTECT, related_name="runs")
    profile = models.ForeignKey(ImportProfile, models.PROTECT, null=True, blank=True, related_name="runs")
    format = models.CharField(max_length=20, choices=FileFormat.choices)
    file = models.ForeignKey("access.StoredFile", models.PROTECT, null=True, blank=True, related_name="+")
    file_name = models.CharField(max_length=200, blank=True)
    file_digest = models.CharField(max_length=64, blank=True)
    complete = models.BooleanField(default=False)
    state = models.CharField(max_length=20, choices=RunState.choices, default=RunState.WAITING)
    fault = models.JSONField(default=dict, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    rows = models.PositiveIntegerField(default=0)
    read = models.PositiveIntegerField(default=0)
    same = models.PositiveIntegerField(default=0)
    written = models.PositiveIntegerField(default=0)
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("import")
        indexes = [models.Index(fields=["owner", "state"], name="import_run_by_state")]

    class Privacy:
        plain = {
            "source", "profile", "format", "file", "file_name", "file_digest", "complete", "state", "fault", "attempts",
            "rows", "read", "same", "written", "published_at",
        }  # fmt: skip


class StagedRow(Record):
    """A row of the file: what publishing would do with it, or why it is left out.

    ``values`` is what the source says, ``changes`` what would change, field by field, and ``reason`` why it is left out
    or what to look at. ``like`` is a service already here that may be the same: a person says so, nobody else.
    """

    import_run = models.ForeignKey(ImportRun, models.PROTECT, related_name="staged")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=20, choices=EntryKind.choices)
    external_id = models.CharField(max_length=200, blank=True)
    name = models.CharField(max_length=200, blank=True)
    verdict = models.CharField(max_length=20, choices=Verdict.choices)
    values = models.JSONField(default=dict)
    changes = models.JSONField(default=dict)
    reason = models.JSONField(default=dict, blank=True)
    like = models.ForeignKey(Service, models.PROTECT, null=True, blank=True, related_name="+")
    done = models.BooleanField(default=False)

    class Meta(Record.Meta):
        verbose_name = _("row of an import")
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "import_run", "kind", "external_id"],
                condition=~models.Q(verdict=Verdict.REJECTED),
                name="staged_row_once",
            )
        ]
        indexes = [models.Index(fields=["owner", "import_run", "verdict", "done"], name="staged_by_verdict")]

    class Privacy:
        plain = {
            "import_run", "number", "kind", "external_id", "name", "verdict", "values", "changes", "reason", "like",
            "done",
        }  # fmt: skip
