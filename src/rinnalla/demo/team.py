"""A team of the county's social work with older people, on its way through the cycle of leading competence.

The people are made up, and so is what they say of themselves: chance from a fixed seed, tilted so that the map has
something to tell.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from rinnalla.access.actors import Actor, system
from rinnalla.access.clock import told
from rinnalla.access.roles import Role
from rinnalla.competence.actions import assessment, framework, profile
from rinnalla.competence.choices import Level, Need, Theme, Use
from rinnalla.competence.imports.content import draft
from rinnalla.competence.models import AssessmentRound, FrameworkVersion, Profile, SelfAssessment
from rinnalla.demo import calendar
from rinnalla.demo.cast import TEAM, TEAM_UNIT
from rinnalla.methods.competence.content import Item
from rinnalla.people.actions.organisation import add_team, give_role
from rinnalla.people.models import Team as TeamRecord

SEED = 20261101
BEGUN, PROFILED, ASKED, CLOSED = 75, 61, 54, 33
STRONG = ("AA1", "AA2", "BA1", "BK1", "BT1", "CA1")
WEAK = ("BT2", "CT1", "CK1", "CK3", "AT3")
OWN = "Osaan ottaa puheeksi yksinäisyyden ja menetykset iäkkään ihmisen kanssa."
OWN_IDENTIFIER = "0f9d4f4e-7a51-4a52-9a33-2b5c6d7e8f90"
NOT_OURS = ("AT3",)


@dataclass
class Team:
    """What the team and its manager have done by today."""

    region: Any
    today: date

    def tell(self) -> None:
        """The framework, the team's own profile, a round of self-assessment with its map, and one shared view."""
        self.dice = Random(SEED)  # noqa: S311 -- the same made-up answers every time
        with told(self._at(BEGUN)):
            self.team = self._found()
            loaded = framework.load_framework(by=system("demonstration"), content=draft())
            version = loaded.versions.get(number=1)
        with told(self._at(PROFILED)):
            agreed = self._agree(version)
        with told(self._at(ASKED)):
            asked = self._ask()
            answers = [self._assess(worker.key, asked, agreed) for worker in TEAM[1:-1]]
            self._share(answers)
        with told(self._at(CLOSED)):
            assessment.close_round(by=self.manager, asked=asked)

    @property
    def manager(self) -> Actor:
        """The team's line manager."""
        actor: Actor = self.region.actor("riitta")
        return actor

    def _at(self, days: int) -> Any:
        return calendar.at(calendar.worked(self.today, days), 9)

    def _found(self) -> TeamRecord:
        by, unit = system("demonstration"), self.region.units[TEAM_UNIT]
        made: TeamRecord = add_team(by=by, unit=unit, name="Ikääntyneiden sosiaalityö")
        give_role(by=by, unit=unit, person=self.region.staff["riitta"].person, role=Role.LINE_MANAGER)
        for worker in TEAM:
            person = self.region.staff[worker.key].person
            give_role(by=by, unit=unit, person=person, role=Role.WORKER, team=made)
        return made

    def _agree(self, version: FrameworkVersion) -> Profile:
        by = self.region.actor(TEAM[0].key)
        made = profile.start_profile(by=by, team=self.team, framework_version=version)
        for theme in Theme:
            needs = {item.identifier: _need(item) for item in made.of_theme(theme, chosen=False)}
            made = profile.say_needs(by=by, profile=made, needs=needs)
        own = Item(OWN_IDENTIFIER, {"fi": OWN}, theme=Theme.WEAKENED.value, kind="skill")
        made = profile.add_own_item(by=by, profile=made, item=own)
        agreed: Profile = profile.agree_profile(by=by, profile=made)
        return agreed

    def _ask(self) -> AssessmentRound:
        day = self.today - timedelta(days=CLOSED)
        asked: AssessmentRound = assessment.open_round(
            by=self.manager,
            team=self.team,
            name="Syksyn itsearviointi",
            purpose="Suunnittelemme yhdessä, mitä osaamista vahvistamme ensi vuonna ja mihin varaamme aikaa.",
            closes_on=day + timedelta(days=7),
            deletes_on=day + timedelta(days=400),
        )
        return asked

    def _assess(self, key: str, asked: AssessmentRound, agreed: Profile) -> SelfAssessment:
        by = self.region.actor(key)
        made: SelfAssessment = assessment.begin_assessment(by=by, asked=asked)
        for theme in Theme:
            levels = {item.identifier: self._level(item) for item in agreed.of_theme(theme)}
            use = self.dice.choice((Use.OFTEN, Use.OFTEN, Use.SOMETIMES, Use.HARDLY))
            made = assessment.assess_theme(by=by, assessment=made, theme=theme, levels=levels, use=use)
        return made

    def _level(self, item: Item) -> str:
        high = [Level.HELP, Level.OWN, Level.OWN, Level.SUPPORT]
        low = [Level.OWN, Level.SUPPORT, Level.SUPPORT, Level.START]
        even = [Level.OWN, Level.OWN, Level.SUPPORT, Level.SUPPORT]
        return self.dice.choice(high if item.code in STRONG else low if item.code in WEAK else even)

    def _share(self, answers: list[SelfAssessment]) -> None:
        """One of the team shares with the one whose sign-in is shown, who writes a view beside it."""
        mate, reader = TEAM[1].key, TEAM[0]
        shared = assessment.share(
            by=self.region.actor(mate), assessment=answers[0], reader=self.region.staff[reader.key]
        )
        items = answers[0].round.profile.of_theme(Theme.ENCOUNTERS)
        levels = {item.identifier: Level.HELP if item.code in STRONG else Level.OWN for item in items}
        assessment.write_view(
            by=self.region.actor(reader.key), shared=shared, theme=Theme.ENCOUNTERS.value, levels=levels
        )


def _need(item: Item) -> str:
    if item.code in NOT_OURS:
        return Need.NONE
    return Need.HELP if item.code in {"BT3", "CT2"} else Need.OWN
