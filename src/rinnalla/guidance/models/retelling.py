"""A summary told with identifying facts changed, so that partners can learn from it."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.guidance.choices import RetellingState, SummaryPartKind
from rinnalla.guidance.models.summary import Summary
from rinnalla.people.models import Consent, Person

OF_A_CHECKED_VERSION = (
    "EXISTS (SELECT 1 FROM guidance_retelling r WHERE r.id = OLD.retelling_id AND r.state = 'checked')"
)


class Retelling(SealedRecord):
    """A version of a summary for the ears of others. It lives on the consent it was begun under, and ends with it.

    ``may_stay`` are words the maker has looked at and left as they are, one a line.
    """

    FROZEN_WHEN = "OLD.state = 'checked'"

    summary = models.ForeignKey(Summary, models.PROTECT, related_name="retellings")
    consent = models.ForeignKey(Consent, models.PROTECT, related_name="+")
    state = models.CharField(max_length=20, choices=RetellingState.choices, default=RetellingState.DRAFT)
    maker = models.ForeignKey(Person, models.PROTECT, related_name="+")
    checker = models.ForeignKey(Person, models.PROTECT, related_name="+", null=True, blank=True)
    checked_at = models.DateTimeField(null=True, blank=True)
    may_stay = SealedTextField(max_length=8000)
    remark = SealedTextField(max_length=1000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("version with facts changed")
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "summary", "consent"],
                condition=Q(state__in=[RetellingState.DRAFT, RetellingState.TO_CHECK]),
                name="retelling_one_in_work",
            ),
            models.CheckConstraint(
                condition=Q(~Q(state=RetellingState.CHECKED), checker=None, checked_at=None)
                | Q(
                    ~Q(checker=F("maker")),
                    state=RetellingState.CHECKED,
                    checker__isnull=False,
                    checked_at__isnull=False,
                ),
                name="retelling_checked_by_another",
            ),
        ]

    class Privacy:
        subject = "summary.period.client_id"
        sensitive = {"may_stay", "remark"}
        personal = {"maker", "checker"}
        plain = {"summary", "consent", "state", "checked_at", "data_key"}


class RetellingPart(SealedRecord):
    """One of the four parts with facts changed."""

    FROZEN_WHEN = OF_A_CHECKED_VERSION

    retelling = models.ForeignKey(Retelling, models.PROTECT, related_name="parts")
    kind = models.CharField(max_length=10, choices=SummaryPartKind.choices)
    heading = SealedTextField(max_length=120)
    text = SealedTextField(max_length=8000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("part of a version with facts changed")
        constraints = [models.UniqueConstraint(fields=["owner", "retelling", "kind"], name="retelling_part_once")]

    class Privacy:
        subject = "retelling.summary.period.client_id"
        sensitive = {"heading", "text"}
        plain = {"retelling", "kind", "data_key"}
