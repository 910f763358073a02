"""A guidance period, the phases it has gone through, and who guides in it."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.guidance.choices import AssignmentRole, PeriodState
from rinnalla.guidance.models.request import ServiceRequest
from rinnalla.people.models import Client, Person, Unit


class Period(Record):
    """Some months of guidance for one client. Days are counted from its phases only."""

    KEYS = ("client__data_key",)

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
    ``access_until``.
    """

    period = models.ForeignKey(Period, models.PROTECT, related_name="assignments")
    person = models.ForeignKey(Person, models.PROTECT, related_name="assignments")
    role = models.CharField(max_length=20, choices=AssignmentRole.choices, default=AssignmentRole.GUIDE)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    access_until = models.DateField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("assigned guide")
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "period", "person", "role"], condition=Q(ends_on=None), name="assignment_once"
            ),
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
        plain = {"period", "starts_on", "ends_on", "access_until"}
