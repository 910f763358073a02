"""What is done with the partner who sent the request."""

from dataclasses import dataclass, field

from rinnalla.demo.happenings.happening import OFFICE, Happening
from rinnalla.demo.scene import Scene
from rinnalla.guidance.actions import evaluation_meeting, note
from rinnalla.guidance.choices import EvaluationKind, Party


@dataclass(frozen=True)
class PartnerTold(Happening):
    """A few sentences for the sender, about the newest meeting held."""

    text: str

    def happen(self, scene: Scene) -> None:
        note.tell_partner(by=scene.guide, meeting=scene.held[-1], text=self.text)


@dataclass(frozen=True)
class Evaluated(Happening):
    """An evaluation meeting with the sender; without ``decisions`` it lies ahead, a week after it was agreed."""

    hour: int = field(default=OFFICE, kw_only=True)
    kind: EvaluationKind
    told: str
    decisions: str = ""
    left: tuple[tuple[str, Party], ...] = ()

    def happen(self, scene: Scene) -> None:
        by = scene.coordinator
        people = [scene.staff[key] for key in (scene.guide_key, scene.sender_key)]
        made = evaluation_meeting.agree_evaluation(
            by=by,
            period=scene.period,
            kind=self.kind,
            starts_at=scene.at(self.day, 14) if self.decisions else scene.ahead(9),
            place="Poliklinikka 3",
            people=people,
            told=self.told,
        )
        scene.left += [
            evaluation_meeting.add_item(by=by, meeting=made, text=text, party=party) for text, party in self.left
        ]
        if self.decisions:
            evaluation_meeting.hold_evaluation(by=by, meeting=made, decisions=self.decisions)


@dataclass(frozen=True)
class Settled(Happening):
    """What the evaluation meetings left open has been taken care of."""

    def happen(self, scene: Scene) -> None:
        while scene.left:
            evaluation_meeting.settle_item(by=scene.coordinator, item=scene.left.pop())
