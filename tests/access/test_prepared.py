"""Queries put together once for each shape of who asks: what is kept, and what never is."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db.models import CharField, Prefetch, Q, Value

from rinnalla.access import clock, prepared
from rinnalla.access.actors import Grant
from rinnalla.access.break_glass import opened_to
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.guidance.models import Meeting, Period
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.fixture
def elsewhere(cast):
    """Another client, guided by Cecilia."""
    return factories.walk_path(cast, guide="cecilia", coordinator="otso", unit="elsewhere", username="elias")


@pytest.fixture
def counted():
    """A prepared query of periods, and the actors for whom it has been put together."""
    asked = []

    @prepared.prepared
    def periods(actor):
        asked.append(actor)
        return visible(actor, P.PERIOD_READ, Period)

    return periods, asked


def test_two_of_one_shape_share_a_query_and_each_sees_their_own(cast, walk, elsewhere, counted):
    periods, asked = counted
    assert periods(cast.aino.actor) == [walk.period]
    assert periods(cast.cecilia.actor) == [elsewhere.period]
    assert len(asked) == 1


def test_nothing_of_the_asker_is_known_where_the_query_is_put_together(cast, walk, counted):
    periods, asked = counted
    real = cast.aino.actor
    periods(real)
    [stranger] = asked
    assert ids_of(stranger) & ids_of(real) == set()
    assert (stranger.kind, stranger.grants[0].role, stranger.source) == ("account", Role.GUIDE, "")


def ids_of(actor):
    """Every id that an actor has."""
    return {actor.id, actor.person, *(one for grant in actor.grants for one in (grant.unit, grant.organisation))}


def test_a_role_taken_away_works_at_once(cast, walk, counted):
    periods, _asked = counted
    assert periods(cast.aino.actor) == [walk.period]
    assert periods(replace(cast.aino.actor, grants=())) == []


def test_a_role_in_another_unit_is_another_question(cast, walk, counted):
    periods, _asked = counted
    marja = cast.marja.actor
    assert periods(marja) == [walk.period]
    assert periods(replace(marja, grants=(Grant(Role.COORDINATOR, unit=cast.elsewhere.pk),))) == []


def test_a_query_is_put_together_anew_on_another_day(cast, walk, counted, monkeypatch):
    periods, asked = counted
    periods(cast.aino.actor)
    tomorrow = clock.now() + timedelta(days=1)
    monkeypatch.setattr(clock, "_now", lambda: tomorrow)
    assert periods(cast.aino.actor) == [walk.period]
    assert len(asked) == 2


def test_a_query_of_the_present_moment_is_put_together_each_time(cast, walk):
    asked = []

    @prepared.prepared
    def opened(actor):
        asked.append(actor.person)
        return Period.objects.filter(client__in=opened_to(actor))

    assert opened(cast.aino.actor) == opened(cast.aino.actor) == []
    assert asked[-2:] == [cast.aino.actor.person] * 2


def test_a_query_that_wraps_an_id_in_something_is_refused(cast, walk):
    @prepared.prepared
    def wrapped(actor):
        return Period.objects.filter(Q(state=Value(f"x{actor.person}", output_field=CharField())))

    with pytest.raises(TypeError, match="in another form than as a parameter"):
        wrapped(cast.aino.actor)


def test_a_query_that_asks_the_database_on_the_way_is_refused(cast, walk):
    @prepared.prepared
    def asking(actor):
        return Period.objects.filter(pk__in=list(visible(actor, P.PERIOD_READ, Period)))

    with pytest.raises(TypeError, match="asks the database nothing"):
        asking(cast.aino.actor)


def test_a_query_that_holds_ids_outside_its_sql_is_refused(cast, walk):
    @prepared.prepared
    def prefetching(actor):
        mine = visible(actor, P.MEETING_READ, Meeting)
        return Period.objects.prefetch_related(Prefetch("meetings", mine))

    with pytest.raises(TypeError, match="plain reading"):
        prefetching(cast.aino.actor)


@pytest.mark.parametrize("given", ["typed words", 7.5, clock.EPOCH])
def test_what_somebody_typed_is_kept_nowhere(cast, walk, given):
    @prepared.prepared
    def searching(_actor, _words):
        return Period.objects.all()

    with pytest.raises(TypeError, match="can't be given"):
        searching(cast.aino.actor, given)


def test_the_same_id_twice_is_another_shape_than_two_ids(cast, walk):
    asked = []

    @prepared.prepared
    def either(one, other):
        asked.append(one == other)
        return Period.objects.filter(pk__in={one, other})

    assert either(walk.period.pk, walk.period.pk) == [walk.period]
    assert either(walk.period.pk, walk.client.pk) == [walk.period]
    assert asked == [True, False]
