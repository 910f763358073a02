"""Summaries in four parts: drafted, edited, given to the client, answered, made final, corrected by a new version."""

from collections.abc import Mapping
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import ClientAnswer, SummaryKind, SummaryPartKind, SummaryState, Unread
from rinnalla.guidance.models import Period, Summary, SummaryAnswer, SummaryPart
from rinnalla.guidance.states import SUMMARY_IN_WORK, SUMMARY_READ, after_summary
from rinnalla.people.choices import Channel
from rinnalla.people.queries.client import is_said_truly


class Part(NamedTuple):
    """A heading and a text of a summary."""

    heading: str
    text: str


@action(Permission.SUMMARY_WRITE, on="period", event=Event.SUMMARY_DRAFTED, writes=(Summary, SummaryPart))
def draft_summary(
    *,
    by: Actor,
    period: Period,
    parts: Mapping[SummaryPartKind, Part],
    language: str,
    kind: SummaryKind = SummaryKind.INTERIM,
) -> Summary:
    """Start a summary from parts drafted from the data.

    Raises NotNow when one of the kind is in work already, and for a second end summary: that is corrected instead.
    """
    _nothing_in_work(period, kind)
    if kind == SummaryKind.END and period.summaries.filter(kind=kind).exists():
        raise NotNow(_("The period has an end summary. Open it and correct it with a new version."))
    summary = Summary(period=period, kind=kind, language=language, as_of=clock.today())
    summary.save()
    _write_parts(summary, parts)
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


@action(Permission.SUMMARY_WRITE, on="summary", event=Event.SUMMARY_TAKEN_BACK, writes=(Summary,))
def take_back_summary(*, by: Actor, summary: Summary) -> Summary:
    """Take a summary the client has not answered back to be edited."""
    summary.state = after_summary(summary.state, "take_back")
    summary.given_at = None
    summary.save()
    return summary


@action(Permission.SUMMARY_FREEZE, on="summary", event=Event.SUMMARY_FROZEN, writes=(Summary,), versioned=True)
def freeze_summary(*, by: Actor, summary: Summary, unread: str = "") -> Summary:
    """Make a summary final; from now on the database refuses every change to it.

    Raises NotNow while the client has neither answered it nor is recorded as not wanting to or as not reached.
    """
    waits = summary.state == SummaryState.WITH_CLIENT
    if waits and unread not in Unread:
        raise NotNow(_("The client has not answered yet. Record first that they don't want to, or were not reached."))
    summary.state = after_summary(summary.state, "freeze")
    summary.unread = unread if waits else ""
    summary.frozen_at = clock.now()
    summary.save()
    return summary


@action(Permission.SUMMARY_WRITE, on="summary", event=Event.SUMMARY_CORRECTED, writes=(Summary, SummaryPart))
def correct_summary(*, by: Actor, summary: Summary) -> Summary:
    """Begin a new version of a summary the client has read, or of a final one; the old one is kept as it is.

    Raises NotNow when a newer version has been begun already.
    """
    if summary.state not in SUMMARY_READ:
        raise NotNow(_("This summary can still be edited itself."))
    if hasattr(summary, "corrected_by"):
        raise NotNow(_("A newer version has been begun already. Go on with that one."))
    _nothing_in_work(summary.period, SummaryKind(summary.kind))
    newer = Summary(
        period=summary.period, kind=summary.kind, language=summary.language, as_of=clock.today(), corrects=summary
    )
    newer.save()
    _write_parts(newer, {SummaryPartKind(part.kind): Part(part.heading, part.text) for part in summary.parts.all()})
    return newer


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


def _nothing_in_work(period: Period, kind: SummaryKind) -> None:
    if period.summaries.filter(kind=kind, state__in=SUMMARY_IN_WORK).exists():
        raise NotNow(_("A summary of this kind is in work already. Finish that one first."))


def _write_parts(summary: Summary, parts: Mapping[SummaryPartKind, Part]) -> None:
    key = summary.period.client.data_key
    for kind, part in parts.items():
        SummaryPart(summary=summary, data_key=key, kind=kind, heading=part.heading, text=part.text).save()
