"""The made-up team's year of competence: defined and mapped, its plan being made."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from rinnalla.access.actors import Actor
from rinnalla.access.clock import told
from rinnalla.competence.models import Profile
from rinnalla.cycle.actions import cycle, plan
from rinnalla.cycle.choices import MarkKind, Means, StepKind, StepState
from rinnalla.cycle.models import Cycle
from rinnalla.demo import calendar
from rinnalla.demo.cast import TEAM
from rinnalla.people.models import Team

BEGUN, DEFINED, MAPPED, PLANNED, MARKED = 74, 60, 32, 12, 8
NOTES = {
    StepKind.DEFINE: "Profiili tehtiin kahdessa kokouksessa. Lisäsimme yksinäisyyden ja menetykset omin sanoin.",
    StepKind.MAP: "Vahvuutemme on kunnioittava kohtaaminen: asiakas on toimija omassa elämässään. Haluamme varmuutta"
    " siihen, miten otamme muutoksen puheeksi ja miten rajaamme omaa työtämme.",
}
GOALS = (
    ("CK1", "Otamme mielialan ja yksinäisyyden puheeksi jokaisella arviointikäynnillä.", Means.PAIR,
     "Kokenut ja uudempi työntekijä käyvät kaksi käyntiä yhdessä. Tiimissä puhutaan, mikä auttoi alkuun.", 8, 120),
    ("CT1", "Tunnistamme, miltä masennus ja muistisairauden alku näyttävät kotona.", Means.EXPERT,
     "Kokemusasiantuntija ja muistihoitaja tulevat tiimipäivään, kysymykset kerätään etukäteen.", 4, 90),
    ("CK3", "Sanomme ääneen, mitä emme voi tehdä, ja tiedämme kenelle asia kuuluu.", Means.CASE,
     "Case-työpaja omista tilanteista, joista on muutettu tunnistettavat asiat. Sovitut rajat kirjataan.", 3, 150),
)  # fmt: skip
MARKS = (
    (0, MarkKind.AGREES, "Parikäynnit sopivat minulle, kunhan aika näkyy työvuorossa."),
    (3, MarkKind.ADDS, "Tutustuminen mielenterveysyksikön vastaanottoon."),
    (6, MarkKind.WONDERS, "Mistä otetaan aika, kun sijaisia ei ole?"),
)


@dataclass
class Year:
    """What the team has done in its year by today."""

    region: Any
    today: date
    team: Team
    agreed: Profile

    def tell(self) -> None:
        """Two steps done, the third under way: goals and marks are there, the plan is not in force yet."""
        with told(self._at(BEGUN)):
            name = f"Osaamisen vuosi {(self.today + timedelta(days=180)).year}"
            made: Cycle = cycle.start_cycle(by=self.manager, team=self.team, name=name, starts_on=self._day(BEGUN))
        for days, kind in ((DEFINED, StepKind.DEFINE), (MAPPED, StepKind.MAP)):
            with told(self._at(days)):
                self._finish(made, kind)
        with told(self._at(PLANNED)):
            for code, text, means, how, hours, ahead in GOALS:
                self._goal(made, code, text=text, means=means, how=how, hours=hours, ahead=ahead)
        with told(self._at(MARKED)):
            for place, said, words in MARKS:
                plan.mark_plan(by=self.region.actor(TEAM[place].key), plan=made.plan, kind=said, words=words)
            plan.move_plan(by=self.manager, plan=made.plan, state="discussed")

    @property
    def manager(self) -> Actor:
        """The team's line manager."""
        actor: Actor = self.region.actor("riitta")
        return actor

    def _day(self, days: int) -> date:
        return calendar.worked(self.today, days)

    def _at(self, days: int) -> Any:
        return calendar.at(self._day(days), 13)

    def _finish(self, made: Cycle, kind: StepKind) -> None:
        step = made.steps.get(kind=kind)
        for task in step.tasks.all():
            cycle.finish_task(by=self.region.actor(TEAM[0].key), task=task)
        cycle.move_step(by=self.manager, step=step, state=StepState.DONE, due_on=step.due_on, note=NOTES[kind])
        after = list(StepKind)[list(StepKind).index(kind) + 1]
        following = made.steps.get(kind=after)
        cycle.move_step(by=self.manager, step=following, state=StepState.UNDERWAY, due_on=following.due_on)

    def _goal(self, made: Cycle, code: str, *, ahead: int, **said: Any) -> None:
        item = next((one.identifier for one in self.agreed.items if one.code == code), "")
        due = self.today + timedelta(days=ahead)
        plan.add_goal(by=self.region.actor(TEAM[0].key), plan=made.plan, item=item, due_on=due, **said)
