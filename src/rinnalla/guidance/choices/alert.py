"""What a period may call attention to. Never stored: it is found out whenever it is looked at."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class AlertKind(TextChoices):
    """What asks for something to be done, in the order in which it is shown; each label names the one next step."""

    TO_RECORD = "to_record", _("Record how the meeting went")
    FIRST_MEETING = "first_meeting", _("Agree on the first meeting")
    NO_MEETING = "no_meeting", _("Agree on the next meeting")
    PLAN = "plan", _("Agree on the goals and confirm the plan")
    NO_NAMED_CONTACT = "no_named_contact", _("Write down who owes word of it")
    WAITING_OLD = "waiting_old", _("Ask about it and write down the answer")
    PAUSE_REVIEW = "pause_review", _("Look at the pause again")
    SETBACK_OPEN = "setback_open", _("Write down how things are now")
    REVIEW = "review", _("Draft an interim summary together")
    SUMMARY_UNREAD = "summary_unread", _("Read the summary together")
    ENDS_SOON = "ends_soon", _("Agree how meetings become fewer")
    END_PASSED = "end_passed", _("Extend the period or end it")
    LAST_MEETING = "last_meeting", _("Record the last meeting of the period")
    CHECKS = "checks", _("See to what an ending needs")
    TO_FINISH = "to_finish", _("Finish the period")
    FOLLOW_UP = "follow_up", _("Ask how it went on")
