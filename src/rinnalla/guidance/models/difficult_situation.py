"""What was done in a difficult situation, the talk held after it, and when its client may read of it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import Record, SealedRecord
from rinnalla.guidance.choices import DifficultKind
from rinnalla.guidance.models.period import Period
from rinnalla.people.models import Client, Person, Unit

ALWAYS = "OLD.id IS NOT NULL"


class DifficultSituation(SealedRecord):
    """A difficult situation as it was recorded; never changed. ``debrief_by`` is a local date.

    About one client, and then in one of their periods and under their key; or about no client, under the owner's key.
    """

    FROZEN_WHEN = ALWAYS

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="difficult_situations")
    client = models.ForeignKey(Client, models.PROTECT, related_name="difficult_situations", null=True, blank=True)
    period = models.ForeignKey(Period, models.PROTECT, related_name="difficult_situations", null=True, blank=True)
    kind = models.CharField(max_length=20, choices=DifficultKind.choices)
    happened_at = models.DateTimeField()
    called = SealedTextField(max_length=500)
    done = SealedTextField(max_length=4000)
    author = models.ForeignKey(Person, models.PROTECT, related_name="difficult_situations")
    debrief_by = models.DateField()

    class Meta(SealedRecord.Meta):
        verbose_name = _("difficult situation")
        constraints = [
            models.CheckConstraint(
                condition=Q(client=None, period=None) | Q(client__isnull=False, period__isnull=False),
                name="difficult_situation_whole",
            ),
        ]
        indexes = [models.Index(fields=["owner", "unit", "happened_at"], name="difficult_by_unit")]

    class Privacy:
        subject = "client_id"
        sensitive = {"called", "done"}
        personal = {"kind", "happened_at", "author"}
        plain = {"unit", "client", "period", "debrief_by", "data_key"}


class Debrief(Record):
    """That the talk after a difficult situation was held, on which local date and with whom; nothing of what was said.

    ``held_with`` is nobody of ours where somebody from outside held it, such as a work supervisor.
    """

    FROZEN_WHEN = ALWAYS

    situation = models.OneToOneField(DifficultSituation, models.PROTECT, related_name="debrief")
    held_on = models.DateField()
    held_with = models.ForeignKey(Person, models.PROTECT, related_name="debriefs", null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("debrief")

    class Privacy:
        subject = "situation.client_id"
        personal = {"held_on", "held_with"}
        plain = {"situation"}


class ReadingDecision(SealedRecord):
    """What a coordinator decided of the client's reading: from now on, or only after a local date, and then why.

    The newest decision holds.
    """

    FROZEN_WHEN = ALWAYS

    situation = models.ForeignKey(DifficultSituation, models.PROTECT, related_name="reading_decisions")
    until = models.DateField(null=True, blank=True)
    reason = SealedTextField(max_length=1000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("decision on a client's reading")
        indexes = [models.Index(fields=["owner", "situation"], name="reading_by_situation")]

    class Privacy:
        subject = "situation.client_id"
        sensitive = {"reason"}
        plain = {"situation", "until", "data_key"}
