"""What the database refuses whatever the program says, also where a value is missing."""

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.db.models import UniqueConstraint

from rinnalla.access import clock
from rinnalla.access.roles import Role
from rinnalla.guidance.choices import (
    GoalKind,
    IntroductionState,
    LogCaseState,
    MeasureState,
    MeetingState,
    NoteKind,
    RequestState,
    RetellingState,
    SummaryState,
    TeamMeetingState,
)
from rinnalla.guidance.models import (
    Count,
    DifficultSituation,
    EvaluationParticipant,
    Extension,
    FollowUp,
    Goal,
    Handover,
    InstrumentUse,
    Introduction,
    LifeEvent,
    LogCase,
    Measure,
    Meeting,
    Note,
    OwnPlanPart,
    Pause,
    PhaseInterval,
    Rating,
    RequestQuestion,
    Retelling,
    RetellingPart,
    RiskNotice,
    ServiceTried,
    Setback,
    Suggestion,
    Summary,
    SummaryPart,
    TaperStep,
    TeamMeeting,
    TeamSeries,
)
from rinnalla.people.models import Block, Client, LinkedSignIn, Membership, Organisation, Team, Unit
from tests import factories
from tests.factories.walk_meeting import make_service
from tests.guidance.breaking import (
    NOON,
    added,
    aino,
    assignment,
    attend,
    block,
    bring_texts,
    changed,
    day,
    extension,
    first,
    in_the_group,
    meeting,
    period,
    permit,
    rename,
    request,
    shift,
    staff_role,
    told,
    twice,
    waiting,
)
from tests.guidance.raw import change

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def linked(made, name, identifier):
    """A sign-in of the same provider linked to somebody's account."""
    account = made["cast"].members[name].account
    return change(LinkedSignIn(account=account, issuer="https://login.example.fi", identifier=identifier))


