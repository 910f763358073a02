"""Signing in with a password, and the sign-ins of a demonstration."""

import re

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.utils import translation

from rinnalla.people.models import Account

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def sentences(answer):
    """What the error summary says, without the ids and tokens that differ from page to page."""
    return re.findall(r"<li>(.*?)</li>", answer.content.decode().partition("ds-error-summary")[2])[:1]


def test_the_right_password_leads_to_the_page_that_was_asked_for(demo, window):
    asked = window.get("/minun/tili")
    answer = window.sign_in("aino", next="/minun/tili")

    assert (asked.status_code, asked["Location"]) == (302, "/kirjaudu?next=%2Fminun%2Ftili")
    assert (answer.status_code, answer["Location"]) == (303, "/minun/tili")
    assert window.signed_in


def test_an_address_elsewhere_is_not_gone_to(demo, window):
    assert window.sign_in("aino", next="https://elsewhere.example/")["Location"] == "/"


def test_capital_letters_in_the_user_name_make_no_difference(demo, window):
    window.sign_in(" AINO ")

    assert window.signed_in


def test_a_wrong_password_an_unknown_name_and_a_closed_account_get_the_same_answer(demo, cast, open_window, at):
    with at():
        Account.objects.filter(username="bertil").update(is_active=False)

    wrong = open_window().sign_in("aino", "jotain-muuta-ihan")
    unknown = open_window().sign_in("nobody", "jotain-muuta-ihan")
    closed = open_window().sign_in("bertil")

    assert [answer.status_code for answer in (wrong, unknown, closed)] == [422, 422, 422]
    assert sentences(wrong) == sentences(unknown) == sentences(closed) != []


def test_an_unknown_name_costs_as_many_password_hashes_as_a_known_one(demo, window, monkeypatch):
    counted = []
    encode = MD5PasswordHasher.encode
    monkeypatch.setattr(MD5PasswordHasher, "encode", lambda *a, **k: counted.append(1) or encode(*a, **k))

    window.sign_in("aino", "jotain-muuta-ihan")
    known, counted[:] = len(counted), []
    window.sign_in("nobody", "jotain-muuta-ihan")

    assert known == len(counted) == 1


def test_too_many_failures_are_answered_with_our_page_of_429(demo, window):
    answers = [window.sign_in("aino", "jotain-muuta-ihan").status_code for _ in range(6)]
    stopped = window.sign_in("aino", "jotain-muuta-ihan")

    assert answers == [422, 422, 422, 422, 422, 429]
    assert "Pidetään pieni tauko" in stopped.content.decode()


def test_failures_of_one_account_do_not_shut_out_another(demo, window):
    for _ in range(6):
        window.sign_in("aino", "jotain-muuta-ihan")

    assert window.sign_in("bertil").status_code == 303


def test_signing_in_failing_and_signing_out_are_written(demo, cast, window, events):
    window.sign_in("aino", "jotain-muuta-ihan")
    window.sign_in("aino")
    window.post("/kirjaudu/ulos")

    assert events(cast.aino.account) == [
        ("sign_in_failed", "refused"),
        ("signed_in", "done"),
        ("signed_out", "done"),
    ]
    assert not window.signed_in


def test_opening_the_sign_out_page_signs_nobody_out(demo, window):
    window.sign_in("aino")

    assert window.get("/kirjaudu/ulos").status_code == 200
    assert window.signed_in


def test_the_session_gets_a_new_key_at_sign_in(demo, open_window):
    window = open_window()
    session = window.client.session
    session["before"] = 1
    session.save()
    before = session.session_key
    window.sign_in("aino")

    assert window.client.session.session_key != before


def test_only_a_demonstration_lists_sign_ins(cast, window, at):
    with at():
        Account.objects.filter(username="aino").update(username="ohjaaja")

    assert "rinnalla-demo" not in window.get("/kirjaudu").content.decode()
    assert window.post("/kirjaudu/esittely", username="ohjaaja").status_code == 404


def test_one_press_signs_in_to_a_demonstration(demo, window, at):
    with at():
        account = Account.objects.get(username="aino")
        account.username = "ohjaaja"
        account.set_password("rinnalla-demo")
        account.save()
    page = window.get("/kirjaudu").content.decode()
    window.post("/kirjaudu/esittely", username="ohjaaja")

    assert page.count('name="username" value="ohjaaja"') == 1
    assert 'name="username" value="koordinaattori"' not in page
    assert window.signed_in


@pytest.mark.parametrize("headers", [{"REMOTE_ADDR": "192.0.2.1"}, {"HTTP_X_FORWARDED_FOR": "192.0.2.1"}])
def test_a_demonstration_opens_itself_to_its_own_machine_only(demo, window, headers):
    window.client.defaults.update(headers)

    assert "rinnalla-demo" not in window.get("/kirjaudu").content.decode()
    assert window.post("/kirjaudu/esittely", username="aino").status_code == 404
    assert window.get("/posti").status_code == 404


def test_the_page_is_in_three_languages(cast, window):
    titles = {}
    for code in ("fi", "sv", "en"):
        window.client.cookies.clear()
        page = window.client.get("/kirjaudu", headers={"Accept-Language": code}).content.decode()
        titles[code] = re.search(r"<h1>(.*?)</h1>", page).group(1)
    translation.activate("fi")

    assert titles == {"fi": "Hyvä, että tulit.", "sv": "Bra att du kom.", "en": "Good that you came."}
