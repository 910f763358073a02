"""What people have said they can help others with."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.people.models import Person


class HelpOffer(Record):
    """That somebody helps with something, until a day on which they say anew whether it still holds."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    topic = models.CharField(max_length=160)
    how = models.CharField(max_length=300)
    holds_until = models.DateField()

    class Meta(Record.Meta):
        verbose_name = _("offer of help")
        constraints = [models.UniqueConstraint(fields=["owner", "person", "topic"], name="help_offer_once")]
        indexes = [models.Index(fields=["owner", "holds_until"], name="help_offer_fresh")]

    class Privacy:
        personal = {"person", "topic", "how"}
        plain = {"holds_until"}
