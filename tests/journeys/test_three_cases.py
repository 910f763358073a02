"""The three cases, walked as the coordinator walks them: where each stands, what has happened, and what comes next."""

import pytest

from tests.journeys.guiding import text
from tests.journeys.requesting import choose, follow, press

pytestmark = pytest.mark.only("sqlite")
PHONE = {"viewport": {"width": 390, "height": 844}}
# Links followed one after the other from the page of the period, and what stands behind each.
WALKS = {
    "Niko": (
        ("Päättynyt", "Kuka jatkaa ja saattaen vaihtaminen"),
        ("Tapaamiset", "Käy itse", "Taidemuseo"),
        ("Suunnitelma ja tavoitteet", "Aikataulu on sovittu, ja opinnot jatkuvat ensi syksynä."),
        ("Muutokset ja mittarit", "selkeä tavoite siitä, mihin työhön"),
        ("Yhteistyö", "Saattaen vaihtaminen lopussa", "Omahoitaja soittaa kuukauden päästä."),
        ("Kulku ja ihmiset", "30 päivää jakson jälkeen", "Haikea ja hyvä olo."),
    ),
    "Jarkko": (
        ("Käynnissä", "Tieto omahoitajasta: odotettu", "Psykiatrin aika, varattu ensi kesäksi"),
        ("Tapaamiset", "Keilahalli", "peliryhmässä"),
        ("Muutokset ja mittarit", "Odottamaton pienehkö leikkaus", "pysynyt hoidon piirissä"),
        ("Kulku ja ihmiset", "heikompi kuin ennen leikkausta"),
    ),
    "Anssi": (
        ("Tapaamisten harventaminen", "Sulkapallohalli"),
        ("Tapaamiset", "Käy ryhmässä yksin joka viikko."),
        ("Muutokset ja mittarit", "Valitsin tapaamisen ennen kuin kävin kaupassa", "puhuu paluusta työhön"),
        ("Kulku ja ihmiset", "erran kuukaudessa", "Omahoitaja Liisa Aro jatkaa."),
    ),
}


@pytest.mark.parametrize("name", WALKS)
def test_a_case_is_recognised_from_page_to_page(enter, look, name):
    page, missing = enter("koordinaattori", **PHONE), []
    page.goto("/ohjaus/jaksot/")
    follow(page, name)
    first, *others = WALKS[name]
    missing += [words for words in first if words not in text(page)]
    look(page)
    for link, *told in others:
        page.get_by_role("navigation", name="Tämä jakso").get_by_role("link", name=link).click()
        page.wait_for_load_state()
        missing += [words for words in told if words not in text(page)]
    look(page)

    assert missing == []


def test_word_of_a_named_nurse_comes_to_jarkko_from_the_first_page_of_the_one_who_owes_it(enter, look):
    client, nurse = enter("asiakas", **PHONE), enter("omahoitaja", **PHONE)
    waits = text(client)
    follow(nurse, "Jarkko: Tieto omahoitajasta")
    choose(nurse, "Miten se päättyi?", "Se tuli")
    nurse.get_by_label("Muutamalla sanalla").fill("Liisa Aro on omahoitaja.")
    look(nurse)
    press(nurse, "Tallenna, miten se päättyi")
    client.reload()

    assert ("Odottamiasi asioita: 2." in waits, "Odottamiasi asioita: 1." in text(client)) == (True, True)
    follow(client, "Katso, keneltä ja kuinka kauan")
    assert "Liisa Aro on omahoitaja." in text(client)
