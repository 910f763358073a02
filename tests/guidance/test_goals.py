"""Goals in three ways, locked when the plan is confirmed; ratings stand beside each other."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from rinnalla.access import clock
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.records import Run, writing
from rinnalla.guidance.actions.goal import Scale, edit_goal, end_goal, rate_goal, write_goal
from rinnalla.guidance.actions.meeting import agree_meeting, record_meeting
from rinnalla.guidance.actions.plan import answer_plan, confirm_plan
from rinnalla.guidance.choices import (
    Aim,
    ClientAnswer,
    GoalEndReason,
    GoalKind,
    MeetingState,
    Moment,
    PeriodState,
    Rater,
)
from rinnalla.guidance.models import Goal, Plan
from rinnalla.guidance.queries.goal import mark_of, plan_of, running_goals
from rinnalla.people.choices import Channel
from tests.factories.cast import SYSTEM
from tests.guidance.raw import change

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.fixture
def walk(whole_walk):
    """Everything that can be written on the way."""
    return whole_walk


TEXTS = ("en lähde kotoa", "käyn pihalla", "käyn kahvilassa", "käyn kahvilassa yksin", "käyn elokuvissa")
OWN = Scale()
STEPS = Scale(kind=GoalKind.STEPS, steps=TEXTS, baseline=-1)
LINE = Scale(kind=GoalKind.LINE, ends=("ei yhtään", "niin kuin ennen"), baseline=3)
WAIVED = {"how": Channel.IN_PERSON, "waived": "Ei halunnut"}


@pytest.fixture
def write(cast, walk):
    return lambda scale=OWN, words="Kahvilaan rauhassa": write_goal(
        by=cast.aino.actor, period=walk.period, aim=Aim.BELONGING, words=words, scale=scale
    )


@pytest.fixture
def ready(cast, walk):
    """A second meeting has been held."""
    meeting = agree_meeting(by=cast.aino.actor, period=walk.period, starts_at=clock.now(), place="Kirjasto")
    record_meeting(by=cast.aino.actor, meeting=meeting, state=MeetingState.HELD, minutes=30)
    return walk


@pytest.fixture
def confirm(cast, ready):
    return lambda **more: confirm_plan(by=cast.aino.actor, period=ready.period, **{**WAIVED, **more})


def test_confirming_locks_every_goal_and_the_period_is_under_way(ready, write, confirm):
    write(STEPS)
    write(LINE)
    plan = confirm()
    ready.period.refresh_from_db()

    assert (plan.meetings_held, plan.confirmed_on, ready.period.state) == (2, clock.today(), PeriodState.ACTIVE)
    assert not ready.period.goals.filter(locked_at=None).exists()
    assert ready.period.phases.get(ended_on=None).state == PeriodState.ACTIVE


def test_one_goal_in_own_words_is_enough_and_it_needs_no_baseline(confirm):
    assert confirm().pk


@pytest.mark.parametrize("scale", [Scale(kind=GoalKind.STEPS, steps=TEXTS), Scale(kind=GoalKind.LINE, baseline=3)])
def test_steps_and_a_line_need_their_texts_and_a_baseline_before_the_plan_is_confirmed(write, confirm, scale):
    write(scale)

    with pytest.raises(NotNow, match="Kahvilaan rauhassa"):
        confirm()


def test_the_plan_is_not_confirmed_after_one_meeting(cast, walk):
    with pytest.raises(NotNow, match="kahden–neljän"):
        confirm_plan(by=cast.aino.actor, period=walk.period, **WAIVED)


def test_it_is_not_confirmed_twice(confirm):
    confirm()
    with pytest.raises(NotNow, match="ehtinyt edetä"):
        confirm()


def test_without_a_goal_there_is_no_plan(ready, confirm):
    delete(ready.goal)

    with pytest.raises(NotNow, match="ainakin yksi tavoite"):
        confirm()


def test_with_their_own_account_the_client_must_have_said_yes_to_exactly_these_goals(ready, write, confirm):
    def says(answer):
        mark = mark_of(running_goals(ready.period))
        answer_plan(by=ready.actor, period=ready.period, answer=answer, of=mark)

    with pytest.raises(NotNow):
        confirm(how=Channel.OWN_ACCOUNT)
    says(ClientAnswer.YES)
    write()
    with pytest.raises(NotNow):
        confirm(how=Channel.OWN_ACCOUNT)
    says(ClientAnswer.YES)

    assert confirm(how=Channel.OWN_ACCOUNT).how == Channel.OWN_ACCOUNT


def test_nobody_answers_the_plan_in_the_clients_place(cast, ready):
    with pytest.raises(Refused):
        answer_plan(by=cast.marja.actor, period=ready.period, answer=ClientAnswer.YES, of="x")


def test_a_locked_goal_is_not_edited_but_ended_with_a_reason_and_a_new_one_is_locked_at_once(
    cast, ready, write, confirm
):
    old, by = write(STEPS), cast.aino.actor
    confirm()
    old.refresh_from_db()
    with pytest.raises(NotNow):
        edit_goal(by=by, goal=old, aim=Aim.MEANING, words="muuta")
    end_goal(by=by, goal=old, reason=GoalEndReason.REPLACED)
    new = write(STEPS)

    assert (new.locked_at is not None, old.end.reason, old.words) == (
        True,
        GoalEndReason.REPLACED,
        "Kahvilaan rauhassa",
    )


def delete(row):
    with writing(Run(SYSTEM, frozenset({type(row)}), frozenset())):
        row.delete()


VERBS = {"update": lambda row: change(row, created_at=row.changed_at + timedelta(1)), "delete": delete}


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("model", [Goal, Plan])
def test_the_database_refuses_change_to_a_locked_goal_and_to_a_plan(confirm, model, verb):
    confirm()

    with pytest.raises(DatabaseError, match="kept as it is"), transaction.atomic():
        VERBS[verb](model.objects.get(**({"end": None} if model is Goal else {})))


@pytest.mark.parametrize(
    ("scale", "level", "words"),
    [(STEPS, 3, ""), (STEPS, None, "x"), (LINE, 11, ""), (LINE, -1, ""), (Scale(), None, ""), (Scale(), 1, "x")],
)
def test_a_level_off_the_scale_of_its_goal_is_refused(cast, write, scale, level, words):
    with pytest.raises(NotNow):
        rate_goal(
            by=cast.aino.actor, goal=write(scale), moment=Moment.MIDDLE, rater=Rater.GUIDE, how=Channel.IN_PERSON,
            level=level, words=words,
        )  # fmt: skip


def test_ratings_of_client_and_guide_stand_side_by_side_as_sentences(cast, walk, write, window):
    goal, moment = write(STEPS), Moment.MIDDLE
    rate_goal(by=walk.actor, goal=goal, moment=moment, rater=Rater.CLIENT, how=Channel.OWN_ACCOUNT, level=0)
    rate_goal(by=cast.aino.actor, goal=goal, moment=moment, rater=Rater.GUIDE, how=Channel.IN_PERSON, level=1)
    seen = window(walk.account).get(reverse("plan", args=[walk.period.pk])).content.decode()

    assert goal.ratings.count() == 2
    assert all(text in seen for text in ("käyn kahvilassa", "käyn kahvilassa yksin", "<svg"))


def test_the_first_page_of_a_period_tells_where_a_goal_was_at_the_start_and_what_was_said_of_it_last(
    cast, walk, window
):
    start = {"aim": Aim.BELONGING, "words": "Kahvilaan rauhassa", "where_now": "Kävin vain pihalla", "scale": STEPS}
    goal = write_goal(by=cast.aino.actor, period=walk.period, **start)
    for moment, level, words in ((Moment.MIDDLE, 0, ""), (Moment.END, 1, "Menen sinne joka viikko.")):
        rate_goal(
            by=cast.aino.actor, goal=goal, moment=moment, rater=Rater.GUIDE, how=Channel.IN_PERSON, level=level,
            words=words,
        )  # fmt: skip
    running = window(walk.account).get(reverse("period", args=[walk.period.pk])).content.decode()
    change(walk.period, state=PeriodState.FINISHED)
    seen = window(walk.account).get(reverse("period", args=[walk.period.pk])).content.decode()

    assert ("Kävin vain pihalla" in running, "Lopussa:" in running) == (True, False)
    assert "Alussa: Kävin vain pihalla. Lopussa: käyn kahvilassa yksin. Menen sinne joka viikko." in seen
    assert "Puolivälissä" not in seen


def test_nobody_else_speaks_with_the_clients_account(cast, write):
    with pytest.raises(Refused):
        rate_goal(
            by=cast.aino.actor, goal=write(STEPS), moment=Moment.END, rater=Rater.CLIENT, how=Channel.OWN_ACCOUNT,
            level=1,
        )  # fmt: skip


def test_the_plan_is_read_by_those_of_the_period_and_by_nobody_else(cast, ready, confirm):
    confirm(words="Näin on hyvä")
    readers = {
        name: plan_of(cast.members[name].actor, ready.period) for name in ("aino", "marja", "sari", "liisa", "cecilia")
    }

    assert {name for name, plan in readers.items() if plan} == {"aino", "marja", "sari"}
    assert plan_of(ready.actor, ready.period).words == "Näin on hyvä"


def test_a_guide_writes_a_goal_in_steps_through_its_form(ready, window):
    names = ("much_below", "below", "expected", "above", "much_above")
    data = {
        "words": "Ulos",
        "aim": Aim.MEANING,
        "baseline": "-1",
        "weight": "1",
        **dict(zip(names, TEXTS, strict=True)),
    }
    address = reverse("goal_new", args=[ready.period.pk]) + "?laji=askelin"
    answer = window("aino").post(address, **data)

    assert answer.status_code == 303
    assert running_goals(ready.period)[-1].steps == list(TEXTS)


def test_what_was_counted_at_the_start_needs_no_word(confirm):
    assert confirm(waived="").waived == ""


def test_else_a_word_says_why_nothing_was_measured(ready, confirm):
    delete(ready.count)
    with pytest.raises(NotNow, match="ei mitattu"):
        confirm(waived="")
