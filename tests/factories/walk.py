"""A path of guidance walked by actions: request, period, meeting, goal, summary, each text a canary."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from rinnalla.access import clock
from rinnalla.access.records import Run, writing
from rinnalla.guidance.actions.decision import accept_request, receive_request
from rinnalla.guidance.actions.goal import write_goal
from rinnalla.guidance.actions.meeting import agree_meeting, answer_note, record_meeting
from rinnalla.guidance.actions.period import start_period
from rinnalla.guidance.actions.request import (
    describe_request,
    record_agreement,
    send_request,
    start_request,
)
from rinnalla.guidance.actions.suggestion import record_answers, suggest_guide
from rinnalla.guidance.actions.summary import Part, answer_summary, draft_summary, give_summary
from rinnalla.guidance.choices import (
    Aim,
    ClientAnswer,
    MeetingState,
    NamedContact,
    NoteKind,
    RequestSource,
    SuggestionAnswer,
    SummaryPartKind,
)
from rinnalla.people.actions.account import open_account
from rinnalla.people.actions.client import keep_apart
from rinnalla.people.choices import Channel
from rinnalla.people.models import Client
from rinnalla.people.queries.account import actor_of
from tests.factories.canaries import Canaries
from tests.factories.cast import SYSTEM
from tests.factories.walk_break_glass import walk_break_glass
from tests.factories.walk_cooperation import meet_as_a_team, tell_to_others
from tests.factories.walk_difficult_situation import meet_a_hard_day
from tests.factories.walk_goal import walk_goals
from tests.factories.walk_log import walk_log
from tests.factories.walk_match import meet_first
from tests.factories.walk_meeting import walk_meeting
from tests.factories.walk_own_plan import write_own_plan
from tests.factories.walk_request import caller, reach, reach_and_ask, wait

YES = SuggestionAnswer.YES


@dataclass
class Walk:
    """What has been made for one client."""

    canaries: Canaries
    request: Any
    account: Any = None
    brief: Any = None
    suggestion: Any = None
    introduction: Any = None
    period: Any = None
    meeting: Any = None
    shared: Any = None
    work: Any = None
    answer: Any = None
    goal: Any = None
    ahead: Any = None
    partner: Any = None
    tried: Any = None
    group: Any = None
    summary: Any = None
    count: Any = None
    measure: Any = None
    scored: Any = None
    notice: Any = None
    retelling: Any = None
    evaluation: Any = None
    evaluation_item: Any = None
    team_meeting: Any = None
    team_task: Any = None
    setback: Any = None
    pause: Any = None
    waiting: Any = None
    assignment: Any = None
    ending: Any = None
    followup: Any = None
    plan: Any = None
    situation: Any = None
    deferred: Any = None
    opening: Any = None
    looked: Any = None
    question: Any = None
    case: Any = None

    @property
    def client(self):
        return self.request.client

    @property
    def actor(self):
        """The client as an actor."""
        return actor_of(self.account)


def make_request(cast, *, partner="liisa", unit="guidance", send=True):
    """A request for a new client, sent by a partner with the client's agreement and disclosure permit."""
    canaries, sender = Canaries(None), cast.members[partner].actor
    request = start_request(
        by=sender, unit=getattr(cast, unit), from_unit=cast.clinic, source=RequestSource.PROFESSIONAL,
        name=canaries["client.name"], call_name=canaries["client.call_name"], phone=canaries["client.phone"],
        contact_wish=canaries["request.contact_wish"], caller=caller(canaries), reach=reach(canaries),
    )  # fmt: skip
    canaries.client = request.client_id
    request = describe_request(
        by=sender, request=request, situation=canaries["request.situation"], hopes=canaries["request.hopes"],
        ending=canaries["request.ending"], named_contact=NamedContact.NAMED_NURSE,
        named_contact_name=canaries["request.named_contact_name"],
    )  # fmt: skip
    brief = record_agreement(
        by=sender, request=request, text=canaries["brief.text"], how=Channel.IN_PERSON, disclosure=True
    )
    request = send_request(by=sender, request=request) if send else request
    _write_what_no_action_writes_yet(request.client, canaries)
    return Walk(canaries, request, brief=brief)


