"""Narrow screens, dark and forced colours, very long names, and the first day of an empty installation."""

import pytest

from rinnalla.access import demonstration as mark
from tests.journeys import requesting
from tests.journeys.conftest import MEASURE, PASSWORD
from tests.journeys.requesting import go, press

pytestmark = pytest.mark.only("sqlite")
NARROW = {"viewport": {"width": 320, "height": 640}}
LONG = "Pitkänniemenharjunrannanvierentakaistenkylänlahdenpoukamalainen"
PAGES = {
    "asiakas": ["/minun/", "/minun/loki", "/minun/tili"],
    "ohjaaja": ["/", "/ohjaus/jaksot/", "first a.row-name", "first a[href$=kirjaa]"],
    "koordinaattori": ["/", "/ohjaus/pyynnot/", "first a.row-name", "/ohjaus/jaksot/", "first a.row-name"],
    "sijainen": ["/", "/ohjaus/pyynnot/", "/ohjaus/jaksot/"],
    "omahoitaja": ["/", "/ohjaus/pyynnot/omat", "/ohjaus/pyynnot/uusi", "/ohjaus/jaksot/"],
    "paakayttaja": ["/", "/tunnukset/kutsu", "/tunnukset/", "first a[href^='/tunnukset/0']"],
    "tietosuojavastaava": ["/", "/loki/", "/tunnukset/"],
}
SIZES = [{"width": 390, "height": 844}, {"width": 1280, "height": 900}]
OF_A_PERIOD = [
    "", "tapaamiset", "tapaaminen", "suunnitelma", "tavoite", "muutokset", "tapahtuma",
    "omin-sanoin", "laskettava", "palvelu", "yhteistyo", "arviointi", "kulku", "takapakki", "tauko", "odotan",
]  # fmt: skip
STEERED = ["jatka", "ohjaaja", "lisaa-ohjaaja", "paata"]
LISTS = {
    "asiakas": ["/minun/", "/minun/loki", "/minun/suunnitelma/", "/minun/tili/avaimet"],
    "ohjaaja": [
        "/", "/ohjaus/jaksot/", "/ohjaus/odotukset/", "/ohjaus/ryhmat/uusi", "/ohjaus/oma-profiili",
        "/ohjaus/vaikeat-tilanteet/", "/ohjaus/tiimi/", "/ohjaus/poikkeuskaytto/uusi", "/palvelut/",
        "/koulutukset/asiantuntijat/oma", "/koulutukset/asiantuntijat/oma/tiedot",
    ],
    "koordinaattori": [
        "/", "/ohjaus/seuraavaksi/", "/ohjaus/pyynnot/", "/ohjaus/jaksot/", "/ohjaus/ohjaajat/", "/ohjaus/jatkot/",
        "/ohjaus/odotukset/",
        "/ohjaus/arvioinnit/", "/ohjaus/tiimi/uusi", "/ohjaus/yksikot/", "/ohjaus/paivystys/",
        "/ohjaus/poikkeuskaytto/",
    ],
    "omahoitaja": ["/", "/ohjaus/pyynnot/omat", "/ohjaus/jaksot/", "/ohjaus/odotukset/", "/ohjaus/arvioinnit/"],
    "kouluttaja": [
        "/", "/tyopajat/", "/tyopajat/uusi/case", "/tyopajat/uusi/cafe", "/koulutukset/asiantuntijat/",
        "/koulutukset/asiantuntijat/uusi",
    ],
    "tyontekija": ["/", "/osaaminen/", "/osaaminen/vuosi/", "/osaaminen/kehykset/"],
    "esihenkilo": ["/", "/ohjaus/tiimi/", "/ohjaus/paivystys/", "/tyopajat/", "/osaaminen/", "/osaaminen/vuosi/"],
    "arvioija": ["/", "/ohjaus/tavoitteet/", "/osaaminen/kehykset/", "/osaaminen/kehykset/tuo"],
    "tietosuojavastaava": ["/", "/ohjaus/poikkeuskaytto/", "/loki/katselut/", "/loki/"],
    "yllapitaja": ["/palvelut/kierros/", "/palvelut/aukot/", "/palvelut/?q=yksin", "/palvelut/mukaan/"],
    "yhdistys": ["/palvelut/kierros/"],
}  # fmt: skip
FIRST_DAY = {
    "aino": ["/", "/ohjaus/jaksot/"],
    "liisa": ["/", "/ohjaus/pyynnot/omat", "/ohjaus/jaksot/"],
    "marja": ["/", "/ohjaus/pyynnot/", "/ohjaus/jaksot/"],
    "oskar": ["/"],
    "ylva": ["/", "/tunnukset/"],
    "tove": ["/", "/loki/"],
}


