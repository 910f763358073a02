"""Questionnaires and their versions, and scales that several of them use."""

from functools import cached_property
from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.access.translated import TranslatedField
from rinnalla.methods.questionnaire import document
from rinnalla.methods.questionnaire.content import Option, Questionnaire, Scoring
from rinnalla.people.models import Organisation
from rinnalla.surveys.choices import Licence

KEPT_READ = 100
_FROZEN: dict[UUID, Questionnaire] = {}


class Scale(Record):
    """Options to choose from that several statements share. An item takes a copy, so that used versions stay.

    ``rule`` says how statements on it make one score; empty where they make none.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    key = models.CharField(max_length=40)
    name = models.CharField(max_length=120)
    points = models.JSONField(default=list)
    rule = models.JSONField(default=dict, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("scale")
        constraints = [models.UniqueConstraint(fields=["owner", "organisation", "key"], name="scale_key")]

    class Privacy:
        plain = {"organisation", "key", "name", "points", "rule"}

    @property
    def options(self) -> tuple[Option, ...]:
        """From the lowest to the highest, and those that stand apart."""
        return document.read_options(self.points)

    @property
    def scoring(self) -> Scoring | None:
        """How statements on it make one score, if they do."""
        return document.read_scoring({**self.rule, "scale": self.key, "name": self.name}) if self.rule else None


class Instrument(Record):
    """A questionnaire of an organisation. What it asks is in its versions."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    key = models.CharField(max_length=40)
    name = models.CharField(max_length=120)
    licence = models.CharField(max_length=20, choices=Licence.choices, default=Licence.OWN)
    licence_words = models.TextField(max_length=500, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("questionnaire")
        constraints = [
            models.UniqueConstraint(fields=["owner", "organisation", "key"], name="instrument_key"),
            models.CheckConstraint(
                condition=Q(licence=Licence.OWN) | ~Q(licence_words=""), name="instrument_licence_has_its_words"
            ),
        ]

    class Privacy:
        plain = {"organisation", "key", "name", "licence", "licence_words"}


class InstrumentVersion(Record):
    """What a questionnaire asks: a document that ``methods.questionnaire`` reads. Frozen when it is first launched.

    ``left`` is what of the file that it was brought in from has no counterpart here.
    """

    FROZEN_WHEN = "OLD.frozen_at IS NOT NULL"

    instrument = models.ForeignKey(Instrument, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    title = TranslatedField()
    content = models.JSONField(default=dict)
    left = models.JSONField(default=list, blank=True)
    frozen_at = models.DateTimeField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("version of a questionnaire")
        constraints = [
            models.UniqueConstraint(fields=["owner", "instrument", "number"], name="instrument_version_number"),
            models.UniqueConstraint(
                fields=["owner", "instrument"], condition=Q(frozen_at=None), name="instrument_one_draft"
            ),
        ]

    class Privacy:
        plain = {"instrument", "number", "title", "content", "left", "frozen_at"}

    @cached_property
    def questionnaire(self) -> Questionnaire:
        """What is asked. After ``content`` has been changed, ask a fresh row.

        What a frozen version asks never changes: it is read once in a process, however many answer it.
        """
        if self.frozen_at is None:
            return document.read(self.content)
        if self.pk not in _FROZEN:
            if len(_FROZEN) >= KEPT_READ:
                _FROZEN.clear()
            _FROZEN[self.pk] = document.read(self.content)
        return _FROZEN[self.pk]
