"""A forgotten password and a new one."""

import re
from datetime import timedelta

import pytest
import time_machine

from rinnalla.access import clock
from rinnalla.config import settings as product
from rinnalla.people.models import Account
from rinnalla.post.models import Outbox

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
NEW = "hilla-halla-hallitus"


@pytest.fixture
def reset_link(cast, at):
    """Give Aino an address, ask for a link in a window, and return the link's path, if one was sent."""
    with at():
        Account.objects.filter(username="aino").update(email="aino@example.fi")

    def asked(window, known_as="aino"):
        window.post("/kirjaudu/unohtui", known_as=known_as)
        with at():
            bodies = [message.body for message in Outbox.objects.order_by("id")]
        return re.search(r"http://testserver(/\S+)", bodies[-1]).group(1) if bodies else None

    return asked


@pytest.mark.parametrize("known_as", ["aino", "AINO@example.fi"])
def test_the_link_in_the_mail_leads_to_a_new_password(demo, reset_link, open_window, events, cast, known_as):
    window = open_window()
    path = reset_link(window, known_as)
    seen = window.get(path).status_code, window.get(path).status_code
    answer = window.post(path, new_password=NEW, again=NEW)
    window.sign_in("aino", NEW)

    assert (seen, answer.status_code, window.signed_in) == ((200, 200), 303, True)
    assert events(cast.aino.account)[0] == ("password_changed", "done")


def test_a_link_works_once(demo, reset_link, window):
    path = reset_link(window)
    window.post(path, new_password=NEW, again=NEW)
    window.post(path, new_password="jokin-aivan-toinen", again="jokin-aivan-toinen")

    assert window.sign_in("aino", "jokin-aivan-toinen").status_code == 422


def test_a_link_works_for_two_hours(demo, reset_link, window):
    path = reset_link(window)

    with time_machine.travel(clock.local(clock.now() + timedelta(hours=2, minutes=1))):
        assert "<form" not in window.get(path).content.decode().partition("<main")[2].partition("</main")[0]


def test_an_unknown_name_gets_the_same_answer_and_no_mail(demo, reset_link, open_window, at):
    known, unknown = open_window(), open_window()
    known.post("/kirjaudu/unohtui", known_as="aino")
    answers = [one.post("/kirjaudu/unohtui", known_as=name) for one, name in ((known, "bertil"), (unknown, "nobody"))]

    assert [(one.status_code, one["Location"]) for one in answers] == [(303, "/kirjaudu/unohtui/lahetetty")] * 2
    with at():
        assert Outbox.objects.count() == 1


def test_mail_names_nobody(demo, reset_link, window, at):
    reset_link(window)

    with at():
        message = Outbox.objects.get()
        text = f"{message.topic} {message.body}".lower()
    assert "aino" not in text
    assert (message.address, message.topic) == ("aino@example.fi", "Uusi salasana")


@pytest.mark.parametrize(
    "password", ["short", "password1234", "123456789012", "aino-aino-aino"], ids=["short", "common", "digits", "name"]
)
def test_a_weak_password_is_refused(demo, reset_link, window, password, at):
    with at():
        Account.objects.filter(username="aino").update(username="aino-aino-aina")
    path = reset_link(window, "aino@example.fi")

    assert window.post(path, new_password=password, again=password).status_code == 422


def test_two_different_passwords_are_refused(demo, reset_link, window):
    assert window.post(reset_link(window), new_password=NEW, again=NEW + "x").status_code == 422


def test_the_present_password_is_asked_for(demo, window):
    window.sign_in("aino")

    assert window.post("/minun/tili/salasana", present="väärä", new_password=NEW, again=NEW).status_code == 422


def test_passwords_are_kept_with_argon2():

    assert product.PASSWORD_HASHERS[0] == "django.contrib.auth.hashers.Argon2PasswordHasher"
