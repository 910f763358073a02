"""Closed lists of the people app."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class OrganisationKind(TextChoices):
    """What kind of party an organisation is."""

    COUNTY = "county", _("wellbeing services county")
    CLINIC = "clinic", _("clinic")
    ASSOCIATION = "association", _("association")
    MUNICIPALITY = "municipality", _("municipality")
    SCHOOL = "school", _("school")


class Regime(TextChoices):
    """Which law rules a unit's records; access, permits, logs and retention follow."""

    PATIENT_REGISTER = "patient_register", _("patient register")
    SOCIAL_CARE_REGISTER = "social_care_register", _("social-care register")
    ASSOCIATION = "association", _("the association's own activity")


# What each law means for a unit, in a sentence that helps to choose.
REGIMES_EXPLAINED = (
    (Regime.PATIENT_REGISTER, _("Patient register: health care, where the rules of patient records hold.")),
    (Regime.SOCIAL_CARE_REGISTER, _("Social-care register: social services, where the rules of social care hold.")),
    (
        Regime.ASSOCIATION,
        _("The association's own activity: neither health care nor social care, its own register."),
    ),
)


class UnitKind(TextChoices):
    """What a unit does."""

    GUIDANCE = "guidance", _("peer guidance service")
    CARE = "care", _("care unit")
    OFFICE = "office", _("office")


class MembershipState(TextChoices):
    """Only an accepted membership gives anything."""

    INVITED = "invited", _("invited")
    ACCEPTED = "accepted", _("in force")
    SUSPENDED = "suspended", _("suspended")
    ENDED = "ended", _("ended")


class ConsentKind(TextChoices):
    """The six texts a client may agree to, each on its own, none by default."""

    INFORMATION = "information", _("has been told how the data is handled")
    DISCLOSURE = "disclosure", _("disclosure permit")
    CONTACT_CHANNEL = "contact_channel", _("how the client may be contacted")
    OTHERS_PRESENT = "others_present", _("other people present in meetings")
    EVALUATION = "evaluation", _("evaluation research")
    STORY = "story", _("publication of the story")


class Channel(TextChoices):
    """How something was said when it was recorded on the client's behalf."""

    IN_PERSON = "in_person", _("face to face")
    PHONE = "phone", _("by phone")
    PAPER = "paper", _("on paper")
    PUBLIC_PAGE = "public_page", _("on the public page")
    OWN_ACCOUNT = "own_account", _("with their own account")


# How the staff may have heard what they record on a client's behalf.
HEARD = tuple(choice for choice in Channel.choices if choice[0] not in {Channel.OWN_ACCOUNT, Channel.PUBLIC_PAGE})


class ReachWay(TextChoices):
    """By which way a client is reached; none of them needs a phone or an e-mail address."""

    CALL = "call", _("by calling")
    TEXT = "text", _("by text message")
    LETTER = "letter", _("by letter")
    THROUGH = "through", _("through a person the client names")
    COME_BY = "come_by", _("the client comes by")
    EMAIL = "email", _("by e-mail")


# The purpose of the links that invitations carry.
INVITATION = "invitation"
