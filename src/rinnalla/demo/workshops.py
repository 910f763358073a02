"""Workshops of the made-up region: a case workshop that was held and put together, and a learning café ready to start.

The case is invented, and so is everything that is written of it.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from rinnalla.access.actors import visitor
from rinnalla.access.clock import told
from rinnalla.demo import calendar
from rinnalla.learning.actions import contribution, synthesis, workshop
from rinnalla.learning.actions.workshop import PlannedRound
from rinnalla.learning.imports.workshop_template import workshop_templates
from rinnalla.learning.models import Workshop
from rinnalla.learning.queries.live import place_of

HELD_DAYS, PUT_DAYS, DONE_DAYS, AHEAD_DAYS, REVIEW_DAYS = 38, 36, 28, 3, 24
CASE = (
    "Maija on 52-vuotias ja hoitaa äitiään kotona. Hän on soittanut neuvontaan kolmesti kuukauden aikana ja kysyy joka "
    "kerta samaa lomaketta. Viimeksi hän sanoi, ettei ole nukkunut kunnolla viikkoihin."
)
NOTE = "Käsitellään uupumusta ja omaishoitoa."
HEARD, TIME, ASK = "Kuullaan ennen neuvoja", "Aika ja rauha", "Keneltä kysyn"
# By round: what was written, at which table, whether it may be quoted, and under which theme it was put.
WRITTEN = (
    (
        ("Hän soittaa, koska joku vastaa.", 1, True, HEARD),
        ("Lomake ei ole se asia.", 1, True, HEARD),
        ("Hän jaksaa pyytää apua, se on voimavara.", 1, False, HEARD),
        ("Neljättä soittoa ei saisi tarvita.", 2, False, TIME),
        ("Uni pitäisi ottaa puheeksi heti.", 2, True, HEARD),
        ("Meiltä puuttuu hetki, jossa kysyä lisää.", 2, True, TIME),
    ),
    (
        ("Kysyisin, miten yöt menevät.", 1, True, HEARD),
        ("Sopisin yhden ihmisen, jolle hän voi soittaa.", 1, True, ASK),
        ("Soittaisin omaishoidon tukeen hänen kanssaan.", 1, False, ASK),
        ("Pyytäisin työparin mukaan seuraavaan puheluun.", 2, True, ASK),
        ("En tiedä, kenelle uupunut omainen kuuluu.", 2, False, ASK),
    ),
    (
        ("Kymmenen minuuttia puheluiden väliin.", 1, True, TIME),
        ("Lista siitä, keneen otetaan yhteyttä.", 2, True, ASK),
        ("Esihenkilö päättää puheluajoista.", 2, False, TIME),
    ),
)
OPENING = "Tapaustyöpajaan osallistui seitsemän työntekijää kahdessa pöydässä. Jokainen kirjoitti ensin hiljaa itse."
CLOSING = "Puheluaikojen väli viedään esihenkilölle. Yhteystietolista tehdään tiimissä."
TOLD = {
    HEARD: "Soitto on jo pyyntö. Ryhmät halusivat kuulla ensin ja neuvoa vasta sitten.",
    TIME: "Osaaminen ei tule käyttöön, jos puheluiden välissä ei ole hetkeä.",
    ASK: "Moni ei tiennyt, kuka vastaa uupuneesta omaisesta.",
}
THEMES = ("Miten asia otetaan puheeksi", "Läheiset mukana", "Oma jaksaminen")


@dataclass
class Workshops:
    """What the trainer, and those at the tables, have done by today."""

    region: Any
    today: date

    def tell(self) -> None:
        """The one that was held, then the one that is ready."""
        held = self._hold()
        self._put_together(held)
        with told(calendar.at(calendar.worked(self.today, 2), 13)):
            self._prepare(
                "cafe", "Mielenterveys puheeksi: oppimiskahvila", calendar.work_day_from(self.today, AHEAD_DAYS),
                themes=THEMES,
            )  # fmt: skip

    @property
    def by(self) -> Any:
        """The trainer."""
        return self.region.actor("ilona")

    def _prepare(self, code: str, title: str, held_on: date, **fields: Any) -> Workshop:
        template = workshop_templates()[code]
        rounds = [
            PlannedRound(one.title["fi"], one.prompt["fi"], one.minutes, one.named, one.hidden)
            for one in template.rounds
        ]
        made: Workshop = workshop.prepare_workshop(
            by=self.by, organisation=self.region.units["guidance"].organisation, title=title, template=code,
            rounds=rounds, held_on=held_on, rotates=template.rotates, **{"size": template.size, **fields},
        )  # fmt: skip
        return made

    def _hold(self) -> Workshop:
        day = calendar.worked(self.today, HELD_DAYS)
        with told(calendar.at(day, 12)):
            held = self._prepare("case", "Uupunut omainen puhelimessa", day, size=2, case=CASE, content_note=NOTE)
            seats = {
                number: [contribution.take_seat(by=visitor(), table=held.tables.get(number=number)) for _ in range(3)]
                for number in (1, 2)
            }
        for number, rows in enumerate(WRITTEN, start=1):
            with told(calendar.at(day, 12, 15 * number)):
                held = workshop.begin_round(by=self.by, workshop=held, number=number)
                for place, (text, table, quotable, _theme) in enumerate(rows):
                    self._write(held, seats[table][place % 3], text, quotable=quotable)
        with told(calendar.at(day, 13, 30)):
            ended: Workshop = workshop.end_writing(by=self.by, workshop=held)
        return ended

    def _write(self, held: Workshop, seat: Any, text: str, *, quotable: bool) -> None:
        place = place_of(held.code, seat.table_id, stays=False)
        during = place.now if place else None
        if place and during:
            contribution.contribute(
                by=visitor(), table=place.table, group=place.group, during=during, form=uuid4(), seat=seat.pk,
                text=text, quotable=quotable,
            )  # fmt: skip

    def _put_together(self, held: Workshop) -> None:
        themes = {text: theme for rows in WRITTEN for text, _table, _quotable, theme in rows}
        day = calendar.worked(self.today, PUT_DAYS)
        with told(calendar.at(day, 10)):
            clusters = {name: synthesis.add_cluster(by=self.by, workshop=held, name=name) for name in TOLD}
            written = [one for table in held.tables.all() for one in table.contributions.all()]
            places = {one.pk: clusters[themes[one.text]].pk for one in written}
            synthesis.arrange(by=self.by, workshop=held, places=places)
            drafted = synthesis.draft_synthesis(by=self.by, workshop=held)
            words = {clusters[name].pk: f"{text}\n{self._quotes(name)}" for name, text in TOLD.items()}
            synthesis.write_synthesis(by=self.by, synthesis=drafted, opening=OPENING, closing=CLOSING, told=words)
            until = calendar.worked(self.today, DONE_DAYS)
            held = synthesis.offer_synthesis(by=self.by, workshop=held, check_until=until)
            for answer in (True, True, True, False):
                said = "" if answer else "Lisätkää, että myös sijaiset tarvitsevat listan."
                synthesis.answer_synthesis(by=visitor(), workshop=held, form=uuid4(), agrees=answer, words=said)
        with told(calendar.at(calendar.worked(self.today, DONE_DAYS), 14)):
            synthesis.finish_synthesis(by=self.by, workshop=held)
            self._agree(held)

    @staticmethod
    def _quotes(theme: str) -> str:
        quoted = [text for rows in WRITTEN for text, _table, quotable, own in rows if quotable and own == theme]
        return "\n".join(f"– ”{text}”" for text in quoted)

    def _agree(self, held: Workshop) -> None:
        soon = calendar.work_day_from(self.today, REVIEW_DAYS)
        synthesis.agree(
            by=self.by, workshop=held, text="Kymmenen minuutin väli puheluaikojen jälkeen.",
            responsible="Riitta Kauppila", review_on=soon,
        )  # fmt: skip
        synthesis.agree(
            by=self.by, workshop=held, text="Lista siitä, keneen otetaan yhteyttä, kun omainen on uupunut.",
            responsible="tiimipalaveri", review_on=self.today + timedelta(1),
        )  # fmt: skip
