"""Meetings in which client, guide and partner look at the period together: start, middle and end."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import Record, SealedRecord
from rinnalla.guidance.choices import EvaluationKind, EvaluationState, Party
from rinnalla.guidance.models.period import Period
from rinnalla.people.models import Person


class EvaluationMeeting(SealedRecord):
    """An evaluation meeting. The client is present unless ``absence`` says why not.

    ``told`` is the one-page summary that the meeting begins with.
    """

    FROZEN_WHEN = "OLD.state = 'held'"

    period = models.ForeignKey(Period, models.PROTECT, related_name="evaluation_meetings")
    kind = models.CharField(max_length=10, choices=EvaluationKind.choices)
    state = models.CharField(max_length=20, choices=EvaluationState.choices, default=EvaluationState.AGREED)
    starts_at = models.DateTimeField()
    place = SealedTextField(max_length=200)
    client_present = models.BooleanField(default=True)
    absence = SealedTextField(max_length=500)
    told = SealedTextField(max_length=6000)
    decisions = SealedTextField(max_length=4000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("evaluation meeting")
        indexes = [models.Index(fields=["owner", "period", "starts_at"], name="evaluation_by_period")]

    class Privacy:
        subject = "period.client_id"
        sensitive = {"place", "absence", "told", "decisions"}
        personal = {"starts_at", "client_present"}
        plain = {"period", "kind", "state", "data_key"}


class EvaluationParticipant(Record):
    """Who of the staff and partners takes part."""

    meeting = models.ForeignKey(EvaluationMeeting, models.PROTECT, related_name="participants")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta(Record.Meta):
        verbose_name = _("participant of an evaluation meeting")
        constraints = [models.UniqueConstraint(fields=["owner", "meeting", "person"], name="evaluation_person_once")]

    class Privacy:
        subject = "meeting.period.client_id"
        personal = {"person"}
        plain = {"meeting"}


class EvaluationItem(SealedRecord):
    """Something left open in an evaluation meeting, and who takes care of it."""

    meeting = models.ForeignKey(EvaluationMeeting, models.PROTECT, related_name="items")
    text = SealedTextField(max_length=500)
    party = models.CharField(max_length=20, choices=Party.choices)
    due_on = models.DateField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("open matter of an evaluation meeting")

    class Privacy:
        subject = "meeting.period.client_id"
        sensitive = {"text"}
        personal = {"party"}
        plain = {"meeting", "due_on", "done_at", "data_key"}
