"""Experts by experience and engagements, as pages show them."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rinnalla.learning.choices.expert import Debrief, EngagementState, FeeKind, Recording
from rinnalla.learning.models import Engagement, Expert

DAY = "j.n.Y"
TONES = {
    EngagementState.ASKED: "waits",
    EngagementState.AGREED: "agreed",
    EngagementState.DECLINED: "plain",
    EngagementState.CANCELLED: "plain",
    EngagementState.HELD: "waits",
    EngagementState.DEBRIEFED: "agreed",
}


@dataclass(frozen=True)
class ExpertRow:
    """An expert in the pool."""

    url: str
    name: str
    topics: list[str]
    available: bool


@dataclass(frozen=True)
class EngagementRow:
    """An engagement in a list."""

    url: str
    title: str
    day: str
    who: str
    state: str
    tone: str


def lines(text: str) -> list[str]:
    """The lines of a text that hold something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def row(expert: Expert) -> ExpertRow:
    """One expert in the pool."""
    return ExpertRow(reverse("expert", args=[expert.pk]), expert.name, lines(expert.speaks_of), expert.available)


def speak_of(experts: list[Expert], topic: str) -> list[Expert]:
    """Those who speak of a topic: every word typed begins a word of one of their topics."""
    typed = topic.casefold().split()
    return [one for one in experts if all(_begins(word, one.speaks_of) for word in typed)]


def _begins(word: str, text: str) -> bool:
    said = "".join(letter if letter.isalnum() else " " for letter in text.casefold()).split()
    return any(one.startswith(word) for one in said)


def engagement_row(engagement: Engagement, address: str, *, who: str = "") -> EngagementRow:
    """One engagement in a list."""
    state = EngagementState(engagement.state)
    url = reverse(address, args=[engagement.pk])
    day = date_format(engagement.held_on, DAY)
    return EngagementRow(url, engagement.title, day, who, str(state.label), TONES[state])


def terms(expert: Expert) -> list[tuple[Any, Any]]:
    """On what terms an expert comes; what has not been told is left out."""
    told = [
        (_("Fee"), FeeKind(expert.fee).label),
        (_("More about the fee and travel"), expert.fee_words),
        (_("Support person"), expert.support),
        (_("Debrief afterwards"), Debrief(expert.debrief).label),
        (_("Recording"), Recording(expert.recording).label),
        (_("What makes it easier to come?"), expert.needs),
        (_("E-mail"), expert.email),
        (_("Phone"), expert.phone),
    ]
    return [(label, said) for label, said in told if said]


def facts(engagement: Engagement) -> list[tuple[Any, Any]]:
    """What an expert is asked to."""
    day = date_format(engagement.held_on, DAY)
    told = [
        (_("Day"), day),
        (_("Time and place"), engagement.place),
        (_("Who listen, and how many?"), engagement.audience),
        (_("What do you wish to hear about?"), engagement.topic),
        (_("Fee and expenses that are paid"), engagement.fee),
        (_("Who is there for the expert?"), engagement.support),
        (_("Recording"), _("the event is recorded") if engagement.recorded else _("no recording")),
        (_("Debrief"), _debriefed(engagement)),
    ]
    return [(label, said) for label, said in told if said]


def _debriefed(engagement: Engagement) -> str:
    if engagement.debriefed_on is None:
        return ""
    return f"{date_format(engagement.debriefed_on, DAY)}, {engagement.debriefed_with}"
