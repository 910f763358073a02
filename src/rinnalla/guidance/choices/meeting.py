"""Closed lists of meetings and notes."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class MeetingState(TextChoices):
    """How a meeting stands; the words blame nobody."""

    AGREED = "agreed", _("agreed")
    HELD = "held", _("held")
    MOVED = "moved", _("moved")
    DID_NOT_TAKE_PLACE = "did_not_take_place", _("did not take place")
    CALLED_OFF = "called_off", _("called off")


class Hindrance(TextChoices):
    """On whose side it was that a meeting moved or did not take place. Nobody is asked why."""

    CLIENT = "client", _("it did not suit the client")
    GUIDE = "guide", _("it did not suit the guide")
    CONDITIONS = "conditions", _("weather or illness")
    OTHER = "other", _("something else")


class HowTold(TextChoices):
    """How the client knows of a new time; a client needs no phone."""

    FACE_TO_FACE = "face_to_face", _("agreed face to face")
    PHONE = "phone", _("by phone or text message")
    LETTER = "letter", _("by letter")
    SOMEBODY = "somebody", _("through somebody the client has named")
    NOT_YET = "not_yet", _("the client does not know yet")


class Activity(TextChoices):
    """What was done together, as the work knows it."""

    TALK = "talk", _("peer talk")
    EVERYDAY = "everyday", _("everyday life")
    LIFE_CIRCLE = "life_circle", _("getting to know new places")
    SOCIAL = "social", _("practising social situations")
    HOBBY = "hobby", _("hobby")
    CULTURE = "culture", _("culture")
    SPORT = "sport", _("sport and exercise")
    ASSOCIATION = "association", _("visit to an association")
    ERRAND = "errand", _("errands together")
    E_SERVICE = "e_service", _("help with e-services")
    SERVICE_SEARCH = "service_search", _("finding out about services")


class NoteKind(TextChoices):
    """What is written of a meeting, by who may read it."""

    SHARED = "shared", _("shared note")
    WORK = "work", _("work note")
    PARTNER = "partner", _("partner summary")


class ClientAnswer(TextChoices):
    """The client's three equal answers."""

    YES = "yes", _("Yes")
    WOULD_CHANGE = "change", _("I would change something")
    DISAGREE = "disagree", _("I disagree")
