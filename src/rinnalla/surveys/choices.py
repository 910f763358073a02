"""Closed lists of surveys. Codes are never renamed, only added to."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from rinnalla.formats.answers.content import Meaning


class Licence(TextChoices):
    """On what ground a questionnaire's wordings may be used."""

    OWN = "own", _("our own")
    OPEN = "open", _("free to use as its publisher says")
    PERMITTED = "permitted", _("used with its publisher's permission")


class CampaignState(TextChoices):
    """How far a campaign has come."""

    DRAFT = "draft", _("is being prepared")
    OPEN = "open", _("can be answered")
    CLOSED = "closed", _("closed")


class Mode(TextChoices):
    """How people come to answer."""

    OPEN = "open", _("an open link and a QR code")
    INVITED = "invited", _("one-time invitations by e-mail")
    PAPER = "paper", _("on paper, entered by staff")
    KIOSK = "kiosk", _("on a shared device")
    PROMPT = "prompt", _("a short prompt after an encounter")
    IMPORTED = "imported", _("answers brought in from a file")


class AnswerFileState(TextChoices):
    """Where a file of answers stands."""

    WAITING = "waiting", _("waits to be read")
    MAPPING = "mapping", _("waits for its columns to be named")
    CHECKING = "checking", _("is being looked through")
    READY = "ready", _("waits for its number of answers")
    STORING = "storing", _("is being stored")
    STORED = "stored", _("stored")
    FAILED = "failed", _("could not be read")
    DISCARDED = "discarded", _("thrown away")


class Layout(TextChoices):
    """How the questions are laid out."""

    PAGED = "paged", _("a question or a short group at a time")
    WHOLE = "whole", _("all on one page")


class MailingKind(TextChoices):
    """What a mailing to all who were invited says."""

    INVITATION = "invitation", _("invitation")
    REMINDER = "reminder", _("reminder")


class CodeElement(TextChoices):
    """What a person makes their own code of: things one remembers and an employer does not know."""

    MOTHER_NAME = "mother_name", _("The first two letters of your mother's first name")
    MOTHER_DAY = "mother_day", _("The day of the month on which your mother was born")
    HOME_STREET = "home_street", _("The first two letters of the street you first remember living on")
    FIRST_SCHOOL = "first_school", _("The first two letters of the name of your first school")
    OLDER_SIBLINGS = "older_siblings", _("How many older brothers and sisters you have")
    FIRST_FRIEND = "first_friend", _("The first two letters of the first name of your first friend")
    GRANDMOTHER_NAME = "grandmother_name", _("The first two letters of your mother's mother's first name")


MEANINGS = (
    (Meaning.IDENTITY, _("Drop: tells who answered")),
    (Meaning.TIME, _("Drop: tells when somebody answered")),
    (Meaning.LEFT_OUT, _("Drop: not needed")),
    (Meaning.STATEMENT, _("Statement on a scale")),
    (Meaning.SINGLE, _("One answer chosen")),
    (Meaning.MANY, _("Several answers chosen")),
    (Meaning.NUMBER, _("Number")),
    (Meaning.DATE, _("Date")),
    (Meaning.TEXT, _("Own words")),
)
