"""What a guide tells of themselves, what has been agreed with them, and when they take no new clients."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import Record, SealedRecord
from rinnalla.guides.choices import Pets
from rinnalla.people.models import Person


class GuideProfile(SealedRecord):
    """A guide in their own words and choices. Lists are codes with spaces between.

    Nothing here is asked for: what is empty the guide has not told. There is no field for a diagnosis, and none is
    ever added. ``clients_wished`` is how many clients at a time suit the guide themselves.
    """

    person = models.OneToOneField(Person, models.PROTECT, related_name="guide_profile")
    themes = SealedTextField(max_length=200)
    gender = SealedTextField(max_length=20)
    age_band = SealedTextField(max_length=20)
    own_words = SealedTextField(max_length=1000)
    areas = models.CharField(max_length=500, blank=True)
    languages = models.CharField(max_length=200, blank=True)
    interests = models.CharField(max_length=500, blank=True)
    smoke_free = models.BooleanField(null=True, blank=True)
    pets = models.CharField(max_length=20, choices=Pets.choices, blank=True)
    clients_wished = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("guide's own profile")

    class Privacy:
        sensitive = {"themes", "gender", "age_band", "own_words"}
        personal = {"areas", "languages", "interests", "smoke_free", "pets", "clients_wished"}
        plain = {"person", "data_key"}


class GuideTerms(Record):
    """How many hours a week and how many clients at a time have been agreed with a guide."""

    person = models.OneToOneField(Person, models.PROTECT, related_name="guide_terms")
    weekly_hours = models.PositiveSmallIntegerField(null=True, blank=True)
    most_clients = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("hours and clients agreed with a guide")

    class Privacy:
        personal = {"weekly_hours", "most_clients"}
        plain = {"person"}


class Break(Record):
    """A guide takes no new clients from one local date until another, or for now. No reason is asked or kept.

    ``back_on`` is the first day on which a new client may be suggested again.
    """

    person = models.ForeignKey(Person, models.PROTECT, related_name="guide_breaks")
    starts_on = models.DateField()
    back_on = models.DateField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("guide's break")
        constraints = [
            models.UniqueConstraint(fields=["owner", "person"], condition=Q(back_on=None), name="break_one_open"),
            models.CheckConstraint(
                condition=Q(back_on=None) | Q(back_on__gte=F("starts_on")), name="break_days_in_order"
            ),
        ]
        indexes = [models.Index(fields=["owner", "person", "starts_on"], name="break_by_person")]

    class Privacy:
        personal = {"starts_on", "back_on"}
        plain = {"person"}
