"""An expert by experience is asked, agrees, is heard, and owns what those who listened say."""

from datetime import timedelta

import pytest

from rinnalla.access import clock
from tests.journeys.guiding import text
from tests.journeys.requesting import finnish, follow, press

pytestmark = pytest.mark.only("sqlite")


def ask(page, look):
    """Ilona looks for a topic and asks the guide who has chosen it, for today."""
    page.goto("/koulutukset/asiantuntijat/")
    look(page)
    page.get_by_label("Aihe").fill("vertais")
    press(page, "Hae")
    follow(page, "Sami Kivelä")
    look(page)
    follow(page, "Pyydä tilaisuuteen")
    page.get_by_label("Tilaisuus", exact=True).fill("Aamukahvi")
    page.get_by_label("Päivä").fill(finnish(clock.today() - timedelta(1)))
    page.get_by_label("Ketkä kuuntelevat ja montako heitä on?").fill("Kotihoito, 12 henkeä")
    page.get_by_label("Mistä toivotte kuulevanne?").fill("Mikä auttoi arjessa")
    page.get_by_label("Palkkio ja kulut, jotka maksetaan").fill("150 euroa")
    press(page, "Pyydä")
    assert "Valitse päivä, joka ei ole vielä mennyt." in text(page)
    look(page)
    page.get_by_label("Päivä").fill(finnish(clock.today()))
    press(page, "Pyydä")
    look(page)


def answer(page, look):
    """Sami reads what he is asked to and agrees, with a phone."""
    page.goto("/koulutukset/asiantuntijat/oma")
    look(page)
    follow(page, "Aamukahvi")
    look(page)
    page.get_by_role("radio", name="Kyllä, suostun").check()
    press(page, "Lähetä vastaus")
    assert "Toimeksianto sovittu" in text(page)


def listen(page, address, look):
    """Somebody who listened says what stayed, without a sign-in."""
    page.goto(address)
    look(page)
    page.get_by_label("Mitä jäi mieleesi?").fill("Kysyit ensin, mitä minä toivon.")
    press(page, "Lähetä")
    assert "Kiitos, viestisi on perillä." in text(page)


def test_an_expert_is_asked_heard_and_owns_what_is_said_to_them(enter, open_page, look):
    ilona, sami = enter("kouluttaja", viewport={"width": 1280, "height": 900}), enter("ohjaaja")
    ask(ilona, look)
    engagement = ilona.url
    answer(sami, look)
    ilona.reload()
    listen(open_page(), ilona.locator("p.small", has_text="/palaute/").inner_text(), look)
    press(ilona, "Tilaisuus on pidetty")
    follow(ilona, "Kirjaa purkukeskustelu")
    ilona.get_by_label("Ketkä olivat mukana?").fill("Ilona ja Sami")
    press(ilona, "Tallenna")
    assert "Kysyit ensin" not in text(ilona)

    sami.reload()
    press(sami, "Näytä pyytäjille")
    look(sami)
    ilona.goto(engagement)
    assert "Kysyit ensin, mitä minä toivon." in text(ilona)
    look(ilona)
