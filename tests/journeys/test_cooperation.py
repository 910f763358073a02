"""What is told of a period to others: a final summary, an evaluation meeting, a story with facts changed, a team."""

import pytest

from rinnalla.access import clock
from tests.journeys.guiding import answers_yes_to_the_note_and_the_summary, text
from tests.journeys.requesting import choose, finnish, follow, go, press

pytestmark = pytest.mark.only("sqlite")


@pytest.fixture
def coordinator(enter):
    """The client has read the summary; the coordinator stands on Jarkko's page of cooperation."""
    answers_yes_to_the_note_and_the_summary(enter("asiakas"))
    page = enter("koordinaattori")
    page.goto("/ohjaus/jaksot/")
    follow(page, "Jarkko")
    page.goto(f"{page.url}yhteistyo")
    return page


def test_a_read_summary_is_made_final_and_taken_out_in_three_ways(coordinator, look):
    look(coordinator)
    go(coordinator, coordinator.get_by_role("link", name="Tilanneyhteenveto"))
    coordinator.wait_for_url("**/yhteenvedot/**")
    look(coordinator)
    follow(coordinator, "Vahvista lopulliseksi")
    look(coordinator)
    press(coordinator, "Vahvista lopulliseksi")
    look(coordinator)
    word = coordinator.get_by_role("link", name="Word-tiedosto").get_attribute("href")
    taken = coordinator.request.get(word)
    follow(coordinator, "Teksti asiakastietojärjestelmään")
    look(coordinator)

    assert (taken.status, taken.body()[:2]) == (200, b"PK")
    assert coordinator.locator("textarea[readonly]").first.input_value().startswith("Tilanne alussa")


def test_the_partner_reads_of_an_evaluation_meeting_until_the_client_says_no(coordinator, enter, look):
    client, nurse = enter("asiakas"), enter("omahoitaja")
    follow(coordinator, "Sovi arviointitapaaminen")
    look(coordinator)
    choose(coordinator, "Mikä tapaaminen?", "Arviointitapaaminen jakson keskivaiheilla")
    coordinator.get_by_label("Päivä").fill(finnish(clock.today()))
    coordinator.get_by_label("Kellonaika").fill("0.05")
    coordinator.get_by_label("Paikka").fill("Poliklinikka")
    for box in (
        coordinator.get_by_role("group", name="Ketkä osallistuvat asiakkaan lisäksi?").get_by_role("checkbox").all()
    ):
        box.check()
    press(coordinator, "Tallenna tapaaminen")
    look(coordinator)
    meeting = coordinator.url
    nurse.goto(meeting)
    look(nurse)
    seen = text(nurse)
    client.goto("/minun/")
    go(client, client.locator("a", has_text="saa lukea tavoitteesi").first)
    press(client, "Peru suostumus")

    assert ("Mitä katsomme yhdessä" in seen, "Asiakas on mukana" in seen) == (True, True)
    assert nurse.goto(meeting).status == 404


def test_a_team_writes_down_what_it_decided_and_who_does_what(enter, look):
    page = enter("koordinaattori")
    page.goto("/ohjaus/tiimi/")
    look(page)
    page.goto("/ohjaus/tiimi/uusi")
    look(page)
    page.get_by_label("Kokousten nimi").fill("Ohjaajien kokous")
    choose(page, "Kuinka usein?", "Joka viikko")
    page.get_by_label("Päivä").fill(finnish(clock.today()))
    page.get_by_label("Kellonaika").fill("0.05")
    press(page, "Tallenna")
    look(page)
    follow(page, "Lisää tehtävä")
    look(page)
    page.get_by_label("Mitä tehdään?").fill("Varataan huone syksylle")
    page.get_by_role("group", name="Kuka tekee?").get_by_role("radio").first.check()
    page.get_by_label("Mihin mennessä?").fill(finnish(clock.today()))
    press(page, "Tallenna")
    follow(page, "Päätä muistio")
    look(page)
    press(page, "Tallenna")
    look(page)

    assert "Varataan huone syksylle" in text(page)
