"""Training events of the made-up region: three held, two coming, and those who have registered for them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from rinnalla.access import clock
from rinnalla.access.actors import link_holder, visitor
from rinnalla.access.clock import told
from rinnalla.demo import calendar
from rinnalla.learning.actions import attendance, offer, question, team, use
from rinnalla.learning.actions import event as events
from rinnalla.learning.actions import registration as registrations
from rinnalla.learning.actions.registration import Participant, Wish
from rinnalla.learning.choices.event import (
    REGISTRATION,
    AnsweredIn,
    Changer,
    EventKind,
    Limit,
    PairKind,
    SessionKind,
    Used,
    Way,
)
from rinnalla.learning.models import Registration, TrainingEvent
from rinnalla.learning.queries import use as use_queries
from rinnalla.learning.tasks.event import look_after_events
from rinnalla.learning.tasks.use import look_after_use

SEED = 20210901
LINKS = "http://127.0.0.1:8000/koulutukset/oma/"
DAY = timedelta(days=1)
PEOPLE = (
    "Aada Leino", "Eero Lampi", "Fatima Hassan", "Göran Lindholm", "Hanna Kurki", "Iiro Mattila", "Johanna Rinne",
    "Kaarina Suomela", "Lasse Heino", "Maija Tolonen", "Noora Ahvenainen", "Olli Perälä", "Päivi Vainio",
    "Raili Kangas",     "Sanna Hiltunen", "Terttu Moilanen", "Ulla Västilä", "Vesa Jokela", "Yrjö Oksanen", "Åsa Nyman",
)  # fmt: skip
WORKPLACES = ("Kotihoito, eteläinen tiimi", "Aikuissosiaalityö", "Terveysasema", "Nuorisotyö", "Kirjasto", "Koulu")
WHY = (
    "Asiakkaat kysyvät tästä usein, enkä aina tiedä, miten aloittaa.",
    "Haluan uskaltaa kysyä suoraan.",
    "Tiimissämme on ollut raskas vuosi.",
    "",
    "Haluaisin kuulla, mistä kuulija itse on saanut apua.",
)
QUESTIONS = (
    "Mitä sanon ensimmäiseksi, kun huomaan, että toinen ei voi hyvin?",
    "Miten otan asian puheeksi, jos läheinen on samassa huoneessa?",
    "Kenelle soitan, kun on jo ilta?",
)
DIETS = ("", "", "", "Gluteeniton", "Ei maitoa", "")


TIMES = (
    ("guidance", 75, "Lukupiiri: motivoiva haastattelu", 90, ""),
    ("social", 61, "Mieliala puheeksi: parikäyntien suunnittelu", 90, ""),
    ("guidance", 47, "Lukupiiri: motivoiva haastattelu", 60, "absence"),
    ("social", 26, "Omien rajojen sanominen: tiimin case", 60, "absence"),
    ("guidance", 19, "Vaikeiden tilanteiden läpikäynti", 0, "haste"),
)
TEAM_PLAN = {
    "situation": "Kun asiakas kysyy, mihin hän voisi soittaa illalla",
    "deed": "Avaamme palveluhakemiston yhdessä ja tulostamme kortin mukaan",
    "where": "Tapaamisessa, puhelimella",
    "obstacle": "Verkko ei aina toimi",
    "support": "Tallennettu lista puhelimessa",
}
OFFERS = (
    (
        "sami",
        "Ensimmäinen tapaaminen jännittävän asiakkaan kanssa",
        "Soita tai tule juttelemaan, tiistaisin toimistolla.",
    ),
    ("jonna", "Ruotsinkieliset palvelut", "Viestillä, vastaan saman päivän aikana."),
    ("marja", "Saattaen vaihtaminen poliklinikan kanssa", "Puhelimella aamuisin."),
)


@dataclass(frozen=True)
class Told:
    """What an event of the demonstration is."""

    title: str
    about: str
    topics: tuple[str, ...]
    ways: tuple[Way, ...]
    kind: EventKind = EventKind.TRAINING
    place: str = ""
    capacity: int | None = None
    hours: int = 3
    discussion: bool = False


HELD = (
    Told(
        "Puheeksi ottaminen arjessa", "Milloin kysyn, miten kysyn ja mitä teen vastauksella.",
        ("Ensimmäinen kysymys", "Itsetuhoiset ajatukset", "Oma jaksaminen"), (Way.ON_SITE,),
        place="Järvikylän monitoimitalo, sali 2", capacity=20, hours=6,
    ),
    Told(
        "Resilienssi työssä", "Kuuden tunnin verkkokurssi. Rinnalla on keskustelukerta, jossa opitusta puhutaan.",
        ("Mitä resilienssi on", "Työyhteisön voimavarat", "Kun kuormitus kasvaa"),
        (Way.ONLINE, Way.TOGETHER, Way.RECORDING), EventKind.COURSE, hours=6, discussion=True,
    ),
    Told(
        "Kokemusasiantuntija kertoo: mikä auttoi", "Kaksi kokemusasiantuntijaa kertoo, millainen kohtaaminen auttoi.",
        ("Kohtaaminen", "Toivo"), (Way.ONLINE, Way.RECORDING), EventKind.WEBINAR, hours=2,
    ),
)  # fmt: skip
COMING = (
    Told(
        "Kohtaaminen vaikeassa hetkessä", "Harjoitellaan pienissä ryhmissä: hätä, päihtymys, uhka ja hiljaisuus.",
        ("Rauhoittaminen", "Rajaaminen", "Mitä teen tilanteen jälkeen"), (Way.ON_SITE,),
        place="Järvikylän monitoimitalo, sali 1", capacity=12, hours=4,
    ),
    Told(
        "Palvelupolut tutuiksi", "Kuka auttaa missäkin asiassa, ja milloin siellä vastataan.",
        ("Päihdepalvelut", "Mielenterveyspalvelut", "Järjestöt"), (Way.ONLINE, Way.TOGETHER, Way.RECORDING),
        EventKind.WEBINAR, hours=2,
    ),
)  # fmt: skip


@dataclass
class Trainings:
    """What the trainer, and those who come, have done by today."""

    region: Any
    today: date

    def tell(self) -> None:
        """The oldest first."""
        self.coming: list[TrainingEvent] = []
        self.dice = Random(SEED)  # noqa: S311 -- the same made-up people every time
        for told_of, days, people in zip(HELD, (190, 62, 17), (18, 20, 14), strict=True):
            self._held(told_of, calendar.worked(self.today, days), people)
        for told_of, days, people in zip(COMING, (12, 33), (15, 8), strict=True):
            on = calendar.work_day_from(self.today, days)
            with told(calendar.at(calendar.worked(self.today, 20), 9)):
                event = self._made(told_of, on)
            self._register(event, people, calendar.worked(self.today, 18))
            self.coming.append(event)
        self._team()

    @property
    def by(self) -> Any:
        """The trainer."""
        return self.region.actor("ilona")

    def _made(self, said: Told, on: date) -> TrainingEvent:
        organisation = self.region.units["guidance"].organisation
        title, about = {"fi": said.title}, {"fi": said.about}
        made = events.plan_event(by=self.by, organisation=organisation, title=title, kind=said.kind)
        begins = calendar.at(on, 9)
        events.add_session(by=self.by, event=made, starts_at=begins, ends_at=begins + timedelta(hours=said.hours))
        if said.discussion:
            later = calendar.at(calendar.work_day_from(on, 7), 13)
            events.add_session(
                by=self.by, event=made, starts_at=later, ends_at=later + timedelta(hours=1), kind=SessionKind.DISCUSSION
            )
        made.refresh_from_db()
        trainer = "Ilona Mäkelä"
        made = events.describe_event(by=self.by, event=made, title=title, about=about, kind=said.kind, trainer=trainer)
        made = events.arrange_event(
            by=self.by, event=made, ways=list(said.ways), place=said.place, capacity=said.capacity,
            has_food=bool(said.place), has_captions=not said.place,
            join_address="" if said.place else "https://kokous.rinnalla.example/sali",
        )  # fmt: skip
        events.write_topics(by=self.by, event=made, words=said.topics)
        return events.publish_event(by=self.by, event=made, link_base=LINKS)

    def _register(self, event: TrainingEvent, people: int, first: date) -> list[Registration]:
        """So many people register, one every few hours."""
        topics, made = list(event.topics.order_by("place")), []
        for number, name in enumerate(self.dice.sample(PEOPLE, people)):
            with told(calendar.at(first, 8) + timedelta(hours=3 * number)):
                wish = Wish(
                    way=event.ways[0] if self.dice.random() < 0.8 else event.ways[min(1, len(event.ways) - 1)],  # noqa: PLR2004 -- most come the first way
                    topic=self.dice.choice(topics),
                    why=self.dice.choice(WHY),
                    question=self.dice.choice(QUESTIONS) if number % 4 == 1 else "",
                    diet=self.dice.choice(DIETS) if event.has_food else "",
                    wants_captions=number % 7 == 3,  # noqa: PLR2004 -- some do
                )
                participant = Participant(name, _address(name), self.dice.choice(WORKPLACES))
                by = visitor(UUID(int=self.dice.getrandbits(128), version=4))
                made.append(registrations.register(by=by, event=event, participant=participant, wish=wish))
        return made

    def _held(self, said: Told, on: date, people: int) -> None:
        with told(calendar.at(on - 30 * DAY, 9)):
            event = self._made(said, on)
        came = self._register(event, people, on - 28 * DAY)
        with told(calendar.at(on - DAY, 12)):
            look_after_events()
            leaves = came.pop()
            registrations.cancel(by=_holder(leaves), event=event, registration=leaves.pk)
        here = [one for one in came if self.dice.random() < 0.9]  # noqa: PLR2004 -- nearly all come
        for session in event.sessions.order_by("starts_at"):
            with told(session.ends_at):
                attendance.record_attendance(by=self.by, session=session, here=dict.fromkeys([one.pk for one in here]))
        with told(_after(event)):
            for asked in event.questions.all():
                question.answer_question(by=self.by, question=asked, answered_in=AnsweredIn.EVENT)
        self._followed(event, here)

    def _followed(self, event: TrainingEvent, here: list[Registration]) -> None:
        """Two and eight weeks later most tell what has come into use, as far as those days have come."""
        for weeks in use_queries.WEEKS:
            on = _last_day(event) + timedelta(weeks=weeks)
            if on > self.today:
                return
            with told(calendar.at(on, 8)):
                look_after_use()
            with told(calendar.at(on, 15)):
                for one in here:
                    if self.dice.random() < 0.7:  # noqa: PLR2004 -- most answer
                        self._tells(one, weeks)

    def _tells(self, one: Registration, weeks: int) -> None:
        used = self.dice.choices(list(Used), weights=(4, 4, 3, 1))[0]
        limit = Limit.NOTHING if used == Used.USED else self.dice.choice(list(Limit)[:6])
        changer = self.dice.choice(list(Changer)[:4])
        check = one.use_checks.get(weeks=weeks)
        use.tell_use(by=_holder(one), check=check, used=used, limit=limit, changer=changer)

    def _team(self) -> None:
        """Riitta's teams: registered together for the next course, with time reserved, kept and lost."""
        riitta, unit = self.region.actor("riitta"), self.region.units["guidance"]
        staff = self.region.staff
        for place, days, purpose, realised, lost in TIMES:
            on = calendar.worked(self.today, days)
            with told(calendar.at(on - 7 * DAY, 10)):
                made = team.reserve_time(
                    by=riitta,
                    unit=self.region.units[place],
                    purpose=purpose,
                    starts_at=calendar.at(on, 13),
                    minutes=90,
                )
            with told(calendar.at(on, 16)):
                team.record_time(by=self.region.actor("riitta"), time=made, realised=realised, lost=lost)
        with told(calendar.at(calendar.worked(self.today, 6), 9)):
            event = self.coming[-1]
            reflect_at = _after(event) + timedelta(days=5)
            people = [staff[key] for key in ("sami", "tiina", "pekka", "jonna")]
            team.register_team(
                by=self.region.actor("riitta"), unit=unit, training=event, people=people, way=Way.TOGETHER,
                reflect_at=reflect_at, minutes=45,
            )  # fmt: skip
            use.plan_use_together(by=self.region.actor("sami"), unit=unit, training=event, **TEAM_PLAN)
            team.begin_pair(
                by=self.region.actor("riitta"), unit=unit, first=staff["sami"].person, second=staff["tiina"].person,
                kind=PairKind.SHADOWING, goal="Miten motivoiva haastattelu taipuu kävelylenkillä.",
                starts_on=self.today, ends_on=self.today + 60 * DAY, minutes=60,
            )  # fmt: skip
            team.tell_visit(by=self.region.actor("jonna"), unit=unit, where="Päivystyksen sosiaalityö", on=self.today)
        for key, topic, how in OFFERS:
            with told(calendar.at(calendar.worked(self.today, 25), 11)):
                offer.offer_help(by=self.region.actor(key), topic=topic, how=how)


def _last_day(event: TrainingEvent) -> date:
    return clock.local(_after(event)).date()


def _after(event: TrainingEvent) -> datetime:
    event.refresh_from_db()
    ends: datetime | None = event.ends_at
    assert ends is not None  # noqa: S101 -- it has been held
    return ends + timedelta(hours=1)


def _holder(registration: Registration) -> Any:
    return link_holder(registration.pk, REGISTRATION)


def _address(name: str) -> str:
    plain = name.lower().translate(str.maketrans("åäö ", "aao."))
    return f"{plain}@esimerkki.example"
