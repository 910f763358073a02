"""What is done with the partner who sent the request."""

from dataclasses import dataclass

from rinnalla.demo.happenings.happening import Happening
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

    kind: EvaluationKind
    told: str
    decisions: str = ""
    left: tuple[tuple[str, Party], ...] = ()

    def happen(self, scene: Scene) -> None:
        by = scene.coordinator
        people = [scene.staff[key] for key in (scene.guide_key, "liisa")]
        made = evaluation_meeting.agree_evaluation(
            by=by,
            period=scene.period,
            kind=self.kind,
            starts_at=scene.at(self.day, 14) if self.decisions else scene.ahead(9),
            place="Poliklinikka 3",
            people=people,
            told=self.told,
        )
        for text, party in self.left:
            evaluation_meeting.add_item(by=by, meeting=made, text=text, party=party)
        if self.decisions:
            evaluation_meeting.hold_evaluation(by=by, meeting=made, decisions=self.decisions)
