"""The matrix of addresses and people: what is declared, and a first part of the people."""

import pytest

from tests.attack import crawl
from tests.attack.matrix import PARTS, assert_as_declared
from tests.attack.routes import ROUTES

pytestmark = [pytest.mark.django_db]


def test_every_address_is_declared_and_every_declared_one_exists():
    assert sorted(set(crawl.every_route())) == sorted(ROUTES)


@pytest.mark.parametrize("person", PARTS[0])
def test_a_page_opens_and_shows_what_is_declared_for_each_and_nothing_for_anybody_else(world, person, logs):
    assert_as_declared(world, person, logs)
