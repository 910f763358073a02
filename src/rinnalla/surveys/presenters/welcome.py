"""What is told before the first question: what for, how long, who sees, that anything may be skipped, from how many."""

from dataclasses import dataclass

from rinnalla.access.translated import EASY, Said
from rinnalla.methods.questionnaire.length import minutes
from rinnalla.surveys.models import Campaign
from rinnalla.surveys.presenters.answer import say
from rinnalla.surveys.queries.results import may_give_rows


@dataclass(frozen=True)
class Welcome:
    """The words of the start page."""

    title: Said
    lead: Said
    purpose: Said
    readers: Said
    questions: int
    minutes: int
    minimum: int
    hides_undivided: bool
    may_give_rows: bool
    closes_on: object
    contact: str
    has_easy: bool
    invited: bool


def welcome(campaign: Campaign, language: str, *, invited: bool) -> Welcome:
    """The start of a campaign, launched or previewed. What was promised is told, not what is planned."""
    asked = campaign.instrument_version.questionnaire
    told = getattr(campaign, "promise", campaign)
    return Welcome(
        title=say(asked.title, language),
        lead=say(asked.lead, language),
        purpose=say(told.purpose, language),
        readers=say(told.readers, language),
        questions=len(asked.questions),
        minutes=minutes(asked),
        minimum=told.minimum,
        hides_undivided=getattr(told, "hides_undivided", True),
        may_give_rows=may_give_rows(campaign),
        closes_on=campaign.closes_on,
        contact=campaign.contact,
        has_easy=bool(asked.title.get(EASY)),
        invited=invited,
    )
