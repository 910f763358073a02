"""A piece of routine work is done by one holder at a time."""

from datetime import timedelta

import pytest

from rinnalla.access import clock, leases
from rinnalla.access.ids import uuid7

AINO, BERTIL = uuid7(), uuid7()
A_MINUTE = timedelta(minutes=1)

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def test_a_lease_is_had_by_one_and_lengthened_by_the_same():
    assert leases.take("seal", AINO, A_MINUTE)
    assert not leases.take("seal", BERTIL, A_MINUTE)
    assert leases.take("seal", AINO, A_MINUTE)
    assert leases.take("post", BERTIL, A_MINUTE)


def test_a_lease_given_back_may_be_taken_by_another():
    leases.take("seal", AINO, A_MINUTE)
    leases.give_back("seal", BERTIL)
    assert not leases.take("seal", BERTIL, A_MINUTE)
    leases.give_back("seal", AINO)
    assert leases.take("seal", BERTIL, A_MINUTE)


def test_a_lease_ends_by_itself_when_its_holder_is_gone(time_machine):
    leases.take("seal", AINO, A_MINUTE)
    time_machine.move_to(clock.now() + A_MINUTE)
    assert leases.take("seal", BERTIL, A_MINUTE)


def test_a_block_holds_the_lease_only_while_it_runs():
    with leases.lease("seal", A_MINUTE) as had, leases.lease("seal", A_MINUTE) as had_too:
        assert (had, had_too) == (True, False)
    with leases.lease("seal", A_MINUTE) as had:
        assert had
