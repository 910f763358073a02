"""Registrations for training events: one's own, and those a team makes together."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import BlindIndexField, SealedTextField, blind_index
from rinnalla.access.records import Record, SealedRecord
from rinnalla.learning.choices.event import LIVE, RegistrationState, Way
from rinnalla.learning.models.event import TrainingEvent, TrainingTopic
from rinnalla.people.models import Person, Unit


class TeamRegistration(Record):
    """That a team registered together, by its line manager."""

    event = models.ForeignKey(TrainingEvent, models.PROTECT, related_name="teams")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")

    class Meta(Record.Meta):
        verbose_name = _("registration of a team")
        constraints = [models.UniqueConstraint(fields=["owner", "event", "unit"], name="team_registration_once")]

    class Privacy:
        plain = {"event", "unit"}


class Registration(SealedRecord):
    """Somebody's registration. ``person`` is set where they have a sign-in, ``unit`` where they work in one of ours.

    ``takes_place`` tells whether it takes one of the places that are counted. The waiting list is in the order of
    ``queued_at`` and id. ``offered_until`` is until when an offered place is kept.
    """

    event = models.ForeignKey(TrainingEvent, models.PROTECT, related_name="registrations")
    team = models.ForeignKey(TeamRegistration, models.PROTECT, related_name="registrations", null=True, blank=True)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", null=True, blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", null=True, blank=True)
    name = SealedTextField(max_length=200)
    email = SealedTextField(max_length=254)
    email_index = BlindIndexField()
    workplace = SealedTextField(max_length=200)
    way = models.CharField(max_length=20, choices=Way.choices)
    takes_place = models.BooleanField(default=True)
    topic = models.ForeignKey(TrainingTopic, models.PROTECT, related_name="registrations", null=True, blank=True)
    why = SealedTextField(max_length=1000)
    needs = SealedTextField(max_length=1000)
    diet = SealedTextField(max_length=500)
    wants_captions = models.BooleanField(default=False)
    language = models.CharField(max_length=7, default="fi")
    state = models.CharField(max_length=20, choices=RegistrationState.choices)
    queued_at = models.DateTimeField()
    offered_until = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    called_off_at = models.DateTimeField(null=True, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("registration for a training event")
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "event", "person"], condition=Q(state__in=LIVE), name="registration_once_a_person"
            ),
            models.UniqueConstraint(
                fields=["owner", "event", "email_index"], condition=Q(state__in=LIVE), name="registration_once_an_email"
            ),
            models.CheckConstraint(
                condition=Q(state=RegistrationState.OFFERED, offered_until__isnull=False)
                | (~Q(state=RegistrationState.OFFERED) & Q(offered_until=None)),
                name="registration_offer_has_its_time",
            ),
        ]
        indexes = [
            models.Index(fields=["owner", "event", "state", "queued_at", "id"], name="registration_in_order"),
            models.Index(fields=["owner", "person", "state"], name="registration_of_person"),
            models.Index(fields=["owner", "state", "offered_until"], name="registration_offered"),
        ]

    class Privacy:
        personal = {"name", "email", "workplace", "language"}
        sensitive = {"why", "needs", "diet"}
        index = {"email_index"}
        plain = {
            "event", "team", "person", "unit", "way", "takes_place", "topic", "wants_captions", "state", "queued_at",
            "offered_until", "reminded_at", "called_off_at", "data_key",
        }  # fmt: skip

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.email_index = blind_index("registration.email", self.email)
        super().save(*args, **kwargs)
