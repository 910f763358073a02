"""Surveys of the made-up region: competence before and after a training, linked, and one that can be answered now.

The statements are examples of ours (esimerkki); nobody's real survey is told here.
"""

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any
from uuid import uuid4

from rinnalla.access.actors import system, visitor
from rinnalla.access.clock import told
from rinnalla.demo import calendar
from rinnalla.demo.project import Project
from rinnalla.methods.questionnaire import document
from rinnalla.methods.questionnaire.content import Condition, Item, Kind, Option, Questionnaire, Scoring, Section
from rinnalla.methods.questionnaire.filled import Filled
from rinnalla.surveys import tasks
from rinnalla.surveys.actions import answer, campaign, instrument
from rinnalla.surveys.actions.linkage import keep_linkings
from rinnalla.surveys.choices import CodeElement
from rinnalla.surveys.models import Campaign, InstrumentVersion
from rinnalla.surveys.queries.campaign import sealed_code
from rinnalla.surveys.queries.instrument import newest_of
from rinnalla.surveys.queries.linkage import linkings_found

SEED = 20230615
BEFORE, AFTER, BOTH, NOW = 40, 28, 22, 23
BEFORE_DAYS, AFTER_DAYS, NOW_DAYS = 120, 40, 9
ELEMENTS = [str(one) for one in CodeElement][:6]
STATEMENTS = (
    "Tunnistan, milloin asiakkaan vointi on heikentynyt",
    "Osaan ottaa mielenterveyden puheeksi",
    "Tiedän, mihin ohjaan asiakkaan, kun oma osaamiseni ei riitä",
    "Osaan kuunnella ilman, että ratkaisen heti",
    "Tiedän, mitä palveluja alueellani on",
    "Saan tukea työyhteisöltäni kuormittavissa tilanteissa",
)
AGREEMENT = ("Täysin eri mieltä", "Eri mieltä", "Siltä väliltä", "Samaa mieltä", "Täysin samaa mieltä")
SECTORS = {"care": "Terveyspalvelut", "social": "Sosiaalipalvelut", "school": "Koulu ja varhaiskasvatus"}
THEMES = ("Kohtaaminen", "Palvelut ja polut", "Oma jaksaminen", "Kriisitilanteet", "Läheiset")
SCORING = Scoring("samanmielisyys", "Oma arvio osaamisesta (esimerkki)", factor=1.0, may_lack=1,
                  source="tämän esimerkin oma sääntö, ei julkaistu mittari")  # fmt: skip
PURPOSE = {"fi": "Vastausten avulla suunnitellaan koulutuksia ja nähdään, mitä niistä on ollut hyötyä."}
READERS = {
    "fi": "Tulokset näkevät koulutuksen suunnittelijat ja osallistujat, vain lukumäärinä. "
    "Kukaan ei näe, kuka vastasi mitäkin."
}


