"""A guidance period, the phases it has gone through, and who guides in it."""

from datetime import date, timedelta

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import Record, SealedRecord
from rinnalla.guidance.choices import AssignmentRole, EarlierNotes, FollowUpState, PeriodState, WaitingEnd
from rinnalla.guidance.models.request import ServiceRequest
from rinnalla.guidance.states.period import WRITING_DAYS_AFTER
from rinnalla.people.models import Client, Person, Unit

WRITING_AFTER = timedelta(days=WRITING_DAYS_AFTER)

# The triggers of what belongs to a period ask this of the period.
IN_A_FINISHED_PERIOD = "EXISTS (SELECT 1 FROM guidance_period p WHERE p.id = OLD.period_id AND p.state = 'finished')"


class Period(Record):
    """Some months of guidance for one client. Days are counted from its phases only."""

    KEYS = ("client__data_key",)
    REFUSED_WHEN = {
        "period_second_with_guide": (
            "NEW.state NOT IN ('finished', 'cancelled') AND EXISTS (SELECT 1 FROM guidance_assignment a"
            " JOIN guidance_assignment b ON b.person_id = a.person_id AND b.ends_on IS NULL"
            " JOIN guidance_period q ON q.id = b.period_id WHERE a.period_id = NEW.id AND a.ends_on IS NULL"
            " AND q.id <> NEW.id AND q.client_id = NEW.client_id AND q.state NOT IN ('finished', 'cancelled'))"
        ),
    }

    client = models.ForeignKey(Client, models.PROTECT, related_name="periods")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="periods")
    request = models.OneToOneField(ServiceRequest, models.PROTECT, related_name="period")
    state = models.CharField(max_length=20, choices=PeriodState.choices, default=PeriodState.PLANNED)
    planned_start = models.DateField()
    planned_end = models.DateField()

    class Meta(Record.Meta):
        verbose_name = _("guidance period")
        constraints = [
            models.CheckConstraint(condition=Q(planned_end__gt=F("planned_start")), name="period_days_in_order"),
        ]
        indexes = [
            models.Index(fields=["owner", "unit", "state"], name="period_by_unit"),
            models.Index(fields=["owner", "client"], name="period_by_client"),
        ]

    class Privacy:
        subject = "client_id"
        plain = {"client", "unit", "request", "state", "planned_start", "planned_end"}

    def enter(self, state: PeriodState, *, on: date) -> "PhaseInterval":
        """End the present phase and begin the next on a local date, never before the present one began."""
        current: PhaseInterval = self.phases.get(ended_on=None)
        current.ended_on = max(on, current.started_on)
        current.save()
        following = PhaseInterval(period=self, state=state, started_on=current.ended_on)
        following.save()
        self.state = state
        self.save()
        return following

    def end_waiting(self, *, on: date) -> None:
        """Nothing is waited for any longer here."""
        for one in self.waitings.filter(closed_on=None).select_related("data_key"):
            one.closed_on, one.closed_as = max(on, one.since), WaitingEnd.PERIOD_ENDED
            one.save()

    def end_assignments(self, *, on: date) -> None:
        """The guides' days end; they may read and finish writing for fourteen days."""
        for one in self.assignments.filter(ends_on=None):
            one.ends_on = max(on, one.starts_on)
            one.access_until = one.ends_on + WRITING_AFTER
            one.save()

    def end_follow_up(self) -> None:
        """Nobody is asked how it went on."""
        for one in self.followups.filter(state=FollowUpState.DUE).select_related("data_key"):
            one.state = FollowUpState.CANCELLED
            one.save()


class PhaseInterval(Record):
    """A phase of a period between two local dates; ``ended_on`` is the first day of the next one."""

    period = models.ForeignKey(Period, models.PROTECT, related_name="phases")
    state = models.CharField(max_length=20, choices=PeriodState.choices)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("phase of a period")
        constraints = [
            models.UniqueConstraint(fields=["owner", "period"], condition=Q(ended_on=None), name="phase_one_open"),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("started_on")), name="phase_days_in_order"
            ),
        ]

    class Privacy:
        subject = "period.client_id"
        plain = {"period", "state", "started_on", "ended_on"}


