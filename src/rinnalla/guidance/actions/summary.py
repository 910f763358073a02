"""Summaries in four parts: drafted, edited, given to the client, answered."""

from collections.abc import Mapping
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import ClientAnswer, SummaryKind, SummaryPartKind
from rinnalla.guidance.models import Period, Summary, SummaryAnswer, SummaryPart
from rinnalla.guidance.states import SUMMARY_IN_WORK, after_summary
from rinnalla.people.choices import Channel
from rinnalla.people.queries import is_said_truly


class Part(NamedTuple):
    """A heading and a text of a summary."""

    heading: str
    text: str


@action(Permission.SUMMARY_WRITE, on="period", event=Event.SUMMARY_DRAFTED, writes=(Summary, SummaryPart))
def draft_summary(*, by: Actor, period: Period, parts: Mapping[SummaryPartKind, Part], language: str) -> Summary:
    """Start an interim summary from parts drafted from the data. Raises NotNow when one is in work already."""
    if period.summaries.filter(kind=SummaryKind.INTERIM, state__in=SUMMARY_IN_WORK).exists():
        raise NotNow(_("An interim summary is in work already. Finish that one first."))
    summary = Summary(period=period, kind=SummaryKind.INTERIM, language=language, as_of=clock.today())
    summary.save()
    for kind, part in parts.items():
        SummaryPart(
            summary=summary, data_key=period.client.data_key, kind=kind, heading=part.heading, text=part.text
        ).save()
    return summary


@action(
    Permission.SUMMARY_WRITE, on="summary", event=Event.SUMMARY_EDITED, writes=(Summary, SummaryPart), versioned=True
)
def edit_summary(*, by: Actor, summary: Summary, parts: Mapping[SummaryPartKind, Part]) -> Summary:
    """Write the four parts anew while the summary is a draft. Raises NotNow later."""
    after_summary(summary.state, "give")
    for part in summary.parts.all():
        part.heading, part.text = parts[SummaryPartKind(part.kind)]
        part.save()
    summary.save()
    return summary


@action(Permission.SUMMARY_WRITE, on="summary", event=Event.SUMMARY_GIVEN, writes=(Summary,))
def give_summary(*, by: Actor, summary: Summary) -> Summary:
    """Let the client read the summary. From now on its text stays as it is."""
    summary.state = after_summary(summary.state, "give")
    summary.given_at = clock.now()
    summary.save()
    return summary


@action(Permission.SUMMARY_ANSWER, on="summary", event=Event.SUMMARY_ANSWERED, writes=(Summary, SummaryAnswer))
def answer_summary(
    *, by: Actor, summary: Summary, answer: ClientAnswer, words: str = "", how: Channel
) -> SummaryAnswer:
    """Keep the client's answer, given in their own account or recorded on their behalf.

    Raises Refused where ``how`` is not how this actor can have heard it.
    """
    if not is_said_truly(by, summary.period.client, how):
        raise Refused
    summary.state = after_summary(summary.state, "answer")
    summary.save()
    kept = SummaryAnswer(summary=summary, data_key=summary.period.client.data_key, answer=answer, words=words, how=how)
    kept.save()
    return kept
