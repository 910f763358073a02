"""What happens around the periods: the team, duty, a group, hard days, wishes and breaks."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, cast

from rinnalla.access.actors import Actor
from rinnalla.access.clock import told
from rinnalla.demo import calendar
from rinnalla.demo.readings import Readings
from rinnalla.demo.teller import Teller
from rinnalla.guidance.actions import (
    assignment,
    difficult_situation,
    duty,
    group,
    measure,
    meeting,
    retelling,
    suggestion,
    team_meeting,
    team_task,
    wish,
)
from rinnalla.guidance.choices import (
    Activity,
    AssignmentRole,
    DifficultKind,
    EarlierNotes,
    Moment,
    TeamItemKind,
    TeamRhythm,
)
from rinnalla.guidance.models import GroupMeeting, Meeting, Period
from rinnalla.guides.actions import begin_break
from rinnalla.guides.choices import AgeBand, Gender, Interest
from rinnalla.people.actions.client import give_consent
from rinnalla.people.choices import Channel, ConsentKind

if TYPE_CHECKING:
    from rinnalla.demo.build import Region

TEAM = ("marja", "outi", "riitta", "sami", "tiina", "erkki", "jonna", "mikko")
TUESDAY, WEDNESDAY = 1, 2
# Who are on duty, each a working day in turn, and for how many days the list is ready.
DUTY = (("marja", "044 555 0101"), ("outi", "044 555 0102"), ("riitta", "044 555 0103"))
ON_DUTY = 15
# What the team decided in each meeting, what followed of it, and whose it is.
DECIDED = (
    ("Uudet pyynnöt käydään läpi maanantaisin.", "Olohuoneen esitteet hakuun", "sami"),
    ("Kesken olevat odotukset kysytään poliklinikalta kerran kuussa.", "Kokousaika poliklinikan kanssa", "riitta"),
)


@dataclass
class Service:
    """The made-up service once all clients have been told; ``tellers`` by the client's name."""

    region: "Region"
    tellers: dict[str, Teller]
    today: date

    def tell(self) -> None:
        """Everything in the order of time, the oldest first."""
        self._team()
        self._hard_days()
        self._worry()
        self._questionnaires()
        self._pair()
        self._trainee()
        self._group()
        Readings(self.region, self.tellers, self.today).tell()
        self._wishes()
        self._story()
        self._ahead()

    def _by(self, key: str) -> Actor:
        return self.region.actor(key)

    def _period(self, name: str) -> Period:
        return self.tellers[name].scene.period

    def _ago(self, days: int) -> date:
        return calendar.worked(self.today, days)

    def _team(self) -> None:
        """Two meetings of the team held, the next one ahead with its agenda and a task."""
        unit, first = self.region.units["guidance"], self._ago(25)
        with told(calendar.at(first - timedelta(7), 9)):
            made = team_meeting.start_series(
                by=self._by("marja"),
                unit=unit,
                name="Tiimipalaveri",
                rhythm=TeamRhythm.FORTNIGHTLY,
                starts_at=calendar.at(first, 9),
                place="Toimiston iso huone",
            )
        people = [self.region.staff[key] for key in TEAM]
        for decided, task, doer in DECIDED:
            with told(made.starts_at + timedelta(hours=2)):
                by = self._by("marja")
                team_meeting.write_item(by=by, meeting=made, kind=TeamItemKind.DECISION, text=decided)
                team_task.give_task(
                    by=by,
                    meeting=made,
                    text=task,
                    doer=self.region.staff[doer],
                    due_on=self.today + timedelta(3),
                )
                team_meeting.hold_team_meeting(by=by, meeting=made, people=people)
                made = made.series.meetings.get(state="agreed")
        with told(calendar.at(self._ago(1), 11)):
            text = "Mitä tehdään, kun tieto omahoitajasta viipyy?"
            jarkko = self._period("Jarkko Niemi")
            team_meeting.write_item(
                by=self._by("marja"), meeting=made, kind=TeamItemKind.AGENDA, text=text, period=jarkko
            )

    def _hard_days(self) -> None:
        """One difficult situation gone through afterwards, and one that still waits for it."""
        unit = self.region.units["guidance"]
        before, lately = self._ago(20), self._ago(2)
        with told(calendar.at(before, 16)):
            made = difficult_situation.record_situation(
                by=self._by("pekka"),
                unit=unit,
                kind=DifficultKind.INTOXICATION,
                happened_at=calendar.at(before, 14),
                done="Siirrettiin tapaaminen huomiseen ja varmistettiin kyyti kotiin.",
                period=self._period("Jere Kallio"),
            )
        with told(calendar.at(before + timedelta(1), 10)):
            difficult_situation.hold_debrief(
                by=self._by("marja"),
                situation=made,
                held_on=before + timedelta(1),
                held_with=self.region.staff["marja"],
            )
        with told(calendar.at(lately, 15)):
            difficult_situation.record_situation(
                by=self._by("erkki"),
                unit=unit,
                kind=DifficultKind.NO_ANSWER,
                happened_at=calendar.at(lately, 14),
                done="Odotin puoli tuntia ja soitin kahdesti. Viesti tuli illalla: oli nukahtanut.",
                period=self._period("Kalle Huhta"),
            )

    def _worry(self) -> None:
        """A worry about a child: told to child protection, gone through, and read by the client later."""
        day = self._ago(5)
        with told(calendar.at(day, 17)):
            made = difficult_situation.record_situation(
                by=self._by("sami"),
                unit=self.region.units["guidance"],
                kind=DifficultKind.CHILD,
                happened_at=calendar.at(day, 15),
                called="Lastensuojelu",
                done="Tein lastensuojeluilmoituksen. Kerron Henrille asiasta yhdessä koordinaattorin kanssa.",
                period=self._period("Henri Salonen"),
            )
        with told(calendar.at(day, 18)):
            by, reason = self._by("marja"), "Lastensuojelu pyysi odottamaan, kunnes lapsia on kuultu."
            difficult_situation.hold_debrief(by=by, situation=made, held_on=day, held_with=self.region.staff["marja"])
            difficult_situation.defer_reading(by=by, situation=made, until=self.today + timedelta(9), reason=reason)

    def _questionnaires(self) -> None:
        """One waits for Jarkko's answer; one, answered yesterday, tells of a risk."""
        with told(calendar.at(self._ago(1), 16)):
            nadja = self._period("Nadja Petrova")
            asked = measure.ask_measure(by=self._by("jonna"), period=nadja, code="phq9", moment=Moment.START)
            answers = (2, 3, 2, 2, 1, 2, 2, 1, 1)
            measure.answer_measure(by=self._by("jonna"), measure=asked, how=Channel.IN_PERSON, answers=answers)
            jarkko = self._period("Jarkko Niemi")
            measure.ask_measure(by=self._by("sami"), period=jarkko, code="gad7", moment=Moment.MIDDLE)

    def _pair(self) -> None:
        """Two guides go on together with a client, who has chosen what the second may read."""
        period, jonna = self._period("Tommi Elo"), self.region.staff["jonna"]
        day = self._ago(9)
        with told(calendar.at(day, 11)):
            assignment.add_guide(
                by=self._by("marja"),
                period=period,
                guide=jonna,
                role=AssignmentRole.SECOND_GUIDE,
                on=day,
                reads=EarlierNotes.SUMMARIES,
                how=Channel.PHONE,
            )
        with told(calendar.at(self._ago(1), 12)):
            meeting.agree_meeting(
                by=self._by("mikko"),
                period=period,
                starts_at=calendar.at(calendar.next_on(self.today, WEDNESDAY), 9),
                place="Sulkapallohalli",
                second_guide=jonna.person,
            )

    def _trainee(self) -> None:
        """Ritva has agreed that a guide in training comes along to the next meeting."""
        period, aila = self._period("Ritva Toivonen"), self.region.staff["aila"]
        with told(calendar.at(self._ago(1), 13)):
            client, kind = period.client, ConsentKind.OTHERS_PRESENT
            give_consent(by=self._by("marja"), client=client, kind=kind, how=Channel.PHONE)
            meeting.agree_meeting(
                by=self._by("erkki"),
                period=period,
                starts_at=calendar.at(calendar.next_on(self.today, TUESDAY), 12),
                place="Kauppakeskus",
                trainee=aila.person,
            )

    def _group(self) -> None:
        """Two of Sami's clients bowled together."""
        day = self._ago(6)
        periods = [self._period(name) for name in ("Esko Piirainen", "Henri Salonen")]
        with told(calendar.at(day - timedelta(5), 10)):
            written = group.agree_group(
                by=self._by("sami"), periods=periods, starts_at=calendar.at(day, 15), place="Keilahalli"
            )
        made = cast("GroupMeeting", written.record)
        with told(calendar.at(day, 18)):
            present: list[Meeting] = list(made.meetings.all())
            group.record_group(
                by=self._by("sami"),
                group=made,
                present=present,
                minutes=90,
                activities=[Activity.HOBBY, Activity.SOCIAL],
                text="Keilattiin kaksi erää ja juotiin kahvit. Uusi kerta sovitaan yhdessä.",
            )

    def _wishes(self) -> None:
        with told(calendar.at(self._ago(2), 13)):
            wish.write_wishes(
                by=self._by("marja"),
                request=self.tellers["Inkeri Vuori"].made,
                gender=Gender.WOMAN,
                age_band=AgeBand.OLDER,
                interests=f"{Interest.GARDEN} {Interest.READING}",
                own_words="Joku, joka tietää surusta.",
            )
            suggestion.agree_introduction(
                by=self._by("marja"),
                request=self.tellers["Antero Lahti"].made,
                starts_at=calendar.at(calendar.work_day_from(self.today, 3), 16),
                place="Kahvila Lyhty",
            )

    def _story(self) -> None:
        """Niko lets his story be told; its version with facts changed is begun."""
        niko = self.tellers["Niko Saarela"].scene
        with told(calendar.at(self._ago(1), 14)):
            by = self._by("marja")
            give_consent(by=by, client=niko.period.client, kind=ConsentKind.STORY, how=Channel.PHONE)
            retelling.start_retelling(by=by, summary=niko.summaries[-1])

    def _ahead(self) -> None:
        """Who is on duty for three weeks, by turns, and a guide who takes no new clients for a while."""
        unit = self.region.units["guidance"]
        with told(calendar.at(self._ago(1), 15)):
            for number, day in enumerate(calendar.work_days_from(self.today, ON_DUTY)):
                key, phone = DUTY[number % len(DUTY)]
                duty.plan_shift(
                    by=self._by("marja"),
                    unit=unit,
                    person=self.region.staff[key],
                    phone=phone,
                    starts_at=calendar.at(day, 8),
                    ends_at=calendar.at(day, 18),
                )
            leena = self.region.staff["leena"]
            begin_break(by=self._by("leena"), guide=leena, back_on=self.today + timedelta(20))
