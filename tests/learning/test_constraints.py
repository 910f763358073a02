"""What the database refuses of trainings, workshops and experts, whatever the program says."""

from datetime import timedelta

import pytest

from rinnalla.access import clock
from rinnalla.access.actors import system
from rinnalla.learning.actions import team, use
from rinnalla.learning.actions.attendance import record_attendance
from rinnalla.learning.choices.event import EventState, PairKind, RegistrationState
from rinnalla.learning.choices.expert import EngagementState
from rinnalla.learning.choices.workshop import AgreementState, WorkshopState
from rinnalla.learning.models import (
    AdvanceQuestion,
    Attendance,
    Cluster,
    Engagement,
    Expert,
    HelpOffer,
    LearningTime,
    Material,
    Pair,
    Registration,
    Round,
    Table,
    TeamReflection,
    TeamRegistration,
    TrainingEvent,
    TrainingSession,
    TrainingTopic,
    UseCheck,
    UsePlan,
    Workshop,
    WorkshopAgreement,
)
from tests import broken
from tests.factories.experts import make_engagements
from tests.factories.learning import make_learning
from tests.factories.workshops import make_workshops
from tests.guidance.breaking import added, changed, day
from tests.learning.test_use import holder

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
LATER = clock.EPOCH + timedelta(days=1)


def one(model):
    return lambda _made: model.objects.order_by("pk").first()


def own_plan(made):
    return UsePlan.objects.exclude(registration=None).get()


def by_email(made):
    return Registration.objects.filter(person=None, state=RegistrationState.REGISTERED).order_by("pk").first()


BROKEN = {
    "event_capacity": [changed(one(TrainingEvent), capacity=0)],
    "event_offer_hours": [changed(one(TrainingEvent), offer_hours=0), changed(one(TrainingEvent), offer_hours=241)],
    "event_times_in_order": [
        changed(one(TrainingEvent), ends_at=lambda made: made["event"].starts_at),
        changed(one(TrainingEvent), state=EventState.DRAFT, starts_at=None),
    ],
    "event_published_with_time": [changed(one(TrainingEvent), starts_at=None, ends_at=None)],
    "session_times_in_order": [changed(one(TrainingSession), ends_at=lambda made: made["event"].starts_at)],
    "topic_place": [added(TrainingTopic)],
    "team_registration_once": [added(TeamRegistration)],
    "registration_once_a_person": [
        added(Registration, person=lambda made: made["person"], email="", state=RegistrationState.REGISTERED)
    ],
    "registration_once_an_email": [
        added(Registration, person=None, email=lambda made: by_email(made).email, state=RegistrationState.REGISTERED)
    ],
    "registration_offer_has_its_time": [
        changed(one(Registration), state=RegistrationState.OFFERED, offered_until=None),
        changed(one(Registration), state=RegistrationState.REGISTERED, offered_until=LATER),
    ],
    "attendance_once": [added(Attendance)],
    "question_answered_with_its_time": [
        changed(one(AdvanceQuestion), answered_at=LATER),
        changed(one(AdvanceQuestion), answered_in="event"),
    ],
    "material_is_a_file_or_a_page": [changed(one(Material), address="")],
    "use_plan_once": [added(UsePlan, registration=lambda made: own_plan(made).registration)],
    "use_plan_of_team_once": [
        added(UsePlan, registration=None, unit=lambda made: made["event unit"]),
    ],
    "use_plan_is_somebodys": [added(UsePlan, registration=None, unit=None)],
    "reflection_once": [added(TeamReflection)],
    "use_check_once": [added(UseCheck)],
    "use_check_answered_with_its_time": [
        changed(one(UseCheck), answered_at=LATER),
        changed(one(UseCheck), used="used"),
    ],
    "help_offer_once": [added(HelpOffer)],
    "learning_time_minutes": [changed(one(LearningTime), minutes=4)],
    "pair_is_of_two": [changed(one(Pair), second=lambda made: Pair.objects.get().first)],
    "pair_days_in_order": [changed(one(Pair), ends_on=day(-1))],
    "workshop_code": [added(Workshop)],
    "workshop_size": [changed(one(Workshop), size=0), changed(one(Workshop), size=41)],
    "workshop_done_with_its_time": [
        changed(one(Workshop), state=WorkshopState.DONE, done_at=None),
        changed(one(Workshop), state=WorkshopState.READY, done_at=LATER),
    ],
    "round_number": [added(Round)],
    "round_minutes": [changed(one(Round), minutes=0), changed(one(Round), minutes=181)],
    "round_times_in_order": [
        changed(one(Round), started_at=LATER, ends_at=clock.EPOCH),
        changed(one(Round), started_at=None, ends_at=LATER),
    ],
    "table_number": [added(Table)],
    "cluster_number": [added(Cluster)],
    "agreement_reviewed": [changed(one(WorkshopAgreement), state=AgreementState.KEPT, reviewed_at=None)],
    "expert_once": [added(Expert, person=lambda made: made["expert own"].expert.person)],
    "engagement_code": [added(Engagement)],
    "engagement_debriefed_with_its_day": [changed(one(Engagement), state=EngagementState.DEBRIEFED, debriefed_on=None)],
}


@pytest.fixture
def made(cast):
    """One of everything of the room."""
    found = make_learning(cast.taimi, cast.guidance, cast.bertil, cast.aino)
    found |= make_workshops(cast.taimi, cast.guidance) | make_engagements(cast.taimi, cast.daniel)
    event, mine = found["event"], found["event registration"]
    record_attendance(by=cast.taimi.actor, session=event.sessions.get(), here={mine.pk: None})
    use.plan_use(by=holder(mine), registration=mine, situation="Kun", deed="Niin")
    use.plan_use_together(by=cast.bertil.actor, unit=cast.guidance, training=event, situation="Kun", deed="Niin")
    use.begin_checks(by=system("learning"), registration=mine)
    team.begin_pair(
        by=cast.bertil.actor, unit=cast.guidance, first=cast.aino.person, second=cast.daniel.person, minutes=60,
        kind=PairKind.SHADOWING, goal="Kotikäynnit", starts_on=clock.today(), ends_on=clock.today(),
    )  # fmt: skip
    return {**found, "person": cast.aino.person}


def test_a_broken_row_of_learning_is_refused(made):
    assert broken.let_be(BROKEN, made, "learning") == {}


def test_every_constraint_of_learning_is_broken_here():
    assert set(BROKEN) == set(broken.constraints_of("learning"))
