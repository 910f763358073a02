"""The plan of a period: what the client says of it, and that it has been confirmed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.guidance.choices import ClientAnswer
from rinnalla.guidance.models.period import Period
from rinnalla.people.choices import Channel


class PlanAnswer(SealedRecord):
    """What the client says, in their own account, of the goals as they stood; ``of`` is the mark of those goals."""

    FROZEN_WHEN = "OLD.id IS NOT NULL"

    period = models.ForeignKey(Period, models.PROTECT, related_name="plan_answers")
    answer = models.CharField(max_length=20, choices=ClientAnswer.choices)
    words = SealedTextField(max_length=2000)
    of = models.CharField(max_length=64)

    class Meta(SealedRecord.Meta):
        verbose_name = _("answer to a plan")
        indexes = [models.Index(fields=["owner", "period"], name="plan_answer_by_period")]

    class Privacy:
        subject = "period.client_id"
        sensitive = {"words"}
        personal = {"answer"}
        plain = {"period", "of", "data_key"}


class Plan(SealedRecord):
    """The plan confirmed: the client has agreed to its goals, which stay as they were from now on.

    ``waived`` says why no measure was taken at the start, where none was.
    """

    FROZEN_WHEN = "OLD.id IS NOT NULL"

    period = models.OneToOneField(Period, models.PROTECT, related_name="plan")
    confirmed_on = models.DateField()
    meetings_held = models.PositiveSmallIntegerField()
    how = models.CharField(max_length=20, choices=Channel.choices)
    words = SealedTextField(max_length=2000)
    waived = SealedTextField(max_length=600)

    class Meta(SealedRecord.Meta):
        verbose_name = _("period plan")

    class Privacy:
        subject = "period.client_id"
        sensitive = {"words", "waived"}
        personal = {"how"}
        plain = {"period", "confirmed_on", "meetings_held", "data_key"}
