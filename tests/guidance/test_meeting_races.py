"""A meeting is moved and recorded at the same moment: one of the two happens."""

import pytest

from rinnalla.access import clock
from rinnalla.access.errors import NotNow
from rinnalla.access.tenancy import owned_reading, owned_transaction
from rinnalla.guidance.actions.meeting import agree_meeting, move_meeting, record_meeting
from rinnalla.guidance.choices import Hindrance, HowTold, MeetingState
from rinnalla.guidance.models import Meeting
from tests import factories
from tests.access.threads import at_once

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgres]


def test_a_meeting_is_moved_or_recorded_and_never_both(owner, cast):
    aino, now = cast.aino.actor, clock.now()
    with owned_transaction():
        walk = factories.walk_path(cast)
        meeting = agree_meeting(by=aino, period=walk.period, starts_at=now, place="Tori")
    moving = {"starts_at": now, "place": "x", "hindrance": Hindrance.CLIENT, "told": HowTold.PHONE}
    jobs = [
        lambda: record_meeting(by=aino, meeting=meeting, state=MeetingState.HELD, minutes=30),
        lambda: move_meeting(by=aino, meeting=meeting, **moving),
    ]

    said = at_once(owner.pk, jobs)

    with owned_reading():
        after = Meeting.objects.get(pk=meeting.pk)
        moved = Meeting.objects.filter(moved_from=meeting).count()
    assert [type(one) for one in said if isinstance(one, Exception)] == [NotNow]
    assert (after.state, moved) in {(MeetingState.HELD, 0), (MeetingState.MOVED, 1)}
