"""Experts by experience: what they speak of and on what terms, what they are asked to, and the feedback they own."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.learning.choices.expert import Debrief, EngagementState, FeeKind, Recording
from rinnalla.people.models import Organisation, Person


class Expert(SealedRecord):
    """An expert by experience in the pool of an organisation, by topics and never by a diagnosis: there is no field.

    ``speaks_of`` and ``silent_of`` have a topic on each line. ``person`` is the guide who signs in, where they are one;
    others answer by a signed link. Their data key is their own: without it nothing of them can be read.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", null=True, blank=True)
    name = SealedTextField(max_length=120)
    email = SealedTextField(max_length=200)
    phone = SealedTextField(max_length=40)
    speaks_of = SealedTextField(max_length=2000)
    silent_of = SealedTextField(max_length=2000)
    fee = models.CharField(max_length=20, choices=FeeKind.choices, default=FeeKind.PAID)
    fee_words = SealedTextField(max_length=300)
    support = SealedTextField(max_length=300)
    debrief = models.CharField(max_length=20, choices=Debrief.choices, default=Debrief.SAME_DAY)
    recording = models.CharField(max_length=20, choices=Recording.choices, default=Recording.ASK)
    needs = SealedTextField(max_length=600)
    available = models.BooleanField(default=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("expert by experience")
        constraints = [models.UniqueConstraint(fields=["owner", "organisation", "person"], name="expert_once")]

    class Privacy:
        personal = {"name", "email", "phone", "fee", "fee_words", "support", "debrief", "recording", "available"}
        sensitive = {"speaks_of", "silent_of", "needs"}
        plain = {"organisation", "person", "data_key"}


class Engagement(SealedRecord):
    """An event to which an expert is asked: asked, agreed, held, debriefed. Its texts open with the expert's own key.

    ``code`` is what listeners give feedback by. ``debriefed_with`` says who was there, never what was said.
    """

    expert = models.ForeignKey(Expert, models.PROTECT, related_name="engagements")
    asked_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    title = models.CharField(max_length=160)
    held_on = models.DateField()
    place = models.CharField(max_length=200, blank=True)
    audience = models.CharField(max_length=200)
    topic = SealedTextField(max_length=400)
    fee = SealedTextField(max_length=200)
    support = SealedTextField(max_length=300)
    recorded = models.BooleanField(default=False)
    state = models.CharField(max_length=20, choices=EngagementState.choices, default=EngagementState.ASKED)
    code = models.CharField(max_length=12, editable=False)
    answered_at = models.DateTimeField(null=True, blank=True)
    held_at = models.DateTimeField(null=True, blank=True)
    debriefed_on = models.DateField(null=True, blank=True)
    debriefed_with = SealedTextField(max_length=200)

    class Meta(SealedRecord.Meta):
        verbose_name = _("engagement of an expert by experience")
        constraints = [
            models.UniqueConstraint(fields=["owner", "code"], name="engagement_code"),
            models.CheckConstraint(
                condition=~Q(state=EngagementState.DEBRIEFED) | Q(debriefed_on__isnull=False),
                name="engagement_debriefed_with_its_day",
            ),
        ]
        indexes = [models.Index(fields=["owner", "expert", "held_on"], name="engagement_by_day")]

    class Privacy:
        personal = {"title", "held_on", "place", "audience", "recorded", "state"}
        sensitive = {"topic", "fee", "support", "debriefed_with"}
        plain = {"expert", "asked_by", "code", "answered_at", "held_at", "debriefed_on", "data_key"}


class EngagementFeedback(SealedRecord):
    """What a listener says to an expert, without a name. The expert owns it, and others see it once it is shared."""

    engagement = models.ForeignKey(Engagement, models.PROTECT, related_name="feedback")
    words = SealedTextField(max_length=1000)
    shared_at = models.DateTimeField(null=True, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("feedback to an expert by experience")

    class Privacy:
        sensitive = {"words"}
        plain = {"engagement", "shared_at", "data_key"}