def open_one(page, step):
    """An address, or the first element of the page one is on that leads further."""
    if step.startswith("first "):
        go(page, page.locator("main").locator(step.removeprefix("first ")).first)
    else:
        page.goto(step)


def sideways(page):
    wide, screen = page.evaluate(MEASURE)
    return [f"{page.url}: {wide} on {screen}"] if wide > screen else []


def fits(page):
    assert sideways(page) == []


@pytest.mark.parametrize("role", PAGES)
def test_no_page_is_wider_than_a_screen_of_320(enter, role):
    page, faults = enter(role, **NARROW), []
    for step in PAGES[role]:
        open_one(page, step)
        faults += sideways(page)

    assert faults == []


@pytest.mark.parametrize("size", SIZES, ids=["390", "1280"])
@pytest.mark.parametrize("role", LISTS)
def test_the_lists_and_first_pages_of_everybody_are_whole(enter, look, role, size):
    page = enter(role, viewport=size)
    for step in LISTS[role]:
        assert page.goto(step).status == 200, step
        look(page)


@pytest.mark.parametrize("size", SIZES, ids=["390", "1280"])
@pytest.mark.parametrize(("role", "pages"), [("ohjaaja", OF_A_PERIOD), ("koordinaattori", STEERED)])
def test_every_page_of_a_period_is_whole(enter, look, role, pages, size):
    page = enter(role, viewport=size)
    page.goto("/ohjaus/jaksot/")
    go(page, page.get_by_role("link", name="Jarkko", exact=True))
    period = page.url
    for name in pages:
        assert page.goto(f"{period}{name}").status == 200, name
        look(page)


def test_the_dark_colours_are_readable(enter, look):
    for role, steps in (("asiakas", ["/minun/"]), ("koordinaattori", ["/ohjaus/pyynnot/"]), ("ohjaaja", ["/"])):
        page = enter(role, color_scheme="dark")
        for step in steps:
            open_one(page, step)
            look(page)
        assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
        red, green, blue = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
        assert max(red, green, blue) < 64


def test_forced_colours_keep_the_edges_of_what_is_pressed(enter, look):
    page = enter("ohjaaja", forced_colors="active")
    open_one(page, "/ohjaus/jaksot/")
    go(page, page.get_by_role("link", name="Jarkko", exact=True))
    look(page)
    edges = (
        "buttons => buttons.filter(one => getComputedStyle(one).borderTopStyle === 'none').map(one => one.outerHTML)"
    )

    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    assert page.locator("main a.ds-button, main button").evaluate_all(edges) == []


def test_a_very_long_name_breaks_no_page(enter):
    nurse, coordinator = enter("omahoitaja", **NARROW), enter("koordinaattori", **NARROW)
    requesting.makes_a_request(nurse, fits, LONG)
    for step in ("/", "/ohjaus/pyynnot/omat"):
        nurse.goto(step)
        fits(nurse)
    coordinator.goto("/")
    fits(coordinator)
    requesting.receives_and_accepts(coordinator, fits, LONG)
    requesting.suggests(coordinator, fits)
    requesting.records_both_answers(coordinator, fits)
    coordinator.goto(requesting.starts_the_period(coordinator, fits))
    fits(coordinator)


def test_the_first_day_without_a_client_looks_whole_to_everybody(installation, open_page, look):
    mark.mark("an empty one, so that a password is enough")
    for name, steps in FIRST_DAY.items():
        page = open_page()
        page.goto("/kirjaudu")
        page.get_by_label("Käyttäjätunnus").fill(name)
        page.get_by_label("Salasana").fill(PASSWORD)
        press(page, "Kirjaudu")
        for step in steps:
            open_one(page, step)
            look(page)
            assert (page.url.endswith(step), page.locator("main").inner_text().count("\n") > 0) == (True, True)
