"""Walks one client's request through the actions, each step at its own time and by its own person."""

from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rinnalla.access.actors import Actor, system, visitor
from rinnalla.access.clock import told
from rinnalla.demo import calendar
from rinnalla.demo.cast import NURSE, SENDERS, UNIT_OF
from rinnalla.demo.guided import Guided
from rinnalla.demo.scene import Scene
from rinnalla.demo.story import Guidance, Story
from rinnalla.guidance.actions import asking, contact, decision, period, question, request, suggestion
from rinnalla.guidance.actions.request import Caller
from rinnalla.guidance.choices import (
    ContactOutcome,
    NeedClass,
    RequestOrigin,
    RequestSource,
    SuggestionAnswer,
)
from rinnalla.guidance.models import Period, ServiceRequest
from rinnalla.guidance.tasks.request import follow_up_questions
from rinnalla.people.actions.account import open_account
from rinnalla.people.actions.client import give_consent, keep_apart
from rinnalla.people.actions.contact import Reach
from rinnalla.people.choices import Channel, ConsentKind, ReachWay
from rinnalla.people.models import Account

if TYPE_CHECKING:
    from rinnalla.demo.build import Region

PUBLIC = frozenset({RequestSource.OUTSIDER, RequestSource.CLIENT})
# States in which a story may end, in the order in which a request comes to them.
DECIDED = ("received", "info_requested", "lapsed", "declined", "accepted", "waitlisted")


