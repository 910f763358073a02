"""Which question of a survey tells what training people wish for."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.people.models import Organisation
from rinnalla.surveys.models import Campaign


class TrainingWishes(Record):
    """An organisation's wishes for training, shown beside its teams' maps: ``item`` of the survey ``campaign``."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="+")
    item = models.CharField(max_length=80)

    class Meta(Record.Meta):
        verbose_name = _("wishes for training")
        constraints = [models.UniqueConstraint(fields=["owner", "organisation"], name="wishes_of_organisation")]

    class Privacy:
        plain = {"organisation", "campaign", "item"}
