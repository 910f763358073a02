"""What surveys hold.

* ``Scale``, ``Instrument``, ``InstrumentVersion``: what is asked. A version's ``questionnaire`` is a plain value of
  ``methods.questionnaire.content`` (sections, items, options), stored as one document; frozen when first launched.
* ``Study``: waves that belong together, and how answers are linked; ``Campaign``: one asking (a wave of its study);
  ``Promise``: thresholds and groups as told before the first question, unchangeable from launch on. The gate takes
  its thresholds from ``campaign.promise.policy`` and from nowhere else.
* ``Inbox`` → ``Answer`` and ``Spent``: received, then mixed; ``Tally``: the mixed answers as counts; ``LinkCode`` →
  ``Linking``: codes, then nothing but counts of pairs; ``Draft``: a form being answered.
* ``AnswerFile``, ``ImportProfile``: answers that another tool has collected, and how such files are read.
* ``Invitee``, ``Token``, ``Mailing``: invitations.

An analysis reads answers through ``surveys.queries.answer``: ``counted(campaign)`` gives counts of each question, of
everybody and by each group, at the same cost for a thousand answers and a million; ``columns(campaign, codes)`` gives
whole columns of mixed rows where counts are not enough; ``linked(study)`` what linking gave. All go through the gate
before anybody sees them.
"""

from rinnalla.surveys.models.answer import Answer, Draft, Inbox, LinkCode, Spent, Tally
from rinnalla.surveys.models.answer_file import AnswerFile, ImportProfile
from rinnalla.surveys.models.campaign import Campaign, Linking, Promise, Study
from rinnalla.surveys.models.instrument import Instrument, InstrumentVersion, Scale
from rinnalla.surveys.models.invitation import Invitee, Mailing, Token

__all__ = [
    "Answer",
    "AnswerFile",
    "Campaign",
    "Draft",
    "ImportProfile",
    "Inbox",
    "Instrument",
    "InstrumentVersion",
    "Invitee",
    "LinkCode",
    "Linking",
    "Mailing",
    "Promise",
    "Scale",
    "Spent",
    "Study",
    "Tally",
    "Token",
]
