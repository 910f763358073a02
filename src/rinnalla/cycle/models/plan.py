"""The plan of strengthening competence. It belongs to the team: without a worker's mark it can't come into force."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import Record, SealedRecord
from rinnalla.cycle.choices import MarkKind, Means, PlanState
from rinnalla.cycle.models.cycle import Cycle
from rinnalla.people.models import Person


class Plan(Record):
    """The plan of a year."""

    cycle = models.OneToOneField(Cycle, models.PROTECT, related_name="plan")
    state = models.CharField(max_length=20, choices=PlanState.choices, default=PlanState.DRAFT)

    class Meta(Record.Meta):
        verbose_name = _("plan of strengthening competence")

    class Privacy:
        plain = {"cycle", "state"}


class PlanGoal(SealedRecord):
    """What is strengthened and how. ``item`` is a competence of the team's profile, where it is one.

    ``text`` says what changes in the work, ``how`` who does what with whom; ``hours`` are reserved for each person.
    """

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="goals")
    item = models.CharField(max_length=40, blank=True)
    text = SealedTextField(max_length=500)
    means = models.CharField(max_length=20, choices=Means.choices)
    how = SealedTextField(max_length=1000)
    hours = models.PositiveSmallIntegerField()
    due_on = models.DateField()

    class Meta(SealedRecord.Meta):
        verbose_name = _("goal of a plan")
        indexes = [models.Index(fields=["owner", "plan"], name="plan_goal_by_plan")]

    class Privacy:
        sensitive = {"text", "how"}
        plain = {"plan", "item", "means", "hours", "due_on", "data_key"}


class PlanMark(SealedRecord):
    """What a worker of the team says of the plan, under their own name."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="marks")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=MarkKind.choices)
    words = SealedTextField(max_length=1000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("a worker's mark in a plan")
        indexes = [models.Index(fields=["owner", "plan"], name="plan_mark_by_plan")]

    class Privacy:
        personal = {"person"}
        sensitive = {"words"}
        plain = {"plan", "kind", "data_key"}
