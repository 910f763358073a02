"""The course of a period: setbacks, pauses, tapering, waits, another guide."""

from dataclasses import dataclass, field

from rinnalla.demo.happenings.happening import OFFICE, Happening
from rinnalla.demo.scene import Scene
from rinnalla.guidance.actions import assignment, pause, phase, setback, taper, waiting
from rinnalla.guidance.choices import EarlierNotes, PauseCause, Rhythm, SetbackCause, WaitingEnd, WaitingKind
from rinnalla.people.choices import Channel


@dataclass(frozen=True)
class SetBack(Happening):
    """A setback is noticed."""

    cause: SetbackCause
    before: str
    told: str = ""

    def happen(self, scene: Scene) -> None:
        scene.setback = setback.record_setback(
            by=scene.guide,
            period=scene.period,
            cause=self.cause,
            noticed_on=scene.on(self.day),
            told=self.told,
            before=self.before,
        )


@dataclass(frozen=True)
class Returned(Happening):
    """The return after a setback that brought no pause."""

    after: str

    def happen(self, scene: Scene) -> None:
        setback.record_return(by=scene.guide, setback=scene.setback, returned_on=scene.on(self.day), after=self.after)


@dataclass(frozen=True)
class Paused(Happening):
    """A pause begins, to be looked at again on ``review``."""

    cause: PauseCause
    review: int
    words: str = ""
    light_contact: bool = False

    def happen(self, scene: Scene) -> None:
        scene.pause = pause.pause_period(
            by=scene.guide,
            period=scene.period,
            cause=self.cause,
            review_on=scene.on(self.review),
            light_contact=self.light_contact,
            words=self.words,
        )


@dataclass(frozen=True)
class Reviewed(Happening):
    """The pause goes on."""

    review: int

    def happen(self, scene: Scene) -> None:
        pause.review_pause(by=scene.guide, pause=scene.pause, review_on=scene.on(self.review))


@dataclass(frozen=True)
class Resumed(Happening):
    """The pause is over."""

    after: str

    def happen(self, scene: Scene) -> None:
        pause.resume_period(by=scene.guide, period=scene.period, after=self.after)


@dataclass(frozen=True)
class Tapered(Happening):
    """Meetings become fewer: from which day on how often, until the last day."""

    steps: tuple[tuple[Rhythm, int], ...]
    ends: int
    continues: str

    def happen(self, scene: Scene) -> None:
        steps = [taper.Step(rhythm, scene.on(day)) for rhythm, day in self.steps]
        taper.start_taper(
            by=scene.guide, period=scene.period, steps=steps, ends_on=scene.on(self.ends), continues=self.continues
        )


@dataclass(frozen=True)
class SteppedBack(Happening):
    """Back to the earlier rhythm."""

    reason: str

    def happen(self, scene: Scene) -> None:
        taper.step_back(by=scene.guide, period=scene.period, reason=self.reason)


@dataclass(frozen=True)
class Waits(Happening):
    """The client waits for something; ``due`` is a date counted by the scene."""

    kind: WaitingKind
    what: str
    owes: str = ""
    by_clinic: bool = False
    since: int | None = None
    due_summer: bool = False

    def happen(self, scene: Scene) -> None:
        scene.waits.append(
            waiting.add_waiting(
                by=scene.guide,
                period=scene.period,
                kind=self.kind,
                what=self.what,
                owes=self.owes,
                unit=scene.clinic if self.by_clinic else None,
                since=scene.on(self.day if self.since is None else self.since),
                due=scene.next_summer() if self.due_summer else None,
            )
        )


@dataclass(frozen=True)
class WaitOver(Happening):
    """The newest wait is over."""

    how: WaitingEnd
    words: str

    def happen(self, scene: Scene) -> None:
        waiting.close_waiting(by=scene.guide, waiting=scene.waits.pop(), closed_as=self.how, words=self.words)


@dataclass(frozen=True)
class Extended(Happening):
    """The planned end is moved on."""

    hour: int = field(default=OFFICE, kw_only=True)
    until: int
    reason: str

    def happen(self, scene: Scene) -> None:
        phase.extend_period(by=scene.coordinator, period=scene.period, until=scene.on(self.until), reason=self.reason)


@dataclass(frozen=True)
class GuideChanged(Happening):
    """Another guide goes on."""

    hour: int = field(default=OFFICE, kw_only=True)
    guide: str
    reads: EarlierNotes

    def happen(self, scene: Scene) -> None:
        assignment.change_guide(
            by=scene.coordinator,
            period=scene.period,
            guide=scene.staff[self.guide],
            on=scene.on(self.day),
            reads=self.reads,
            how=Channel.PHONE,
        )
        scene.guide_key = self.guide
