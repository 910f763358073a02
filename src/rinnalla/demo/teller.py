"""Walks one client's story through the actions, each step at its own time and by its own person."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

from rinnalla.access.actors import Actor, system
from rinnalla.access.clock import told
from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.demo import calendar
from rinnalla.demo.story import Guidance, Met, Missed, Story, Told
from rinnalla.guidance.actions import decision, goal, meeting, period, request, suggestion, summary
from rinnalla.guidance.choices import (
    MeetingState,
    NoteKind,
    RequestOrigin,
    RequestSource,
    SuggestionAnswer,
    SummaryPartKind,
)
from rinnalla.guidance.models import Meeting, Period, ServiceRequest, Summary
from rinnalla.guidance.queries.period import caseload, meetings_of
from rinnalla.people.actions.account import open_account
from rinnalla.people.actions.client import give_consent, keep_apart
from rinnalla.people.choices import Channel, ConsentKind
from rinnalla.people.models import Account
from rinnalla.people.queries.account import actor_of

if TYPE_CHECKING:
    from rinnalla.demo.build import Region

SEED = 20131104
LOOKS_IN = 0.3


@dataclass
class Teller:
    """One story in the made-up region. ``today`` is the local date everything is told from."""

    region: "Region"
    story: Story
    today: date
    password: str
    account: Account | None = field(init=False, default=None)

    def tell(self) -> None:
        """Go as far as the story has reached."""
        made = self._ask()
        if self.story.reached == "draft":
            return
        self._send(made)
        if self.story.reached == "sent":
            return
        self._decide(made)
        if self.story.reached in {"received", "declined", "accepted"}:
            return
        self._match(made)
        if self.story.guidance:
            self._guide(made, self.story.guidance)

    def _day(self, after: int) -> date:
        return calendar.worked(self.today, self.story.days_ago - after)

    def _by(self, key: str) -> Actor:
        return self.region.actor(key)

    @property
    def _sender(self) -> str:
        return "marja" if self.story.asked.source == RequestSource.PHONE else "liisa"

    def _ask(self) -> ServiceRequest:
        story, asked = self.story, self.story.asked
        from_unit = self.region.units["clinic"] if self._sender == "liisa" else None
        with told(calendar.at(self._day(0), 10)):
            by = self._by(self._sender)
            made = request.start_request(
                by=by,
                unit=self.region.units["guidance"],
                from_unit=from_unit,
                source=asked.source,
                origin=RequestOrigin.CLINIC if from_unit else RequestOrigin.CLIENT,
                name=story.name,
                call_name=story.call_name,
                phone=story.phone,
                contact_wish=asked.contact_wish,
            )
            ending_on = None if asked.ending_in_days is None else self._day(0) + timedelta(asked.ending_in_days)
            return request.describe_request(
                by=by,
                request=made,
                situation=asked.situation,
                hopes=asked.hopes,
                ending=asked.ending,
                ending_on=ending_on,
                named_contact=asked.named_contact,
                named_contact_name=asked.named_contact_name,
            )

    def _send(self, made: ServiceRequest) -> None:
        how = Channel.PHONE if self._sender == "marja" else Channel.IN_PERSON
        with told(calendar.at(self._day(0), 10, 30)):
            by = self._by(self._sender)
            request.record_agreement(
                by=by, request=made, text=self.story.asked.brief, how=how, disclosure=self.story.asked.permit
            )
            request.send_request(by=by, request=made)

    def _decide(self, made: ServiceRequest) -> None:
        with told(calendar.at(self._day(1), 12)):
            decision.receive_request(by=self._by("marja"), request=made)
        if self.story.reached == "received":
            return
        with told(calendar.at(self._day(3), 13)):
            by = self._by("marja")
            if self.story.reached == "declined":
                reason, advice = self.story.decline_reason, self.story.decline_advice
                decision.decline_request(by=by, request=made, decline_reason=reason, decline_advice=advice)
                return
            decision.accept_request(by=by, request=made)
            give_consent(by=by, client=made.client, kind=ConsentKind.CONTACT_CHANNEL, how=Channel.PHONE)
            if self.story.keep_apart_from:
                other = self.region.staff[self.story.keep_apart_from].person
                keep_apart(by=by, client=made.client, other=other, reason=self.story.apart_reason)

    def _match(self, made: ServiceRequest) -> None:
        guide = self.story.guidance.guide if self.story.guidance else self.story.guide
        with told(calendar.at(self._day(6), 14)):
            suggestion.suggest_guide(by=self._by("marja"), request=made, guide=self.region.staff[guide])

    def _guide(self, made: ServiceRequest, guidance: Guidance) -> None:
        yes = SuggestionAnswer.YES
        with told(calendar.at(self._day(8), 15)):
            suggestion.record_answers(
                by=self._by("marja"), request=made, guide_answer=yes, client_answer=yes, how=Channel.PHONE
            )
        first = calendar.first_meeting(self.today, guidance.weeks_ago, guidance.weekday)
        with told(calendar.at(self._day(9), 16)):
            started = period.start_period(
                by=self._by("marja"),
                request=made,
                first_meeting=calendar.at(first, guidance.hour),
                place=guidance.place,
                planned_end=first + timedelta(weeks=guidance.length_weeks),
            )
            if self.story.username:
                self._open_account(started)
        if guidance.met:
            self._meet(started, guidance, first)
        if guidance.summary:
            self._sum_up(started, guidance, guidance.summary, calendar.at(first, guidance.hour))

    def _open_account(self, started: Period) -> None:
        self.account = open_account(
            by=system("demonstration"),
            person=started.client.person,
            username=self.story.username,
            password=self.password,
        )

    def _meet(self, started: Period, guidance: Guidance, first: date) -> None:
        chance = Random(f"{SEED} {self.story.name}")  # noqa: S311 -- the same demonstration every time, nothing secret
        agreed = meetings_of(self._by(guidance.guide), started)[0]
        starts = [calendar.at(first + timedelta(weeks=met.week), guidance.hour) for met in guidance.met]
        following = [(start, met.place) for start, met in zip(starts[1:], guidance.met[1:], strict=True)]
        following.append(
            (calendar.at(calendar.next_on(self.today, guidance.weekday), guidance.hour), guidance.next_place)
        )
        for number, (met, start) in enumerate(zip(guidance.met, starts, strict=True)):
            with told(start + timedelta(hours=2)):
                by = self._by(guidance.guide)
                self._record(by, agreed, met)
                if number == len(guidance.goals):
                    for one in guidance.goals:
                        goal.write_goal(by=by, period=started, aim=one.aim, words=one.words, where_now=one.where_now)
                starts_at, place = following[number]
                agreed = meeting.agree_meeting(by=by, period=started, starts_at=starts_at, place=place)
            self._look_in(started, start, chance)

    def _record(self, by: Actor, agreed: Meeting, met: Met | Missed) -> None:
        if isinstance(met, Missed):
            meeting.record_meeting(by=by, meeting=agreed, state=MeetingState.DID_NOT_TAKE_PLACE, work=met.work)
            return
        meeting.record_meeting(
            by=by,
            meeting=agreed,
            state=MeetingState.HELD,
            minutes=met.minutes,
            activities=[activity.value for activity in met.activities],
            shared=met.shared,
            work=met.work,
            written_together=met.together,
        )
        if met.answer:
            recorded = next(row for row in meetings_of(by, agreed.period) if row.pk == agreed.pk)
            note = recorded.note(NoteKind.SHARED)
            meeting.answer_note(
                by=self._client_or("marja"), note=note, answer=met.answer, words=met.words, how=self._how()
            )

    def _look_in(self, started: Period, start: datetime, chance: Random) -> None:
        """Now and then the coordinator opens the period and the sender sees it in a list."""
        with told(start + timedelta(days=1)):
            if chance.random() < LOOKS_IN:
                self._read(self._by("marja"), Permission.PERIOD_READ, started, Event.PERIOD_READ)
            if chance.random() < LOOKS_IN:
                sender = self._by("liisa")
                show_list(sender, Permission.PERIOD_LIST, caseload(sender))

    def _sum_up(self, started: Period, guidance: Guidance, said: Told, first: datetime) -> None:
        last = first + timedelta(weeks=guidance.met[-1].week)
        parts = {kind: summary.Part(str(kind.label), said.parts[kind]) for kind in SummaryPartKind}
        with told(last + timedelta(hours=20)):
            by = self._by(guidance.guide)
            drafted = summary.draft_summary(by=by, period=started, parts=parts, language="fi")
        with told(last + timedelta(hours=44)):
            summary.give_summary(by=self._by(guidance.guide), summary=drafted)
        if said.answer:
            with told(last + timedelta(hours=68)):
                by = self._client_or("marja")
                summary.answer_summary(by=by, summary=drafted, answer=said.answer, words=said.words, how=self._how())
                self._read(self._by("liisa"), Permission.SUMMARY_READ, drafted, Event.SUMMARY_READ)

    def _read(self, by: Actor, permission: Permission, record: Period | Summary, event: Event) -> None:
        open_record(by, permission, type(record), pk=record.pk, event=event)

    def _client_or(self, key: str) -> Actor:
        """The client with their own account, or the worker who records the answer on their behalf."""
        return actor_of(self.account, source="demonstration") if self.account else self._by(key)

    def _how(self) -> Channel:
        return Channel.OWN_ACCOUNT if self.account else Channel.IN_PERSON
