"""What can happen to a record: the closed list of the audit trail, each with the sentence the client reads."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Event(TextChoices):
    """An event of the audit trail. The label reads on after a name: "Marja Lehto *opened the period's page*"."""

    LISTED = "listed", _("saw the name in a list")
    CLIENT_READ = "client_read", _("looked at the name and contact details")
    REQUEST_READ = "request_read", _("read the service request")
    PERIOD_READ = "period_read", _("opened the period's page")
    MEETING_READ = "meeting_read", _("read the notes of a meeting")
    SUMMARY_READ = "summary_read", _("read a summary")
    SUMMARY_PRINTED = "summary_printed", _("printed a summary")
    LOG_READ = "log_read", _("looked at who has seen the data")
    PAGE_OPENED = "page_opened", _("opened a page")

    REQUEST_STARTED = "request_started", _("began a service request")
    REQUEST_EDITED = "request_edited", _("edited the service request")
    REQUEST_SENT = "request_sent", _("sent the service request")
    REQUEST_RECEIVED = "request_received", _("received the service request")
    REQUEST_ACCEPTED = "request_accepted", _("accepted the service request")
    REQUEST_DECLINED = "request_declined", _("declined the service request")
    REQUEST_WITHDRAWN = "request_withdrawn", _("withdrew the service request")
    CONSENT_GIVEN = "consent_given", _("recorded a consent")
    CONSENT_WITHDRAWN = "consent_withdrawn", _("withdrew a consent")
    BLOCK_SET = "block_set", _("recorded who must not be matched")
    BLOCK_LIFTED = "block_lifted", _("recorded who may be matched again")
    CLIENT_EDITED = "client_edited", _("corrected the name and contact details")
    CLIENT_LINK_MADE = "client_link_made", _("made a link by which the client signs in")
    WISHES_WRITTEN = "wishes_written", _("wrote down what is wished of a guide")
    GUIDE_SUGGESTED = "guide_suggested", _("suggested a guide")
    # One sentence for reading, answering and closing: the list of who looked must not tell who said no, or when.
    SUGGESTION_READ = "suggestion_read", _("dealt with the suggestion of a guide")
    SUGGESTION_ANSWERED = "suggestion_answered", _("dealt with the suggestion of a guide")
    SUGGESTION_CLOSED = "suggestion_closed", _("dealt with the suggestion of a guide")
    INTRODUCTION_AGREED = "introduction_agreed", _("agreed an introductory meeting")
    INTRODUCTION_RECORDED = "introduction_recorded", _("recorded an introductory meeting")
    PERIOD_STARTED = "period_started", _("started the period")
    MEETING_AGREED = "meeting_agreed", _("agreed a meeting")
    MEETING_RECORDED = "meeting_recorded", _("recorded a meeting")
    NOTE_CORRECTED = "note_corrected", _("corrected a note")
    NOTE_ANSWERED = "note_answered", _("answered a shared note")
    GOALS_READ = "goals_read", _("read the goals")
    GOAL_WRITTEN = "goal_written", _("wrote down a goal")
    GOAL_EDITED = "goal_edited", _("edited a goal")
    SUMMARY_DRAFTED = "summary_drafted", _("drafted a summary")
    SUMMARY_EDITED = "summary_edited", _("edited a summary")
    SUMMARY_GIVEN = "summary_given", _("gave a summary to be read")
    SUMMARY_ANSWERED = "summary_answered", _("answered a summary")

    GUIDE_READ = "guide_read", _("looked at a guide's profile")
    GUIDE_PROFILE_WRITTEN = "guide_profile_written", _("wrote their own profile as a guide")
    GUIDE_TERMS_AGREED = "guide_terms_agreed", _("agreed on a guide's hours and clients")
    GUIDE_BREAK_BEGUN = "guide_break_begun", _("began a break from new clients")
    GUIDE_BREAK_ENDED = "guide_break_ended", _("ended a break from new clients")

    OWNER_CREATED = "owner_created", _("created the installation's owner")
    ORGANISATION_CREATED = "organisation_created", _("added an organisation")
    UNIT_CHANGED = "unit_changed", _("changed a unit")
    PERSON_RECORDED = "person_recorded", _("recorded a person")
    ACCOUNT_CREATED = "account_created", _("created an account")
    ACCOUNT_CHANGED = "account_changed", _("changed an account")
    MEMBERSHIP_GIVEN = "membership_given", _("gave a role")
    MEMBERSHIP_ENDED = "membership_ended", _("ended a role")
    INVITATION_SENT = "invitation_sent", _("invited somebody")
    INVITATION_ACCEPTED = "invitation_accepted", _("accepted an invitation")
    LINK_ISSUED = "link_issued", _("made a link to be sent")
    LINK_USED = "link_used", _("used a link")
    MAIL_WRITTEN = "mail_written", _("wrote a message to be sent")
    MAIL_TAKEN = "mail_taken", _("took messages to be sent")
    MAIL_SENT = "mail_sent", _("sent a message")
    MAIL_PUT_OFF = "mail_put_off", _("could not send a message yet")
    MAIL_BOUNCED = "mail_bounced", _("could not deliver a message")
    SIGNED_IN = "signed_in", _("signed in")
    SIGN_IN_FAILED = "sign_in_failed", _("failed to sign in")
    SIGNED_OUT = "signed_out", _("signed out")
    PASSWORD_CHANGED = "password_changed", _("changed the password")
    SECOND_FACTOR_CHANGED = "second_factor_changed", _("changed the second factor")
    SECOND_FACTOR_RESET_PROPOSED = "second_factor_proposed", _("proposed to reset a second factor")
    KEY_ROTATED = "key_rotated", _("rotated the keys")


class Outcome(TextChoices):
    """Whether it happened."""

    DONE = "done", _("done")
    REFUSED = "refused", _("refused")
