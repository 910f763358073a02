"""The demonstration: built through actions, whole, the same every time, and nothing outside a demonstration."""

import re
from collections import Counter, defaultdict
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from django.contrib.auth.hashers import check_password

from rinnalla import demo
from rinnalla.access import clock, sealer
from rinnalla.access.roles import Role
from rinnalla.access.verify import verify
from rinnalla.demo.cast import PASSWORD, SIGN_INS
from rinnalla.guidance.choices import AlertKind, AssignmentRole, DifficultKind
from rinnalla.guidance.models import (
    Assignment,
    DifficultSituation,
    DutyShift,
    Introduction,
    LogCase,
    Measure,
    Meeting,
    Period,
    PhaseInterval,
    ServiceRequest,
    ServiceTried,
    Summary,
)
from rinnalla.guidance.queries.caseload import caseload_alerts
from rinnalla.guidance.queries.difficult_situation import hidden_from
from rinnalla.guidance.queries.goal_figures import attained
from rinnalla.guidance.queries.measure import open_notices
from rinnalla.guidance.queries.team_meeting import own_tasks
from rinnalla.methods.goal_attainment import by_number_of_goals
from rinnalla.people.models import Account, Client, Membership
from rinnalla.people.queries.account import actor_of

pytestmark = [pytest.mark.django_db, pytest.mark.only("sqlite")]
FRIDAY = 4
# How anything could be written beside the actions.
RAW = re.compile(r"\.(save|create|bulk_create|update|bulk_update|get_or_create|execute|delete)\(|INSERT|cursor")


def counted(model):
    return Counter(model._default_manager.values_list("state", flat=True))


def test_a_request_stands_in_every_one_of_the_fourteen_states(built):
    assert counted(ServiceRequest) == {
        "draft": 1, "sent": 2, "received": 1, "info_requested": 1, "accepted": 1, "waitlisted": 2, "matching": 1,
        "matched": 1, "completed": 25, "discarded": 1, "rejected": 1, "revoked": 1, "withdrawn": 1, "lapsed": 1,
    }  # fmt: skip


def test_a_period_stands_in_every_one_of_the_eight_states(built):
    assert counted(Period) == {
        "planned": 2, "starting": 4, "active": 7, "paused": 2, "tapering": 3, "closing": 1, "finished": 5,
        "cancelled": 1,
    }  # fmt: skip


def test_there_are_forty_clients_and_eight_guides(built):
    assert Client._default_manager.count() == 40
    assert Membership._default_manager.filter(role=Role.GUIDE).count() == 8


def test_summaries_stand_in_every_state_that_can_be_shown(built):
    assert counted(Summary) == {"with_client": 2, "read": 2, "frozen": 5}


def test_the_coordinator_has_something_to_see_to_of_most_kinds(built):
    found = {alert.kind for alert in caseload_alerts(acting("koordinaattori"))}
    expected = {
        AlertKind.TO_RECORD, AlertKind.PLAN, AlertKind.NO_NAMED_CONTACT, AlertKind.WAITING_OLD, AlertKind.PAUSE_REVIEW,
        AlertKind.SETBACK_OPEN, AlertKind.SUMMARY_UNREAD, AlertKind.ENDS_SOON, AlertKind.CHECKS, AlertKind.TO_FINISH,
        AlertKind.FOLLOW_UP,
    }  # fmt: skip
    assert expected - found == set()


def acting(username):
    return actor_of(Account.objects.get(username=username), source="test")


def test_the_evaluator_sees_figures_of_five_people_and_the_line_manager_has_a_task(built):
    elina, riitta = acting("arvioija"), acting("esihenkilo")
    told = by_number_of_goals(attained(elina, elina.grants[0].unit))

    assert {goals: (row.people, row.reached) for goals, row in told.items()} == {1: (5, 0.8)}
    assert len(own_tasks(riitta)) == 1


