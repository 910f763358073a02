"""Goals, what happens in a life, services tried, and the client's own plan."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rinnalla.demo.happenings.happening import OFFICE, Happening
from rinnalla.demo.scene import Scene
from rinnalla.guidance.actions import goal, measure, outcome, own_plan, plan, tried
from rinnalla.guidance.choices import (
    Company,
    LifeEventKind,
    Liking,
    Moment,
    OwnPlanPartKind,
    OwnPlanReaders,
    Rater,
    Teller,
    TriedState,
)
from rinnalla.people.actions.client import give_consent
from rinnalla.people.choices import Channel, ConsentKind
from rinnalla.services.queries.service import services_by_key


@dataclass(frozen=True)
class Planned(Happening):
    """The plan is confirmed; ``waived`` says why nothing was measured."""

    words: str = ""
    waived: str = "Aloitettiin tutustumisesta. Kyselyitä ei tarvittu."

    def happen(self, scene: Scene) -> None:
        plan.confirm_plan(
            by=scene.guide, period=scene.period, how=Channel.IN_PERSON, words=self.words, waived=self.waived
        )


@dataclass(frozen=True)
class Rated(Happening):
    """Where a goal stands, by its number from 0."""

    goal: int
    moment: Moment
    words: str
    level: int | None = None

    def happen(self, scene: Scene) -> None:
        goal.rate_goal(
            by=scene.guide,
            goal=scene.goals[self.goal],
            moment=self.moment,
            rater=Rater.TOGETHER,
            how=Channel.IN_PERSON,
            words=self.words,
            level=self.level,
        )


@dataclass(frozen=True)
class Lived(Happening):
    """A life event; it began on ``since`` where that is another day, and lasted until ``until``."""

    kind: LifeEventKind
    words: str
    told_by: Teller = Teller.CLIENT
    since: int | None = None
    until: int | None = None

    def happen(self, scene: Scene) -> None:
        outcome.write_life_event(
            by=scene.guide,
            period=scene.period,
            kind=self.kind,
            starts_on=scene.on(self.day if self.since is None else self.since),
            ends_on=None if self.until is None else scene.on(self.until),
            words=self.words,
            told_by=self.told_by,
        )


@dataclass(frozen=True)
class Said(Happening):
    """A change in somebody's own words."""

    words: str
    whose: Teller = Teller.CLIENT

    def happen(self, scene: Scene) -> None:
        outcome.write_outcome(by=scene.guide, period=scene.period, words=self.words, whose=self.whose)


@dataclass(frozen=True)
class Counted(Happening):
    """What is counted with the client, and how many there are at the start."""

    words: str
    at_start: int

    def happen(self, scene: Scene) -> None:
        scene.counts.append(
            outcome.choose_count(by=scene.guide, period=scene.period, words=self.words, at_start=self.at_start)
        )


@dataclass(frozen=True)
class CountedAgain(Happening):
    """How many there are at the end of what was chosen first, second and so on, by its number from 0."""

    count: int
    at_end: int

    def happen(self, scene: Scene) -> None:
        outcome.complete_count(by=scene.guide, count=scene.counts[self.count], at_end=self.at_end)


@dataclass(frozen=True)
class Tried(Happening):
    """A service of the directory, or another in words, and how it went."""

    what: str
    state: TriedState
    liked: Liking | str = ""
    reason: str = ""
    company: Company | str = ""

    def happen(self, scene: Scene) -> None:
        known = scene.tried.get(self.what)
        if known:
            scene.tried[self.what] = tried.follow_service(
                by=scene.guide,
                tried=known,
                state=self.state,
                company=self.company,
                liked=self.liked,
                reason=self.reason,
            )
            return
        service = services_by_key({self.what}).get(self.what)
        scene.tried[self.what] = tried.suggest_service(
            by=scene.guide,
            period=scene.period,
            service=service,
            other="" if service else self.what,
            state=self.state,
            company=self.company,
            liked=self.liked,
            reason=self.reason,
        )


@dataclass(frozen=True)
class Measured(Happening):
    """A questionnaire filled in face to face; where it tells of a risk, ``handled`` says what was done at once."""

    code: str
    moment: Moment
    answers: tuple[int, ...]
    handled: str = ""

    def happen(self, scene: Scene) -> None:
        asked = measure.ask_measure(by=scene.guide, period=scene.period, code=self.code, moment=self.moment)
        given = measure.answer_measure(by=scene.guide, measure=asked, how=Channel.IN_PERSON, answers=self.answers)
        if self.handled:
            measure.handle_risk(by=scene.coordinator, notice=given.notice, told="Anne Seppälä", words=self.handled)


@dataclass(frozen=True)
class Agreed(Happening):
    """The client agrees to something more."""

    hour: int = field(default=OFFICE, kw_only=True)
    to: ConsentKind

    def happen(self, scene: Scene) -> None:
        give_consent(by=scene.coordinator, client=scene.period.client, kind=self.to, how=Channel.PHONE)


@dataclass(frozen=True)
class OwnPlanned(Happening):
    """The client's own plan, part by part, and who may read it."""

    parts: Mapping[OwnPlanPartKind, str]
    readers: OwnPlanReaders

    def happen(self, scene: Scene) -> None:
        client = scene.period.client
        for kind, text in self.parts.items():
            if scene.client:
                own_plan.write_part(by=scene.client, client=client, kind=kind, text=text)
            else:
                own_plan.record_part(
                    by=scene.guide,
                    client=client,
                    kind=kind,
                    text=text,
                    how=Channel.IN_PERSON,
                    said_on=scene.on(self.day),
                )
        if scene.client:
            own_plan.choose_readers(by=scene.client, client=client, readers=self.readers)
        else:
            own_plan.record_readers(by=scene.guide, client=client, readers=self.readers, how=Channel.IN_PERSON)
