"""Signing in with a password."""

import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]

WRONG = "Käyttäjätunnus tai salasana ei täsmää. Tarkista molemmat ja yritä uudelleen."


def test_the_right_password_leads_to_the_page_that_was_asked_for(demo, window):
    asked = window.get("/minun/tili")
    answer = window.sign_in("aino", next="/minun/tili")

    assert (asked.status_code, asked["Location"]) == (302, "/kirjaudu?next=%2Fminun%2Ftili")
    assert (answer.status_code, answer["Location"]) == (303, "/minun/tili")
    assert window.signed_in
