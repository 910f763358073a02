"""What closes a page that has been open, and which of a client's words no page shows."""

import pytest

from rinnalla.people.actions.account import close_account
from rinnalla.people.actions.client import withdraw_consent
from rinnalla.people.actions.organisation import end_role
from rinnalla.people.choices import ConsentKind
from tests.attack import crawl
from tests.attack.fields import CALLED, CONTACT, LATER_IN_COURSE, REQUEST, SEES, WHILE_WAITING, WISHES
from tests.attack.routes import ROUTES
from tests.factories.cast import SYSTEM

pytestmark = [pytest.mark.django_db]


def pages_of(world):
    for name, route in ROUTES.items():
        if route.about:
            yield crawl.address_of(name, world.target(world.kaisa, route.about).pk)
        else:
            yield crawl.address_of(name)
    yield crawl.address_of("situation", world.kaisa.deferred.pk)


def seen_by(world, person):
    window = crawl.window_of(world.accounts[person])
    visits = [crawl.visit(window, "GET", address) for address in pages_of(world)]
    return set().union(*(one.seen(world.kaisa) for one in visits))


def test_without_a_disclosure_permit_the_sender_sees_only_what_they_wrote_themselves(world):
    permit = world.kaisa.client.consents.get(kind=ConsentKind.DISCLOSURE)
    withdraw_consent(by=world.kaisa.actor, consent=permit)

    assert seen_by(world, "liisa") == CALLED | CONTACT | REQUEST | WISHES


def test_a_role_that_is_taken_away_closes_the_page_and_the_session(world):
    window, address = crawl.window_of(world.accounts["aino"]), crawl.address_of("period", world.kaisa.period.pk)
    assert crawl.visit(window, "GET", address).status == 200

    end_role(by=SYSTEM, membership=world.cast.aino.memberships[0])

    after = crawl.visit(window, "GET", address)
    assert (after.status, after.seen(world.kaisa)) == (302, set())


def test_a_closed_account_is_led_to_the_sign_in_page_in_the_same_session(world):
    window, address = crawl.window_of(world.accounts["aino"]), crawl.address_of("period", world.kaisa.period.pk)
    close_account(by=SYSTEM, account=world.accounts["aino"])

    after = crawl.visit(window, "GET", address)
    assert (after.status, after.seen(world.kaisa)) == (302, set())


def test_the_words_that_no_page_shows_are_these(world):
    shown = set().union(*SEES.values())

    assert set(world.kaisa.canaries.words) - shown == {
        "client.identity_code",
        *WHILE_WAITING,
        *LATER_IN_COURSE,
    }
