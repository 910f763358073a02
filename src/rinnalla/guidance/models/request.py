"""A service request and the brief for the guide."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.guidance.choices import (
    NamedContact,
    NeedClass,
    RequestOrigin,
    RequestSource,
    RequestState,
    WaitsFor,
)
from rinnalla.people.choices import Channel
from rinnalla.people.models import Client, Person, Unit


class ServiceRequest(SealedRecord):
    """Somebody asks for peer guidance for a client.

    ``waiting_since`` is the local date all three parties count from. ``receive_by``, ``decide_by`` and ``call_by`` are
    the days that have been promised; while more is asked of the sender, ``decide_by`` is empty and ``days_left`` holds
    the working days that were left. ``remind_on`` is the day of the next reminder, after two of them of the lapse.
    ``caller_*`` is whoever made contact without an account.
    """

    client = models.ForeignKey(Client, models.PROTECT, related_name="requests")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="requests_in")
    from_unit = models.ForeignKey(Unit, models.PROTECT, related_name="requests_out", null=True, blank=True)
    sender = models.ForeignKey(Person, models.PROTECT, related_name="+", null=True, blank=True)
    source = models.CharField(max_length=20, choices=RequestSource.choices)
    origin = models.CharField(max_length=20, choices=RequestOrigin.choices, default=RequestOrigin.OTHER)
    caller_name = SealedTextField(max_length=200)
    caller_place = SealedTextField(max_length=200)
    caller_phone = SealedTextField(max_length=40)
    caller_email = SealedTextField(max_length=200)
    state = models.CharField(max_length=20, choices=RequestState.choices, default=RequestState.DRAFT)
    state_since = models.DateTimeField()
    waiting_since = models.DateField(null=True, blank=True)
    receive_by = models.DateField(null=True, blank=True)
    call_by = models.DateField(null=True, blank=True)
    decide_by = models.DateField(null=True, blank=True)
    days_left = models.PositiveSmallIntegerField(null=True, blank=True)
    remind_on = models.DateField(null=True, blank=True)
    reminders = models.PositiveSmallIntegerField(default=0)
    need = models.CharField(max_length=20, choices=NeedClass.choices, default=NeedClass.IN_TURN)
    waits_for = models.CharField(max_length=20, choices=WaitsFor.choices, default=WaitsFor.FREE_GUIDE)
    waits_words = SealedTextField(max_length=500)
    ended_how = models.CharField(max_length=20, choices=Channel.choices, blank=True)
    situation = SealedTextField(max_length=4000)
    hopes = SealedTextField(max_length=4000)
    ending = SealedTextField(max_length=500)
    ending_on = models.DateField(null=True, blank=True)
    named_contact = models.CharField(max_length=20, choices=NamedContact.choices, blank=True)
    named_contact_name = SealedTextField(max_length=200)
    contact_wish = SealedTextField(max_length=500)
    decline_reason = SealedTextField(max_length=2000)
    decline_advice = SealedTextField(max_length=2000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("service request")
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[RequestState.DRAFT, RequestState.DISCARDED]) | Q(waiting_since__isnull=False),
                name="request_sent_has_a_day",
            ),
        ]
        indexes = [
            models.Index(fields=["owner", "unit", "state", "waiting_since"], name="request_inbox"),
            models.Index(fields=["owner", "client"], name="request_by_client"),
            models.Index(fields=["owner", "from_unit", "state"], name="request_by_sender"),
            models.Index(fields=["owner", "state", "remind_on"], name="request_to_remind"),
        ]

    class Privacy:
        subject = "client_id"
        sensitive = {
            "situation", "hopes", "ending", "named_contact_name", "contact_wish", "decline_reason", "decline_advice",
            "waits_words",
        }  # fmt: skip
        personal = {
            "from_unit", "sender", "source", "origin", "ending_on", "named_contact", "need", "waits_for", "ended_how",
            "caller_name", "caller_place", "caller_phone", "caller_email",
        }  # fmt: skip
        plain = {
            "client", "unit", "state", "state_since", "waiting_since", "receive_by", "call_by", "decide_by",
            "days_left", "remind_on", "reminders", "data_key",
        }  # fmt: skip


class Brief(SealedRecord):
    """What a guide may know before the first meeting, in words the client has approved."""

    request = models.OneToOneField(ServiceRequest, models.PROTECT, related_name="brief")
    text = SealedTextField(max_length=2000)
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_how = models.CharField(max_length=20, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("brief for the guide")

    class Privacy:
        subject = "request.client_id"
        sensitive = {"text"}
        plain = {"request", "approved_at", "approved_how", "data_key"}
