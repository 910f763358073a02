"""An evaluator drops in a Webropol file and has a figure: from the upload to the results, looked at on the way."""

import pytest

from rinnalla.demo import collected, material
from rinnalla.surveys import tasks
from tests.journeys.guiding import text
from tests.journeys.requesting import follow, press

pytestmark = pytest.mark.only("sqlite")


def a_file():
    """A survey of 30 answers as Webropol gives it."""
    crowd = material.Crowd(30)
    questions = [
        material.Question("Toimiala", crowd.one_of({"Terveys": 16, "Sosiaali": 14})),
        material.Question("Mitä toivot?", rows=crowd.several({"Aikaa": 20, "Tukea": 15, "Tietoa": 9})),
        material.Question("Väittämät", rows={"Jaksan työssäni": crowd.scale(collected.AGREEMENT, (1, 2, 2, 4, 3))}),
    ]
    first, last = collected.USEFUL[0][2:]
    return material.webropol(material.Collected("Kysely", 30, questions, first, last))


def uploads(page, look):
    page.goto("/kyselyt/")
    follow(page, "Tuo vastauksia")
    look(page)
    follow(page, "Tuo tiedosto")
    look(page)
    page.get_by_label("Tiedosto").set_input_files(
        {"name": "kysely.xlsx", "mimeType": "application/octet-stream", "buffer": a_file()}
    )
    press(page, "Lue tiedosto")


def types_the_number(page, number):
    page.get_by_label("Montako vastausta työkalu näytti?").fill(number)
    press(page, "Tallenna vastaukset")


def test_an_evaluator_drops_in_a_webropol_file_and_has_a_figure(enter, look):
    page = enter("arvioija")
    uploads(page, look)
    assert "työkalusta Webropol. Siinä on 30 vastausta." in text(page)
    look(page)
    press(page, "Jatka")
    look(page)
    page.get_by_label("Kyselyn nimi").fill("Kevään kysely")
    page.get_by_label("Kaikki lukumäärät näytetään.").check()
    types_the_number(page, "29")
    assert "Tiedostossa on 30 vastausta, mutta kirjoitit 29." in text(page)
    look(page)
    types_the_number(page, "30")
    look(page)
    assert tasks.take_up_answer_file()

    page.get_by_role("link", name="Katso tulokset").click()
    page.wait_for_url("**/tulokset/")
    look(page)
    assert ["30 vastausta." in text(page), "Aikaa" in text(page)] == [True, True]
