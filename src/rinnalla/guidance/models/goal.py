"""What the client is on the way to, how far they say they have come, and why a goal is not followed any more."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.guidance.choices import Aim, GoalEndReason, GoalKind, Moment, Rater
from rinnalla.guidance.models.period import IN_A_FINISHED_PERIOD, Period
from rinnalla.people.choices import Channel

STEPS = ("much_below", "below", "expected", "above", "much_above")
LOWEST_STEP, HIGHEST_STEP = -2, 2
LOWEST_ON_LINE, HIGHEST_ON_LINE = 0, 10


class Goal(SealedRecord):
    """A goal under one of the three aims, in the client's own words. Locked when the plan is confirmed.

    Goal steps have five texts, from -2 to +2, where 0 is what has been agreed; a line has two ends, 0 and 10.
    ``baseline`` is where things stand at the start, on the steps or on the line. ``weight`` counts against the others.
    """

    FROZEN_WHEN = f"OLD.locked_at IS NOT NULL OR {IN_A_FINISHED_PERIOD}"

    period = models.ForeignKey(Period, models.PROTECT, related_name="goals")
    aim = models.CharField(max_length=20, choices=Aim.choices)
    kind = models.CharField(max_length=20, choices=GoalKind.choices, default=GoalKind.OWN_WORDS)
    words = SealedTextField(max_length=600)
    where_now = SealedTextField(max_length=600)
    much_below = SealedTextField(max_length=300)
    below = SealedTextField(max_length=300)
    expected = SealedTextField(max_length=300)
    above = SealedTextField(max_length=300)
    much_above = SealedTextField(max_length=300)
    line_low = SealedTextField(max_length=200)
    line_high = SealedTextField(max_length=200)
    baseline = models.SmallIntegerField(null=True, blank=True)
    weight = models.PositiveSmallIntegerField(default=1)
    locked_at = models.DateTimeField(null=True, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("goal")
        indexes = [models.Index(fields=["owner", "period"], name="goal_by_period")]
        constraints = [
            models.CheckConstraint(
                condition=Q(baseline=None)
                | Q(kind=GoalKind.STEPS, baseline__range=(LOWEST_STEP, HIGHEST_STEP))
                | Q(kind=GoalKind.LINE, baseline__range=(LOWEST_ON_LINE, HIGHEST_ON_LINE)),
                name="goal_baseline_on_its_scale",
            ),
            models.CheckConstraint(
                condition=Q(locked_at=None) | Q(kind=GoalKind.OWN_WORDS) | Q(baseline__isnull=False),
                name="goal_locked_with_baseline",
            ),
            models.CheckConstraint(condition=Q(weight__range=(1, 3)), name="goal_weight"),
        ]

    class Privacy:
        subject = "period.client_id"
        sensitive = {"words", "where_now", *STEPS, "line_low", "line_high"}
        personal = {"baseline"}
        plain = {"period", "aim", "kind", "weight", "locked_at", "data_key"}

    @property
    def steps(self) -> list[str]:
        """The five texts, from -2 to +2."""
        return [getattr(self, name) for name in STEPS]

    @property
    def is_whole(self) -> bool:
        """Whether the goal says all that its kind needs before it is locked."""
        if self.kind == GoalKind.STEPS:
            return self.baseline is not None and all(self.steps)
        if self.kind == GoalKind.LINE:
            return self.baseline is not None and bool(self.line_low and self.line_high)
        return True


class GoalEnd(SealedRecord):
    """A locked goal that is not followed any more. The goal stays as it was."""

    FROZEN_WHEN = "OLD.id IS NOT NULL"

    goal = models.OneToOneField(Goal, models.PROTECT, related_name="end")
    reason = models.CharField(max_length=20, choices=GoalEndReason.choices)
    words = SealedTextField(max_length=600)
    ended_on = models.DateField()

    class Meta(SealedRecord.Meta):
        verbose_name = _("end of a goal")

    class Privacy:
        subject = "goal.period.client_id"
        sensitive = {"words"}
        personal = {"reason"}
        plain = {"goal", "ended_on", "data_key"}


class Rating(SealedRecord):
    """Where a goal stands on a day, and who says so. A later rating stands beside the earlier, never in its place.

    ``level`` is a step from -2 to +2 or a place on the line from 0 to 10; a goal in own words has none.
    """

    FROZEN_WHEN = "OLD.id IS NOT NULL"

    goal = models.ForeignKey(Goal, models.PROTECT, related_name="ratings")
    moment = models.CharField(max_length=10, choices=Moment.choices)
    rater = models.CharField(max_length=10, choices=Rater.choices)
    level = models.SmallIntegerField(null=True, blank=True)
    words = SealedTextField(max_length=600)
    how = models.CharField(max_length=20, choices=Channel.choices)
    rated_on = models.DateField()

    class Meta(SealedRecord.Meta):
        verbose_name = _("rating of a goal")
        indexes = [models.Index(fields=["owner", "goal", "rated_on"], name="rating_by_goal")]
        constraints = [
            models.CheckConstraint(
                condition=Q(level=None) | Q(level__range=(LOWEST_STEP, HIGHEST_ON_LINE)), name="rating_level"
            ),
        ]

    class Privacy:
        subject = "goal.period.client_id"
        sensitive = {"words"}
        personal = {"moment", "rater", "level", "how", "rated_on"}
        plain = {"goal", "data_key"}
