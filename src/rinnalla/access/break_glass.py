"""Break-glass: one client opened for an hour by somebody without a relationship to them, with a reason.

The terms are a row that nothing changes once it is written; what others find of it stands in a row of its own.
"""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.access.tenancy import owner_id

LASTS = timedelta(minutes=60)
REVIEWED_WITHIN = timedelta(hours=72)
SHORTEST_REASON = 20


class BreakGlassBasis(models.TextChoices):
    """On what ground a client is opened without a relationship."""

    DANGER = "danger", _("somebody's life or health is in danger")
    ABSENCE = "absence", _("the one in charge can't be reached and the matter can't wait")
    CLIENT_ASKS = "client_asks", _("the client asks for help from me now")
    MISTAKE = "mistake", _("a mistake in the records has to be put right at once")


class Finding(models.TextChoices):
    """What a review has found."""

    JUSTIFIED = "justified", _("there was a reason for it")
    UNCLEAR = "unclear", _("more is asked about it")
    NOT_JUSTIFIED = "not_justified", _("there was no sufficient reason for it")


class BreakGlass(SealedRecord):
    """One opening: who, in which role and unit, whom, on what ground and why. Lasts an hour from ``opened_at``."""

    FROZEN_WHEN = "OLD.id IS NOT NULL"

    person = models.UUIDField()
    role = models.CharField(max_length=30)
    client = models.UUIDField()
    basis = models.CharField(max_length=20, choices=BreakGlassBasis.choices)
    reason = SealedTextField(max_length=1000)
    opened_at = models.DateTimeField(default=clock.now, editable=False)

    class Meta(SealedRecord.Meta):
        verbose_name = _("break-glass access")
        constraints = [
            models.UniqueConstraint(fields=["owner", "person", "client", "opened_at"], name="break_glass_once"),
        ]
        indexes = [
            models.Index(fields=["owner", "person", "opened_at"], name="break_glass_by_person"),
            models.Index(fields=["owner", "client"], name="break_glass_by_client"),
        ]

    class Privacy:
        subject = "client"
        personal = {"basis"}
        sensitive = {"reason"}
        plain = {"person", "role", "client", "opened_at", "data_key"}

    @property
    def until(self) -> Any:
        """When it ends by itself."""
        return self.opened_at + LASTS

    @property
    def is_open(self) -> bool:
        """Whether the hour still runs."""
        return lasts(self.opened_at)


class BreakGlassReview(SealedRecord):
    """What somebody else finds of an opening. Frozen once it has been found."""

    FROZEN_WHEN = "OLD.reviewed_at IS NOT NULL"

    use = models.OneToOneField(BreakGlass, models.PROTECT, related_name="review")
    late_at = models.DateTimeField(null=True, blank=True)
    reviewed_at = models.DateTimeField(null=True, blank=True)
    reviewed_by = models.UUIDField(null=True, blank=True)
    finding = models.CharField(max_length=20, choices=Finding.choices, blank=True)
    remark = SealedTextField(max_length=1000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("review of a break-glass access")
        constraints = [
            models.CheckConstraint(
                condition=Q(reviewed_at=None, reviewed_by=None, finding="")
                | (Q(reviewed_at__isnull=False, reviewed_by__isnull=False) & ~Q(finding="")),
                name="break_glass_review_whole",
            ),
        ]
        indexes = [
            models.Index(fields=["owner"], condition=Q(reviewed_at=None), name="break_glass_unreviewed"),
        ]

    class Privacy:
        subject = "use.client"
        sensitive = {"remark"}
        plain = {"use", "late_at", "reviewed_at", "reviewed_by", "finding", "data_key"}


def latest_opening(person: UUID) -> models.Subquery:
    """When a person last opened a client, as a column."""
    rows = BreakGlass.objects.filter(owner=owner_id(), person=person).order_by("-opened_at")
    return models.Subquery(rows.values("opened_at")[:1])


def lasts(opened_at: datetime | None) -> bool:
    """Whether the hour of an opening still runs; None where nothing has been opened."""
    return opened_at is not None and clock.now() < opened_at + LASTS


def opened_to(actor: Actor) -> "models.QuerySet[Any, UUID]":
    """The clients an actor has opened within the last hour, as a part of a query."""
    rows: models.QuerySet[Any, UUID] = BreakGlass.objects.filter(
        person=actor.person, opened_at__gt=clock.now() - LASTS
    ).values("client")
    return rows


def unreviewed() -> "models.QuerySet[BreakGlass]":
    """Openings that nobody has reviewed, the oldest first."""
    rows: models.QuerySet[BreakGlass] = BreakGlass.objects.filter(review__reviewed_at=None)
    return rows.order_by(F("opened_at"), "id")
