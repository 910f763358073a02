"""Pages when the trail can't be written, and when somebody tries what is not theirs."""

import pytest
from django.test import Client

from rinnalla.access.events import Event, Outcome
from rinnalla.access.models import AuditLine
from rinnalla.access.tenancy import turn
from rinnalla.guidance.models import Goal
from tests import factories
from tests.access.broken import no_lines
from tests.attack import crawl
from tests.attack.matrix import addresses
from tests.attack.world import make_world

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgres]


@pytest.fixture
def kept(db, tmp_path, settings):
    """The world with its rows committed, as two connections see it."""
    settings.RINNALLA_KEYS = tmp_path / "keys.json"
    settings.RINNALLA_HEADS = tmp_path / "heads"
    factories.new_keys()
    owner = factories.make_owner()
    with turn(owner.pk):
        return owner, make_world()


def window_of(world, person):
    return crawl.window_of(world.accounts[person])


def test_when_no_line_can_be_written_no_page_shows_a_client(kept):
    owner, world = kept
    with turn(owner.pk):
        pages = [(name, address) for name, _, address, opens in addresses(world) if "marja" in opens]
        window = window_of(world, "marja")
    with no_lines():
        answers = {name: window.get(address) for name, address in pages}

    shown = {name for name, answer in answers.items() if world.kaisa.canaries.seen_in(answer.content)}
    about_clients = {
        answers[name].status_code for name in ("period", "request", "summary", "period_list", "client_log")
    }
    assert (shown, about_clients) == (set(), {503})
    assert answers["period"].headers["Retry-After"] == "30"
    assert "no-store" in answers["period"].headers["Cache-Control"]


def test_when_no_line_can_be_written_nothing_is_changed_either(kept):
    owner, world = kept
    with turn(owner.pk):
        window, address = window_of(world, "aino"), crawl.address_of("goal_new", world.kaisa.period.pk)
        before = Goal.objects.filter(period=world.kaisa.period).count()
    form = {**crawl.form(), "aim": "everyday", "words": "Bussilla torille"}
    with no_lines():
        refused = window.post(address, form)
    with turn(owner.pk):
        assert (refused.status_code, Goal.objects.filter(period=world.kaisa.period).count()) == (503, before)
    assert world.kaisa.canaries.seen_in(refused.content) == set()

    assert window.post(address, form).status_code == 303
    with turn(owner.pk):
        assert Goal.objects.filter(period=world.kaisa.period).count() == before + 1


def test_a_form_sent_twice_from_a_page_is_one_change_and_one_answer(kept):
    owner, world = kept
    with turn(owner.pk):
        window, address = window_of(world, "aino"), crawl.address_of("goal_new", world.kaisa.period.pk)
        before = Goal.objects.filter(period=world.kaisa.period).count()
    form = {**crawl.form(), "aim": "everyday", "words": "Bussilla torille"}

    first, again = (window.post(address, form) for _ in range(2))
    other = window.post(address, {**form, "words": "Junalla"})

    assert [(one.status_code, one["Location"]) for one in (first, again)] == [(303, first["Location"])] * 2
    assert other.status_code == 409
    with turn(owner.pk):
        assert Goal.objects.filter(period=world.kaisa.period).count() == before + 1


def test_after_twenty_tries_at_what_is_not_theirs_the_next_is_told_to_wait_and_all_are_written(kept):
    owner, world = kept
    with turn(owner.pk):
        window, address = window_of(world, "cecilia"), crawl.address_of("period", world.kaisa.period.pk)

    statuses = [window.get(address).status_code for _ in range(22)]

    assert statuses == [404] * 20 + [429] * 2
    with turn(owner.pk):
        refused = AuditLine.objects.filter(outcome=Outcome.REFUSED, event=Event.PERIOD_READ)
        assert {line.record for line in refused} == {world.kaisa.period.pk}
        assert refused.count() == 22


def test_a_page_of_a_role_one_does_not_hold_counts_as_a_try_too(kept):
    owner, world = kept
    with turn(owner.pk):
        window = window_of(world, "wilma")

    assert {window.get("/ohjaus/jaksot/").status_code for _ in range(20)} == {404}
    assert window.get("/ohjaus/jaksot/").status_code == 429


def test_a_visitor_is_led_to_sign_in_and_back_without_losing_the_address():
    factories.new_keys()
    factories.make_owner()

    answer = Client().get("/ohjaus/jaksot/?page=2&x=%C3%A4")

    assert (answer.status_code, answer["Location"]) == (
        302,
        "/kirjaudu?next=%2Fohjaus%2Fjaksot%2F%3Fpage%3D2%26x%3D%25C3%25A4",
    )
