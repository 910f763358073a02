"""Closed lists of life events and of whose words something is."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class LifeEventKind(TextChoices):
    """What has happened in the client's life."""

    WARD = "ward", _("days on a ward")
    ACUTE = "acute", _("acute visit")
    CARE = "care", _("care and services")
    STUDIES = "studies", _("studies")
    WORK = "work", _("work or work try-out")
    HOUSING = "housing", _("housing")
    CLOSE_PEOPLE = "close_people", _("close people")
    OTHER = "other", _("something else")


class Teller(TextChoices):
    """Whose words they are, or who told."""

    CLIENT = "client", _("the client")
    GUIDE = "guide", _("the guide")
    NAMED_CONTACT = "named_contact", _("the named nurse or worker")
    CLOSE_PERSON = "close_person", _("a close person")
