"""Questions to the trainer before an event. The trainer sees the question and its topic, never who asked."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.learning.choices.event import AnsweredIn
from rinnalla.learning.models.event import TrainingEvent, TrainingTopic
from rinnalla.learning.models.registration import Registration


class AdvanceQuestion(SealedRecord):
    """A question. ``joined_to`` is a question of the same content that it was put together with."""

    event = models.ForeignKey(TrainingEvent, models.PROTECT, related_name="questions")
    registration = models.ForeignKey(Registration, models.PROTECT, related_name="questions")
    topic = models.ForeignKey(TrainingTopic, models.PROTECT, related_name="questions", null=True, blank=True)
    text = SealedTextField(max_length=1000)
    joined_to = models.ForeignKey("self", models.PROTECT, related_name="joined", null=True, blank=True)
    answered_in = models.CharField(max_length=20, choices=AnsweredIn.choices, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answer = SealedTextField(max_length=4000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("advance question")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(answered_in="", answered_at=None)
                | (~models.Q(answered_in="") & models.Q(answered_at__isnull=False)),
                name="question_answered_with_its_time",
            ),
        ]

    class Privacy:
        sensitive = {"text", "answer"}
        plain = {"event", "registration", "topic", "joined_to", "answered_in", "answered_at", "data_key"}
