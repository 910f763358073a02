"""Somebody opens a client for an hour with a reason; the client sees it and asks, and somebody else reviews it."""

import pytest

from rinnalla.people.models import Client
from tests.journeys.guiding import text
from tests.journeys.requesting import choose, follow, go, heading, press

pytestmark = pytest.mark.only("sqlite")
REASON = "Asiakas soitti päivystykseen ja oma ohjaaja on poissa."
QUESTION = "Miksi Tiina katsoi tietojani?"


@pytest.fixture
def opened(tiina, look):
    """Tiina, who does not guide the client, has opened the client and read the period."""
    phone = Client.objects.get(person__account__username="asiakas").phone
    tiina.goto("/ohjaus/poikkeuskaytto/uusi")
    look(tiina)
    tiina.get_by_label("Asiakkaan puhelinnumero, sähköpostiosoite tai henkilötunnus").fill(phone)
    choose(tiina, "Millä perusteella?", "Jonkun henki tai terveys on vaarassa")
    tiina.get_by_label("Miksi tarvitset tietoja juuri nyt?").fill(REASON)
    press(tiina, "Avaa tiedot tunniksi")
    look(tiina)
    go(tiina, tiina.locator("main a[href*='/jaksot/']").first)
    tiina.wait_for_url("**/jaksot/**")
    look(tiina)
    return tiina


def test_the_client_sees_the_opening_and_asks_about_it(opened, enter, look):
    client = enter("asiakas")
    client.goto("/minun/loki")
    look(client)
    row = client.locator(".who-looked li", has_text="Tiina Ranta")
    seen = row.inner_text()
    go(client, row.get_by_role("link", name="Kysy tästä"))
    look(client)
    client.get_by_label("Mitä haluaisit tietää?").fill(QUESTION)
    press(client, "Lähetä kysymys")
    look(client)

    assert [words in seen for words in ("Poikkeuskäyttö", "Avasi tietosi poikkeuskäytöllä")] == [True, True]
    assert (QUESTION in text(client), REASON in text(client)) == (True, False)


def test_somebody_else_reviews_the_opening(opened, enter, look):
    officer = enter("tietosuojavastaava")
    officer.goto("/ohjaus/poikkeuskaytto/")
    look(officer)
    go(officer, officer.get_by_role("link", name="Poikkeuskäyttö: Tiina Ranta").first)
    look(officer)
    read = text(officer)
    choose(officer, "Mikä on arviosi?", "Käytölle oli perusteltu syy")
    press(officer, "Tallenna arvio")
    look(officer)

    assert (REASON in read, heading(officer)) == (True, "Poikkeuskäytöt")
    assert "Käytölle oli perusteltu syy".lower() in text(officer).lower()


def test_the_page_of_another_client_stays_closed(opened, enter):
    guide = enter("ohjaaja")
    guide.goto("/ohjaus/jaksot/")
    follow(guide, "Helena")

    assert opened.goto(guide.url).status == 404
