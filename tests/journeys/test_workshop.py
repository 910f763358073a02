"""A workshop with six phones and a paper table: prepared, written in, put together, checked, finished."""

from datetime import timedelta

import pytest

from rinnalla.access import clock
from rinnalla.learning.models import Contribution, Workshop
from tests.journeys.guiding import text
from tests.journeys.requesting import press

pytestmark = pytest.mark.only("sqlite")
PHONE = {"viewport": {"width": 390, "height": 844}}
# By phone: which table, and what is written.
WRITERS = [(1, "Kuuntelisin"), (1, "Kysyisin unesta"), (1, "Sopisin uuden ajan"), (2, "Soittaisin"), (2, "Odottaisin"),
           (2, "Pyytäisin työparin")]  # fmt: skip


def prepare(page, look):
    page.goto("/tyopajat/")
    look(page)
    page.get_by_role("link", name="Tapaustyöpaja").click()
    page.get_by_label("Montako pöytää?").fill("3")
    page.locator("#id_case").fill("Keksitty ihminen soittaa kolmannen kerran.")
    press(page, "Valmistele työpaja")
    assert "Merkitse tämä, kun tapaus on keksitty" in text(page)
    look(page)
    page.get_by_label("Tapaus on keksitty tai muutettu").check()
    press(page, "Valmistele työpaja")
    look(page)
    return page.locator(".join-code").inner_text()


def sit_down(open_page, code, table, **context):
    page = open_page(**{**PHONE, **context})
    page.goto("/tyopaja/")
    page.get_by_label("Työpajan koodi").fill(code.lower())
    press(page, "Jatka")
    page.get_by_role("radio", name=f"Pöytä {table}").check()
    press(page, "Mukaan")
    return page


def write(page, words, *, quoted=False):
    page.get_by_label("Mitä haluat sanoa?").fill(words)
    if quoted:
        page.get_by_label("Tekstiäni saa lainata koosteeseen").check()
    press(page, "Lähetä")
    assert "Kirjauksesi on tallessa." in text(page)


def type_paper(page, address):
    page.goto(f"{address}/paperi")
    page.locator("#id_table").select_option(label="Pöytä 3")
    page.get_by_label("Mitä kirjoitettiin").fill("Paperilta yksi\nPaperilta kaksi")
    press(page, "Tallenna")


def put_together(page, address, look):
    page.goto(address)
    press(page, "Päätä kirjoittaminen")
    page.get_by_role("link", name="Ryhmittele teemoihin").click()
    page.get_by_label("Teeman nimi").fill("Kuuleminen ensin")
    press(page, "Lisää teema")
    look(page)
    for chosen in page.locator("select").all():
        chosen.select_option(label="Kuuleminen ensin")
    press(page, "Tallenna ryhmittely")
    page.get_by_role("link", name="Kooste").click()
    press(page, "Luonnostele kooste")
    look(page)
    page.get_by_role("link", name="Pyydä osallistujia tarkistamaan").click()
    press(page, "Pyydä")


def check_and_finish(phone, facilitator, address, look):
    phone.get_by_role("link", name="Lue kooste").click()
    assert "”Kuuntelisin”" in text(phone)
    assert "Kysyisin unesta" not in text(phone)
    look(phone)
    phone.get_by_role("radio", name="Kyllä vastaa").check()
    press(phone, "Lähetä")
    facilitator.goto(f"{address}/kooste")
    assert "1/1 sanoo, että kooste vastaa keskustelua." in text(facilitator)
    press(facilitator, "Tee kooste valmiiksi")
    look(facilitator)


def test_six_phones_and_a_paper_table_come_to_a_synthesis(enter, open_page, look):
    ilona = enter("kouluttaja", viewport={"width": 1280, "height": 900})
    code = prepare(ilona, look)
    address = ilona.url
    phones = [sit_down(open_page, code, table) for table, _words in WRITERS]
    look(phones[0])
    press(ilona, "Aloita kierros 1")
    for page, (_table, words) in zip(phones, WRITERS, strict=True):
        page.get_by_label("Mitä haluat sanoa?").wait_for()
        write(page, words, quoted=words == "Kuuntelisin")
    type_paper(ilona, address)

    phones[0].get_by_text("Sopisin uuden ajan").wait_for()
    look(phones[0])
    assert "Soittaisin" not in text(phones[0])
    ilona.get_by_text("Kaikki ovat tulleet kuulluiksi.").first.wait_for()
    look(ilona)
    workshop = Workshop.objects.get(code=code)
    assert Contribution.objects.filter(table__workshop=workshop).count() == 8
    put_together(ilona, address, look)
    check_and_finish(phones[0], ilona, address, look)
    workshop.refresh_from_db()
    assert (workshop.state, workshop.check_until) == ("done", clock.today() + timedelta(7))


def test_a_table_writes_and_reads_without_a_script_on_the_narrowest_screen(enter, open_page, look):
    ilona = enter("kouluttaja")
    code = prepare(ilona, look)
    plain = {"viewport": {"width": 320, "height": 640}, "java_script_enabled": False}
    pages = [sit_down(open_page, code, 1, **plain) for _ in range(2)]
    press(ilona, "Aloita kierros 1")
    for number, page in enumerate(pages):
        page.get_by_role("link", name="Katso, mitä uutta on").click()
        assert "minuuttia, kello" in text(page)
        write(page, f"Ilman skriptiä {number}")
    pages[0].get_by_role("link", name="Katso, mitä uutta on").click()

    assert "Ilman skriptiä 1" in text(pages[0])
