"""The matrix of addresses and people: a third part of the people."""

import pytest

from tests.attack.matrix import PARTS, assert_as_declared

pytestmark = [pytest.mark.django_db]


@pytest.mark.parametrize("person", PARTS[2])
def test_a_page_opens_and_shows_what_is_declared_for_each_and_nothing_for_anybody_else(world, person, logs):
    assert_as_declared(world, person, logs)
