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
    PHONE = "phone", _("recorded from a phone call")
    CLIENT = "client", _("by the client")


class NamedContact(TextChoices):
    """Who answers for the client's care."""

    NAMED_NURSE = "named_nurse", _("named nurse")
    NAMED_WORKER = "named_worker", _("named worker")
    NONE = "none", _("no named nurse or worker")