def test_questionnaires_guides_in_pairs_and_in_training_and_a_reading_put_off_can_be_seen(built):
    asked = {(one.period.client.called, one.code, one.state) for one in Measure._default_manager.all()}
    assert asked == {
        ("Tommi", "gad7", "answered"), ("Sirpa", "phq9", "answered"), ("Nadja", "phq9", "answered"),
        ("Jarkko", "gad7", "asked"),
    }  # fmt: skip
    assert [one.measure.period.client.called for one in open_notices(acting("koordinaattori"))] == ["Nadja"]
    second = Assignment._default_manager.get(role=AssignmentRole.SECOND_GUIDE)
    assert Meeting._default_manager.get(second_guide=second.person).period == second.period
    along = {one.trainee_id for one in Meeting._default_manager.exclude(trainee=None)}
    assert len(along) == 1
    tried = set(ServiceTried._default_manager.values_list("state", flat=True))
    assert {"attended", "alone", "stopped"} <= tried
    put_off = DifficultSituation._default_manager.get(kind=DifficultKind.CHILD)
    assert put_off.pk in hidden_from(put_off.client).values_list("pk", flat=True)


def test_only_the_meetings_left_to_record_are_agreed_and_past(built):
    left = Meeting._default_manager.filter(state="agreed", starts_at__lt=clock.now())
    assert {meeting.period.client.called for meeting in left} == {"Kalle"}


def test_the_builder_writes_nothing_beside_the_actions():
    files = Path(demo.__file__).parent.rglob("*.py")
    found = [(file.name, line) for file in files for line in file.read_text().splitlines() if RAW.search(line)]
    assert [pair for pair in found if "whole.update(" not in pair[1]] == []


def test_only_the_sign_ins_that_are_shown_open_with_the_password_everybody_knows(built):
    opened = {account.username for account in Account.objects.all() if check_password(PASSWORD, account.password)}
    assert opened == set(SIGN_INS)


def test_its_audit_trail_is_whole(built):
    assert sealer.seal_waiting() > 200
    verdict = verify()
    assert (verdict.faults, verdict.unsealed) == ((), 0)


def test_nobody_is_to_be_in_two_places_at_once(built):
    taken = defaultdict(set)
    for one in Meeting._default_manager.filter(state__in=("agreed", "held")).select_related("period"):
        guides = one.period.assignments.filter(role=AssignmentRole.GUIDE).order_by("starts_on")
        guide = [row for row in guides if row.starts_on <= one.starts_at.date()] or list(guides)
        for person in {guide[-1].person_id, one.period.client_id, one.second_guide_id, one.trainee_id} - {None}:
            taken[person].add((one.starts_at, one.minutes or 60, one.group_id or one.pk))
    for one in Introduction._default_manager.select_related("suggestion__request"):
        for person in (one.suggestion.guide_id, one.suggestion.request.client_id):
            taken[person].add((one.starts_at, 60, one.pk))
    for person, rows in taken.items():
        for earlier, later in pairwise(sorted(rows, key=lambda row: row[0])):
            apart = earlier[0] + timedelta(minutes=earlier[1]) <= later[0]
            assert apart or earlier[2] == later[2], (person, earlier, later)


def test_requests_come_from_the_side_of_the_services_they_are_said_to_come_from(built):
    sent = ServiceRequest._default_manager.exclude(from_unit=None).values_list("origin", "from_unit__name")
    assert set(sent) == {
        ("clinic", "Poliklinikka 3"), ("primary_care", "Keskustan terveysasema"), ("social_work", "Aikuissosiaalityö"),
        ("addiction_service", "Päihdeneuvonta"),
    }  # fmt: skip


def test_those_who_work_there_have_come_in_already(built):
    assert not Account.objects.filter(password="").exists()


def test_one_is_on_duty_on_every_working_day_of_three_weeks(built):
    days = [shift.starts_at.date() for shift in DutyShift._default_manager.order_by("starts_at")]
    assert (len(days), len(set(days))) == (15, 15)


def test_no_period_is_finished_on_a_weekend(built):
    ended = PhaseInterval._default_manager.filter(state="finished").values_list("started_on", flat=True)
    assert [day for day in ended if day.weekday() > FRIDAY] == []


def test_data_protection_has_a_reading_of_last_week_to_look_at(built):
    found = {(case.client.called, str(case.kind)) for case in LogCase._default_manager.exclude(client=None)}
    assert ("Jere", "no_relation") in found
