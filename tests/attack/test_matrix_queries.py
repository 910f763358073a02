"""A page asks the database equally often at one row, at three and at thirty."""

import pytest

from rinnalla.access import clock
from rinnalla.guidance.actions.meeting import agree_meeting, record_meeting
from rinnalla.guidance.choices import MeetingState
from tests import factories, sizes
from tests.attack import crawl
from tests.attack.matrix import MOST_QUERIES

pytestmark = [pytest.mark.django_db]
MANY = sizes.pick(quick=12, full=30)

LISTS = [
    ("request_list", "marja"), ("request_list", "sari"), ("request_own", "liisa"), ("request_own", "marja"),
    ("home", "marja"), ("home", "liisa"), ("period_list", "aino"), ("period_list", "marja"), ("period_list", "liisa"),
    ("team_list", "aino"), ("evaluation_list", "liisa"), ("evaluation_list", "marja"),
    ("home", "aino"), ("accounts", "ylva"), ("request_queue", "marja"), ("trail", "tove"),
]  # fmt: skip


def one_more(world, number):
    """A request that waits, and a walked path, for the same people."""
    factories.make_request(world.cast)
    factories.walk_path(world.cast, username=f"client{number}")


def queries(world, name, person, pk=None):
    window = crawl.window_of(world.accounts[person])
    crawl.visit(window, "GET", crawl.address_of(name, pk))
    seen = crawl.visit(window, "GET", crawl.address_of(name, pk))
    assert seen.status == 200, (name, person)
    return seen.queries


def test_lists_ask_equally_often_at_any_length(world):
    one_more(world, 0)
    counts = {which: [queries(world, *which)] for which in LISTS}
    for number in range(1, MANY):
        one_more(world, number)
        if number in {2, MANY - 1}:
            for which in LISTS:
                counts[which].append(queries(world, *which))

    assert {which: count for which, count in counts.items() if len(set(count)) > 1} == {}
    assert {which: count for which, count in counts.items() if count[0] > MOST_QUERIES} == {}


PAGES = [
    ("period", "aino"),
    ("period", "marja"),
    ("meetings", "aino"),
    ("meetings", "kaisa"),
    ("plan", "aino"),
    ("plan", "kaisa"),
    ("measures", "kaisa"),
    ("measures", "marja"),
    ("own_page", "kaisa"),
    ("own_log", "kaisa"),
    ("client_log", "marja"),
    ("client", "marja"),
    ("request", "liisa"),
]


def test_a_period_asks_equally_often_whatever_has_happened_in_it(world):
    def counted():
        about = dict.fromkeys(("period", "meetings", "plan", "measures"), world.kaisa.period.pk) | {
            "client_log": world.kaisa.client.pk
        }
        about |= {"client": world.kaisa.client.pk, "request": world.kaisa.request.pk}
        return {(name, person): queries(world, name, person, about.get(name)) for name, person in PAGES}

    counts, aino = [counted()], world.cast.aino.actor
    for number in range(1, MANY):
        meeting = agree_meeting(by=aino, period=world.kaisa.period, starts_at=clock.now(), place="x")
        record_meeting(by=aino, meeting=meeting, state=MeetingState.HELD, minutes=30, shared="x", work="y")
        if number in {2, MANY - 1}:
            counts.append(counted())

    assert counts[1:] == counts[:1] * 2
    assert {page: count for page, count in counts[0].items() if count > MOST_QUERIES} == {}
