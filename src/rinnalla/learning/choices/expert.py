"""Closed lists of experts by experience. Codes are never renamed, only added to."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

ANSWER_LINK, FEEDBACK_LINK = "engagement_answer", "engagement_feedback"


class FeeKind(TextChoices):
    """How an expert by experience is paid."""

    PAID = "paid", _("a fee, paid as wages")
    INVOICE = "invoice", _("a fee, paid against an invoice")
    EXPENSES = "expenses", _("travel and other expenses only")
    NONE = "none", _("wants no fee")


class Debrief(TextChoices):
    """What kind of debrief suits."""

    SAME_DAY = "same_day", _("a talk on the same day")
    LATER = "later", _("a talk within a few days")
    OWN = "own", _("with their own support person")
    NOT = "not", _("none, unless asked for")


class Recording(TextChoices):
    """Whether what they say may be recorded."""

    NO = "no", _("not to be recorded")
    ASK = "ask", _("to be asked each time")
    YES = "yes", _("may be recorded")


class EngagementState(TextChoices):
    """How far an engagement has come. A no has no reason, and nobody is asked for one."""

    ASKED = "asked", _("waits for an answer")
    AGREED = "agreed", _("engagement agreed")
    DECLINED = "declined", _("not this time")
    CANCELLED = "cancelled", _("engagement called off")
    HELD = "held", _("held, debrief still ahead")
    DEBRIEFED = "debriefed", _("held and debriefed")
