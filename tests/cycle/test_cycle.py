"""A team's year: Bertil leads it, Wilma works in the team, Otso and others have no part."""

from datetime import timedelta

import pytest
from django.db import connection

from rinnalla.access import clock
from rinnalla.access.doors import can
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.permissions import Permission as P
from rinnalla.cycle.actions import cycle as actions
from rinnalla.cycle.choices import StepKind, StepState
from rinnalla.cycle.models import Cycle, CycleTask, Step
from rinnalla.cycle.queries.guidance import guidance, weeks_to
from tests.attack import crawl
from tests.factories import competence as given

pytestmark = [pytest.mark.django_db]
DAY = timedelta(days=1)


@pytest.fixture
def team(cast):
    return given.make_team(cast)


def test_every_step_is_told_of_in_all_languages():
    told = {(kind, language): guidance(kind, language) for kind in StepKind for language in ("fi", "sv", "en")}

    assert all(one.lead and one.why and one.month and one.how and one.tasks for one in told.values())
    for kind in StepKind:
        lengths = {(len(told[kind, code].how), len(told[kind, code].tasks)) for code in ("fi", "sv", "en")}
        assert len(lengths) == 1
        assert len({told[kind, code].lead for code in ("fi", "sv", "en")}) == 3
    weeks = [weeks_to(kind) for kind in StepKind]
    assert weeks == sorted(weeks)


@pytest.mark.postgres
def test_a_year_begins_with_six_steps_in_order_and_suggested_tasks(team):
    made = given.make_cycle(team)
    steps = Step.objects.filter(cycle=made).order_by("due_on")

    assert [step.kind for step in steps] == list(StepKind)
    assert [step.state for step in steps] == [StepState.UNDERWAY] + [StepState.AHEAD] * 5
    assert CycleTask.objects.filter(step__cycle=made).count() == 12
    with pytest.raises(NotNow):
        given.make_cycle(team)


def test_the_next_year_begins_when_this_one_has_been_ended(team):
    first = given.make_cycle(team)
    actions.end_cycle(by=team.manager.actor, cycle=first)

    assert given.make_cycle(team, name="Toinen").pk != first.pk
    with pytest.raises(NotNow):
        actions.end_cycle(by=team.manager.actor, cycle=first)


def test_a_step_is_done_on_its_day_and_can_be_opened_again(team):
    step = given.make_cycle(team).steps.get(kind="define")
    done = actions.move_step(by=team.manager.actor, step=step, state="done", due_on=step.due_on, note="Sovittu")
    assert (done.done_on, done.note) == (clock.today(), "Sovittu")

    again = actions.move_step(by=team.manager.actor, step=done, state="underway", due_on=step.due_on, note="Sovittu")
    assert again.done_on is None


def test_what_a_team_writes_is_sealed_in_the_database(team):
    step = given.make_cycle(team).steps.get(kind="define")
    actions.move_step(by=team.manager.actor, step=step, state="done", due_on=step.due_on, note="Salainen sopimus")
    with connection.cursor() as cursor:
        cursor.execute("SELECT note FROM cycle_step")
        stored = b"".join(bytes(row[0]) for row in cursor.fetchall())

    assert b"Salainen" not in stored


@pytest.mark.postgres
def test_the_year_is_reached_by_the_team_and_its_manager(cast, team):
    made = given.make_cycle(team)
    step, stranger = made.steps.get(kind="map"), given.make_team(cast, unit="elsewhere", manager=None).workers[0]
    verbs = (P.CYCLE_READ, P.CYCLE_WRITE, P.CYCLE_RUN)

    assert {who: [can(one.actor, verb, step) for verb in verbs] for who, one in (
        ("wilma", cast.wilma), ("bertil", cast.bertil), ("stranger", stranger), ("otso", cast.otso)
    )} == {
        "wilma": [True, True, False],
        "bertil": [True, True, True],
        "stranger": [False] * 3,
        "otso": [False] * 3,
    }  # fmt: skip


def test_a_task_is_given_to_somebody_of_the_team_or_to_all_together(cast, team):
    step = given.make_cycle(team).steps.get(kind="map")
    to = {"by": team.wilma.actor, "step": step, "due_on": clock.today() + DAY}
    actions.give_task(**to, text="Tulosta kartta", doer=team.workers[1].staff)
    task = actions.give_task(**to, text="Katsokaa karttaa")
    actions.finish_task(by=team.workers[2].actor, task=task)

    with pytest.raises(Refused):
        actions.give_task(**to, text="Ei kuulu", doer=cast.otso.staff)
    with pytest.raises(NotNow):
        actions.finish_task(by=team.wilma.actor, task=task)


def test_the_page_of_a_year_says_the_step_at_hand_and_one_question(team, window):
    bertil = window("bertil")
    sent = bertil.post(f"/osaaminen/vuosi/tiimi/{team.record.pk}", name="Vuosi 2027", starts_on="1.1.2027")
    page = bertil.get(sent["Location"]).content.decode()
    step = Step.objects.get(kind="define")
    moved = bertil.post(
        f"/osaaminen/vaiheet/{step.pk}/tilanne", version=1, state="done", due_on="1.2.2027", note="Puolet ajasta"
    )
    later = bertil.get(sent["Location"]).content.decode()

    assert guidance("define", "fi").month in page
    assert moved.status_code == 303
    assert guidance("map", "fi").month in later
    assert "Puolet ajasta" in window("wilma").get(f"/osaaminen/vaiheet/{step.pk}").content.decode()


@pytest.mark.parametrize("paper", ["esityslista", "kasikirja"])
def test_papers_are_printed(team, window, paper):
    given.make_profile(team)
    made = given.make_cycle(team)
    given.make_goal(team, made.plan)
    answer = window("bertil").get(f"/osaaminen/vuosi/{made.pk}/{paper}")

    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert answer.content.startswith(b"%PDF")


def test_days_far_off_are_told_at_the_field_and_nothing_typed_is_lost(team, window):
    said = {"name": "Vuosi", "starts_on": "1.1.2127"}
    sent = window("bertil").post(f"/osaaminen/vuosi/tiimi/{team.record.pk}", **said)

    assert sent.status_code == 422
    assert "kahden vuoden" in sent.content.decode()
    assert "1.1.2127" in sent.content.decode()
    assert Cycle.objects.count() == 0


def test_the_list_of_years_asks_equally_often_at_any_length(cast, team):
    def asked():
        window = crawl.window_of(cast.bertil.account)
        crawl.visit(window, "GET", "/osaaminen/vuosi/")
        return crawl.visit(window, "GET", "/osaaminen/vuosi/").queries

    given.make_cycle(team)
    counts = [asked()]
    for number in range(30):
        other = given.make_team(cast, workers=0, name=f"Tiimi {number}")
        given.make_cycle(other)
        if number in {1, 29}:
            counts.append(asked())

    assert counts == [counts[0]] * 3
    assert counts[0] <= 15
