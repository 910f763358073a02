"""From a request to a summary that its client has answered, and what the client sees and decides."""

import re

import pytest

from rinnalla.access import clock
from tests.journeys import guiding, requesting
from tests.journeys.guiding import text
from tests.journeys.requesting import BRIEF, SITUATION, finnish, follow, go, heading, press

pytestmark = pytest.mark.only("sqlite")


@pytest.fixture
def started(enter, look):
    """The request has been made, received, accepted and matched; the address of its period."""
    requesting.makes_a_request(enter("omahoitaja"), look)
    coordinator = enter("koordinaattori")
    requesting.receives_and_accepts(coordinator, look)
    requesting.suggests(coordinator, look)
    requesting.records_both_answers(coordinator, look)
    return requesting.starts_the_period(coordinator, look)


def test_a_request_becomes_a_period_and_a_summary_that_the_client_has_answered(enter, look, started):
    guide = enter("ohjaaja")
    guide.goto(started)
    guiding.writes_a_goal(guide, look)
    guiding.records_the_meeting(guide, look)
    look(guide)
    seen = text(guide)
    summary = guiding.drafts_the_summary(guide, look)
    press(guide, "Anna asiakkaan luettavaksi")
    coordinator = enter("koordinaattori")
    coordinator.goto(summary)
    guiding.records_the_answer(coordinator, look, guiding.CHANGE)
    look(coordinator)

    assert [words in seen for words in (guiding.GOAL, guiding.SHARED, guiding.WORK)] == [True] * 3
    assert SITUATION not in seen
    assert [words in text(coordinator) for words in (BRIEF, guiding.EDITED, guiding.CHANGE)] == [True] * 3


def test_the_client_answers_a_note_and_a_summary_in_own_words(enter, look):
    client = enter("asiakas")
    look(client)
    guiding.answers(client, look, "En muista sitä noin.")
    note = text(client)
    follow(client, "Lue yhteenveto")
    look(client)
    guiding.answers(client, look, "Tauko oli pidempi.")
    look(client)

    assert (heading(client), "En muista sitä noin." in note) == ("Tilanneyhteenveto", True)
    assert "Tauko oli pidempi." in text(client)


def test_the_client_sees_who_has_looked_in_what_role_when_and_why(enter, look):
    enter("ohjaaja").goto("/ohjaus/jaksot/")
    client = enter("asiakas")
    follow(client, "Kaikki katsomiset")
    look(client)

    today = client.locator("section", has=client.locator(".who-looked")).first
    looked = today.locator("li", has_text="Sami Kivelä, kokemusohjaaja").inner_text()
    assert re.fullmatch(rf"\w+ {re.escape(finnish(clock.today()))}", today.get_by_role("heading").inner_text())
    assert re.search(r"Klo\s\d+\.\d\d\. Näki nimesi luettelossa, koska ohjaa sinua\.", looked)


def test_the_clinic_reads_the_summary_until_the_client_withdraws_the_permit(enter, look):
    client, nurse = enter("asiakas"), enter("omahoitaja")
    guiding.answers_yes_to_the_note_and_the_summary(client)
    follow(nurse, "Omat pyynnöt")
    follow(nurse, "Jarkko")
    look(nurse)
    go(nurse, nurse.get_by_role("link", name=re.compile("^Tilanneyhteenveto")))
    nurse.wait_for_url("**/yhteenvedot/**")
    look(nurse)
    read = heading(nurse)
    client.goto("/minun/")
    go(client, client.get_by_role("link", name=re.compile("^Peru.*saa lukea tavoitteesi")))
    look(client)
    press(client, "Peru suostumus")

    assert (read, nurse.reload().status) == ("Tilanneyhteenveto", 404)
    assert "saa lukea tavoitteesi" not in text(client)


def test_the_summary_is_a_tagged_finnish_pdf(enter):
    client = enter("asiakas")
    press(client, "Kyllä")
    follow(client, "Lue yhteenveto")
    address = client.get_by_role("link", name="Tulosta (PDF)").get_attribute("href")
    answer = client.request.get(address)
    body = answer.body()

    assert (answer.status, answer.headers["content-type"], body[:5]) == (200, "application/pdf", b"%PDF-")
    assert re.search(rb"/Lang\s*\(fi", body)
    assert re.search(rb"/Marked\s+true", body)
