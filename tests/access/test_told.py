"""Telling the time."""

import pytest

from rinnalla.access import clock, demonstration
from rinnalla.access.errors import NotADemonstrationError


@pytest.mark.django_db
def test_the_time_can_be_told_in_a_demonstration_only():
    assert not demonstration.is_marked()
    with pytest.raises(NotADemonstrationError), clock.told(clock.EPOCH):
        pass
