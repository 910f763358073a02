"""A period told in four parts, drafted from the data, finished by people, read by the client."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import Record, SealedRecord
from rinnalla.guidance.choices import ClientAnswer, SummaryKind, SummaryPartKind, SummaryState, Unread
from rinnalla.guidance.models.period import Period

# The triggers of parts and answers ask this of the summary they belong to.
OF_A_FINAL_SUMMARY = "EXISTS (SELECT 1 FROM guidance_summary s WHERE s.id = OLD.summary_id AND s.state = 'frozen')"


class Summary(Record):
    """An interim or end summary. Once it is final, neither it nor its parts and answers can change.

    A correction is a new summary that names the one it takes the place of. ``unread`` says why a final one has no
    answer of the client.
    """

    FROZEN_WHEN = "OLD.state = 'frozen'"

    period = models.ForeignKey(Period, models.PROTECT, related_name="summaries")
    kind = models.CharField(max_length=10, choices=SummaryKind.choices, default=SummaryKind.INTERIM)
    state = models.CharField(max_length=20, choices=SummaryState.choices, default=SummaryState.DRAFT)
    language = models.CharField(max_length=7, default="fi")
    as_of = models.DateField()
    given_at = models.DateTimeField(null=True, blank=True)
    frozen_at = models.DateTimeField(null=True, blank=True)
    unread = models.CharField(max_length=20, choices=Unread.choices, blank=True)
    corrects = models.OneToOneField("self", models.PROTECT, related_name="corrected_by", null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("summary")
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "period", "kind"],
                condition=Q(state__in=[SummaryState.DRAFT, SummaryState.WITH_CLIENT]),
                name="summary_one_in_work",
            ),
            models.CheckConstraint(
                condition=Q(state=SummaryState.FROZEN, frozen_at__isnull=False)
                | Q(~Q(state=SummaryState.FROZEN), frozen_at=None, unread=""),
                name="summary_final_has_a_time",
            ),
        ]

    class Privacy:
        subject = "period.client_id"
        personal = {"unread"}
        plain = {"period", "kind", "state", "language", "as_of", "given_at", "frozen_at", "corrects"}


class SummaryPart(SealedRecord):
    """One of the four parts, under a heading people may change."""

    FROZEN_WHEN = OF_A_FINAL_SUMMARY

    summary = models.ForeignKey(Summary, models.PROTECT, related_name="parts")
    kind = models.CharField(max_length=10, choices=SummaryPartKind.choices)
    heading = SealedTextField(max_length=120)
    text = SealedTextField(max_length=8000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("part of a summary")
        constraints = [models.UniqueConstraint(fields=["owner", "summary", "kind"], name="summary_part_once")]

    class Privacy:
        subject = "summary.period.client_id"
        sensitive = {"heading", "text"}
        plain = {"summary", "kind", "data_key"}


class SummaryAnswer(SealedRecord):
    """What the client says of a summary they have read."""

    FROZEN_WHEN = OF_A_FINAL_SUMMARY

    summary = models.ForeignKey(Summary, models.PROTECT, related_name="answers")
    answer = models.CharField(max_length=20, choices=ClientAnswer.choices)
    words = SealedTextField(max_length=2000)
    how = models.CharField(max_length=20)

    class Meta(SealedRecord.Meta):
        verbose_name = _("answer to a summary")
        indexes = [models.Index(fields=["owner", "summary"], name="summary_answer_by_summary")]

    class Privacy:
        subject = "summary.period.client_id"
        sensitive = {"words"}
        personal = {"answer"}
        plain = {"summary", "how", "data_key"}