@dataclass
class Surveys:
    """What the evaluator and the people who answer have done by today."""

    region: Any
    today: date

    def tell(self) -> None:
        """Before and after, settled and linked; then the one that is open."""
        self.dice = Random(SEED)  # noqa: S311 -- the same made-up answers every time
        Project(self.by, self.organisation, self.today).tell()
        with told(self._at(BEFORE_DAYS)):
            version = self._questionnaire()
            study = campaign.start_study(
                by=self.by, organisation=self.organisation, name="Rinnalla-koulutus", elements=ELEMENTS
            )
            before = self._open(version, "Ennen koulutusta", study=study, wave=1, hides_undivided=False)
            self._answer(before, range(BEFORE), lift=0)
            campaign.close(by=self.by, campaign=before)
            tasks.mix_answers()
        with told(self._at(AFTER_DAYS)):
            after = self._open(version, "Koulutuksen jälkeen", study=study, wave=2, hides_undivided=False)
            self._answer(after, [*range(BOTH), *range(100, 100 + AFTER - BOTH)], lift=1)
            campaign.close(by=self.by, campaign=after)
            tasks.mix_answers()
            study = campaign.end_study(by=self.by, study=study)
            keep_linkings(by=system("demonstration"), study=study, found=linkings_found(study))
        with told(self._at(NOW_DAYS)):
            now = self._open(version, "Syksyn kartoitus")
            self._answer(now, range(200, 200 + NOW), lift=0)
            tasks.mix_answers()

    @property
    def by(self) -> Any:
        """The evaluator."""
        return self.region.actor("elina")

    @property
    def organisation(self) -> Any:
        """The association, which asks."""
        return self.region.units["guidance"].organisation

    def _at(self, days: int) -> Any:
        return calendar.at(calendar.worked(self.today, days), 10)

    def _questionnaire(self) -> InstrumentVersion:
        scale = tuple(Option(str(code), {"fi": words}) for code, words in enumerate(AGREEMENT, start=1))
        scale = (*scale, Option("0", {"fi": "Ei kuulu työhöni"}, apart=True))
        rule = {name: value for name, value in document.write_scoring(SCORING).items() if name not in {"scale", "name"}}
        instrument.add_scale(
            by=self.by, organisation=self.organisation, name="Samanmielisyys", options=scale, rule=rule
        )
        made = instrument.start_instrument(
            by=self.by, organisation=self.organisation, name="Kohtaaminen työssä (esimerkki)", content=_asked(scale)
        )
        found = newest_of(made)
        assert found is not None  # noqa: S101 -- it has just been made with its first version
        return found

    def _open(
        self, version: InstrumentVersion, name: str, *, hides_undivided: bool = True, **of_study: Any
    ) -> Campaign:
        made = campaign.prepare_campaign(by=self.by, instrument_version=version, name=name, **of_study)
        contact = "arvioija Elina Vuorela"
        planned = campaign.plan_campaign(by=self.by, campaign=made, purpose=PURPOSE, readers=READERS, contact=contact)
        opened: Campaign = campaign.launch(by=self.by, campaign=planned, hides_undivided=hides_undivided)
        return opened

    def _answer(self, asked: Campaign, people: Any, *, lift: int) -> None:
        """Each person's answers: of chance, and a little higher after the training."""
        for person in people:
            said = Random(SEED + person)  # noqa: S311 -- the same made-up answers every time
            answers: dict[str, Any] = {"sector": said.choice(list(SECTORS))}
            for number in range(1, len(STATEMENTS) + 1):
                level = said.choice((1, 2, 2, 3, 3, 4, 5)) + (lift if said.random() < 2 / 3 else 0)
                answers[f"s{number}"] = str(min(level, len(AGREEMENT)))
            answers["themes"] = sorted(said.sample("12345", said.randint(1, 3)))
            code = sealed_code(asked, [f"{element}{said.randint(1, 40)}" for element in ELEMENTS])
            filled = Filled(answers, "fi", code)
            answer.receive_answer(by=visitor(), campaign=asked, ballot=uuid4(), filled=filled)


def _asked(scale: tuple[Option, ...]) -> Questionnaire:
    sectors = tuple(Option(code, {"fi": words}) for code, words in SECTORS.items())
    themes = tuple(Option(str(code), {"fi": words}) for code, words in enumerate(THEMES, start=1))
    sector = Item("sector", Kind.SINGLE, {"fi": "Millä alalla työskentelet?"}, options=sectors, background=True)
    statements = tuple(
        Item(f"s{number}", Kind.STATEMENT, {"fi": words}, options=scale, scale="samanmielisyys")
        for number, words in enumerate(STATEMENTS, start=1)
    )
    wished = Item("themes", Kind.MANY, {"fi": "Mistä haluaisit koulutusta?"}, options=themes)
    crises = Condition("themes", ("4",))
    words = Item("words", Kind.TEXT, {"fi": "Millaiset kriisitilanteet mietityttävät?"}, long=True, show_if=(crises,))
    return Questionnaire(
        {"fi": "Kohtaaminen työssä (esimerkki)"},
        (
            Section("g1", (sector,)),
            Section("g2", statements, title={"fi": "Miten nämä sopivat sinuun juuri nyt?"}, together=True),
            Section("g3", (wished, words)),
        ),
        scorings=(SCORING,),
    )
