"""Reading what a summary is drafted from, and what belongs to one."""

from dataclasses import dataclass

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import SummaryKind
from rinnalla.guidance.models import Brief, Goal, Meeting, Period, PhaseInterval, Retelling, Summary
from rinnalla.guidance.queries.period import brief_of, goals_of, meetings_of
from rinnalla.guidance.states import SUMMARY_IN_WORK


@dataclass(frozen=True)
class Material:
    """What a draft is told from, as far as the drafter may read it. ``meetings`` are newest first, with their notes."""

    period: Period
    phases: list[PhaseInterval]
    brief: Brief | None
    goals: list[Goal]
    meetings: list[Meeting]


def material_of(actor: Actor, period: Period) -> Material:
    """Everything of a period that goes into the draft of a summary."""
    return Material(
        period=period,
        phases=list(period.phases.order_by("started_on", "created_at")),
        brief=brief_of(actor, period),
        goals=goals_of(actor, period),
        meetings=meetings_of(actor, period),
    )


def kinds_to_draft(summaries: list[Summary]) -> list[SummaryKind]:
    """Which summaries can be begun beside those of a period: one in work of a kind, one end summary in all."""
    working = {one.kind for one in summaries if one.state in SUMMARY_IN_WORK}
    told = {one.kind for one in summaries}
    interim = [SummaryKind.INTERIM] if SummaryKind.INTERIM not in working else []
    return interim + ([SummaryKind.END] if SummaryKind.END not in told else [])


def newer_version(actor: Actor, summary: Summary) -> Summary | None:
    """The version that takes the place of this one, when the actor may read it."""
    return visible(actor, Permission.SUMMARY_READ, Summary).filter(corrects=summary).first()


def retellings_of(actor: Actor, summary: Summary) -> list[Retelling]:
    """Versions of a summary with facts changed that the actor may read, newest first."""
    rows = visible(actor, Permission.RETELLING_READ, Retelling).filter(summary=summary)
    return list(rows.order_by("-created_at"))