def walk_path(cast, *, guide="aino", coordinator="marja", unit="guidance", username="kaisa", whole=False):
    """The path for a client with an account of their own: request, period, meeting, goal, summary.

    ``whole`` adds everything else that can be written on the way; it takes three times as long.
    """
    walk = make_request(cast, unit=unit)
    marja, aino, staff = cast.members[coordinator].actor, cast.members[guide].actor, cast.members[guide].staff
    walk.account = open_account(by=SYSTEM, person=walk.client.person, username=username, password="!")
    _accept(walk, cast, marja, staff, whole=whole)
    record_answers(by=marja, request=walk.request, guide_answer=YES, client_answer=YES, how=Channel.PHONE)
    walk.period = start_period(
        by=marja, request=walk.request, first_meeting=clock.now(), place=walk.canaries["meeting.place"],
        planned_end=clock.today() + timedelta(days=120),
    )  # fmt: skip
    walk.request.refresh_from_db()
    _meet(walk, aino)
    if whole:
        walk_meeting(walk, aino)
        walk_goals(walk, aino, marja)
    _sum_up(walk, aino)
    if whole:
        _walk_on(walk, cast, unit=getattr(cast, unit), guide=cast.members[guide], coordinator=marja)
    keep_apart(by=marja, client=walk.client, other=cast.oskar.person, reason=walk.canaries["block.reason"])
    return walk


def _accept(walk, cast, coordinator, guide, *, whole):
    receive_request(by=coordinator, request=walk.request)
    if whole:
        reach_and_ask(walk, coordinator, cast.members["liisa"].actor)
    accept_request(by=coordinator, request=walk.request)
    if whole:
        wait(walk, coordinator)
        meet_first(walk, coordinator, guide)
    else:
        suggest_guide(by=coordinator, request=walk.request, guide=guide)


def _walk_on(walk, cast, *, unit, guide, coordinator):
    tell_to_others(walk, cast, guide=guide.actor, coordinator=coordinator)
    meet_as_a_team(walk, unit, guide=guide.staff, coordinator=coordinator)
    write_own_plan(walk)
    meet_a_hard_day(walk, guide.actor, coordinator)
    walk_break_glass(walk, cast.daniel.actor, coordinator)
    walk_log(walk, cast.daniel.actor, cast.tove.actor)


def _meet(walk, guide):
    canaries = walk.canaries
    walk.meeting = record_meeting(
        by=guide, meeting=walk.period.meetings.get(), state=MeetingState.HELD, minutes=60,
        shared=canaries["note.shared"], work=canaries["note.work"],
    )  # fmt: skip
    walk.shared = walk.meeting.notes.get(kind=NoteKind.SHARED)
    walk.work = walk.meeting.notes.get(kind=NoteKind.WORK)
    walk.answer = answer_note(
        by=walk.actor, note=walk.shared, answer=ClientAnswer.WOULD_CHANGE, words=canaries["note_answer.words"],
        how=Channel.OWN_ACCOUNT,
    )  # fmt: skip
    walk.goal = write_goal(
        by=guide,
        period=walk.period,
        aim=Aim.MEANING,
        words=canaries["goal.words"],
        where_now=canaries["goal.where_now"],
    )

    walk.ahead = agree_meeting(
        by=guide, period=walk.period, starts_at=clock.now() + timedelta(days=7), place=canaries["meeting.place"],
        plan_b=canaries["meeting.plan_b"],
    )  # fmt: skip


def _sum_up(walk, guide):
    canaries = walk.canaries
    parts = {
        kind: Part(canaries[f"summary.heading.{kind}"], canaries[f"summary.text.{kind}"]) for kind in SummaryPartKind
    }
    walk.summary = draft_summary(by=guide, period=walk.period, parts=parts, language="fi")
    walk.summary = give_summary(by=guide, summary=walk.summary)
    answer_summary(
        by=walk.actor, summary=walk.summary, answer=ClientAnswer.YES, words=canaries["summary_answer.words"],
        how=Channel.OWN_ACCOUNT,
    )  # fmt: skip
    walk.summary.refresh_from_db()


def _write_what_no_action_writes_yet(client, canaries):
    with writing(Run(SYSTEM, frozenset({Client}), frozenset())):
        client.email = f"{canaries['client.email']}@example.org"
        client.identity_code = canaries["client.identity_code"]
        client.save()
