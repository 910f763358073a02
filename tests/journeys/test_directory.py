"""The directory on a phone: found, called, checked, and taken along where there is no network."""

import pytest

from tests.journeys.requesting import press
from tests.journeys.test_weight import MOST, weight

pytestmark = pytest.mark.only("sqlite")
BARE = {"java_script_enabled": False}


def said(page):
    return page.locator("main").inner_text()


def test_help_is_found_in_everyday_words_without_a_script_or_a_sign_in(demonstration, open_page):
    page = open_page(**BARE)
    page.goto("/palvelut/")
    page.get_by_label("Mitä etsit?").fill("oon yksinäinen")
    press(page, "Hae")
    page.get_by_role("link", name="Avoin kahvila").click()

    assert "Satamakatu 4" in said(page)
    assert "Kuinka tuoretta tämä on?" in said(page)


def test_the_search_is_light_and_accessible(demonstration, open_page, accessible):
    page = open_page()

    assert 20_000 < weight(page, "/palvelut/?q=p%C3%A4ihteet&maksuton=1") <= MOST
    accessible(page)


def test_a_steward_checks_a_service_in_a_few_taps(enter, accessible):
    page = enter("yllapitaja")
    page.goto("/palvelut/kierros/")
    accessible(page)
    page.locator("a.row-name").first.click()
    accessible(page)
    page.get_by_label("Kaikki pitää paikkansa").check()
    page.get_by_label("Soittamalla").check()
    press(page, "Tallenna tarkistus")

    assert page.url.endswith("/palvelut/kierros/")


def test_an_association_has_its_own_services_to_look_after(enter, accessible):
    page = enter("yhdistys")
    page.goto("/palvelut/kierros/")
    accessible(page)

    assert [name in said(page) for name in ("Avoin kahvila", "Biljardivuoro", "Kirjasto")] == [True, True, False]


def test_the_directory_taken_along_answers_without_a_network(demonstration, open_page, accessible):
    page = open_page()
    page.goto("/palvelut/mukaan/")
    accessible(page)
    page.get_by_role("button", name="Ota mukaan tai päivitä").click()
    page.get_by_text("Mukana on 12 palvelua.").wait_for()
    page.context.set_offline(True)
    page.get_by_label("Mitä etsit?").fill("biljardia")
    page.get_by_role("button", name="Hae", exact=True).click()

    assert page.locator("#taken-along li").first.inner_text().startswith("Biljardivuoro")
    page.context.set_offline(False)


def test_what_is_taken_along_names_nobody_who_has_signed_in(enter):
    page = enter("asiakas")
    page.goto("/palvelut/mukaan/")
    page.get_by_role("button", name="Ota mukaan tai päivitä").click()
    page.get_by_text("Mukana on 12 palvelua.").wait_for()

    kept = page.evaluate("caches.match('/palvelut/mukaan/').then((page) => page.text())")

    assert ["Kirjaudu ulos" in one for one in (page.content(), kept)] == [True, False]
    assert 'id="taken-along"' in kept
