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
from rinnalla.demo.year import Year
from rinnalla.methods.competence.content import Item
from rinnalla.people.actions.organisation import add_team, give_role
from rinnalla.people.models import Team as TeamRecord

SEED = 20261101
ANSWERING = len(TEAM) - 1
BEGUN, PROFILED, ASKED, CLOSED = 75, 61, 54, 33
# How many of the fifteen who answer manage on their own: of these codes, and of all others.
MANAGE = {
    **dict.fromkeys(("BA1", "BK1"), 14), **dict.fromkeys(("AA1", "AA2", "BT1", "CA1"), 10),
    **dict.fromkeys(("BT2", "CT1", "CK1", "CK3"), 5), **dict.fromkeys(("BT3", "CT2", "BK3"), 9),
}  # fmt: skip
OTHERS = 7
USE_OFTEN = {Theme.WELLBEING: 7, Theme.ENCOUNTERS: 9, Theme.WEAKENED: 6}
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
            answers = [self._assess(place, asked, agreed) for place in range(1, len(TEAM))]
            self._share(answers)
        with told(self._at(CLOSED)):
            assessment.close_round(by=self.manager, asked=asked)
        Year(self.region, self.today, self.team, agreed).tell()

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

    def _assess(self, place: int, asked: AssessmentRound, agreed: Profile) -> SelfAssessment:
        by = self.region.actor(TEAM[place].key)
        made: SelfAssessment = assessment.begin_assessment(by=by, asked=asked)
        for number, theme in enumerate(Theme):
            items = agreed.of_theme(theme)
            levels = {item.identifier: self._level(item, place + order) for order, item in enumerate(items)}
            often = (place + number) % ANSWERING < USE_OFTEN[theme]
            use = Use.OFTEN if often else self.dice.choice((Use.SOMETIMES, Use.HARDLY))
            made = assessment.assess_theme(by=by, assessment=made, theme=theme, levels=levels, use=use)
        return made

    def _level(self, item: Item, turn: int) -> str:
        """Everybody manages something else: whose turn it is moves on by one with each competence."""
        manages = turn % ANSWERING < MANAGE.get(item.code, OTHERS)
        return self.dice.choice((Level.OWN, Level.OWN, Level.HELP) if manages else (Level.SUPPORT, Level.START))

    def _share(self, answers: list[SelfAssessment]) -> None:
        """One of the team shares with the one whose sign-in is shown, who writes a view beside it."""
        mate, reader = TEAM[1].key, TEAM[0]
        shared = assessment.share(
            by=self.region.actor(mate), assessment=answers[0], reader=self.region.staff[reader.key]
        )
        items = answers[0].round.profile.of_theme(Theme.ENCOUNTERS)
        levels = {item.identifier: Level.HELP if MANAGE.get(item.code, 0) >= OTHERS else Level.OWN for item in items}
        assessment.write_view(
            by=self.region.actor(reader.key), shared=shared, theme=Theme.ENCOUNTERS.value, levels=levels
        )


def _need(item: Item) -> str:
    if item.code in NOT_OURS:
        return Need.NONE
    return Need.HELP if item.code in {"BT3", "CT2"} else Need.OWN