BROKEN = {
    "meeting_held_has_length": [
        changed(meeting, minutes=None),
        changed(meeting, minutes=0),
        changed(meeting, minutes=721),
        changed(meeting, state=MeetingState.MOVED),
    ],
    "meeting_moved_once": [
        lambda made: [added(Meeting, moved_from=meeting(made), group=None)(made) for _ in range(2)],
    ],
    "meeting_once_in_a_group": [lambda made: [in_the_group(made) for _ in range(2)]],
    "tried_service_once": [lambda made: [added(ServiceTried, service=made["service"])(made) for _ in range(2)]],
    "assignment_access_after_end": [
        changed(assignment, access_until=day(1)),
        changed(assignment, ends_on=day(1)),
        changed(assignment, ends_on=day(1), access_until=day(0)),
    ],
    "assignment_days_in_order": [changed(assignment, ends_on=day(-1), access_until=day(9))],
    "period_days_in_order": [changed(period, planned_end=lambda made: period(made).planned_start)],
    "extension_number_once": [added(Extension)],
    "extension_twice_at_most": [added(Extension, number=3), added(Extension, number=0)],
    "extension_days_in_order": [changed(extension, until=lambda made: extension(made).before)],
    "setback_days_in_order": [changed(lambda made: Setback.objects.get(), returned_on=day(-400))],
    "pause_of_a_running_phase": [changed(lambda made: Pause.objects.get(), left="closing")],
    "taper_step_once": [added(TaperStep)],
    "waiting_closed_somehow": [
        changed(waiting, closed_on=day(0)),
        changed(waiting, closed_as="came"),
        changed(waiting, closed_on=day(-400), closed_as="came"),
    ],
    "followup_once": [added(FollowUp)],
    "followup_asked_somehow": [
        changed(lambda made: FollowUp.objects.get(), asked_on=None),
        changed(lambda made: FollowUp.objects.get(), how=""),
    ],
    "phase_one_open": [added(PhaseInterval, ended_on=None)],
    "phase_days_in_order": [
        changed(lambda made: period(made).phases.get(ended_on=None), ended_on=day(-1)),
    ],
    "request_sent_has_a_day": [
        changed(request, waiting_since=None, state=RequestState.SENT),
        changed(request, waiting_since=None, state=RequestState.WITHDRAWN),
    ],
    "suggestion_one_open": [lambda made: [added(Suggestion, closed_at=None)(made) for _ in range(2)]],
    "note_first_of_kind": [added(Note, kind=NoteKind.SHARED), added(Note, kind=NoteKind.WORK)],
    "summary_one_in_work": [lambda made: [added(Summary, state=SummaryState.DRAFT)(made) for _ in range(2)]],
    "summary_part_once": [added(SummaryPart)],
    "consent_recipient_of_disclosure": [
        changed(permit, recipient=None),
        changed(told, recipient=lambda made: made["cast"].clinic),
    ],
    "consent_times_in_order": [changed(permit, withdrawn_at=clock.EPOCH)],
    "block_once": [
        added(Block),
        added(Block, first=lambda made: block(made).second, second=lambda made: block(made).first),
    ],
    "block_of_two": [changed(block, second=lambda made: block(made).first)],
    "membership_once": [added(Membership)],
    "membership_days_in_order": [changed(staff_role, ends_on=day(-1))],
    "membership_is_for_staff": [
        changed(staff_role, role=role) for role in (Role.CLIENT, Role.LINK_HOLDER, Role.VISITOR, Role.SYSTEM)
    ],
    "introduction_one_ahead": [
        lambda made: [added(Introduction, state=IntroductionState.AGREED)(made) for _ in range(2)],
    ],
    "organisation_name": [added(Organisation)],
    "unit_name": [added(Unit)],
    "team_name": [lambda made: [change(Team(unit=made["cast"].clinic, name="x")) for _ in range(2)]],
    "client_identity_once": [
        lambda made: change(
            Client.objects.get(pk=made["other"].client.pk), identity_code=made["walk"].client.identity_code
        ),
    ],
    "linked_sign_in_once": [lambda made: (linked(made, "aino", "1"), linked(made, "bertil", "1"))],
    "linked_sign_in_one_of_account": [lambda made: (linked(made, "aino", "1"), linked(made, "aino", "2"))],
    "account_username": [lambda made: rename(made["cast"].bertil.account, "aino")],
    "request_question_one_open": [twice(added(RequestQuestion, answered_at=None))],
    "handover_once": [added(Handover)],
    "difficult_situation_whole": [
        added(DifficultSituation, client=None),
        added(DifficultSituation, period=None),
    ],
    "duty_ends_after_start": [shift],
    "evaluation_person_once": [added(EvaluationParticipant)],
    "goal_baseline_on_its_scale": [
        added(Goal, kind=kind, baseline=baseline)
        for kind, baseline in (
            (GoalKind.STEPS, -3),
            (GoalKind.STEPS, 3),
            (GoalKind.LINE, -1),
            (GoalKind.LINE, 11),
            (GoalKind.OWN_WORDS, 1),
        )
    ],
    "goal_locked_with_baseline": [
        added(Goal, kind=kind, baseline=None, locked_at=NOON) for kind in (GoalKind.STEPS, GoalKind.LINE)
    ],
    "goal_weight": [added(Goal, weight=0), added(Goal, weight=4)],
    "rating_level": [added(Rating, level=-3), added(Rating, level=11)],
    "life_event_days_in_order": [changed(first(LifeEvent), ends_on=day(-400))],
    "log_case_once": [added(LogCase)],
    "log_case_of_habit_once": [twice(added(LogCase, client=None))],
    "log_case_closed_by": [
        added(LogCase, week=day(-70), closed_at=None),
        added(LogCase, week=day(-70), closed_by=None),
        added(LogCase, week=day(-70), state=LogCaseState.ASKED),
    ],
    "instrument_text_once": [twice(bring_texts)],
    "instrument_use_once": [added(InstrumentUse)],
    "instrument_on_with_somebody_responsible": [
        changed(first(InstrumentUse, is_on=True), **{name: ""})
        for name in ("clinician", "clinician_phone", "safety_path")
    ],
    "measure_asked_once": [twice(added(Measure, state=MeasureState.ASKED))],
    "risk_notice_handled_whole": [
        changed(first(RiskNotice, handled_at=None), handled_at=NOON),
        changed(first(RiskNotice, handled_at=None), handled_by=aino),
    ],
    "count_end_whole": [
        changed(first(Count), at_end=1),
        changed(first(Count), ended_on=day(0)),
        changed(first(Count), at_end=1, ended_on=day(-400)),
    ],
    "own_plan_part_once": [added(OwnPlanPart)],
    "summary_final_has_a_time": [
        added(Summary, state=SummaryState.FROZEN, frozen_at=None),
        added(Summary, state=SummaryState.READ, frozen_at=NOON),
        added(Summary, state=SummaryState.READ, unread="x"),
    ],
    "retelling_one_in_work": [twice(added(Retelling, state=RetellingState.DRAFT, checker=None, checked_at=None))],
    "retelling_checked_by_another": [
        added(Retelling, checker=lambda made: made["walk"].retelling.maker),
        added(Retelling, checker=None),
        added(Retelling, checked_at=None),
        added(Retelling, state=RetellingState.DRAFT),
    ],
    "retelling_part_once": [added(RetellingPart)],
    "team_series_name": [added(TeamSeries)],
    "team_one_agreed": [twice(added(TeamMeeting, state=TeamMeetingState.AGREED))],
    "team_attendance_once": [twice(attend)],
}


@pytest.fixture
def made(cast, whole_walk):
    """A walked path with everything of its course, a service, and another client."""
    walk = whole_walk
    factories.walk_course(cast, walk)
    return {"cast": cast, "walk": walk, "other": factories.make_request(cast), "service": make_service()}


def constraints():
    rooms = ("rinnalla.guidance", "rinnalla.people")
    models = [model for model in apps.get_models() if model.__module__.startswith(rooms)]
    return {constraint.name: constraint for model in models for constraint in model._meta.constraints}


def answer_to(breaking, made):
    """What the database says to it; nothing if it lets it be."""
    try:
        with transaction.atomic():
            breaking(made)
    except IntegrityError as refused:
        return str(refused)
    return ""


def test_a_broken_row_is_refused(made):
    every, said = constraints(), {}
    for name, ways in BROKEN.items():
        unique = isinstance(every[name], UniqueConstraint) and connection.vendor == "sqlite"
        for number, breaking in enumerate(ways):
            answer = answer_to(breaking, made)
            if ("UNIQUE" if unique else name) not in answer:
                said[f"{name} {number}"] = answer

    assert said == {}


def test_every_constraint_of_people_and_guidance_is_broken_here():
    assert set(BROKEN) == set(constraints())


def test_a_lifted_block_leaves_room_for_another(made):
    change(block(made), lifted_at=clock.now())

    assert added(Block, lifted_at=None)(made).pk is not None
