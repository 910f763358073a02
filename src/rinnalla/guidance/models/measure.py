"""Questionnaires: which a unit uses and on whose responsibility, what was asked, and what a risk sets going."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import Record, SealedRecord
from rinnalla.guidance.choices import MeasureState, Moment
from rinnalla.guidance.models.period import Period
from rinnalla.people.choices import Channel
from rinnalla.people.models import Person, Unit


class InstrumentText(Record):
    """The wordings of a questionnaire that the owner has brought in, having the right to use them."""

    code = models.CharField(max_length=20)
    texts = models.TextField(max_length=20_000)
    licence = models.TextField(max_length=500)

    class Meta(Record.Meta):
        verbose_name = _("texts of a questionnaire")
        constraints = [models.UniqueConstraint(fields=["owner", "code"], name="instrument_text_once")]

    class Privacy:
        plain = {"code", "texts", "licence"}


class InstrumentUse(Record):
    """That a unit uses a questionnaire: which clinician answers for it, and what is done when somebody is at risk.

    Off where there is no row. ``bands`` shows the published classes of the score, which describe and do not diagnose.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="instruments")
    code = models.CharField(max_length=20)
    is_on = models.BooleanField(default=False)
    bands = models.BooleanField(default=False)
    clinician = models.CharField(max_length=120, blank=True)
    clinician_phone = models.CharField(max_length=40, blank=True)
    safety_path = models.TextField(max_length=1000, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("questionnaire in use")
        constraints = [
            models.UniqueConstraint(fields=["owner", "unit", "code"], name="instrument_use_once"),
            models.CheckConstraint(
                condition=Q(is_on=False) | (~Q(clinician="") & ~Q(clinician_phone="") & ~Q(safety_path="")),
                name="instrument_on_with_somebody_responsible",
            ),
        ]

    class Privacy:
        personal = {"clinician", "clinician_phone"}
        plain = {"unit", "code", "is_on", "bands", "safety_path"}


class Measure(SealedRecord):
    """A questionnaire asked of a client. ``answers`` is a list in JSON, one number or nothing for each question.

    While it is answered the answers given so far are kept; once answered it does not change.
    """

    FROZEN_WHEN = "OLD.state = 'answered'"

    period = models.ForeignKey(Period, models.PROTECT, related_name="measures")
    code = models.CharField(max_length=20)
    moment = models.CharField(max_length=10, choices=Moment.choices)
    state = models.CharField(max_length=20, choices=MeasureState.choices, default=MeasureState.ASKED)
    answers = SealedTextField(max_length=1000)
    how = models.CharField(max_length=20, choices=Channel.choices, blank=True)
    answered_on = models.DateField(null=True, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("questionnaire")
        indexes = [models.Index(fields=["owner", "period", "state"], name="measure_by_period")]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "period", "code"],
                condition=Q(state=MeasureState.ASKED),
                name="measure_asked_once",
            ),
        ]

    class Privacy:
        subject = "period.client_id"
        sensitive = {"answers"}
        personal = {"code", "moment", "state", "how", "answered_on"}
        plain = {"period", "data_key"}


class RiskNotice(SealedRecord):
    """Somebody has answered that they may be at risk: who must know today, and how it was handled, by whom."""

    FROZEN_WHEN = "OLD.handled_at IS NOT NULL"

    measure = models.OneToOneField(Measure, models.PROTECT, related_name="notice")
    opened_at = models.DateTimeField()
    handled_at = models.DateTimeField(null=True, blank=True)
    handled_by = models.ForeignKey(Person, models.PROTECT, related_name="+", null=True, blank=True)
    told = SealedTextField(max_length=200)
    words = SealedTextField(max_length=2000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("notice of safety")
        indexes = [
            models.Index(fields=["owner", "opened_at"], condition=Q(handled_at=None), name="risk_notice_open"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(handled_at=None, handled_by=None) | Q(handled_at__isnull=False, handled_by__isnull=False),
                name="risk_notice_handled_whole",
            ),
        ]

    class Privacy:
        subject = "measure.period.client_id"
        sensitive = {"told", "words"}
        personal = {"opened_at", "handled_at", "handled_by"}
        plain = {"measure", "data_key"}
