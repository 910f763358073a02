"""An assignment only ever gives: taking one away adds nothing to what anybody sees, by any rule of the house."""

from datetime import timedelta

import pytest
from django.db import transaction

from rinnalla.access import clock
from rinnalla.access.doors import visible
from rinnalla.access.scope import RULES
from rinnalla.guidance.choices import AssignmentRole, EarlierNotes
from rinnalla.guidance.models import Assignment
from tests import factories, sizes
from tests.guidance.raw import change

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
DAY = timedelta(days=1)


@pytest.fixture
def assignments(cast):
    """Aino has guided Kaisa; Daniel guides her now and may read some of it; Cecilia learns and is known elsewhere."""
    walk, today = factories.walk_path(cast, whole=True), clock.today()
    factories.walk_course(cast, walk)
    other = factories.walk_path(cast, guide="cecilia", coordinator="otso", unit="elsewhere", username="elias")
    first = walk.period.assignments.get()
    ended = change(first, starts_on=today - 40 * DAY, ends_on=today, access_until=today + 14 * DAY)
    following = Assignment(period=walk.period, person=cast.daniel.person, starts_on=today)
    learning = Assignment(period=walk.period, person=cast.cecilia.person, starts_on=today)
    return [
        ended,
        change(following, reads=EarlierNotes.SHARED),
        change(learning, role=AssignmentRole.TRAINEE),
        other.period.assignments.get(),
    ]


def seen(actors):
    """Every row that anybody reaches, by whom, permission and model."""
    return {
        (who, permission, model): set(visible(actor, permission, model).values_list("pk", flat=True))
        for who, actor in actors.items()
        for model, permission in RULES
        if actor.may(permission)
    }


def test_taking_an_assignment_away_adds_no_visible_row_to_any_rule(cast, assignments):
    actors = {name: member.actor for name, member in cast.members.items()}
    before, lost = seen(actors), set()
    singly = [[one] for one in assignments]
    for gone in sizes.pick(quick=[singly[0], assignments], full=[*singly, assignments]):
        rows = Assignment.objects.filter(pk__in=[one.pk for one in gone])
        with transaction.atomic():
            assert rows._raw_delete(rows.db) == len(gone)
            after = seen(actors)
            transaction.set_rollback(True)
        assert {which: after[which] - before[which] for which in after if after[which] - before[which]} == {}
        lost |= {which[0] for which in after if before[which] - after[which]}

    assert lost >= {"aino", "daniel", "cecilia"}
