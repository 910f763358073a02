"""Closed lists of periods."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class PeriodState(TextChoices):
    """The eight states of a guidance period."""

    PLANNED = "planned", _("planned")
    STARTING = "starting", _("starting")
    ACTIVE = "active", _("under way")
    PAUSED = "paused", _("on a pause")
    TAPERING = "tapering", _("tapering")
    CLOSING = "closing", _("ending")
    FINISHED = "finished", _("finished")
    CANCELLED = "cancelled", _("did not start")


class AssignmentRole(TextChoices):
    """As what a person guides in a period."""

    GUIDE = "guide", _("assigned guide")
    SECOND_GUIDE = "second_guide", _("second guide")
    TRAINEE = "trainee", _("guide in training")


class EarlierNotes(TextChoices):
    """What a guide may read of what was written before their first day, as the client has chosen."""

    NONE = "none", _("nothing written earlier")
    SUMMARIES = "summaries", _("summaries only")
    SHARED = "shared", _("summaries and shared notes")
    ALL = "all", _("summaries, shared notes and work notes")


class EndedBy(TextChoices):
    """By whom or by what a period ended before its time."""

    CLIENT = "client", _("the client wished so")
    GUIDE = "guide", _("the guide can't go on")
    COORDINATOR = "coordinator", _("the coordinator decided so")
    CLINIC = "clinic", _("the care unit decided so")
    MOVED = "moved", _("the client moved away")
    UNREACHABLE = "unreachable", _("the client can't be reached")
    DEATH = "death", _("the client has died")


class EndCheck(TextChoices):
    """What is seen to when a period ends before its time."""

    CLIENT_HEARD = "client_heard", _("The client has been heard about the ending")
    GAINS = "gains", _("What has changed has been gone through together")
    NEXT_NAMED = "next_named", _("It has been agreed who continues")
    LAST_WORD = "last_word", _("There was a chance to say goodbye")
    SENDER_TOLD = "sender_told", _("The sender has been told, as far as the client permits")
    CLOSE_PERSON_TOLD = "close_person_told", _("It has been seen to that close people know")
    GUIDE_TOLD = "guide_told", _("The guide has been told in person")
    GUIDE_SUPPORTED = "guide_supported", _("Somebody talks with the guide about how this feels")
