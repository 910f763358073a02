"""What a team needs of a framework in its own work."""

from functools import cached_property

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.competence.choices import Need
from rinnalla.competence.models.framework import FrameworkVersion
from rinnalla.methods.competence import document
from rinnalla.methods.competence.content import Item
from rinnalla.people.models import Team


class Profile(Record):
    """A team's own choice, made together. ``needs`` says of each item what is needed, ``own_items`` are the team's own.

    Frozen when the team has agreed on it; after that a new one is begun.
    """

    FROZEN_WHEN = "OLD.agreed_on IS NOT NULL"

    team = models.ForeignKey(Team, models.PROTECT, related_name="profiles")
    framework_version = models.ForeignKey(FrameworkVersion, models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    needs = models.JSONField(default=dict, blank=True)
    own_items = models.JSONField(default=list, blank=True)
    agreed_on = models.DateField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("profile of a team")
        constraints = [
            models.UniqueConstraint(fields=["owner", "team", "number"], name="profile_number"),
            models.UniqueConstraint(fields=["owner", "team"], condition=Q(agreed_on=None), name="profile_one_draft"),
        ]

    class Privacy:
        plain = {"team", "framework_version", "number", "needs", "own_items", "agreed_on"}

    @cached_property
    def all_items(self) -> tuple[Item, ...]:
        """The competences of the framework, then the team's own."""
        return (*self.framework_version.said.competences, *map(document.read_item, self.own_items))

    @property
    def items(self) -> tuple[Item, ...]:
        """The competences that belong to the team's work."""
        return tuple(one for one in self.all_items if self.needs.get(one.identifier, Need.NONE) != Need.NONE)

    def of_theme(self, theme: str, *, chosen: bool = True) -> tuple[Item, ...]:
        """The competences of a theme: those in the team's work, or all that there are to choose from."""
        return tuple(one for one in (self.items if chosen else self.all_items) if one.theme == theme)
