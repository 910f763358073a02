"""A query kept for a shape of who asks gives everybody what the query put together for them gives."""

import pytest

from rinnalla.access.doors import visible
from rinnalla.access.prepared import prepared
from rinnalla.access.scope import RULES
from rinnalla.people.queries.account import actor_of
from tests.attack.routes import EVERYBODY

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@prepared
def kept(actor, permission, model):
    """What a permission reaches, by a kept query."""
    return visible(actor, permission, model)


@pytest.mark.parametrize("person", sorted(EVERYBODY))
def test_a_kept_query_reaches_what_the_rule_reaches(world, person):
    actor = actor_of(world.accounts[person])
    for model, permission in RULES:
        assert set(kept(actor, permission, model)) == set(visible(actor, permission, model)), (model, permission)
