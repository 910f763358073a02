"""What a workshop came to: the synthesis, what the participants say of it, and what was agreed."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.learning.choices.workshop import AgreementState
from rinnalla.learning.models.workshop import Workshop


class Synthesis(SealedRecord):
    """The words around the themes: how a workshop was held, and what follows. The themes tell the rest themselves."""

    FROZEN_WHEN = "OLD.finished_at IS NOT NULL"

    workshop = models.OneToOneField(Workshop, models.PROTECT, related_name="synthesis")
    opening = SealedTextField(max_length=4000)
    closing = SealedTextField(max_length=4000)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("synthesis of a workshop")

    class Privacy:
        sensitive = {"opening", "closing"}
        plain = {"workshop", "finished_at", "data_key"}


class Remark(SealedRecord):
    """What a participant says of a synthesis while it is checked, without a name."""

    workshop = models.ForeignKey(Workshop, models.PROTECT, related_name="remarks")
    agrees = models.BooleanField()
    words = SealedTextField(max_length=1000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("remark on a synthesis")

    class Privacy:
        sensitive = {"words"}
        plain = {"workshop", "agrees", "data_key"}


class WorkshopAgreement(SealedRecord):
    """What was agreed: who sees to it, and on which day it is looked at again."""

    workshop = models.ForeignKey(Workshop, models.PROTECT, related_name="agreements")
    text = SealedTextField(max_length=600)
    responsible = models.CharField(max_length=120)
    review_on = models.DateField()
    state = models.CharField(max_length=20, choices=AgreementState.choices, default=AgreementState.OPEN)
    reviewed_at = models.DateTimeField(null=True, blank=True)
    outcome = SealedTextField(max_length=600)

    class Meta(SealedRecord.Meta):
        verbose_name = _("agreement of a workshop")
        constraints = [
            models.CheckConstraint(
                condition=Q(state=AgreementState.OPEN) | Q(reviewed_at__isnull=False), name="agreement_reviewed"
            ),
        ]
        indexes = [models.Index(fields=["owner", "review_on"], name="agreement_by_review")]

    class Privacy:
        sensitive = {"text", "outcome"}
        personal = {"responsible"}
        plain = {"workshop", "review_on", "state", "reviewed_at", "data_key"}
