"""What the database refuses of a team's year, whatever the program says."""

import pytest

from rinnalla.cycle.choices import StepState
from rinnalla.cycle.models import Cycle, Step
from tests import broken
from tests.factories.competence import make_competence
from tests.guidance.breaking import added, changed, day

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def step(made):
    return Step.objects.get(pk=made["step"].pk)


BROKEN = {
    "cycle_one_under_way": [added(Cycle, ended_on=None)],
    "step_once": [added(Step)],
    "step_done_when": [
        changed(step, state=StepState.DONE, done_on=None),
        changed(step, state=StepState.AHEAD, done_on=day(0)),
    ],
}


def test_a_broken_row_of_a_year_is_refused(cast):
    assert broken.let_be(BROKEN, make_competence(cast), "cycle") == {}


def test_every_constraint_of_a_year_is_broken_here():
    assert set(BROKEN) == set(broken.constraints_of("cycle"))
