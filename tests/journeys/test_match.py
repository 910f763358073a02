"""Finding a guide on a phone: wishes, a list with reasons, a meeting without commitment, two answers given alone."""

import re

import pytest

from rinnalla.access import clock
from tests.journeys import requesting
from tests.journeys.guiding import text
from tests.journeys.requesting import choose, finnish, follow, go, press

pytestmark = pytest.mark.only("sqlite")
PHONE = {"viewport": {"width": 390, "height": 844}}


def wishes(page, look):
    follow(page, "Kirjaa toiveita")
    look(page)
    choose(page, "Ohjaajan sukupuoli", "Mies")
    page.get_by_label("Missä asiakas haluaisi tavata?").fill("Satama, Niemi")
    page.get_by_role("checkbox", name="Kalastus").check()
    press(page, "Tallenna toiveet")


def agrees_to_meet(page, look):
    follow(page, "Sovi tutustumistapaaminen")
    look(page)
    page.get_by_label("Päivä").fill(finnish(clock.today()))
    page.get_by_label("Kellonaika").fill("0.05")
    page.get_by_label("Paikka").fill("Satamakahvila")
    press(page, "Tallenna tapaaminen")


def answers(page, answer):
    choose(page, "Vastauksesi", answer)
    press(page, "Lähetä vastaus")


def asks_to_meet_first(page, look):
    """The guide reads the brief, without a name, and wants to meet; what was read is given back."""
    look(page)
    follow(page, "Ohjaisitko uutta asiakasta?")
    look(page)
    read = text(page)
    answers(page, "Haluan ensin tutustua")
    return read.replace(requesting.BRIEF, "")


def meets_and_says_yes(page, look):
    """The guide meets the client, records it and says yes; what was read before the meeting is given back."""
    page.goto("/")
    follow(page, "Tutustumistapaaminen")
    look(page)
    read = text(page)
    follow(page, "Kirjaa tutustumistapaaminen")
    look(page)
    choose(page, "Miten kävi?", "Pidettiin")
    press(page, "Tallenna")
    answers(page, "Kyllä")
    return read


def test_a_guide_is_found_with_an_introductory_meeting(enter, look):
    requesting.makes_a_request(enter("omahoitaja", **PHONE), look)
    coordinator, guide = enter("koordinaattori", **PHONE), enter("ohjaaja", **PHONE)
    requesting.receives_and_accepts(coordinator, look)
    wishes(coordinator, look)
    request = coordinator.url
    requesting.suggests(coordinator, look)
    look(coordinator)
    guide.goto("/")
    before = asks_to_meet_first(guide, look)
    agrees_to_meet(coordinator, look)
    after = meets_and_says_yes(guide, look)
    coordinator.goto(request)
    requesting.records_both_answers(coordinator, look)
    address = requesting.starts_the_period(coordinator, look)

    assert ("Reino" in before, "Tapaat: Reino." in after) == (False, True)
    assert guide.goto(address).status == 200


def test_reasons_stand_beside_each_guide_and_the_guide_reads_the_same_figures(enter, look):
    coordinator = enter("koordinaattori", **PHONE)
    coordinator.get_by_text("Lisää", exact=True).click()
    go(coordinator, coordinator.locator(".bottom-panel").get_by_role("link", name="Ohjaajat", exact=True))
    coordinator.wait_for_url("**/ohjaajat/")
    look(coordinator)
    follow(coordinator, "Sami Kivelä")
    look(coordinator)
    figures = coordinator.get_by_role("heading", name="Työmäärä nyt").locator("xpath=../..").inner_text()
    guide = enter("ohjaaja", **PHONE)
    guide.goto("/ohjaus/oma-profiili")
    look(guide)

    assert guide.get_by_role("heading", name="Työmäärä nyt").locator("xpath=../..").inner_text() == figures
    follow(guide, "Muuta profiilia")
    look(guide)
    press(guide, "Tallenna profiili")
    follow(guide, "Pidä tauko uusista asiakkaista")
    look(guide)
    press(guide, "Aloita tauko")
    assert re.search("Toistaiseksi tauolla uusista asiakkaista", text(guide))
