"""What belongs to an opened record is what its own rule says, for everybody and every permission."""

import pytest
from django.http import Http404

from rinnalla.access.doors import belonging, open_record, visible
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.access.scope import PARTS
from rinnalla.people.queries.account import actor_of
from tests.attack.routes import EVERYBODY

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def whole_of(actor, period):
    """The period, opened where the actor may; else as it is."""
    try:
        return open_record(actor, P.PERIOD_READ, type(period), pk=period.pk, event=Event.PERIOD_READ)
    except Http404:
        return period


@pytest.mark.parametrize("person", sorted(EVERYBODY))
def test_a_part_is_seen_through_its_whole_as_it_is_seen_alone(world, person):
    actor = actor_of(world.accounts[person])
    for walk in (world.kaisa, world.elias):
        period = whole_of(actor, walk.period)
        for (model, permission), part in PARTS.items():
            alone = visible(actor, permission, model).filter(**{part.path: period.pk})
            through = belonging(actor, permission, model, to=period)
            assert set(through) == set(alone), (model, permission)


def test_an_opened_whole_opens_nothing_for_somebody_else(world):
    period = whole_of(actor_of(world.accounts["marja"]), world.kaisa.period)
    cecilia = actor_of(world.accounts["cecilia"])
    assert [set(belonging(cecilia, permission, model, to=period)) for model, permission in PARTS] == [set()] * len(
        PARTS
    )
