"""Training events: what is offered to whom, its sessions, and the topics it deals with."""

from datetime import timedelta

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import Record, SealedRecord
from rinnalla.access.translated import TranslatedField
from rinnalla.learning.choices.event import EventKind, EventState, SessionKind, Way
from rinnalla.people.models import Organisation, Unit
from rinnalla.surveys.models import Campaign

LONGEST_OFFER_HOURS = 240


class TrainingEvent(SealedRecord):
    """A training day, webinar or course that an organisation offers.

    ``ways`` are the ways in which one may take part, ``has_recording`` whether the recording is one of them.
    ``capacity`` counts places on site, or online where nobody comes to a place; None is no limit. ``offer_hours`` is
    how long a place that has become free is kept for whoever is next. ``starts_at`` and ``ends_at`` follow the
    sessions. ``join_address`` is told only to those with a place. ``link_base`` is what the token of a registration's
    link is put after. ``before`` and ``after`` are surveys that ask the participants.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    title = TranslatedField()
    about = TranslatedField()
    for_whom = TranslatedField()
    access_words = TranslatedField()
    kind = models.CharField(max_length=20, choices=EventKind.choices, default=EventKind.TRAINING)
    state = models.CharField(max_length=20, choices=EventState.choices, default=EventState.DRAFT)
    ways = models.JSONField(default=list)
    has_recording = models.BooleanField(default=False)
    place = models.CharField(max_length=200, blank=True)
    join_address = SealedTextField(max_length=500)
    trainer = models.CharField(max_length=200, blank=True)
    capacity = models.PositiveIntegerField(null=True, blank=True)
    offer_hours = models.PositiveSmallIntegerField(default=48)
    closes_at = models.DateTimeField(null=True, blank=True)
    has_food = models.BooleanField(default=False)
    has_captions = models.BooleanField(default=False)
    starts_at = models.DateTimeField(null=True, blank=True)
    ends_at = models.DateTimeField(null=True, blank=True)
    link_base = models.CharField(max_length=200, blank=True, editable=False)
    before = models.ForeignKey(Campaign, models.PROTECT, related_name="+", null=True, blank=True)
    after = models.ForeignKey(Campaign, models.PROTECT, related_name="+", null=True, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("training event")
        constraints = [
            models.CheckConstraint(condition=Q(capacity=None) | Q(capacity__gte=1), name="event_capacity"),
            models.CheckConstraint(
                condition=Q(offer_hours__gte=1, offer_hours__lte=LONGEST_OFFER_HOURS), name="event_offer_hours"
            ),
            models.CheckConstraint(
                condition=Q(starts_at=None, ends_at=None)
                | Q(starts_at__isnull=False, ends_at__isnull=False, ends_at__gt=F("starts_at")),
                name="event_times_in_order",
            ),
            models.CheckConstraint(
                condition=~Q(state=EventState.PUBLISHED) | Q(starts_at__isnull=False), name="event_published_with_time"
            ),
        ]
        indexes = [models.Index(fields=["owner", "state", "starts_at"], name="event_coming")]

    class Privacy:
        sensitive = {"join_address"}
        plain = {
            "organisation", "title", "about", "for_whom", "access_words", "kind", "state", "ways", "has_recording",
            "place", "trainer", "capacity", "offer_hours", "closes_at", "has_food", "has_captions",
            "starts_at", "ends_at", "link_base", "before", "after", "data_key",
        }  # fmt: skip

    @property
    def is_over(self) -> bool:
        """Whether its last session has ended."""
        return self.ends_at is not None and self.ends_at <= clock.now()

    @property
    def takes_registrations(self) -> bool:
        """Whether one may register now; for a recording also afterwards."""
        if self.state != EventState.PUBLISHED or (self.closes_at and self.closes_at <= clock.now()):
            return False
        return self.has_recording or not self.is_over

    def needs_place(self, way: str) -> bool:
        """Whether taking part in this way takes one of the places that are counted."""
        return way == (Way.ON_SITE if Way.ON_SITE in self.ways else Way.ONLINE)

    @property
    def offer_lasts(self) -> timedelta:
        """How long an offered place is kept."""
        return timedelta(hours=self.offer_hours)


class TrainingSession(Record):
    """A part of an event with its time. ``unit`` is whose team watches together or discusses among themselves."""

    event = models.ForeignKey(TrainingEvent, models.PROTECT, related_name="sessions")
    kind = models.CharField(max_length=20, choices=SessionKind.choices, default=SessionKind.LESSON)
    title = models.CharField(max_length=160, blank=True)
    place = models.CharField(max_length=200, blank=True)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", null=True, blank=True)
    sequence = models.PositiveIntegerField(default=0)

    class Meta(Record.Meta):
        verbose_name = _("session of a training event")
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="session_times_in_order"),
        ]
        indexes = [models.Index(fields=["owner", "event", "starts_at"], name="session_of_event")]

    class Privacy:
        plain = {"event", "kind", "title", "place", "starts_at", "ends_at", "unit", "sequence"}

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return int((self.ends_at - self.starts_at).total_seconds() // 60)


class TrainingTopic(Record):
    """A topic an event deals with: those who register say which interests them most, and questions go by it."""

    event = models.ForeignKey(TrainingEvent, models.PROTECT, related_name="topics")
    place = models.PositiveSmallIntegerField()
    words = TranslatedField()

    class Meta(Record.Meta):
        verbose_name = _("topic of a training event")
        constraints = [models.UniqueConstraint(fields=["owner", "event", "place"], name="topic_place")]

    class Privacy:
        plain = {"event", "place", "words"}
