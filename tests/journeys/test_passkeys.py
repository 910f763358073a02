"""A passkey made in the browser signs its owner in; the last one stays."""

import pytest

from tests.journeys.requesting import follow, press
from tests.journeys.test_signing_in import gives_the_password, signs_out

pytestmark = pytest.mark.only("sqlite")


@pytest.fixture
def page(installation, open_page):
    """A browser whose device makes and keeps passkeys."""
    page = open_page()
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True,
    }  # fmt: skip
    page.device, page.key = device, device.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return page


def adds_a_passkey(page, name):
    follow(page, "Lisää avain")
    page.get_by_label("Avaimen nimi").fill(name)
    press(page, "Lisää avain")
    page.wait_for_url("**/avaimet")


def test_a_worker_makes_a_passkey_and_signs_in_by_it_alone(page, look):
    gives_the_password(page)
    follow(page, "Käytä mieluummin avainta")
    look(page)
    adds_a_passkey(page, "Työpuhelin")
    look(page)
    assert page.get_by_text("Työpuhelin").is_visible()
    page.goto("/")
    signs_out(page)

    page.goto("/kirjaudu")
    look(page)
    press(page, "Kirjaudu avaimella")
    page.wait_for_url(lambda address: "kirjaudu" not in address)

    assert page.locator("h1").inner_text() != ""
    page.goto("/minun/tili/avaimet")
    follow(page, "Poista avain")
    page.get_by_label("Työpuhelin").check()
    press(page, "Poista")
    assert "viimeinen" in page.locator("main").inner_text()


def test_after_the_password_the_passkey_stands_for_the_code(page, look):
    gives_the_password(page)
    follow(page, "Käytä mieluummin avainta")
    adds_a_passkey(page, "Puhelin")
    page.goto("/")
    signs_out(page)

    gives_the_password(page)
    look(page)
    press(page, "Kirjaudu avaimella")
    page.wait_for_url(lambda address: "kirjaudu" not in address)


def test_a_key_of_another_device_does_not_let_in(page):
    page.goto("/kirjaudu")
    page.get_by_role("button", name="Kirjaudu avaimella", exact=True).click()

    page.locator("[data-passkey-failed]").wait_for(state="visible")
