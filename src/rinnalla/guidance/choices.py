"""Closed lists of guidance. Words as in the interface; codes are never renamed, only added to."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class RequestState(TextChoices):
    """The fourteen states of a service request."""

    DRAFT = "draft", _("draft")
    SENT = "sent", _("sent")
    RECEIVED = "received", _("received")
    INFO_REQUESTED = "info_requested", _("more asked")
    ACCEPTED = "accepted", _("accepted")
    WAITLISTED = "waitlisted", _("waiting for a guide")
    MATCHING = "matching", _("guide suggested")
    MATCHED = "matched", _("guide found")
    COMPLETED = "completed", _("period started")
    DISCARDED = "discarded", _("draft discarded")
    REJECTED = "rejected", _("declined")
    REVOKED = "revoked", _("taken back by the sender")
    WITHDRAWN = "withdrawn", _("withdrawn by the client")
    LAPSED = "lapsed", _("lapsed without an answer")


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


class RequestSource(TextChoices):
    """By whom and how a request was made."""

    PROFESSIONAL = "professional", _("by a professional")
    PHONE = "phone", _("recorded from a phone call")
    CLIENT = "client", _("by the client")


class NamedContact(TextChoices):
    """Who answers for the client's care."""

    NAMED_NURSE = "named_nurse", _("named nurse")
    NAMED_WORKER = "named_worker", _("named worker")
    NONE = "none", _("no named nurse or worker")


class SuggestionAnswer(TextChoices):
    """What a guide or a client says of a suggestion."""

    WAITING = "waiting", _("not answered yet")
    YES = "yes", _("yes")
    NO = "no", _("no")


class AssignmentRole(TextChoices):
    """As what a person guides in a period."""

    GUIDE = "guide", _("assigned guide")
    SECOND_GUIDE = "second_guide", _("second guide")
    TRAINEE = "trainee", _("guide in training")


class Aim(TextChoices):
    """The three aims under which goals stand."""

    EVERYDAY = "everyday", _("independent life, coping and fluent everyday life")
    MEANING = "meaning", _("meaningful content of life and own possibilities")
    BELONGING = "belonging", _("less loneliness and less recurring institutional care")


class GoalKind(TextChoices):
    """How a goal is followed. Steps and the line need a baseline; own words do not."""

    OWN_WORDS = "own_words", _("in own words")
    STEPS = "steps", _("goal steps")
    LINE = "line", _("a line from 0 to 10")


class MeetingState(TextChoices):
    """How a meeting stands; the words blame nobody."""

    AGREED = "agreed", _("agreed")
    HELD = "held", _("held")
    MOVED = "moved", _("moved")
    DID_NOT_TAKE_PLACE = "did_not_take_place", _("did not take place")


class Activity(TextChoices):
    """What was done together, as the work knows it."""

    TALK = "talk", _("peer talk")
    EVERYDAY = "everyday", _("everyday life")
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


class SummaryKind(TextChoices):
    """Told while the period runs, or at its end."""

    INTERIM = "interim", _("interim summary")
    END = "end", _("end summary")


class SummaryState(TextChoices):
    """Where a summary stands between those who write and the one who reads."""

    DRAFT = "draft", _("draft")
    WITH_CLIENT = "with_client", _("with the client")
    READ = "read", _("read by the client")
    FROZEN = "frozen", _("final")


class SummaryPartKind(TextChoices):
    """The four parts a case is told in."""

    START = "start", _("Situation at the start")
    ACTIVITY = "activity", _("What was done")
    NOW = "now", _("Situation now")
    EFFECTS = "effects", _("Effects")
