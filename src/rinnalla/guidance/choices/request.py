"""Closed lists of requests."""

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


class RequestSource(TextChoices):
    """By whom and how a request was made."""

    PROFESSIONAL = "professional", _("by a professional")
    OUTSIDER = "outsider", _("by a professional without an account")
    PHONE = "phone", _("recorded from a phone call")
    CLIENT = "client", _("by the client")


class RequestOrigin(TextChoices):
    """From which side of the services a request comes."""

    CLINIC = "clinic", _("psychiatric clinic")
    PRIMARY_CARE = "primary_care", _("primary health care")
    SOCIAL_WORK = "social_work", _("social work")
    ADDICTION_SERVICE = "addiction_service", _("addiction service")
    CLIENT = "client", _("the client or somebody close")
    OTHER = "other", _("another service")


class NeedClass(TextChoices):
    """How a client stands on the waiting list: within a class the one who asked first comes first."""

    SOON = "1_soon", _("as soon as possible")
    IN_TURN = "2_in_turn", _("in turn")
    LATER = "3_later", _("can start later")


class WaitsFor(TextChoices):
    """What a client on the waiting list waits for."""

    FREE_GUIDE = "free_guide", _("a guide who has room")
    WISHED_GUIDE = "wished_guide", _("a guide such as the client wishes")
    OTHER_SERVICE = "other_service", _("another service to begin or end first")
    CLIENT = "client", _("a time that suits the client")


class NamedContact(TextChoices):
    """Who answers for the client's care."""

    NAMED_NURSE = "named_nurse", _("named nurse")
    NAMED_WORKER = "named_worker", _("named worker")
    NONE = "none", _("no named nurse or worker")
