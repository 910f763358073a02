"""Where rows of the directory come from, and which of their fields are the source's and which our own."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.services.choices import EntryKind, FileFormat
from rinnalla.services.models.location import Location
from rinnalla.services.models.organization import DirectoryOrganization
from rinnalla.services.models.service import Service
from rinnalla.services.models.taxonomy import TaxonomyTerm


class Source(Record):
    """A register that rows are brought in from: the Finnish Service Catalogue, an association's own list.

    ``language`` is that of words which the source gives in one language only.
    """

    name = models.CharField(max_length=100)
    credit = models.CharField(max_length=200, blank=True)
    licence = models.CharField(max_length=100, blank=True)
    language = models.CharField(max_length=7, default="fi")

    class Meta(Record.Meta):
        verbose_name = _("source of the directory")
        constraints = [models.UniqueConstraint(fields=["owner", "name"], name="source_name")]

    class Privacy:
        plain = {"name", "credit", "licence", "language"}

    def __str__(self) -> str:
        return self.name


class ImportProfile(Record):
    """How the columns of a kind of spreadsheet are read: ``columns`` leads from a heading to a field's name."""

    source = models.ForeignKey(Source, models.PROTECT, related_name="profiles")
    name = models.CharField(max_length=100)
    format = models.CharField(max_length=20, choices=FileFormat.choices, default=FileFormat.SPREADSHEET)
    columns = models.JSONField(default=dict)

    class Meta(Record.Meta):
        verbose_name = _("how a spreadsheet is read")
        constraints = [models.UniqueConstraint(fields=["owner", "source", "name"], name="import_profile_name")]

    class Privacy:
        plain = {"source", "name", "format", "columns"}


class SourceLink(Record):
    """Which row of a source a row of the directory is.

    ``digest`` is the hash of what the source last said. ``fields`` holds the hash of each field as the source said it,
    and after a bar as it was written where that is not the same: a field that says something else by now has been
    corrected here and is ``local`` from then on. ``owned`` says
    of single fields who decides, ``local`` or ``source``, where a person has said it. ``seen`` is the last run that
    had the row.
    """

    source = models.ForeignKey(Source, models.PROTECT, related_name="links")
    kind = models.CharField(max_length=20, choices=EntryKind.choices)
    external_id = models.CharField(max_length=200)
    organization = models.ForeignKey(DirectoryOrganization, models.PROTECT, null=True, blank=True, related_name="links")
    service = models.ForeignKey(Service, models.PROTECT, null=True, blank=True, related_name="links")
    location = models.ForeignKey(Location, models.PROTECT, null=True, blank=True, related_name="links")
    term = models.ForeignKey(TaxonomyTerm, models.PROTECT, null=True, blank=True, related_name="links")
    digest = models.CharField(max_length=32)
    fields = models.JSONField(default=dict, blank=True)
    owned = models.JSONField(default=dict, blank=True)
    seen = models.ForeignKey("services.ImportRun", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta(Record.Meta):
        verbose_name = _("row of a source")
        constraints = [
            models.UniqueConstraint(fields=["owner", "source", "kind", "external_id"], name="source_link_once"),
            models.CheckConstraint(
                condition=Q(organization__isnull=False) | Q(service__isnull=False)
                | Q(location__isnull=False) | Q(term__isnull=False),
                name="source_link_of_something",
            ),
        ]  # fmt: skip

    class Privacy:
        plain = {
            "source", "kind", "external_id", "organization", "service", "location", "term", "digest", "fields",
            "owned", "seen",
        }  # fmt: skip
