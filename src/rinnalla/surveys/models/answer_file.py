"""Files of answers that another tool has collected, and how their columns were read."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.files import MEGABYTE
from rinnalla.access.records import Record, SealedRecord
from rinnalla.people.models import Organisation
from rinnalla.surveys.choices import AnswerFileState
from rinnalla.surveys.models.campaign import Campaign

LARGEST = 50 * MEGABYTE
GONE = (AnswerFileState.FAILED, AnswerFileState.DISCARDED)


class ImportProfile(Record):
    """How the columns of files with certain headings are read. ``signature`` is a hash of the headings."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    signature = models.CharField(max_length=64)
    language = models.CharField(max_length=2, default="fi")
    columns = models.JSONField(default=list)

    class Meta(Record.Meta):
        verbose_name = _("how a file of answers is read")
        constraints = [
            models.UniqueConstraint(fields=["owner", "organisation", "signature"], name="answer_profile_once")
        ]

    class Privacy:
        plain = {"organisation", "signature", "language", "columns"}


class AnswerFile(SealedRecord):
    """A file of answers on its way to become a closed survey.

    The file and what is read of it are sealed with a key of their own, which is destroyed when the answers have been
    stored or the file has been thrown away: columns that tell who answered go no further. ``answers`` is how many rows
    it has, ``complete`` how many of them were sent in, ``written`` how many have been stored.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    file = models.ForeignKey("access.StoredFile", models.PROTECT, null=True, blank=True, related_name="+")
    file_name = models.CharField(max_length=200, blank=True)
    file_digest = models.CharField(max_length=64)
    state = models.CharField(max_length=20, choices=AnswerFileState.choices, default=AnswerFileState.WAITING)
    tool = models.CharField(max_length=20, blank=True)
    language = models.CharField(max_length=2, default="fi")
    heading_rows = models.PositiveSmallIntegerField(null=True, blank=True)
    signature = models.CharField(max_length=64, blank=True)
    columns = SealedTextField(max_length=5_000_000)
    choices = SealedTextField(max_length=5_000_000)
    answers = models.PositiveIntegerField(default=0)
    complete = models.PositiveIntegerField(default=0)
    with_incomplete = models.BooleanField(default=False)
    written = models.PositiveIntegerField(default=0)
    attempts = models.PositiveSmallIntegerField(default=0)
    fault = models.JSONField(default=dict, blank=True)
    campaign = models.OneToOneField(Campaign, models.PROTECT, related_name="brought", null=True, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("file of answers")
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "organisation", "file_digest"], condition=~Q(state__in=GONE), name="answer_file_once"
            )
        ]
        indexes = [models.Index(fields=["owner", "state"], name="answer_file_by_state")]

    class Privacy:
        sensitive = {"columns", "choices"}
        plain = {
            "organisation", "file", "file_name", "file_digest", "state", "tool", "language", "heading_rows",
            "signature", "answers", "complete", "with_incomplete", "written", "attempts", "fault", "campaign",
            "data_key",
        }  # fmt: skip

    @property
    def to_store(self) -> int:
        """How many answers become part of the survey."""
        return self.answers if self.with_incomplete else self.complete
