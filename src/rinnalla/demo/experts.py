"""Experts by experience of the made-up region: four in the pool, one engagement held, one waiting for an answer."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import uuid4

from rinnalla.access.actors import visitor
from rinnalla.access.clock import told
from rinnalla.demo import calendar
from rinnalla.learning.actions import engagement, expert
from rinnalla.learning.choices.expert import Debrief, FeeKind, Recording
from rinnalla.learning.models import Expert

RECORDED_DAYS, ASKED_DAYS, HELD_DAYS, DEBRIEFED_DAYS, AHEAD_DAYS = 70, 50, 30, 29, 3
OWN = {
    "sami": {
        "speaks_of": "Toipuminen omassa tahdissa\nVertaistuki arjessa\nMiten minut kohdattiin hyvin",
        "silent_of": "Lapsuus",
        "fee": FeeKind.PAID,
        "fee_words": "Palkkio tuntilistalla, matka bussilla.",
        "support": "Tiina Ranta",
        "debrief": Debrief.SAME_DAY,
        "recording": Recording.ASK,
        "needs": "Kysymykset etukäteen.",
    },
    "tiina": {
        "speaks_of": "Läheisenä olo\nAvun hakeminen\nMitä odottaminen on",
        "silent_of": "Oma perhe nyt",
        "fee": FeeKind.EXPENSES,
        "debrief": Debrief.LATER,
        "recording": Recording.NO,
    },
}
TOGETHER = (
    {
        "name": "Helmi",
        "email": "helmi@esimerkki.invalid",
        "speaks_of": "Päihteistä irti\nKuntouttava työtoiminta",
        "silent_of": "Rikokset",
        "fee": FeeKind.INVOICE,
        "support": "Ystävä Aune, tulee mukaan",
        "debrief": Debrief.OWN,
        "recording": Recording.NO,
        "needs": "Aamupäivä, lyhyt matka, tauko puolivälissä.",
    },
    {
        "name": "Ismo",
        "email": "ismo@esimerkki.invalid",
        "speaks_of": "Masennus miehen silmin\nTyöhön palaaminen\nMitä esihenkilö voi tehdä",
        "fee": FeeKind.NONE,
        "debrief": Debrief.NOT,
        "recording": Recording.YES,
    },
)
HEARD = (
    "Kiitos, kerroit ääneen sen, mitä en ole osannut kysyä.",
    "Mieleen jäi, että odottaminenkin on tekemistä.",
    "Otan käyttöön sen, että kysyn ensin, mitä ihminen itse toivoo.",
)


@dataclass
class Experts:
    """What the experts, the coordinator and the trainer have done by today."""

    region: Any
    today: date

    def tell(self) -> None:
        """The pool, an engagement that was held and debriefed, and one that waits for an answer."""
        with told(self._at(RECORDED_DAYS)):
            own = {key: expert.join_pool(by=self.region.actor(key), **self._named(key)) for key in OWN}
            for one in TOGETHER:
                expert.record_expert(by=self.coordinator, organisation=self._organisation, **one)
        self._held(own["sami"])
        with told(self._at(3)):
            self._ask(
                own["sami"], self.region.actor("ilona"), title="Mielenterveys puheeksi: oppimiskahvila",
                held_on=calendar.work_day_from(self.today, AHEAD_DAYS), audience="Kotihoito ja neuvonta, noin 20",
                topic="Mistä tiesit, että sinua kuunneltiin", place="klo 13.00, Kaislarannan sali",
            )  # fmt: skip

    @property
    def coordinator(self) -> Any:
        """The coordinator."""
        return self.region.actor("marja")

    @property
    def _organisation(self) -> Any:
        return self.region.units["guidance"].organisation

    def _named(self, key: str) -> dict[str, Any]:
        return {"name": str(self.region.staff[key]), **OWN[key]}

    def _at(self, days: int) -> Any:
        return calendar.at(calendar.worked(self.today, days), 11)

    def _ask(self, whom: Expert, by: Any, **said: Any) -> Any:
        terms = {"fee": "150 euroa ja matkakulut", "support": "Marja Lehto on vastassa ja purkaa illan kanssasi."}
        return engagement.ask_expert(by=by, expert=whom, **terms, **said)

    def _held(self, whom: Expert) -> None:
        held_on = calendar.worked(self.today, HELD_DAYS)
        with told(self._at(ASKED_DAYS)):
            made = self._ask(
                whom, self.coordinator, title="Kohtaamisen iltapäivä", held_on=held_on,
                audience="Neuvonnan työntekijät, 14 henkeä", topic="Mikä auttoi, kun mikään ei tuntunut auttavan",
                place="klo 14.00, kirjasto",
            )  # fmt: skip
            engagement.answer_engagement(by=self.region.actor("sami"), engagement=made, agrees=True)
        with told(calendar.at(held_on, 16)):
            given = [
                engagement.give_feedback(by=visitor(), engagement=made, form=uuid4(), words=words) for words in HEARD
            ]
            engagement.hold_engagement(by=self.coordinator, engagement=made)
        with told(self._at(DEBRIEFED_DAYS)):
            engagement.debrief_engagement(
                by=self.coordinator, engagement=made, debriefed_on=calendar.worked(self.today, DEBRIEFED_DAYS),
                debriefed_with="Sami Kivelä ja Marja Lehto",
            )  # fmt: skip
            engagement.share_feedback(by=self.region.actor("sami"), feedback=given[0], shared=True)
