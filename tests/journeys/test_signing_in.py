"""Signing in outside the demonstration, and coming in by an invitation."""

import base64
import hashlib
import hmac
import re
import struct
from datetime import timedelta

import pytest

from rinnalla.access import clock
from tests.journeys.conftest import PASSWORD
from tests.journeys.guiding import text
from tests.journeys.requesting import follow, go, heading, press

pytestmark = pytest.mark.only("sqlite")
NEW_PASSWORD = "sininen-vene-laiturilla"
GREETINGS = {f"{words}, Aino" for words in ("Huomenta", "Hei", "Iltaa")}  # by the time of day


def code_now(secret):
    """The six digits that an app shows for a secret (RFC 6238, SHA-1, half a minute)."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(clock.now().timestamp()) // 30), hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 10**6:06}"


def gives_the_password(page, name="aino", password=PASSWORD):
    page.goto("/kirjaudu")
    page.get_by_label("Käyttäjätunnus").fill(name)
    page.get_by_label("Salasana").fill(password)
    press(page, "Kirjaudu")


def gives_a_code(page, code):
    page.get_by_label("Koodi").fill(code)
    press(page, "Jatka")


def signs_out(page):
    page.get_by_text("Lisää", exact=True).click()
    go(page, page.locator(".bottom-panel").get_by_role("button", name="Kirjaudu ulos"))
    page.wait_for_url("**/kirjaudu")


@pytest.fixture
def worker(installation, open_page, look):
    """Aino has set her code app up and signed out: her page, the secret of the app, her recovery codes."""
    page = open_page()
    gives_the_password(page)
    look(page)
    follow(page, "Aloita")
    look(page)
    secret = re.sub(r"\s", "", page.locator("code").first.inner_text())
    page.get_by_label("Kuusi numeroa sovelluksesta").fill(code_now(secret))
    press(page, "Ota käyttöön")
    look(page)
    codes = page.locator(".recovery-codes code").all_inner_texts()
    go(page, page.locator("main").get_by_role("link").first)
    page.wait_for_url(lambda address: "varakoodit" not in address)
    signs_out(page)
    return page, secret, codes


def test_a_worker_signs_in_with_a_password_and_a_code(worker, look, time_machine):
    page, secret, _ = worker
    time_machine.move_to(clock.now() + timedelta(minutes=1), tick=True)
    gives_the_password(page)
    look(page)
    gives_a_code(page, code_now(secret))

    assert heading(page) in GREETINGS


def test_a_recovery_code_lets_in_once_when_the_phone_is_gone(worker):
    page, _, codes = worker
    gives_the_password(page)
    gives_a_code(page, codes[0])
    inside = heading(page)
    signs_out(page)
    gives_the_password(page)
    gives_a_code(page, codes[0])

    assert (len(codes), inside in GREETINGS) == (10, True)
    assert page.get_by_role("alert").count() == 1


def test_a_wrong_password_is_said_calmly_and_the_user_name_stays(installation, open_page, look):
    page = open_page()
    gives_the_password(page, password="väärä salasana")
    look(page)

    assert page.get_by_role("alert").count() == 1
    assert page.get_by_label("Käyttäjätunnus").input_value() == "aino"


def test_an_invited_worker_chooses_a_password_and_comes_in(enter, open_page, look):
    page = enter("paakayttaja")
    page.goto("/tunnukset/kutsu")
    for label, value in (("Etunimi", "Kerttu"), ("Sukunimi", "Vaara"), ("Sähköpostiosoite", "kerttu@example.org")):
        page.get_by_label(label).fill(value)
    press(page, "Lähetä kutsu")
    invited = open_page()
    invited.goto("/posti")
    invited.goto(re.search(r"https?://\S+/kutsu/[\w-]+", text(invited)).group())
    look(invited)
    invited.get_by_label("Uusi salasana").fill(NEW_PASSWORD)
    invited.get_by_label("Sama salasana uudelleen").fill(NEW_PASSWORD)
    press(invited, "Tallenna salasana")
    gives_the_password(invited, "kerttu@example.org", NEW_PASSWORD)

    assert "/kirjaudu" not in invited.url
