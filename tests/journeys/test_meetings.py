"""On a phone in town: a group in which each has their own line, and a note written together without a script."""

import pytest

from rinnalla.access import clock
from tests.journeys.guiding import text
from tests.journeys.requesting import finnish, follow, go, press

pytestmark = pytest.mark.only("sqlite")
PHONE = {"viewport": {"width": 390, "height": 844}}
GAME = "Pelattiin biljardia Makasiinikujalla."


def test_a_group_meets_and_each_client_sees_their_own_line_only(enter, look):
    guide = enter("ohjaaja", **PHONE)
    guide.goto("/ohjaus/ryhmat/uusi")
    look(guide)
    boxes = guide.get_by_role("checkbox")
    for number in range(boxes.count()):
        boxes.nth(number).check()
    guide.get_by_label("Päivä").fill(finnish(clock.today()))
    guide.get_by_label("Kellonaika").fill("0.05")
    guide.get_by_label("Paikka tai lähtöpaikka").fill("Makasiinikuja 2")
    press(guide, "Tallenna tapaaminen")
    look(guide)
    names = guide.locator("main li a[href$=tapaamiset]").all_inner_texts()
    follow(guide, "Kirjaa, miten kävi")
    look(guide)
    guide.get_by_label("Kesto minuutteina").fill("90")
    guide.get_by_label("Kerrottu koko ryhmästä").fill(GAME)
    press(guide, "Tallenna merkintä")
    look(guide)

    client = enter("asiakas", **PHONE)
    look(client)
    client.locator("summary").filter(has_text="tapaamiset").first.click()
    seen = client.locator("body").inner_text()
    assert (len(names) > 1, GAME in seen) == (True, True)
    assert sum(name in seen for name in names) == 1


def test_a_note_is_written_together_without_a_script(enter):
    guide = enter("ohjaaja", java_script_enabled=False, **PHONE)
    guide.goto("/ohjaus/jaksot/")
    go(guide, guide.locator("main a.row-name").first)
    follow(guide, "Sovi tapaaminen")
    guide.get_by_label("Päivä").fill(finnish(clock.today()))
    guide.get_by_label("Kellonaika").fill("0.05")
    guide.get_by_label("Paikka tai lähtöpaikka").fill("Satama")
    press(guide, "Tallenna tapaaminen")
    go(guide, guide.locator("main a[href$=yhdessa]").first)
    guide.get_by_label("Omin sanoin").fill("Oli hyvä olla ulkona.")
    press(guide, "Peitä näyttö")
    covered = text(guide)
    follow(guide, "Jatka kirjoittamista")
    press(guide, "Jatka")
    guide.get_by_label("Mitä teimme ja mitä seuraavaksi?").fill("Käveltiin rannassa.")
    press(guide, "Jatka")
    press(guide, "Kyllä")

    assert "Oli hyvä" not in covered
    assert [words in text(guide) for words in ("Oli hyvä olla ulkona.", "Käveltiin rannassa.")] == [True, True]
