"""An evaluator sees how far goals have come, in figures that pick nobody out."""

from datetime import timedelta

import pytest

from rinnalla.access import clock
from rinnalla.access.records import Run, writing
from rinnalla.access.roles import Role
from rinnalla.guidance.choices import Aim, GoalKind, Moment, PeriodState, Rater
from rinnalla.guidance.models import Goal, Rating
from rinnalla.guidance.models.goal import STEPS
from rinnalla.guidance.queries.goal_figures import attained, counted_people
from rinnalla.people.actions.client import give_consent
from rinnalla.people.choices import Channel, ConsentKind
from tests import factories
from tests.factories.cast import SYSTEM
from tests.guidance.raw import change

pytestmark = [pytest.mark.django_db]
ADDRESS = "/ohjaus/tavoitteet/"
FEW = "liian pieni ryhmä näytettäväksi"


def step_goal(period, data_key, ends, *, baseline=-1, days_ago=0):
    """A locked goal in steps, with a rating at the end by each of the raters."""
    base = {"period": period, "data_key": data_key, "locked_at": clock.now(), "aim": Aim.EVERYDAY}
    goal = Goal(**base, kind=GoalKind.STEPS, words="x", baseline=baseline, **dict.fromkeys(STEPS, "x"))
    goal.save()
    for rater, level in ends.items():
        Rating(
            goal=goal, data_key=data_key, moment=Moment.END, rater=rater, level=level, how=Channel.IN_PERSON,
            words="x", rated_on=clock.today() - timedelta(days=days_ago),
        ).save()  # fmt: skip


def ended(cast, number, *goals, consent=True, days_ago=0):
    """A client whose period has finished with these goals."""
    walk = factories.walk_path(cast, username=f"client{number}")
    with writing(Run(SYSTEM, frozenset({Goal, Rating}), frozenset())):
        for ends in goals:
            step_goal(walk.period, walk.client.data_key, ends, days_ago=days_ago)
    if consent:
        by, kind = cast.marja.actor, ConsentKind.EVALUATION
        walk.consent = give_consent(by=by, client=walk.client, kind=kind, how=Channel.PHONE)
    change(walk.period, state=PeriodState.FINISHED)
    return walk


def together(level):
    return {Rater.TOGETHER: level}


def figures(cast):
    return [(one.goals, round(one.final, 1)) for one in attained(cast.eeva.actor, cast.guidance.pk)]


def test_five_people_with_as_many_goals_are_shown_and_one_fewer_is_not(cast, window):
    for number, level in enumerate((0, 1, -1, 0)):
        ended(cast, number, together(level))

    before = window("eeva").get(ADDRESS).content.decode()
    ended(cast, 4, together(0))
    after = window("eeva").get(ADDRESS).content.decode()

    assert (before.count(FEW), after.count(FEW)) == (3, 2)
    assert [text for text in ("50,0", "+10,0", "+1,2 – +18,8", "80 %") if text not in after] == []


def test_only_finished_periods_wholly_rated_by_people_who_agreed_are_counted(cast):
    ended(cast, 0, together(0), together(1))
    ended(cast, 1, together(0), {})
    ended(cast, 2, together(0), consent=False)
    left = ended(cast, 3, together(1))
    change(left.consent, withdrawn_at=clock.now(), withdrawn_how=Channel.PHONE)
    change(ended(cast, 4, together(2)).period, state=PeriodState.CLOSING)

    assert figures(cast) == [(2, 56.2)]
    assert counted_people(cast.eeva.actor, cast.guidance.pk) == 4


def test_what_was_said_together_counts_before_what_one_of_them_said(cast):
    ended(cast, 0, {Rater.TOGETHER: 1, Rater.CLIENT: 2, Rater.GUIDE: -2})
    ended(cast, 1, {Rater.GUIDE: 2, Rater.CLIENT: 0})

    assert figures(cast) == [(1, 60.0), (1, 50.0)]


def test_the_figures_are_of_the_evaluators_own_unit_and_a_block_changes_none(cast):
    ended(cast, 0, together(1))
    other = factories.make_staff("Olga", (Role.EVALUATOR, cast.elsewhere))

    assert figures(cast) == [(1, 60.0)]
    assert attained(other.actor, cast.guidance.pk) == []


def test_nobody_but_an_evaluator_opens_the_page(cast, window):
    others = ("marja", "aino", "oskar", "bertil", "tove", "ylva")
    assert {who: window(who).get(ADDRESS).status_code for who in others} == dict.fromkeys(others, 404)


def test_a_day_written_afterwards_puts_nobody_among_those_already_shown(cast):
    for number, level in enumerate((0, 1)):
        ended(cast, number, together(level))
    before = figures(cast)
    ended(cast, 2, together(2), days_ago=90)

    assert figures(cast)[:2] == before
