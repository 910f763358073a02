"""A rule made ready reaches exactly what the rule says."""

from datetime import timedelta

import pytest
import time_machine
from django.apps import apps

from rinnalla.access import clock
from rinnalla.access.doors import can, visible
from rinnalla.access.permissions import Permission
from rinnalla.access.prepared import _made_ready
from rinnalla.access.records import Run, writing
from rinnalla.access.roles import Role
from rinnalla.access.scope import RULES
from rinnalla.access.tenancy import owner_id
from rinnalla.guidance.models import Goal, Period
from rinnalla.people.actions.organisation import give_role
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.fixture
def everybody(cast, walk):
    """Two paths, and actors that hold one role, several, and none."""
    other = factories.walk_path(cast, guide="cecilia", coordinator="otso", unit="elsewhere", username="elias")
    give_role(by=factories.cast.SYSTEM, unit=cast.elsewhere, person=cast.daniel.person, role=Role.COORDINATOR)
    give_role(by=factories.cast.SYSTEM, unit=cast.elsewhere, person=cast.sari.person, role=Role.DEPUTY)
    return [walk.actor, other.actor, *(member.actor for member in cast.members.values())]


def said(actor, permission, model):
    """What the rule itself says, put together anew."""
    rows = model._default_manager.filter(RULES[model, permission](actor, permission), owner_id=owner_id())
    return set(rows.values_list("pk", flat=True)) if actor.may(permission) else set()


def test_everybody_reaches_what_each_rule_says_and_in_any_order(everybody):
    _made_ready.cache_clear()
    reached = 0
    for actors in (everybody, everybody[::-1]):
        for model, permission in RULES:
            for actor in actors:
                found = set(visible(actor, permission, model).values_list("pk", flat=True))
                assert found == said(actor, permission, model), (model, permission, actor)
                reached += len(found)

    assert reached > 300
    assert _made_ready.cache_info().hits > _made_ready.cache_info().misses


def test_a_rule_made_ready_for_one_day_is_not_used_on_the_next(cast, walk):
    held, today = walk.period.assignments.get(), clock.today()
    with writing(Run(factories.cast.SYSTEM, frozenset({type(held)}), frozenset())):
        held.starts_on, held.ends_on, held.access_until = today, today, today
        held.save()
    aino = cast.aino.actor
    assert can(aino, Permission.PERIOD_READ, walk.period)

    with time_machine.travel(clock.now() + timedelta(days=1), tick=False):
        assert not can(aino, Permission.PERIOD_READ, walk.period)


def test_what_is_reached_can_be_joined_counted_ordered_and_asked_for_inside_another_query(cast, walk):
    aino = cast.aino.actor
    goals, periods = visible(aino, Permission.GOAL_READ, Goal), visible(aino, Permission.PERIOD_READ, Period)

    assert goals.filter(period__in=periods).order_by("-created_at").count() == 1
    assert [goal.pk for goal in goals | goals.filter(aim="x")] == [walk.goal.pk]
    assert periods.filter(goals__in=goals, unit__name="Ohjaus").exclude(goals__aim="x").get() == walk.period


def test_every_rule_is_about_a_model_that_exists():
    assert {model for model, _ in RULES} <= set(apps.get_models())
