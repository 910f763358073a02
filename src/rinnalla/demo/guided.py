"""Walks one period through its meetings and what else happened, in the order of time."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from random import Random

from rinnalla.access.clock import told
from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.demo import calendar
from rinnalla.demo.scene import Scene
from rinnalla.demo.story import Guidance, Met, Missed, Unrecorded
from rinnalla.guidance.actions import goal, meeting
from rinnalla.guidance.choices import Hindrance, HowTold, MeetingState, NoteKind
from rinnalla.guidance.models import Meeting, Period
from rinnalla.guidance.queries.period import caseload, meetings_of

SEED = 20131104
LOOKS_IN = 0.2
# Meetings further apart are not agreed at the end of the earlier one but a few days before.
AGREED_AT_ONCE = 2
DAYS_BEFORE = 3


@dataclass
class Guided:
    """One period as it is told; ``name`` seeds what is left to chance."""

    scene: Scene
    guidance: Guidance
    name: str
    agreed: Meeting | None = field(init=False, default=None)
    steps: list[tuple[datetime, Callable[[], None]]] = field(init=False, default_factory=list)

    def tell(self) -> None:
        """Everything before today in its order; the next meeting is agreed at the end."""
        self.agreed = meetings_of(self.scene.guide, self.scene.period)[0]
        before = [met for met in self.guidance.met if self.scene.on(met.week * 7) < self.scene.today]
        for number, met in enumerate(before):
            self._plan(number, met)
        for one in self.guidance.happened:
            self._at(self.scene.at(one.day, one.hour), partial(one.happen, self.scene))
        for moment, step in sorted(self.steps, key=lambda pair: pair[0]):
            with told(moment):
                step()
        if self.guidance.next_place:
            self._agree_next()

    def _at(self, moment: datetime, step: Callable[[], None]) -> None:
        self.steps.append((moment, step))

    def _start(self, met: Met | Missed | Unrecorded) -> datetime:
        return self.scene.at(met.week * 7, self.guidance.hour)

    def _plan(self, number: int, met: Met | Missed | Unrecorded) -> None:
        start = self._start(met)
        if number:
            earlier = self.guidance.met[number - 1]
            at_once = met.week - earlier.week <= AGREED_AT_ONCE and not isinstance(earlier, Unrecorded)
            moment = self._start(earlier) + timedelta(hours=2) if at_once else start - timedelta(DAYS_BEFORE)
            self._at(moment + timedelta(minutes=5), lambda: self._agree(start, met))
        if isinstance(met, Unrecorded):
            return
        self._at(start + timedelta(hours=2), lambda: self._record(met))
        if isinstance(met, Met):
            self._at(start + timedelta(days=1), lambda: self._look_in(number))

    def _agree(self, start: datetime, met: Met | Missed | Unrecorded) -> None:
        moved = isinstance(met, Met) and met.moved
        first = start - timedelta(1) if moved else start
        by, period = self.scene.guide, self.scene.period
        self.agreed = meeting.agree_meeting(by=by, period=period, starts_at=first, place=met.place)
        if moved:
            self.agreed = meeting.move_meeting(
                by=by, meeting=self.agreed, starts_at=start, place=met.place, hindrance=Hindrance.CLIENT,
                told=HowTold.PHONE,
            )  # fmt: skip

    def _record(self, met: Met | Missed) -> None:
        by, agreed = self.scene.guide, self.agreed
        if isinstance(met, Missed):
            meeting.record_meeting(
                by=by, meeting=agreed, state=MeetingState.DID_NOT_TAKE_PLACE, hindrance=met.hindrance, work=met.work
            )
            return
        recorded = meeting.record_meeting(
            by=by,
            meeting=agreed,
            state=MeetingState.HELD,
            minutes=met.minutes,
            activities=met.activities,
            shared=met.shared,
            work=met.work,
            written_together=met.together,
        )
        self.scene.held.append(recorded)
        if met.answer:
            note = next(one for one in recorded.notes.all() if one.kind == NoteKind.SHARED)
            by = self.scene.client_or_coordinator
            meeting.answer_note(by=by, note=note, answer=met.answer, words=met.words, how=self.scene.how)
        if len(self.scene.held) == len(self.guidance.goals) + 1:
            self._write_goals()

    def _write_goals(self) -> None:
        for one in self.guidance.goals:
            scale = goal.Scale(one.kind, one.steps, one.ends, one.baseline)
            self.scene.goals.append(
                goal.write_goal(
                    by=self.scene.guide,
                    period=self.scene.period,
                    aim=one.aim,
                    words=one.words,
                    where_now=one.where_now,
                    scale=scale,
                )
            )

    def _look_in(self, number: int) -> None:
        """Now and then the coordinator opens the period and the sender sees it in a list."""
        chance = Random(f"{SEED} {self.name} {number}")  # noqa: S311 -- the same every time, nothing secret
        if chance.random() < LOOKS_IN:
            open_record(
                self.scene.coordinator,
                Permission.PERIOD_READ,
                Period,
                pk=self.scene.period.pk,
                event=Event.PERIOD_READ,
            )
        if chance.random() < LOOKS_IN:
            sender = self.scene.sender
            show_list(sender, Permission.PERIOD_LIST, caseload(sender))

    def _agree_next(self) -> None:
        today, guidance = self.scene.today, self.guidance
        week, soon = guidance.next_week, calendar.next_on(today, guidance.weekday)
        day = soon if week is None else self.scene.on(7 * week)
        with told(max(moment for moment, _ in self.steps) if self.steps else self.scene.at(0, 8)):
            meeting.agree_meeting(
                by=self.scene.guide,
                period=self.scene.period,
                starts_at=calendar.at(day, guidance.hour),
                place=guidance.next_place,
            )
