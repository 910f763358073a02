"""The plan belongs to the team: without a worker's mark it can't come into force, whoever leads."""

import pytest

from rinnalla.access.doors import can
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.permissions import Permission as P
from rinnalla.cycle.actions import plan as actions
from rinnalla.cycle.choices import MarkKind, PlanState
from rinnalla.cycle.models import Plan, PlanGoal, PlanMark
from tests.factories import competence as given

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.fixture
def team(cast):
    return given.make_team(cast)


@pytest.fixture
def plan(team):
    return given.make_cycle(team).plan


def move(team, plan, *states):
    for state in states:
        plan = actions.move_plan(by=team.manager.actor, plan=plan, state=state)
    return plan


def test_a_plan_waits_for_a_workers_mark_before_it_comes_into_force(team, plan):
    with pytest.raises(NotNow, match="tavoitteita"):
        move(team, plan, PlanState.DISCUSSED)
    given.make_goal(team, plan)
    plan = move(team, plan, PlanState.DISCUSSED)
    with pytest.raises(NotNow, match="työntekijä"):
        move(team, plan, PlanState.IN_FORCE)
    actions.mark_plan(by=team.wilma.actor, plan=plan, kind=MarkKind.AGREES)

    assert move(team, plan, PlanState.IN_FORCE).state == PlanState.IN_FORCE


def test_a_line_manager_cannot_make_the_mark_in_a_workers_place(team, plan, cast):
    assert not can(cast.bertil.actor, P.PLAN_MARK, plan)
    with pytest.raises(Refused):
        actions.mark_plan(by=cast.bertil.actor, plan=plan, kind=MarkKind.AGREES)


def test_goals_of_a_plan_in_force_stay_until_it_is_taken_back(team, plan):
    goal = given.make_goal(team, plan)
    actions.mark_plan(by=team.wilma.actor, plan=plan, kind=MarkKind.AGREES)
    plan = move(team, plan, PlanState.DISCUSSED, PlanState.IN_FORCE)
    with pytest.raises(NotNow):
        given.make_goal(team, plan)
    with pytest.raises(NotNow):
        actions.remove_goal(by=team.wilma.actor, goal=goal)
    move(team, plan, PlanState.DRAFT)
    actions.remove_goal(by=team.wilma.actor, goal=goal)

    assert PlanGoal.objects.count() == 0


@pytest.mark.parametrize("state", ["evaluated", "in_force", "x", ""])
def test_no_state_is_skipped(team, plan, state):
    given.make_goal(team, plan)
    with pytest.raises(NotNow):
        move(team, plan, state)


def test_a_goal_is_written_changed_and_marked_on_the_pages(team, plan, window):
    agreed = given.make_profile(team)
    item, wilma = agreed.items[0], window("wilma")
    base, said = f"/osaaminen/suunnitelmat/{plan.pk}", {"text": "Kysymme voinnista", "means": "pair", "how": "Parit"}
    lacking = wilma.post(f"{base}/tavoite", **said)
    wilma.post(f"{base}/tavoite", **said, item=item.identifier, hours="4", due_on="1.6.2027")
    goal = PlanGoal.objects.get()
    window("bertil").post(
        f"/osaaminen/tavoitteet/{goal.pk}", version=1, **said, item=item.identifier, hours="0", due_on="1.6.2027"
    )
    wordless = wilma.post(f"{base}/merkinta", kind="adds", words="")
    wilma.post(f"{base}/merkinta", kind="adds", words="Lisäisin myös vierailun")
    page = window("bertil").get(base).content.decode()

    assert (lacking.status_code, wordless.status_code) == (422, 422)
    assert "Kysymme voinnista" in lacking.content.decode()
    assert "aikaa ei ole varattu" in page
    assert "Lisäisin myös vierailun" in page
    assert item.text["fi"] in page
    assert (PlanMark.objects.count(), Plan.objects.get().state) == (1, PlanState.DRAFT)
