"""What has been released, of which data and to whom. Nothing here is ever changed but the step of a data set."""

from django.db import models
from django.db.models import F, Q, TextChoices
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import Record, SealedRecord

FEWEST, FEWEST_CROSSED = 5, 10


class Channel(TextChoices):
    """The way by which figures reach their readers."""

    PAGE = "page", _("on a page")
    JSON = "json", _("as JSON")
    CSV = "csv", _("as a CSV file")
    XLSX = "xlsx", _("as a spreadsheet")
    SPSS = "spss", _("as an SPSS file")
    PICTURE = "picture", _("as a picture")
    PAPER = "paper", _("on paper")
    SLIDE = "slide", _("on a slide")
    QUOTED = "quoted", _("as quoted from elsewhere")


class DataSet(Record):
    """The people whose counts are released: ``source`` is the id of what they answered, known to its own room only.

    ``size`` of them are in the figures of ``step``, the newest one; after a final step there is no other. Thresholds
    are never lowered.
    """

    REFUSED_WHEN = {
        "data_set_keeps_its_promise": (
            "EXISTS (SELECT 1 FROM release_dataset d WHERE d.id = NEW.id AND (d.minimum > NEW.minimum"
            " OR d.crossed > NEW.crossed OR (d.hides_undivided AND NOT NEW.hides_undivided)"
            " OR d.step > NEW.step OR (d.is_final AND NOT NEW.is_final) OR d.source <> NEW.source))"
        ),
    }

    source = models.UUIDField()
    minimum = models.PositiveSmallIntegerField()
    crossed = models.PositiveSmallIntegerField()
    hides_undivided = models.BooleanField(default=True)
    step = models.PositiveIntegerField(default=0)
    size = models.PositiveIntegerField(default=0)
    is_final = models.BooleanField(default=False)

    class Meta(Record.Meta):
        verbose_name = _("data set")
        constraints = [
            models.UniqueConstraint(fields=["owner", "source"], name="data_set_source"),
            models.CheckConstraint(
                condition=Q(minimum__gte=FEWEST, crossed__gte=FEWEST_CROSSED) & Q(crossed__gte=F("minimum")),
                name="data_set_thresholds",
            ),
        ]

    class Privacy:
        plain = {"source", "minimum", "crossed", "hides_undivided", "step", "size", "is_final"}


class Figure(SealedRecord):
    """One table as it was released in a step: ``key`` says which, ``data_hash`` of which counts.

    ``base`` is how many people are in it, where that may be told, and ``hidden`` how many cells are suppressed.
    ``body`` holds the true counts and what is hidden of them, which later releases are checked against.
    """

    FROZEN_WHEN = "OLD.id IS NOT NULL"

    data_set = models.ForeignKey(DataSet, models.PROTECT, related_name="figures")
    step = models.PositiveIntegerField()
    key = models.CharField(max_length=64)
    data_hash = models.CharField(max_length=64)
    base = models.PositiveIntegerField(null=True, blank=True)
    hidden = models.PositiveIntegerField()
    body = SealedTextField(max_length=2_000_000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("figure")
        constraints = [
            models.UniqueConstraint(fields=["owner", "data_set", "step", "key"], name="figure_once_a_step"),
        ]

    class Privacy:
        sensitive = {"body"}
        plain = {"data_set", "step", "key", "data_hash", "base", "hidden", "data_key"}


class Publication(Record):
    """The register: in which step a data set's figures went out by a channel first. ``where`` tells of a quotation."""

    FROZEN_WHEN = "OLD.id IS NOT NULL"

    data_set = models.ForeignKey(DataSet, models.PROTECT, related_name="publications")
    step = models.PositiveIntegerField()
    channel = models.CharField(max_length=20, choices=Channel.choices)
    where = models.CharField(max_length=300, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("publication")
        constraints = [
            models.UniqueConstraint(fields=["owner", "data_set", "step", "channel", "where"], name="publication_once"),
            models.CheckConstraint(
                condition=Q(channel=Channel.QUOTED) ^ Q(where=""), name="publication_quoted_from_somewhere"
            ),
        ]

    class Privacy:
        plain = {"data_set", "step", "channel", "where"}
