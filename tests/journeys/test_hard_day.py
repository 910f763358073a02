"""A guide alone in town finds help in two taps; a client writes an own plan; neither needs a script."""

import pytest

from tests.journeys.requesting import follow, go, press

pytestmark = pytest.mark.only("sqlite")
PHONE = {"java_script_enabled": False, "viewport": {"width": 390, "height": 844}}
PLAN = "Aamukahvi rannassa. Sisko soittaa sunnuntaisin."


@pytest.mark.parametrize("start", ["/", "/ohjaus/jaksot/", "/tietosuoja"])
def test_two_taps_from_any_page_to_what_to_do(enter, start):
    guide, taps = enter("ohjaaja", **PHONE), 0
    guide.goto(start)
    for words in ("Apua nyt", "Itsetuhoinen puhe"):
        go(guide, guide.get_by_role("link", name=words).first)
        taps += 1

    assert taps == 2
    assert guide.get_by_role("listitem").filter(has_text="Kysy suoraan").is_visible()
    assert guide.locator('a[href="tel:112"]').first.is_visible()
    assert guide.get_by_text("Nyt ei päivystä kukaan.").is_visible()


def test_a_hard_day_is_recorded_and_its_debrief_held(enter):
    guide = enter("ohjaaja", **PHONE)
    guide.goto("/vaikea-tilanne/threat")
    follow(guide, "Kirjaa vaikea tilanne")
    guide.get_by_label("Ketä tilanne koski?").select_option(index=1)
    guide.get_by_label("Kellonaika").fill("0.01")
    guide.get_by_label("Mitä tehtiin?").fill("Lähdettiin eri suuntiin.")
    press(guide, "Tallenna kirjaus")
    coordinator = enter("koordinaattori", **PHONE)
    go(coordinator, coordinator.get_by_role("link", name="Uhka tai väkivalta").first)
    follow(coordinator, "Purkukeskustelu on pidetty")
    coordinator.get_by_label("Kenen kanssa?").select_option(index=1)
    press(coordinator, "Tallenna")

    assert coordinator.get_by_text("Purkukeskustelu pidetty").is_visible()


def test_a_client_writes_a_part_and_lets_the_guide_read_it(enter):
    client = enter("asiakas", **PHONE)
    follow(client, "Avaa oma suunnitelmani")
    go(client, client.get_by_role("link", name="Kirjoita tätä osaa").first)
    client.get_by_label("Omin sanoin").fill(PLAN)
    press(client, "Tallenna")
    follow(client, "Muuta, kuka lukee")
    client.get_by_label("Minä ja ohjaajani", exact=True).check()
    press(client, "Tallenna")

    assert client.get_by_text(PLAN).is_visible()
    assert client.get_by_text("Sinä ja ohjaajasi luette tätä suunnitelmaa.").is_visible()


@pytest.mark.parametrize("screen", [{"width": 320, "height": 640}, {"width": 1280, "height": 900}])
def test_the_pages_of_a_hard_day_are_whole(enter, look, screen):
    guide, client = enter("ohjaaja", viewport=screen), enter("asiakas", viewport=screen)
    pages = ["/apua", "/vaikea-tilanne/child", "/ohjaus/vaikeat-tilanteet/", "/ohjaus/vaikeat-tilanteet/uusi"]
    own = ["/minun/suunnitelma/", "/minun/suunnitelma/well", "/minun/suunnitelma/tulosta"]
    for page, addresses in ((guide, [*pages, "/ohjaus/paivystys/"]), (client, own)):
        for address in addresses:
            page.goto(address)
            look(page)
