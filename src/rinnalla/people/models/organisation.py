"""The parties to the work, their units and teams, and who belongs to them in which role and when."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.access.roles import Role
from rinnalla.people.choices import MembershipState, OrganisationKind, Regime, UnitKind
from rinnalla.people.models.person import Person


class Organisation(Record):
    """A clinic, an association, a school: a party to the work, never the owner of the data."""

    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=OrganisationKind.choices)

    class Meta(Record.Meta):
        verbose_name = _("organisation")
        constraints = [models.UniqueConstraint(fields=["owner", "name"], name="organisation_name")]

    class Privacy:
        plain = {"name", "kind"}

    def __str__(self) -> str:
        return self.name


class Unit(Record):
    """A part of an organisation. ``regime`` says which law rules what is recorded there."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="units")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=UnitKind.choices)
    regime = models.CharField(max_length=30, choices=Regime.choices)
    phone = models.CharField(max_length=40, blank=True)
    takes_requests = models.BooleanField(default=False)

    class Meta(Record.Meta):
        verbose_name = _("unit")
        constraints = [models.UniqueConstraint(fields=["owner", "organisation", "name"], name="unit_name")]

    class Privacy:
        plain = {"organisation", "name", "kind", "regime", "phone", "takes_requests"}

    def __str__(self) -> str:
        return self.name


class Team(Record):
    """People of a unit who work and learn together."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="teams")
    name = models.CharField(max_length=200)

    class Meta(Record.Meta):
        verbose_name = _("team")
        constraints = [models.UniqueConstraint(fields=["owner", "unit", "name"], name="team_name")]

    class Privacy:
        plain = {"unit", "name"}

    def __str__(self) -> str:
        return self.name


class Membership(Record):
    """A person's role in a unit for a time. Days are local dates; ``ends_on`` is the last day it holds."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="memberships")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="memberships")
    team = models.ForeignKey(Team, models.PROTECT, related_name="memberships", null=True, blank=True)
    role = models.CharField(max_length=30, choices=Role.choices)
    state = models.CharField(max_length=20, choices=MembershipState.choices, default=MembershipState.INVITED)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("role in a unit")
        constraints = [
            models.UniqueConstraint(fields=["owner", "person", "unit", "role", "starts_on"], name="membership_once"),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")), name="membership_days_in_order"
            ),
            models.CheckConstraint(
                condition=~Q(role__in=[Role.CLIENT, Role.LINK_HOLDER, Role.VISITOR, Role.SYSTEM, Role.BREAK_GLASS]),
                name="membership_is_for_staff",
            ),
        ]

    class Privacy:
        plain = {"person", "unit", "team", "role", "state", "starts_on", "ends_on"}
