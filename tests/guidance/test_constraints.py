"""What the database refuses whatever the program says, also where a value is missing."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.db.models import UniqueConstraint

from rinnalla.access import clock
from rinnalla.access.owners import owner_key
from rinnalla.access.roles import Role
from rinnalla.guidance.choices import IntroductionState, MeetingState, NoteKind, RequestState, SummaryState
from rinnalla.guidance.models import (
    Extension,
    FollowUp,
    GroupMeeting,
    Introduction,
    Meeting,
    Note,
    Pause,
    PhaseInterval,
    ServiceTried,
    Setback,
    Suggestion,
    Summary,
    SummaryPart,
    TaperStep,
    Waiting,
)
from rinnalla.people.choices import ConsentKind
from rinnalla.people.models import Block, Membership, Organisation, Team, Unit
from tests import factories
from tests.factories.walk_meeting import make_service
from tests.guidance.raw import change

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
DAY = timedelta(days=1)


def day(number):
    return clock.today() + number * DAY


def asked(values, made):
    return {name: value(made) if callable(value) else value for name, value in values.items()}


def changed(find, **values):
    """A row changed so; values that are functions are asked of the test's records."""
    return lambda made: change(find(made), **asked(values, made))


def added(model, **values):
    """Another row like the first, but for these values."""

    def add(made):
        row = model.objects.order_by("pk").first()
        row.pk, row._state.adding = model().pk, True
        return change(row, **asked(values, made))

    return add


def meeting(made):
    return made["walk"].meeting


def assignment(made):
    return made["walk"].period.assignments.get()


def extension(made):
    return Extension.objects.get()


def waiting(made):
    return Waiting.objects.get()


def permit(made):
    return made["walk"].client.consents.get(kind=ConsentKind.DISCLOSURE)


def told(made):
    return made["walk"].client.consents.get(kind=ConsentKind.INFORMATION)


def period(made):
    return made["walk"].period


def block(made):
    return Block.objects.get()


def staff_role(made):
    return made["cast"].aino.memberships[0]


def aino(made):
    return made["cast"].aino.person


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
        changed(lambda made: made["walk"].request, waiting_since=None, state=RequestState.SENT),
        changed(lambda made: made["walk"].request, waiting_since=None, state=RequestState.WITHDRAWN),
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
        lambda made: change(made["other"].client, identity_code=made["walk"].client.identity_code),
    ],
    "account_username": [lambda made: rename(made["cast"].bertil.account, "aino")],
}


def in_the_group(made):
    group = GroupMeeting.objects.first() or change(
        GroupMeeting(unit=made["cast"].guidance, starts_at=clock.now(), data_key=owner_key())
    )
    return added(Meeting, group=group)(made)


def rename(account, name):
    account.username = name
    account.save()


@pytest.fixture
def made(cast, walk):
    """A walked path with everything of its course, a service, and another client."""
    factories.walk_course(cast, walk)
    return {"cast": cast, "walk": walk, "other": factories.make_request(cast), "service": make_service()}


def constraints():
    rooms = ("rinnalla.guidance", "rinnalla.people")
    models = [model for model in apps.get_models() if model.__module__.startswith(rooms)]
    return {constraint.name: constraint for model in models for constraint in model._meta.constraints}


@pytest.mark.parametrize(
    ("name", "breaking"),
    [(name, one) for name, ways in BROKEN.items() for one in ways],
    ids=[f"{name} {number}" for name, ways in BROKEN.items() for number, _ in enumerate(ways)],
)
def test_a_broken_row_is_refused(made, name, breaking):
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        breaking(made)

    unique = isinstance(constraints()[name], UniqueConstraint)
    assert ("UNIQUE" if unique and connection.vendor == "sqlite" else name) in str(refused.value)


def test_every_constraint_of_people_and_guidance_is_broken_here():
    assert set(BROKEN) == set(constraints())


def test_a_lifted_block_leaves_room_for_another(made):
    change(block(made), lifted_at=clock.now())

    assert added(Block, lifted_at=None)(made).pk is not None
