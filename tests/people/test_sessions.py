"""A session ends by itself, and at once when there is a reason."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.hashers import make_password
from django.contrib.sessions.models import Session
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rinnalla.access import clock
from rinnalla.access.actors import system
from rinnalla.access.records import Run, writing
from rinnalla.access.roles import Role
from rinnalla.people.actions.account import close_account, open_account
from rinnalla.people.actions.client import record_client
from rinnalla.people.actions.organisation import end_role, give_role
from rinnalla.people.choices import MembershipState
from rinnalla.people.models import Account, Membership

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
BY = system("test")


def run_out(membership):
    """Let yesterday have been the last day."""
    with writing(Run(BY, frozenset({Membership}), frozenset())):
        membership.starts_on = membership.ends_on = clock.today() - timedelta(days=1)
        membership.save()


def later(**more):
    return time_machine.travel(clock.now() + timedelta(**more), tick=True)


def test_half_an_hour_of_silence_ends_the_session_of_a_worker(demo, window):
    window.sign_in("aino")

    with later(minutes=29):
        assert window.signed_in
    with later(minutes=58):
        assert window.signed_in
    with later(minutes=89):
        assert not window.signed_in


def test_a_client_may_be_silent_for_two_hours(demo, walk_client, window):
    window.sign_in("kaisa")

    with later(minutes=119):
        assert window.signed_in
    with later(minutes=240):
        assert not window.signed_in


def test_twelve_hours_end_a_session_that_is_never_silent(demo, window):
    window.sign_in("aino")

    for minutes in range(25, 12 * 60, 25):
        with later(minutes=minutes):
            assert window.signed_in
    with later(minutes=12 * 60 + 1):
        assert not window.signed_in


def test_reading_pages_writes_to_the_session_once_a_minute_at_most(demo, window):
    window.sign_in("aino")
    window.get("/kirjaudu/ulos")

    def writes():
        with CaptureQueriesContext(connection) as captured:
            window.get("/kirjaudu/ulos")
        return sum('UPDATE "django_session"' in query["sql"] for query in captured.captured_queries)

    assert (writes(), writes()) == (0, 0)
    with later(seconds=61):
        assert (writes(), writes()) == (1, 0)


def test_a_role_taken_away_between_two_requests_refuses_the_second(demo, cast, window, at):
    window.sign_in("ylva")
    before = window.get("/tunnukset/").status_code
    with at():
        end_role(by=BY, membership=cast.ylva.memberships[0])

    assert (before, window.get("/tunnukset/").status_code) == (200, 302)


def test_a_role_that_merely_ran_out_gives_nothing_at_the_next_request(demo, cast, window, at):
    window.sign_in("ylva")
    before = window.get("/tunnukset/").status_code
    with at():
        run_out(cast.ylva.memberships[0])

    assert (before, window.get("/tunnukset/").status_code) == (200, 404)


@pytest.mark.parametrize(
    ("state", "days"),
    [
        (MembershipState.INVITED, {}),
        (MembershipState.SUSPENDED, {}),
        (MembershipState.ENDED, {}),
        (MembershipState.ACCEPTED, {"starts_on": timedelta(days=1)}),
        (MembershipState.ACCEPTED, {"starts_on": timedelta(days=-9), "ends_on": timedelta(days=-1)}),
    ],
)
def test_a_membership_not_in_force_gives_nothing(demo, cast, window, at, state, days):
    dates = {name: clock.today() + away for name, away in days.items()}
    with at():
        give_role(by=BY, unit=cast.guidance, person=cast.aino.person, role=Role.ADMINISTRATOR, state=state, **dates)
    window.sign_in("aino")

    assert window.get("/tunnukset/").status_code == 404


def test_closing_an_account_ends_every_session_of_it(demo, cast, open_window, at):
    first, second, other = open_window(), open_window(), open_window()
    for one in (first, second):
        one.sign_in("aino")
    other.sign_in("bertil")
    with at():
        close_account(by=BY, account=cast.aino.account)

    assert (first.signed_in, second.signed_in, other.signed_in) == (False, False, True)


def test_an_account_opened_again_revives_no_old_session(demo, cast, window, at):
    window.sign_in("aino")
    with at():
        close_account(by=BY, account=cast.aino.account)
        Account.objects.filter(username="aino").update(is_active=True)

    assert not window.signed_in


def test_a_new_password_keeps_this_session_and_ends_the_others(demo, open_window):
    here, elsewhere = open_window(), open_window()
    here.sign_in("aino")
    elsewhere.sign_in("aino")

    answer = here.post(
        "/minun/tili/salasana",
        present="kuusi-kurki-kivi",
        new_password="hilla-halla-hallitus",
        again="hilla-halla-hallitus",
    )

    assert answer.status_code == 303
    assert (here.signed_in, elsewhere.signed_in) == (True, False)


def test_signing_out_removes_the_session_itself(demo, window):
    window.sign_in("aino")
    window.post("/kirjaudu/ulos")

    assert Session.objects.count() == 0


@pytest.fixture
def walk_client(cast, at):
    """Kaisa, a client with a sign-in of her own."""
    with at():
        client = record_client(by=cast.marja.actor, name="Kaisa Testi")
        return open_account(by=BY, person=client.person, username="kaisa", password=make_password("kuusi-kurki-kivi"))
