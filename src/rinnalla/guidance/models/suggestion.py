"""What a client wishes of a guide, the suggestion of one, both answers to it, and the introductory meeting."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import Record, SealedRecord
from rinnalla.guidance.choices import IntroductionState, SuggestionAnswer
from rinnalla.guidance.models.request import ServiceRequest
from rinnalla.people.models import Person


class Wish(SealedRecord):
    """What a client wishes of a guide. What is empty does not matter to them. Lists are codes with spaces between.

    All of it is sealed: a wish for experience tells of the client's own health.
    """

    request = models.OneToOneField(ServiceRequest, models.PROTECT, related_name="wish")
    gender = SealedTextField(max_length=20)
    age_band = SealedTextField(max_length=20)
    themes = SealedTextField(max_length=200)
    smoke_free = models.BooleanField(default=False)
    pets = SealedTextField(max_length=20)
    languages = SealedTextField(max_length=200)
    areas = SealedTextField(max_length=500)
    needs_area = models.BooleanField(default=False)
    interests = SealedTextField(max_length=500)
    own_words = SealedTextField(max_length=1000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("client's wishes of a guide")

    class Privacy:
        subject = "request.client_id"
        sensitive = {"gender", "age_band", "themes", "pets", "languages", "areas", "interests", "own_words"}
        personal = {"smoke_free", "needs_area"}
        plain = {"request", "data_key"}


class Suggestion(Record):
    """A guide suggested for a client. Both answer on their own; neither sees what the other has said.

    ``answers_how`` is how the client's answer came; an answer is the person's own where they recorded it themselves.
    """

    request = models.ForeignKey(ServiceRequest, models.PROTECT, related_name="suggestions")
    guide = models.ForeignKey(Person, models.PROTECT, related_name="+")
    guide_answer = models.CharField(max_length=10, choices=SuggestionAnswer.choices, default=SuggestionAnswer.WAITING)
    client_answer = models.CharField(max_length=10, choices=SuggestionAnswer.choices, default=SuggestionAnswer.WAITING)
    answers_how = models.CharField(max_length=20, blank=True)
    client_recorded_by = models.UUIDField(null=True, blank=True)
    client_answered_at = models.DateTimeField(null=True, blank=True)
    guide_recorded_by = models.UUIDField(null=True, blank=True)
    guide_answered_at = models.DateTimeField(null=True, blank=True)
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
        personal = {
            "guide", "guide_answer", "client_answer", "answers_how", "client_recorded_by", "client_answered_at",
            "guide_recorded_by", "guide_answered_at",
        }  # fmt: skip
        plain = {"request", "closed_at"}


class ChoiceReason(SealedRecord):
    """Why the coordinator suggested somebody else than those with the best reasons."""

    suggestion = models.OneToOneField(Suggestion, models.PROTECT, related_name="choice_reason")
    words = SealedTextField(max_length=500)

    class Meta(SealedRecord.Meta):
        verbose_name = _("reason for choosing a guide")

    class Privacy:
        subject = "suggestion.request.client_id"
        sensitive = {"words"}
        plain = {"suggestion", "data_key"}


class Introduction(SealedRecord):
    """A meeting of client and suggested guide that binds neither. Nothing is written of the client."""

    suggestion = models.ForeignKey(Suggestion, models.PROTECT, related_name="introductions")
    starts_at = models.DateTimeField()
    place = SealedTextField(max_length=200)
    state = models.CharField(max_length=20, choices=IntroductionState.choices, default=IntroductionState.AGREED)

    class Meta(SealedRecord.Meta):
        verbose_name = _("introductory meeting")
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "suggestion"],
                condition=Q(state=IntroductionState.AGREED),
                name="introduction_one_ahead",
            ),
        ]

    class Privacy:
        subject = "suggestion.request.client_id"
        sensitive = {"place"}
        personal = {"starts_at", "state"}
        plain = {"suggestion", "data_key"}
