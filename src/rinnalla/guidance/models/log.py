"""What is asked about the trail: by a client of a line, by data protection of a worker's readings."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.guidance.choices.log import LogCaseKind, LogCaseState
from rinnalla.people.models import Client, Person


class LogQuestion(SealedRecord):
    """A client's question of why somebody has looked. ``line`` is the line of the trail it is about."""

    FROZEN_WHEN = "OLD.answered_at IS NOT NULL"

    client = models.ForeignKey(Client, models.PROTECT, related_name="log_questions")
    line = models.UUIDField()
    words = SealedTextField(max_length=2000)
    due_on = models.DateField()
    answer = SealedTextField(max_length=4000)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("question about a line of the log")
        indexes = [
            models.Index(fields=["owner", "client"], name="log_question_by_client"),
            models.Index(fields=["owner", "due_on"], condition=Q(answered_at=None), name="log_question_open"),
        ]

    class Privacy:
        subject = "client_id"
        sensitive = {"words", "answer"}
        plain = {"client", "line", "due_on", "answered_at", "data_key"}


class LogCase(SealedRecord):
    """Readings of one week that data protection looks at. ``client`` is nobody where it is about a habit."""

    week = models.DateField()
    person = models.ForeignKey(Person, models.PROTECT, related_name="log_cases")
    client = models.ForeignKey(Client, models.PROTECT, related_name="log_cases", null=True, blank=True)
    kind = models.CharField(max_length=20, choices=LogCaseKind.choices)
    line = models.UUIDField()
    looks = models.PositiveIntegerField()
    state = models.CharField(max_length=20, choices=LogCaseState.choices, default=LogCaseState.OPEN)
    due_on = models.DateField()
    question = SealedTextField(max_length=2000)
    explanation = SealedTextField(max_length=4000)
    remark = SealedTextField(max_length=2000)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.UUIDField(null=True, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("readings to look at")
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "week", "person", "client", "kind"],
                condition=Q(client__isnull=False),
                name="log_case_once",
            ),
            models.UniqueConstraint(
                fields=["owner", "week", "person", "kind"], condition=Q(client=None), name="log_case_of_habit_once"
            ),
            models.CheckConstraint(
                condition=Q(state=LogCaseState.CLOSED, closed_at__isnull=False, closed_by__isnull=False)
                | (~Q(state=LogCaseState.CLOSED) & Q(closed_at=None, closed_by=None)),
                name="log_case_closed_by",
            ),
        ]
        indexes = [models.Index(fields=["owner", "state", "due_on"], name="log_case_by_state")]

    class Privacy:
        subject = "client_id"
        personal = {"person", "kind", "looks"}
        sensitive = {"question", "explanation", "remark"}
        plain = {"week", "client", "line", "state", "due_on", "closed_at", "closed_by", "data_key"}
