"""Closed lists of the learning room. Codes are never renamed, only added to."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class EventKind(TextChoices):
    """What kind of training an event is."""

    TRAINING = "training", _("training day")
    WEBINAR = "webinar", _("webinar")
    COURSE = "course", _("course in several parts")
    SEMINAR = "seminar", _("seminar")


class EventState(TextChoices):
    """How far an event has come."""

    DRAFT = "draft", _("is being prepared")
    PUBLISHED = "published", _("registration is open")
    CALLED_OFF = "called_off", _("called off")


class Way(TextChoices):
    """How somebody takes part."""

    ON_SITE = "on_site", _("on site")
    ONLINE = "online", _("online")
    TOGETHER = "together", _("watching together with my team")
    RECORDING = "recording", _("from the recording")


class SessionKind(TextChoices):
    """What a session is."""

    LESSON = "lesson", _("teaching")
    DISCUSSION = "discussion", _("discussion")
    TOGETHER = "together", _("watching together")


class RegistrationState(TextChoices):
    """Where a registration stands."""

    REGISTERED = "registered", _("has a place")
    WAITING = "waiting", _("on the waiting list")
    OFFERED = "offered", _("has been offered a place")
    CANCELLED = "cancelled", _("cancelled")
    LAPSED = "lapsed", _("the offered place was not taken")


TAKING = (RegistrationState.REGISTERED, RegistrationState.OFFERED)
LIVE = (*TAKING, RegistrationState.WAITING)


class AnsweredIn(TextChoices):
    """Where an advance question was answered."""

    EVENT = "event", _("answered in the event")
    WRITING = "writing", _("answered in writing")
    LATER = "later", _("taken along to a later event")


class AttendanceSource(TextChoices):
    """How it is known that somebody came."""

    CODE = "code", _("with the code shown in the event")
    FILE = "file", _("from the meeting tool's list")
    TRAINER = "trainer", _("marked by the trainer")


class Used(TextChoices):
    """Whether what was learnt has come into use."""

    USED = "used", _("Yes, it is in use")
    PARTLY = "partly", _("Partly")
    NO_CHANCE = "no_chance", _("There has been no chance yet")
    CHOSE_NOT = "chose_not", _("I have chosen to do otherwise")


class Limit(TextChoices):
    """What has limited use most; the zones of the model of using competence."""

    TIME = "time", _("haste, no time")
    STRUCTURES = "structures", _("structures and practices")
    TEAM = "team", _("not agreed in the work community")
    SITUATIONS = "situations", _("no suitable situations")
    PLACE = "place", _("place, equipment or material")
    SUPPORT = "support", _("I would need more support or practice")
    NOTHING = "nothing", _("nothing has limited it")


class Changer(TextChoices):
    """Who can change what limits use."""

    ME = "me", _("I can myself")
    TEAM = "team", _("our team")
    MANAGER = "manager", _("the line manager")
    LEADERSHIP = "leadership", _("the leadership")
    NETWORK = "network", _("partners")
    UNKNOWN = "unknown", _("I don't know")


class Lost(TextChoices):
    """Why time reserved for learning was not realised."""

    HASTE = "haste", _("clients' matters came first")
    ABSENCE = "absence", _("people were away")
    MOVED = "moved", _("it was moved to another time")
    FORGOTTEN = "forgotten", _("it was not in the calendar")
    OTHER = "other", _("another reason")


class PairKind(TextChoices):
    """How two people learn from each other."""

    PAIR = "pair", _("working as a pair")
    SHADOWING = "shadowing", _("following a colleague's work")


# Purposes of the links by which a registration is looked after and a use check answered.
REGISTRATION = "registration"
