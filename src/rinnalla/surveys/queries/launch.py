"""What keeps a survey from being launched."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from rinnalla.methods.questionnaire.faults import faults
from rinnalla.surveys.models import Campaign

UNFINISHED = _("The questionnaire is not ready to be asked. Its own page says what is missing.")
UNKNOWN_GROUP = _("Results can be divided only by background questions that the questionnaire asks.")
NO_PURPOSE = _("Say what the answers are for and who sees the results. Those who answer read it before anything else.")


def background(campaign: Campaign) -> set[str]:
    """The codes of the questions by which results may be divided."""
    return {item.code for item in campaign.instrument_version.questionnaire.items if item.background}


def hindrances(campaign: Campaign) -> list[Any]:
    """Why a campaign can't be launched as it is, a sentence each; empty for one that can."""
    found = {
        UNFINISHED: bool(faults(campaign.instrument_version.questionnaire)),
        NO_PURPOSE: not any(campaign.purpose.values()) or not any(campaign.readers.values()),
        UNKNOWN_GROUP: not set(campaign.groups) <= background(campaign),
    }
    return [why for why, hinders in found.items() if hinders]
