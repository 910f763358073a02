"""Another guide goes on: who may do what from which day on, and what the client lets the new one read."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from rinnalla.access import clock
from rinnalla.access.doors import can, visible
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions.assignment import add_guide, change_guide, choose_earlier, end_assignment
from rinnalla.guidance.actions.meeting import agree_meeting, record_meeting
from rinnalla.guidance.choices import AssignmentRole, EarlierNotes, MeetingState, NoteKind, PeriodState
from rinnalla.guidance.models import Assignment, Note, NoteAnswer, Period, PhaseInterval, Summary, SummaryPart
from rinnalla.people.choices import Channel
from tests.guidance.raw import change
from tests.guidance.test_course import put

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
DAY = timedelta(days=1)
E = EarlierNotes
READS = {"summary": (P.SUMMARY_READ, Summary), "part": (P.SUMMARY_READ, SummaryPart),
         "shared": (P.SHARED_NOTE_READ, Note), "answer": (P.SHARED_NOTE_READ, NoteAnswer),
         "work": (P.WORK_NOTE_READ, Note)}  # fmt: skip


@pytest.fixture
def period(walk):
    """Under way, what has been written of it ten days old."""
    change(walk.meeting, starts_at=clock.now() - 10 * DAY)
    change(walk.summary, as_of=clock.today() - 10 * DAY)
    for held in walk.period.assignments.all():
        change(held, starts_on=clock.today() - 40 * DAY)
    return put(walk, PeriodState.ACTIVE)


def hand_over(cast, period, reads=E.NONE, on=None, how=Channel.PHONE):
    return change_guide(
        by=cast.marja.actor, period=period, guide=cast.daniel.staff, on=on or clock.today(), reads=reads, how=how
    )


def read_by(member):
    return {name for name, (permission, model) in READS.items() if visible(member.actor, permission, model).exists()}


CHOICES = [
    (E.NONE, set()),
    (E.SUMMARIES, {"summary", "part"}),
    (E.SHARED, {"summary", "part", "shared", "answer"}),
    (E.ALL, set(READS)),
]


@pytest.mark.parametrize(("reads", "readable"), CHOICES)
def test_the_new_guide_reads_of_earlier_notes_what_the_client_has_chosen(cast, period, reads, readable):
    hand_over(cast, period, reads)

    assert read_by(cast.daniel) == readable
    assert (read_by(cast.aino), read_by(cast.marja)) == (set(READS), set(READS))
    assert can(cast.daniel.actor, P.GOAL_WRITE, period)


def test_the_new_guide_reads_everything_of_their_own_days(cast, period):
    hand_over(cast, period, E.NONE)
    mine = agree_meeting(by=cast.daniel.actor, period=period, starts_at=clock.now(), place="x")
    record_meeting(by=cast.daniel.actor, meeting=mine, state=MeetingState.HELD, minutes=30, shared="a", work="b")

    seen = visible(cast.daniel.actor, P.SHARED_NOTE_READ, Note) | visible(cast.daniel.actor, P.WORK_NOTE_READ, Note)
    assert {note.kind for note in seen} == {NoteKind.SHARED, NoteKind.WORK}
    assert {note.meeting_id for note in seen} == {mine.pk}


def test_the_earlier_guide_writes_no_more_and_finishes_within_fourteen_days(cast, period):
    made = hand_over(cast, period)
    before = period.assignments.get(person=cast.aino.person)
    assert (before.ends_on, before.access_until) == (made.starts_on, made.starts_on + 14 * DAY)
    assert not can(cast.aino.actor, P.GOAL_WRITE, period)
    assert can(cast.aino.actor, P.PERIOD_READ, period)


def test_a_change_ahead_takes_and_gives_nothing_yet(cast, period):
    hand_over(cast, period, E.ALL, on=clock.today() + 3 * DAY)
    assert can(cast.aino.actor, P.GOAL_WRITE, period)
    assert not can(cast.daniel.actor, P.PERIOD_READ, period)


def test_the_client_changes_the_choice_in_their_own_account(cast, walk, period):
    made = hand_over(cast, period, E.ALL)
    choose_earlier(by=walk.actor, assignment=made, reads=E.NONE, how=Channel.OWN_ACCOUNT)
    assert read_by(cast.daniel) == set()
    with pytest.raises(Refused):
        choose_earlier(by=cast.marja.actor, assignment=made, reads=E.ALL, how=Channel.OWN_ACCOUNT)
    with pytest.raises(Refused):
        choose_earlier(by=cast.daniel.actor, assignment=made, reads=E.ALL, how=Channel.PHONE)


def test_nobody_who_may_not_guide_the_client_comes_to_guide(cast, period):
    for staff in (cast.cecilia.staff, cast.aino.staff, cast.bertil.staff):
        with pytest.raises(NotNow, match="ei voi ohjata"):
            change_guide(
                by=cast.marja.actor, period=period, guide=staff, on=clock.today(), reads=E.NONE, how=Channel.PHONE
            )
    assert period.assignments.filter(ends_on=None).get().person == cast.aino.person


def test_a_guide_in_training_has_first_and_last_day(cast, period):
    today = clock.today()
    made = add_guide(
        by=cast.marja.actor, period=period, guide=cast.daniel.staff, role=AssignmentRole.TRAINEE, on=today,
        until=today + 20 * DAY, reads=E.NONE, how=Channel.IN_PERSON,
    )  # fmt: skip
    assert (made.ends_on, made.access_until) == (today + 20 * DAY, today + 34 * DAY)
    with pytest.raises(NotNow, match="jo kirjattu"):
        end_assignment(by=cast.marja.actor, assignment=made, on=today)
    with pytest.raises(NotNow, match="Vaihda ohjaaja"):
        end_assignment(by=cast.marja.actor, assignment=period.assignments.get(ends_on=None), on=today)


def again(period, **values):
    """The assignment once more, with other values."""
    row = period.assignments.get()
    row.pk, row._state.adding = Assignment().pk, True
    return change(row, **values)


def test_the_database_refuses_days_of_the_same_person_and_role_that_overlap(period):
    today = clock.today()
    for first, last in ((0, None), (-90, 30), (-90, None), (-10, -5)):
        days = {"starts_on": today + first * DAY, "ends_on": last and today + last * DAY}
        with pytest.raises(IntegrityError, match="assignment_overlap"), transaction.atomic():
            again(period, **days, access_until=days["ends_on"])
    past = today - 40 * DAY
    assert again(period, starts_on=past - 10 * DAY, ends_on=past, access_until=past).pk


def test_the_database_refuses_a_second_running_period_of_the_same_guide_and_client(cast, walk, period):
    held = period.assignments.get()
    other = Period(client=walk.client, unit=period.unit, request=None, planned_start=clock.today())
    other.planned_end = clock.today() + 90 * DAY
    other.request = second_request(walk)
    change(other, state=PeriodState.STARTING)
    change(PhaseInterval(period=other, state=PeriodState.STARTING, started_on=clock.today()))
    with pytest.raises(IntegrityError, match="assignment_second_period"), transaction.atomic():
        change(Assignment(period=other, person=held.person, starts_on=clock.today()))

    change(other, state=PeriodState.FINISHED)
    change(Assignment(period=other, person=held.person, starts_on=clock.today()))
    with pytest.raises(IntegrityError, match="period_second_with_guide"), transaction.atomic():
        change(other, state=PeriodState.CLOSING)


def second_request(walk):
    """Another request of the same client."""
    row = type(walk.request).objects.get(pk=walk.request.pk)
    row.pk, row._state.adding = type(row)().pk, True
    return change(row, situation="", hopes="", ending="", contact_wish="", named_contact_name="")


@pytest.mark.parametrize("name", ["aino", "daniel"])
def test_removing_an_assignment_never_adds_a_visible_row(cast, period, name):
    hand_over(cast, period, E.SHARED)
    actor, models = (
        cast.members[name].actor,
        {**READS, "period": (P.PERIOD_READ, Period), "all": (P.PHASE_READ, Assignment)},
    )
    before = {key: set(visible(actor, *pair).values_list("pk", flat=True)) for key, pair in models.items()}
    for held in list(period.assignments.all()):
        with transaction.atomic():
            rows = Assignment.objects.filter(pk=held.pk)
            rows._raw_delete(rows.db)
            after = {key: set(visible(actor, *pair).values_list("pk", flat=True)) for key, pair in models.items()}
            transaction.set_rollback(False)
        assert all(after[key] <= before[key] for key in models)
        before = after
