"""Asking for guidance: without an account, by phone, and by a client who has neither a phone nor an e-mail address."""

import pytest

from tests.journeys import requesting
from tests.journeys.guiding import text
from tests.journeys.requesting import choose, follow, heading, press

pytestmark = pytest.mark.only("sqlite")
THROUGH = "Sisko Maija, 044 555 0300"
HOPES = "Joku, jonka kanssa lähteä ulos."


def looks_and_goes_on(page, look, button="Jatka"):
    look(page)
    press(page, button)


def asks_for_a_client(page, look):
    """Sheet by sheet, each looked at, checked and sent."""
    page.goto("/")
    follow(page, "Pyydä kokemusohjausta")
    look(page)
    follow(page, "Pyydä asiakkaalleni")
    page.get_by_label("Nimesi ja tehtäväsi").fill("Pia Salo, päihdetyöntekijä")
    page.get_by_label("Työpaikkasi").fill("A-klinikka")
    choose(page, "Millainen palvelu se on?", "Päihdepalvelu")
    page.get_by_label("Työpuhelimesi").fill("09 555 0100")
    looks_and_goes_on(page, look)
    page.get_by_label("Asiakkaan nimi").fill("Reino Kallio")
    page.locator("#id_phone").fill("044 555 0299")
    looks_and_goes_on(page, look)
    page.get_by_label("Tilanne nyt").fill(requesting.SITUATION)
    choose(page, "Kuka vastaa asiakkaan hoidosta?", "Omahoitaja")
    looks_and_goes_on(page, look)
    page.get_by_label("Mitä ohjaaja saa tietää").fill(requesting.BRIEF)
    page.get_by_label("Asiakas tietää, miten hänen tietojaan käsitellään").check()
    looks_and_goes_on(page, look, "Tarkista vastaukset")
    looks_and_goes_on(page, look, "Lähetä palvelupyyntö")


def receives_and_calls(coordinator, look):
    """Receives the request and records that nobody answered."""
    coordinator.goto("/ohjaus/pyynnot/?osa=new")
    look(coordinator)
    follow(coordinator, "Reino")
    press(coordinator, "Vastaanota palvelupyyntö")
    look(coordinator)
    follow(coordinator, "Ota yhteyttä asiakkaaseen")
    look(coordinator)
    choose(coordinator, "Miten yritit?", "Soittamalla")
    choose(coordinator, "Miten kävi?", "Ei vastausta")
    press(coordinator, "Tallenna yhteydenotto")


def test_a_professional_without_an_account_asks_and_the_coordinator_reaches_the_client(
    enter, open_page, demonstration, look
):
    page = open_page()
    asks_for_a_client(page, look)
    look(page)
    receipt = text(page)

    coordinator = enter("koordinaattori")
    receives_and_calls(coordinator, look)

    assert "Pyyntö on perillä" in receipt
    assert [words in receipt for words in ("Reino", requesting.SITUATION)] == [False, False]
    assert [words in text(coordinator) for words in ("A-klinikka", "Ei vastausta")] == [True, True]


def test_a_call_is_recorded_with_its_words_beside_it_and_the_name_corrected_on_the_way(enter, look):
    page = enter("koordinaattori")
    page.goto("/ohjaus/pyynnot/")
    follow(page, "Uusi palvelupyyntö")
    look(page)
    assert "Kiitos, että soitit." in text(page)
    page.get_by_label("Kuka soittaa?").fill("Sosiaalityöntekijä Oja")
    requesting.notes_whom_it_concerns(page, "Reino Kalio")
    follow(page, "Takaisin edelliseen osaan")
    look(page)
    page.get_by_label("Asiakkaan nimi").fill("Reino Kallio")
    press(page, "Jatka")
    requesting.tells_the_situation(page)
    page.get_by_label("Mitä ohjaaja saa tietää").fill(requesting.BRIEF)
    page.get_by_label("Asiakas tietää, miten hänen tietojaan käsitellään").check()
    choose(page, "Miten asiakas antoi suostumuksensa?", "Puhelimessa")
    press(page, "Tarkista vastaukset")
    press(page, "Lähetä palvelupyyntö")
    page.goto("/ohjaus/pyynnot/?osa=new")

    assert page.get_by_role("link", name="Reino", exact=True).count() == 1


def test_somebody_without_a_phone_or_an_email_address_asks_for_themselves(enter, open_page, demonstration, look):
    page = open_page()
    page.goto("/pyynto/itselle")
    page.get_by_label("Nimesi", exact=True).fill("Aila Virta")
    choose(page, "Miten saamme tavoittaa sinut?", "Nimeämäni henkilön kautta")
    press(page, "Jatka")
    look(page)
    page.get_by_label("Kenen kautta?").fill(THROUGH)
    press(page, "Jatka")
    page.get_by_label("Mitä toivoisit?").fill(HOPES)
    press(page, "Takaisin")
    assert page.get_by_label("Kenen kautta?").input_value() == THROUGH
    press(page, "Jatka")
    assert page.get_by_label("Mitä toivoisit?").input_value() == HOPES
    looks_and_goes_on(page, look)
    page.get_by_label("Mitä ohjaaja saa tietää sinusta").fill("Pidän kalastuksesta.")
    page.get_by_label("Olen lukenut, miten tietojani käsitellään").check()
    press(page, "Tarkista vastaukset")
    look(page)
    press(page, "Lähetä palvelupyyntö")
    arrived = heading(page)

    coordinator = enter("koordinaattori")
    coordinator.goto("/ohjaus/pyynnot/?osa=new")
    follow(coordinator, "Aila")

    assert arrived == "Pyyntö on perillä"
    assert [words in text(coordinator) for words in (THROUGH, HOPES)] == [True, True]
