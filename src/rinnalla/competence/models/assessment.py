"""Self-assessment: a round of a team, each worker's own, what they share, and the map that names nobody."""

import json
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import Record, SealedRecord
from rinnalla.competence.choices import RoundState
from rinnalla.competence.models.profile import Profile
from rinnalla.people.models import Person, Team


class AssessmentRound(Record):
    """Asks a team to assess itself against its profile. ``asked`` is how many belonged to the team when it was closed.

    ``deletes_on`` is the day on which what people wrote is deleted; the map stays.
    """

    team = models.ForeignKey(Team, models.PROTECT, related_name="assessment_rounds")
    profile = models.ForeignKey(Profile, models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    purpose = models.TextField(max_length=500)
    state = models.CharField(max_length=20, choices=RoundState.choices, default=RoundState.OPEN)
    closes_on = models.DateField()
    deletes_on = models.DateField()
    closed_at = models.DateTimeField(null=True, blank=True)
    asked = models.PositiveIntegerField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("round of self-assessment")
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "team"], condition=Q(state=RoundState.OPEN), name="assessment_one_open_round"
            ),
            models.CheckConstraint(
                condition=Q(state=RoundState.OPEN) | Q(closed_at__isnull=False), name="assessment_closed_when"
            ),
            models.CheckConstraint(condition=Q(deletes_on__gt=models.F("closes_on")), name="assessment_days_in_order"),
        ]
        indexes = [models.Index(fields=["owner", "team", "state"], name="assessment_round_by_team")]

    class Privacy:
        plain = {"team", "profile", "name", "purpose", "state", "closes_on", "deletes_on", "closed_at", "asked"}


class SelfAssessment(SealedRecord):
    """A worker's own estimate in a round; theirs alone until they share it.

    ``body`` holds the level of each competence and, for each theme, whether it can be used; ``done`` the themes looked
    through.
    """

    round = models.ForeignKey(AssessmentRound, models.PROTECT, related_name="assessments")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    body = SealedTextField(max_length=50_000)
    done = models.JSONField(default=list, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("self-assessment")
        constraints = [models.UniqueConstraint(fields=["owner", "round", "person"], name="self_assessment_once")]
        indexes = [models.Index(fields=["owner", "person"], name="self_assessment_by_person")]

    class Privacy:
        personal = {"person", "done"}
        sensitive = {"body"}
        plain = {"round", "data_key"}

    @cached_property
    def _said(self) -> Mapping[str, Any]:
        return json.loads(self.body) if self.body else {}

    @property
    def levels(self) -> dict[str, str]:
        """The level of each competence by its identifier."""
        return dict(self._said.get("levels", {}))

    @property
    def uses(self) -> dict[str, str]:
        """Whether each theme can be used, by theme."""
        return dict(self._said.get("uses", {}))

    def say(self, *, levels: Mapping[str, str], uses: Mapping[str, str]) -> None:
        """Take what the worker says."""
        self.body = json.dumps({"levels": dict(levels), "uses": dict(uses)})
        self.__dict__.pop("_said", None)


class Share(SealedRecord):
    """A worker lets one named person read their self-assessment, until a day or until they take it back.

    ``view`` is how that person sees it, beside the worker's own and never in its place.
    """

    assessment = models.ForeignKey(SelfAssessment, models.PROTECT, related_name="shares")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    ends_on = models.DateField(null=True, blank=True)
    taken_back_at = models.DateTimeField(null=True, blank=True)
    view = SealedTextField(max_length=50_000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("sharing of a self-assessment")
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "assessment", "person"], condition=Q(taken_back_at=None), name="share_once"
            )
        ]
        indexes = [models.Index(fields=["owner", "person"], name="share_by_person")]

    class Privacy:
        personal = {"person"}
        sensitive = {"view"}
        plain = {"assessment", "ends_on", "taken_back_at", "data_key"}

    @property
    def levels(self) -> dict[str, str]:
        """The level of each competence as the other person sees it."""
        return dict(json.loads(self.view)) if self.view else {}


class TeamMap(SealedRecord):
    """The counts of a closed round, made once. What is shown of them goes through the gate.

    ``answers`` is how many assessed at least something; ``body`` counts levels by competence and uses by theme.
    """

    FROZEN_WHEN = "OLD.id IS NOT NULL"

    round = models.OneToOneField(AssessmentRound, models.PROTECT, related_name="map")
    answers = models.PositiveIntegerField()
    body = SealedTextField(max_length=200_000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("competence map of a team")

    class Privacy:
        sensitive = {"body"}
        plain = {"round", "answers", "data_key"}

    @cached_property
    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """How many gave each answer, by competence and by theme."""
        held: Mapping[str, Mapping[str, int]] = json.loads(self.body) if self.body else {}
        return held