@dataclass
class Teller:
    """One story in the made-up region. ``today`` is the local date everything is told from."""

    region: "Region"
    story: Story
    today: date
    password: str
    account: Account | None = field(init=False, default=None)
    made: ServiceRequest = field(init=False)
    scene: Scene = field(init=False)

    def tell(self) -> None:
        """Go as far as the story has reached; ``made`` is the request, ``scene`` its period once there is one."""
        made = self.made = self._begin()
        reached = self.story.reached
        if reached in {"draft", "sent"}:
            return
        if reached == "discarded":
            with self._told(1, 9):
                request.discard_request(by=self._by(self._sender), request=made)
            return
        self._decide(made)
        if reached in DECIDED:
            return
        if reached in {"revoked", "withdrawn"}:
            self._end(made)
            return
        self._match(made)
        if self.story.guidance:
            self._guide(made, self.story.guidance)

    def _told(self, day: int, hour: int, minute: int = 0) -> AbstractContextManager[None]:
        return told(calendar.at(calendar.worked(self.today, self.story.days_ago - day), hour, minute))

    def _by(self, key: str) -> Actor:
        return self.region.actor(key)

    @property
    def _sender(self) -> str:
        asked = self.story.asked
        return "marja" if asked.source == RequestSource.PHONE else SENDERS.get(asked.origin, NURSE)

    def _ends(self) -> date | None:
        days, guidance = self.story.asked.ending_in_days, self.story.guidance
        since = self._first(guidance) if guidance else calendar.worked(self.today, self.story.days_ago)
        return None if days is None else since + timedelta(days)

    def _first(self, guidance: Guidance) -> date:
        return calendar.first_meeting(self.today, guidance.weeks_ago, guidance.weekday)

    def _begin(self) -> ServiceRequest:
        if self.story.asked.source in PUBLIC:
            return self._ask()
        made = self._draft()
        if self.story.reached not in {"draft", "discarded"}:
            self._send(made)
        return made

    def _ask(self) -> ServiceRequest:
        """Asked on the public page, by the client or by a professional without an account."""
        story, asked = self.story, self.story.asked
        with self._told(0, 20):
            return asking.ask_without_account(
                by=visitor(source="demonstration"),
                unit=self.region.units["guidance"],
                source=asked.source,
                origin=asked.origin,
                whom=asking.Whom(story.name, story.call_name, story.phone),
                reach=Reach(ReachWay.CALL, may_text=True),
                asked=asking.Asked(
                    situation=asked.situation,
                    brief=asked.brief,
                    hopes=asked.hopes,
                    ending=asked.ending,
                    ending_on=self._ends(),
                    named_contact=asked.named_contact,
                    named_contact_name=asked.named_contact_name,
                    contact_wish=asked.contact_wish,
                ),
                caller=Caller(name=asked.caller) if asked.caller else None,
            )

    def _draft(self) -> ServiceRequest:
        story, asked = self.story, self.story.asked
        from_unit = None if self._sender == "marja" else self.region.units[UNIT_OF[self._sender]]
        with self._told(0, 10):
            by = self._by(self._sender)
            made = request.start_request(
                by=by,
                unit=self.region.units["guidance"],
                from_unit=from_unit,
                source=asked.source,
                origin=asked.origin if from_unit else RequestOrigin.CLIENT,
                name=story.name,
                call_name=story.call_name,
                phone=story.phone,
                contact_wish=asked.contact_wish,
                reach=Reach(story.reach, may_text=True) if story.phone else Reach(ReachWay.LETTER),
            )
            return request.describe_request(
                by=by,
                request=made,
                situation=asked.situation,
                hopes=asked.hopes,
                ending=asked.ending,
                ending_on=self._ends(),
                named_contact=asked.named_contact,
                named_contact_name=asked.named_contact_name,
            )

    def _send(self, made: ServiceRequest) -> None:
        how = Channel.PHONE if self._sender == "marja" else Channel.IN_PERSON
        with self._told(0, 10, 30):
            by = self._by(self._sender)
            request.record_agreement(
                by=by, request=made, text=self.story.asked.brief, how=how, disclosure=self.story.asked.permit
            )
            request.send_request(by=by, request=made)

    def _decide(self, made: ServiceRequest) -> None:
        with self._told(1, 12):
            decision.receive_request(by=self._by("marja"), request=made)
        if self.story.reached == "received":
            return
        if self.story.question:
            self._question(made)
            return
        with self._told(2, 10):
            self._call(made)
        with self._told(3, 13):
            self._answer(made)
        if self.story.reached == "waitlisted":
            with self._told(4, 9):
                decision.place_in_queue(
                    by=self._by("marja"),
                    request=made,
                    need=NeedClass.IN_TURN,
                    waits_for=self.story.waits_for,
                    waits_words=self.story.waits_words,
                )

    def _question(self, made: ServiceRequest) -> None:
        """The sender is asked for more; where nobody answers, two reminders go out and the request lapses."""
        with self._told(2, 9):
            question.ask_more(by=self._by("marja"), request=made, question=self.story.question)
        if self.story.reached == "lapsed":
            for week in (1, 2, 3):
                with self._told(2 + 8 * week, 7):
                    follow_up_questions()

    def _call(self, made: ServiceRequest) -> None:
        if self.story.phone:
            contact.record_contact(
                by=self._by("marja"),
                request=made,
                tried_at=calendar.at(calendar.worked(self.today, self.story.days_ago - 2), 9, 40),
                way=ReachWay.CALL,
                outcome=ContactOutcome.REACHED,
            )

    def _answer(self, made: ServiceRequest) -> None:
        story, by = self.story, self._by("marja")
        if story.reached == "declined":
            decision.decline_request(
                by=by, request=made, decline_reason=story.decline_reason, decline_advice=story.decline_advice
            )
            return
        decision.accept_request(by=by, request=made)
        give_consent(by=by, client=made.client, kind=ConsentKind.CONTACT_CHANNEL, how=Channel.PHONE)
        if story.keep_apart_from:
            other = self.region.staff[story.keep_apart_from].person
            keep_apart(by=by, client=made.client, other=other, reason=story.apart_reason)

    def _end(self, made: ServiceRequest) -> None:
        by_client = self.story.reached == "withdrawn"
        with self._told(5, 11):
            decision.record_withdrawal(by=self._by("marja"), request=made, by_client=by_client, how=Channel.PHONE)

    def _match(self, made: ServiceRequest) -> None:
        guide = self.story.guidance.guide if self.story.guidance else self.story.guide
        with self._told(6, 14):
            suggestion.suggest_guide(by=self._by("marja"), request=made, guide=self.region.staff[guide])
        if self.story.reached == "matching":
            return
        yes = SuggestionAnswer.YES
        with self._told(8, 15):
            suggestion.record_answers(
                by=self._by("marja"), request=made, guide_answer=yes, client_answer=yes, how=Channel.PHONE
            )

    def _guide(self, made: ServiceRequest, guidance: Guidance) -> None:
        first = self._first(guidance)
        with self._told(9, 16):
            started = period.start_period(
                by=self._by("marja"),
                request=made,
                first_meeting=calendar.at(first, guidance.hour),
                place=guidance.place,
                planned_end=first + timedelta(weeks=guidance.length_weeks),
            )
            if self.story.username:
                self.account = self._open_account(started)
        self.scene = Scene(self.region, made, started, guidance.guide, first, self.today, self._sender, self.account)
        Guided(self.scene, guidance, self.story.name).tell()

    def _open_account(self, started: Period) -> Account:
        return open_account(
            by=system("demonstration"),
            person=started.client.person,
            username=self.story.username,
            password=self.password,
        )
