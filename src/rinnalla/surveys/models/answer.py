"""Answers, which are no records: nothing in these tables says who, when or from where, and no audit line is written.

All identifiers are random or keyed hashes, and no row has a time (the spine, §6; decision 0021).
"""

from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.tenancy import served
from rinnalla.surveys.models.campaign import Campaign


class Inbox(models.Model):
    """An answered form as it was received, until the mixer has moved it. ``ballot`` lets it in once.

    The body is sealed with the campaign's inbox key, which is destroyed at close.
    """

    ballot = models.UUIDField(primary_key=True, editable=False)
    owner = models.ForeignKey("access.Owner", models.PROTECT, related_name="+", default=served, editable=False)
    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="inbox")
    body = models.BinaryField()

    class Meta:
        verbose_name = _("form received")

    class Privacy:
        sensitive = {"body"}
        plain = {"ballot", "owner", "campaign"}


class Spent(models.Model):
    """A ballot that has been used and whose answer has been mixed among others. Stored in the order of the ballots."""

    ballot = models.UUIDField(primary_key=True, editable=False)
    owner = models.ForeignKey("access.Owner", models.PROTECT, related_name="+", default=served, editable=False)
    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="spent")

    class Meta:
        verbose_name = _("ballot used")

    class Privacy:
        plain = {"ballot", "owner", "campaign"}


class Answer(models.Model):
    """One answered form, mixed: sealed with the campaign's data key, under an id that came by chance."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    owner = models.ForeignKey("access.Owner", models.PROTECT, related_name="+", default=served, editable=False)
    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="answers")
    body = models.BinaryField()

    class Meta:
        verbose_name = _("answered form")

    class Privacy:
        sensitive = {"body"}
        plain = {"id", "owner", "campaign"}


class LinkCode(models.Model):
    """The code a person made of things they remember, as one keyed hash for each element; none for one left empty.

    ``answer`` is the id of the answered form, no key, because forms are put into new places. Deleted when the waves
    have been linked, together with the key of the hashes.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    owner = models.ForeignKey("access.Owner", models.PROTECT, related_name="+", default=served, editable=False)
    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="codes")
    answer = models.UUIDField(editable=False)
    elements = models.BinaryField()

    class Meta:
        verbose_name = _("code for linking")
        constraints = [models.UniqueConstraint(fields=["owner", "answer"], name="link_code_of_answer")]

    class Privacy:
        sensitive = {"elements"}
        plain = {"id", "owner", "campaign", "answer"}


class Draft(models.Model):
    """A form being answered, sealed with a secret that only the person's own browser holds.

    ``expires_on`` is a day: after it the row is removed.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    owner = models.ForeignKey("access.Owner", models.PROTECT, related_name="+", default=served, editable=False)
    body = models.BinaryField()
    expires_on = models.DateField()

    class Meta:
        verbose_name = _("form being answered")

    class Privacy:
        sensitive = {"body"}
        plain = {"id", "owner", "expires_on"}


class Tally(models.Model):
    """The mixed answers of a campaign as counts, so that results cost the same however many answers there are.

    ``body`` is what ``methods.questionnaire.counting`` writes, sealed with the campaign's data key.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    owner = models.ForeignKey("access.Owner", models.PROTECT, related_name="+", default=served, editable=False)
    campaign = models.OneToOneField(Campaign, models.PROTECT, related_name="tally")
    answers = models.PositiveIntegerField(default=0)
    body = models.BinaryField()

    class Meta:
        verbose_name = _("counts of a survey")

    class Privacy:
        sensitive = {"body"}
        plain = {"id", "owner", "campaign", "answers"}
