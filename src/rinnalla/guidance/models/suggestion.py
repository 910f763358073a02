"""The suggestion of a guide, and both answers to it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.guidance.choices import SuggestionAnswer
from rinnalla.guidance.models.request import ServiceRequest
from rinnalla.people.models import Person


class Suggestion(Record):
    """A guide suggested for a client. Both answer on their own; neither sees the other's no."""

    request = models.ForeignKey(ServiceRequest, models.PROTECT, related_name="suggestions")
    guide = models.ForeignKey(Person, models.PROTECT, related_name="+")
    guide_answer = models.CharField(max_length=10, choices=SuggestionAnswer.choices, default=SuggestionAnswer.WAITING)
    client_answer = models.CharField(max_length=10, choices=SuggestionAnswer.choices, default=SuggestionAnswer.WAITING)
    answers_how = models.CharField(max_length=20, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("guide suggestion")
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "request"], condition=Q(closed_at=None), name="suggestion_one_open"
            ),
        ]

    class Privacy:
        subject = "request.client_id"
        personal = {"guide", "guide_answer", "client_answer", "answers_how"}
        plain = {"request", "closed_at"}
