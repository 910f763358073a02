"""When a service or a place is open, or a phone answers."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.access.translated import TranslatedField
from rinnalla.services.models.contact import Phone
from rinnalla.services.models.location import Location, ServiceAtLocation
from rinnalla.services.models.service import Service

OF = ("service", "location", "at_location", "phone")


def _of_one() -> Q:
    """Exactly one of the four."""
    found = Q()
    for one in OF:
        found |= Q(**{f"{other}__isnull": other != one for other in OF})
    return found


class Schedule(Record):
    """The hours of one service, place, service in a place or phone: one row, so that they are changed as a whole.

    ``rules`` is what ``methods.opening_hours.reading`` reads: weekly hours with their days of validity, closed days,
    appointments, call-back, what holds on holidays, exceptions. ``text`` is what the source says in words, and
    ``draft`` the rules that were read out of it: a proposal that nobody is shown before a person has confirmed it.
    ``verified_on`` is the day somebody made sure of the rules; saving and loading leave it as it is, and rules that
    change take it away.
    """

    service = models.ForeignKey(Service, models.PROTECT, null=True, blank=True, related_name="schedules")
    location = models.ForeignKey(Location, models.PROTECT, null=True, blank=True, related_name="schedules")
    at_location = models.ForeignKey(ServiceAtLocation, models.PROTECT, null=True, blank=True, related_name="schedules")
    phone = models.ForeignKey(Phone, models.PROTECT, null=True, blank=True, related_name="schedules")
    rules = models.JSONField(default=dict)
    text = TranslatedField()
    draft = models.JSONField(null=True, blank=True)
    verified_on = models.DateField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("hours of a service")
        constraints = [
            *(models.UniqueConstraint(fields=["owner", one], name=f"schedule_of_{one}") for one in OF),
            models.CheckConstraint(condition=_of_one(), name="schedule_of_one"),
        ]

    class Privacy:
        plain = {"service", "location", "at_location", "phone", "rules", "text", "draft", "verified_on"}