class Assignment(Record):
    """Who guides in a period and from when to when, in local dates.

    Agreeing and writing end on ``ends_on``. Reading, and recording the meetings held up to then, go on to the end of
    ``access_until``. ``reads`` is what the client lets them read of what was written before ``starts_on``, and
    ``reads_how`` how the client said so.
    """

    REFUSED_WHEN = {
        "assignment_overlap": (
            "EXISTS (SELECT 1 FROM guidance_assignment a WHERE a.id <> NEW.id AND a.period_id = NEW.period_id"
            " AND a.person_id = NEW.person_id AND a.role = NEW.role"
            " AND (a.ends_on IS NULL OR a.ends_on > NEW.starts_on)"
            " AND (NEW.ends_on IS NULL OR NEW.ends_on > a.starts_on))"
        ),
        "assignment_second_period": (
            "NEW.ends_on IS NULL AND EXISTS (SELECT 1 FROM guidance_assignment a"
            " JOIN guidance_period q ON q.id = a.period_id JOIN guidance_period p ON p.id = NEW.period_id"
            " WHERE a.person_id = NEW.person_id AND a.ends_on IS NULL AND q.client_id = p.client_id AND q.id <> p.id"
            " AND p.state NOT IN ('finished', 'cancelled') AND q.state NOT IN ('finished', 'cancelled'))"
        ),
    }

    period = models.ForeignKey(Period, models.PROTECT, related_name="assignments")
    person = models.ForeignKey(Person, models.PROTECT, related_name="assignments")
    role = models.CharField(max_length=20, choices=AssignmentRole.choices, default=AssignmentRole.GUIDE)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    access_until = models.DateField(null=True, blank=True)
    reads = models.CharField(max_length=20, choices=EarlierNotes.choices, default=EarlierNotes.ALL)
    reads_how = models.CharField(max_length=20, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("assigned guide")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")), name="assignment_days_in_order"
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None, access_until=None)
                | Q(ends_on__isnull=False, access_until__isnull=False, access_until__gte=F("ends_on")),
                name="assignment_access_after_end",
            ),
        ]
        indexes = [models.Index(fields=["owner", "person", "starts_on"], name="assignment_by_person")]

    class Privacy:
        subject = "period.client_id"
        personal = {"person", "role"}
        plain = {"period", "starts_on", "ends_on", "access_until", "reads", "reads_how"}


class PhaseReason(SealedRecord):
    """Why a period stepped back from tapering, was opened again or did not start, in somebody's words."""

    FROZEN_WHEN = (
        "EXISTS (SELECT 1 FROM guidance_phaseinterval i JOIN guidance_period p ON p.id = i.period_id"
        " WHERE i.id = OLD.phase_id AND p.state = 'finished')"
    )

    phase = models.OneToOneField(PhaseInterval, models.PROTECT, related_name="reason")
    words = SealedTextField(max_length=2000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("reason of a phase")

    class Privacy:
        subject = "phase.period.client_id"
        sensitive = {"words"}
        plain = {"phase", "data_key"}


class Extension(SealedRecord):
    """A planned end moved on, with the reason."""

    FROZEN_WHEN = IN_A_FINISHED_PERIOD

    period = models.ForeignKey(Period, models.PROTECT, related_name="extensions")
    number = models.PositiveSmallIntegerField()
    before = models.DateField()
    until = models.DateField()
    reason = SealedTextField(max_length=2000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("extension of a period")
        constraints = [
            models.UniqueConstraint(fields=["owner", "period", "number"], name="extension_number_once"),
            models.CheckConstraint(condition=Q(number__gte=1, number__lte=2), name="extension_twice_at_most"),
            models.CheckConstraint(condition=Q(until__gt=F("before")), name="extension_days_in_order"),
        ]

    class Privacy:
        subject = "period.client_id"
        sensitive = {"reason"}
        plain = {"period", "number", "before", "until", "data_key"}
