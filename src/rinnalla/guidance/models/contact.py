"""What is asked of a sender, how a client has been tried to be reached, and how a joint handover is agreed."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.guidance.choices import ContactOutcome, HandoverKind
from rinnalla.guidance.models.request import ServiceRequest
from rinnalla.people.choices import Channel, ReachWay
from rinnalla.people.models import Person


class RequestQuestion(SealedRecord):
    """What a coordinator asks of whoever sent a request, and the answer; ``how`` an answer was heard from others."""

    request = models.ForeignKey(ServiceRequest, models.PROTECT, related_name="questions")
    question = SealedTextField(max_length=2000)
    answer = SealedTextField(max_length=4000)
    answered_at = models.DateTimeField(null=True, blank=True)
    how = models.CharField(max_length=20, choices=Channel.choices, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("question about a request")
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "request"], condition=Q(answered_at=None), name="request_question_one_open"
            ),
        ]

    class Privacy:
        subject = "request.client_id"
        sensitive = {"question", "answer"}
        plain = {"request", "answered_at", "how", "data_key"}


class ContactAttempt(SealedRecord):
    """A try to reach the client of a request: when, how, by whom, how it went, and when to try next."""

    request = models.ForeignKey(ServiceRequest, models.PROTECT, related_name="contacts")
    by_whom = models.ForeignKey(Person, models.PROTECT, related_name="+")
    tried_at = models.DateTimeField()
    way = models.CharField(max_length=20, choices=ReachWay.choices)
    outcome = models.CharField(max_length=20, choices=ContactOutcome.choices)
    next_on = models.DateField(null=True, blank=True)
    remark = SealedTextField(max_length=500)

    class Meta(SealedRecord.Meta):
        verbose_name = _("attempt to reach the client")
        indexes = [models.Index(fields=["owner", "request", "tried_at"], name="contact_by_request")]

    class Privacy:
        subject = "request.client_id"
        sensitive = {"remark"}
        personal = {"way", "outcome", "next_on"}
        plain = {"request", "by_whom", "tried_at", "data_key"}


class Handover(SealedRecord):
    """The client is walked across together: when, with whom, who continues, and what was agreed once it is done."""

    request = models.ForeignKey(ServiceRequest, models.PROTECT, related_name="handovers")
    kind = models.CharField(max_length=10, choices=HandoverKind.choices)
    continues_name = SealedTextField(max_length=200)
    continues_where = SealedTextField(max_length=200)
    planned_on = models.DateField(null=True, blank=True)
    takes_part = SealedTextField(max_length=500)
    done_on = models.DateField(null=True, blank=True)
    agreed = SealedTextField(max_length=2000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("joint handover")
        constraints = [models.UniqueConstraint(fields=["owner", "request", "kind"], name="handover_once")]

    class Privacy:
        subject = "request.client_id"
        sensitive = {"continues_name", "continues_where", "takes_part", "agreed"}
        plain = {"request", "kind", "planned_on", "done_on", "data_key"}
