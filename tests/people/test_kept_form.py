"""What was being sent when a session ended is given back to the same account."""

import html
import re
from datetime import timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile

from rinnalla.access import clock
from rinnalla.web.kept import proof_of

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
TEXT = "Käveltiin rantaan & puhuttiin <leikkauksesta>."
PATH = "/minun/tili/salasana"


def hidden(answer, name):
    """The value of a hidden field in the main part of a page."""
    page = answer.content.decode().partition("<main")[2]
    return html.unescape(re.search(rf'name="{name}" value="([^"]*)"', page).group(1))


@pytest.fixture
def ended(demo, window):
    """Aino's page was open for longer than her session lasted; then she sends it."""
    window.sign_in("aino")
    with time_machine.travel(clock.now() + timedelta(minutes=31)):
        yield window.post(PATH, present=TEXT, new_password="1", again="2")


def test_the_sign_in_page_says_that_the_text_is_safe(ended):
    assert ended.status_code == 401
    assert "Istunto päättyi. Tekstisi on tallessa." in ended.content.decode()
    assert TEXT not in html.unescape(ended.content.decode())


def test_after_signing_in_the_same_account_goes_on_from_it(ended, window):
    answer = window.sign_in("aino", kept=hidden(ended, "kept"))
    page = window.get("/kirjaudu/jatka")

    assert answer["Location"] == "/kirjaudu/jatka"
    assert f'action="{PATH}"' in page.content.decode()
    assert (hidden(page, "present"), hidden(page, "new_password")) == (TEXT, "1")


def test_it_is_kept_over_a_mistyped_password(ended, window):
    again = window.sign_in("aino", "väärä-salasana", kept=hidden(ended, "kept"))
    window.sign_in("aino", kept=hidden(again, "kept"))

    assert hidden(window.get("/kirjaudu/jatka"), "present") == TEXT


def test_another_account_gets_nothing_of_it(ended, window):
    window.sign_in("bertil", kept=hidden(ended, "kept"))
    page = window.get("/kirjaudu/jatka").content.decode()

    assert TEXT not in html.unescape(page)
    assert "Mikään teksti ei odota." in page


def test_after_half_an_hour_it_is_gone(ended, window):
    kept = hidden(ended, "kept")
    with time_machine.travel(clock.now() + timedelta(minutes=31)):
        window.sign_in("aino", kept=kept)

        assert TEXT not in html.unescape(window.get("/kirjaudu/jatka").content.decode())


def test_a_form_says_whose_it_is_when_no_session_is_left(demo, cast, window):
    proof = proof_of(cast.aino.account.pk)

    answer = window.post(PATH, present=TEXT, account=proof)
    forged = window.post(PATH, present=TEXT, account=proof[:-2] + "xx")

    assert (answer.status_code, forged.status_code) == (401, 302)


def test_every_form_of_ours_carries_whose_it_is(demo, cast, window):
    window.sign_in("aino")

    assert hidden(window.get(PATH), "account") == proof_of(cast.aino.account.pk)


def test_chosen_files_must_be_chosen_again_and_the_page_says_so(demo, cast, window):
    file = SimpleUploadedFile("kuva.png", b"x")
    answer = window.post(PATH, present=TEXT, picture=file, account=proof_of(cast.aino.account.pk))

    assert "Valitse tiedostot sen jälkeen uudelleen" in answer.content.decode()


def test_a_page_loaded_in_part_is_replaced_whole(demo, cast, window):
    window.client.defaults["HTTP_HX_REQUEST"] = "true"
    answer = window.post(PATH, present=TEXT, account=proof_of(cast.aino.account.pk))

    assert answer["HX-Retarget"] == "body"


def test_a_form_opened_before_signing_in_elsewhere_in_the_browser_is_not_lost(demo, cast, window):
    window.sign_in("aino")
    window.client.handler.enforce_csrf_checks = True
    answer = window.post(PATH, present=TEXT, account=proof_of(cast.aino.account.pk))

    assert (answer.status_code, answer["Location"]) == (303, "/kirjaudu/jatka")
    assert hidden(window.get("/kirjaudu/jatka"), "present") == TEXT


def test_a_form_that_says_it_is_somebody_elses_is_refused(demo, cast, window):
    window.sign_in("aino")
    window.client.handler.enforce_csrf_checks = True
    answer = window.post(PATH, present=TEXT, account=proof_of(cast.bertil.account.pk))

    assert answer.status_code == 403
