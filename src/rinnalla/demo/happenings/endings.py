"""Summaries, and the end of a period."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rinnalla.demo import calendar
from rinnalla.demo.happenings.happening import OFFICE, Happening
from rinnalla.demo.scene import Scene
from rinnalla.guidance.actions import contact, ending, followup, summary
from rinnalla.guidance.choices import (
    ClientAnswer,
    EndCheck,
    EndedBy,
    FollowUpMoment,
    HandoverKind,
    SummaryKind,
    SummaryPartKind,
)
from rinnalla.people.choices import Channel


@dataclass(frozen=True)
class SummedUp(Happening):
    """A summary in its four parts: given, answered and made final as far as it has come.

    In its words ``{month}`` stands for the part of the month of the day told, and ``{season}`` for its season.
    """

    kind: SummaryKind
    parts: Mapping[SummaryPartKind, str]
    given: bool = True
    answer: ClientAnswer | None = None
    words: str = ""
    final: bool = False

    def happen(self, scene: Scene) -> None:
        when = {"month": calendar.part_of_month(scene.on(self.day)), "season": calendar.season(scene.on(self.day))}
        parts = {kind: summary.Part(str(kind.label), self.parts[kind].format_map(when)) for kind in SummaryPartKind}
        made = summary.draft_summary(by=scene.guide, period=scene.period, parts=parts, language="fi", kind=self.kind)
        if self.given:
            made = summary.give_summary(by=scene.guide, summary=made)
        if self.answer:
            summary.answer_summary(
                by=scene.client_or_coordinator, summary=made, answer=self.answer, words=self.words, how=scene.how
            )
        if self.final:
            summary.freeze_summary(by=scene.coordinator, summary=made)
        scene.summaries.append(made)


@dataclass(frozen=True)
class HandedOver(Happening):
    """Walked across together, at the start or the end."""

    hour: int = field(default=OFFICE, kw_only=True)
    kind: HandoverKind
    name: str
    where: str
    takes_part: str
    agreed: str

    def happen(self, scene: Scene) -> None:
        contact.write_handover(
            by=scene.coordinator,
            request=scene.request,
            kind=self.kind,
            continues_name=self.name,
            continues_where=self.where,
            planned_on=scene.on(self.day),
            takes_part=self.takes_part,
            done_on=scene.on(self.day),
            agreed=self.agreed,
        )


@dataclass(frozen=True)
class Closing(Happening):
    """The last meeting has been held."""

    def happen(self, scene: Scene) -> None:
        ending.begin_closing(by=scene.guide, period=scene.period)


@dataclass(frozen=True)
class EndedEarly(Happening):
    """The period ends before its time, and some of what is to be seen to is done."""

    hour: int = field(default=OFFICE, kw_only=True)
    by: EndedBy
    words: str
    checks: tuple[EndCheck, ...] = ()

    def happen(self, scene: Scene) -> None:
        made = ending.end_early(by=scene.coordinator, period=scene.period, ended_by=self.by, words=self.words)
        if self.checks:
            ending.see_to_ending(by=scene.coordinator, ending=made, checks=self.checks)


@dataclass(frozen=True)
class Cancelled(Happening):
    """A period that does not start."""

    hour: int = field(default=OFFICE, kw_only=True)
    by: EndedBy
    words: str

    def happen(self, scene: Scene) -> None:
        ending.cancel_period(by=scene.coordinator, period=scene.period, ended_by=self.by, words=self.words)


@dataclass(frozen=True)
class Finished(Happening):
    """Everything is frozen."""

    hour: int = field(default=OFFICE, kw_only=True)

    def happen(self, scene: Scene) -> None:
        ending.finish_period(by=scene.coordinator, period=scene.period)


@dataclass(frozen=True)
class AskedHow(Happening):
    """A follow-up by phone."""

    hour: int = field(default=OFFICE, kw_only=True)
    moment: FollowUpMoment
    continues: str
    alone: str
    words: str

    def happen(self, scene: Scene) -> None:
        due = scene.period.followups.get(moment=self.moment)
        followup.record_followup(
            by=scene.coordinator,
            followup=due,
            reached=True,
            how=Channel.PHONE,
            continues=self.continues,
            alone=self.alone,
            words=self.words,
        )
