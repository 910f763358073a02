"""What the database refuses of competence, whatever the program says."""

import pytest

from rinnalla.access import clock
from rinnalla.competence.choices import RoundState
from rinnalla.competence.models import (
    AssessmentRound,
    Framework,
    FrameworkVersion,
    Profile,
    SelfAssessment,
    Share,
    TrainingWishes,
)
from tests import broken
from tests.factories.competence import make_competence
from tests.guidance.breaking import added, changed, day, twice

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
OPEN = {"state": RoundState.OPEN, "closed_at": None}


def open_round(made):
    return AssessmentRound.objects.get(pk=made["round"].pk)


BROKEN = {
    "framework_identifier": [added(Framework)],
    "framework_version_number": [added(FrameworkVersion, published_at=clock.EPOCH)],
    "framework_one_draft": [twice(added(FrameworkVersion, published_at=None, number=90))],
    "profile_number": [added(Profile)],
    "profile_one_draft": [twice(added(Profile, agreed_on=None, number=90))],
    "assessment_one_open_round": [added(AssessmentRound, **OPEN)],
    "assessment_closed_when": [changed(open_round, state=RoundState.CLOSED)],
    "assessment_days_in_order": [
        changed(open_round, deletes_on=day(-400)),
        changed(open_round, deletes_on=lambda made: made["round"].closes_on),
    ],
    "self_assessment_once": [added(SelfAssessment)],
    "share_once": [added(Share, taken_back_at=None)],
    "wishes_of_organisation": [added(TrainingWishes)],
}


def test_a_broken_row_of_competence_is_refused(cast):
    assert broken.let_be(BROKEN, make_competence(cast), "competence") == {}


def test_every_constraint_of_competence_is_broken_here():
    assert set(BROKEN) == set(broken.constraints_of("competence"))
