"""Into use: the plan made before training, the team's own reflection after it, and the checks weeks later."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.learning.choices.event import Changer, Limit, Used
from rinnalla.learning.models.event import TrainingEvent
from rinnalla.learning.models.registration import Registration
from rinnalla.people.models import Unit


class UsePlan(SealedRecord):
    """An if–then plan of how something learnt is used: a participant's own, or a team's.

    ``situation`` is the if, ``deed`` the then. ``first_on`` is the day it is tried for the first time.
    """

    event = models.ForeignKey(TrainingEvent, models.PROTECT, related_name="use_plans")
    registration = models.ForeignKey(Registration, models.PROTECT, related_name="use_plans", null=True, blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", null=True, blank=True)
    situation = SealedTextField(max_length=1000)
    deed = SealedTextField(max_length=1000)
    where = SealedTextField(max_length=500)
    with_whom = SealedTextField(max_length=500)
    obstacle = SealedTextField(max_length=1000)
    support = SealedTextField(max_length=1000)
    first_on = models.DateField(null=True, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("use plan")
        constraints = [
            models.UniqueConstraint(fields=["owner", "registration"], name="use_plan_once"),
            models.UniqueConstraint(
                fields=["owner", "event", "unit"], condition=Q(registration=None), name="use_plan_of_team_once"
            ),
            models.CheckConstraint(
                condition=Q(registration__isnull=False) | Q(unit__isnull=False), name="use_plan_is_somebodys"
            ),
        ]

    class Privacy:
        sensitive = {"situation", "deed", "where", "with_whom", "obstacle", "support"}
        plain = {"event", "registration", "unit", "first_on", "data_key"}


class TeamReflection(SealedRecord):
    """The time a team has reserved to go through an event by themselves, and what they agreed on."""

    event = models.ForeignKey(TrainingEvent, models.PROTECT, related_name="reflections")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    planned_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField(default=30)
    held_at = models.DateTimeField(null=True, blank=True)
    learnt = SealedTextField(max_length=4000)
    agreed = SealedTextField(max_length=4000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("team's reflection")
        constraints = [models.UniqueConstraint(fields=["owner", "event", "unit"], name="reflection_once")]

    class Privacy:
        sensitive = {"learnt", "agreed"}
        plain = {"event", "unit", "planned_at", "minutes", "held_at", "data_key"}


class UseCheck(SealedRecord):
    """The question, 2, 8 and 26 weeks later, whether what was learnt has come into use, and its answer."""

    registration = models.ForeignKey(Registration, models.PROTECT, related_name="use_checks")
    weeks = models.PositiveSmallIntegerField()
    due_on = models.DateField()
    asked_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    used = models.CharField(max_length=20, choices=Used.choices, blank=True)
    limit = models.CharField(max_length=20, choices=Limit.choices, blank=True)
    changer = models.CharField(max_length=20, choices=Changer.choices, blank=True)
    words = SealedTextField(max_length=2000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("use check")
        constraints = [
            models.UniqueConstraint(fields=["owner", "registration", "weeks"], name="use_check_once"),
            models.CheckConstraint(
                condition=Q(answered_at=None, used="") | (Q(answered_at__isnull=False) & ~Q(used="")),
                name="use_check_answered_with_its_time",
            ),
        ]
        indexes = [models.Index(fields=["owner", "asked_at", "due_on"], name="use_check_due")]

    class Privacy:
        sensitive = {"words"}
        personal = {"used", "limit", "changer"}
        plain = {"registration", "weeks", "due_on", "asked_at", "answered_at", "data_key"}
