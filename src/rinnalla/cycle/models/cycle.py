"""A team's year: its steps, and what somebody has promised to do in each."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import Record, SealedRecord
from rinnalla.cycle.choices import StepKind, StepState
from rinnalla.people.models import Person, Team


class Cycle(Record):
    """A year of leading competence in a team; it belongs to the team, and its line manager keeps the time."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="cycles")
    name = models.CharField(max_length=120)
    starts_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("year of competence")
        constraints = [
            models.UniqueConstraint(fields=["owner", "team"], condition=Q(ended_on=None), name="cycle_one_under_way")
        ]
        indexes = [models.Index(fields=["owner", "team", "starts_on"], name="cycle_by_team")]

    class Privacy:
        plain = {"team", "name", "starts_on", "ended_on"}


class Step(SealedRecord):
    """One step of a year. ``note`` is what the team has agreed in it."""

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=20, choices=StepKind.choices)
    state = models.CharField(max_length=20, choices=StepState.choices, default=StepState.AHEAD)
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    note = SealedTextField(max_length=4000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("step of a year of competence")
        constraints = [
            models.UniqueConstraint(fields=["owner", "cycle", "kind"], name="step_once"),
            models.CheckConstraint(
                condition=Q(state=StepState.DONE, done_on__isnull=False) | (~Q(state=StepState.DONE) & Q(done_on=None)),
                name="step_done_when",
            ),
        ]

    class Privacy:
        sensitive = {"note"}
        plain = {"cycle", "kind", "state", "due_on", "done_on", "data_key"}


class CycleTask(SealedRecord):
    """What is done in a step, by whom of the team (by all together where nobody is named), and by when."""

    step = models.ForeignKey(Step, models.PROTECT, related_name="tasks")
    text = SealedTextField(max_length=500)
    doer = models.ForeignKey(Person, models.PROTECT, related_name="+", null=True, blank=True)
    due_on = models.DateField()
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("task of a step")
        indexes = [models.Index(fields=["owner", "step"], name="cycle_task_by_step")]

    class Privacy:
        personal = {"doer"}
        sensitive = {"text"}
        plain = {"step", "due_on", "done_at", "data_key"}
