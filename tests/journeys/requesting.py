"""What the named nurse and the coordinator do on the way from a request to a period."""

import re
from datetime import timedelta

from rinnalla.access import clock

SITUATION = "Reino on ollut talven kotona. Päiväosasto loppuu pian."
BRIEF = "Reino pitää kalastuksesta ja haluaa aloittaa rauhallisesta paikasta."


def finnish(day):
    """A day as people write it: 3.12.2026."""
    return f"{day.day}.{day.month}.{day.year}"


def go(page, control):
    """Press or follow what leads to another page, or to another place of this one, and wait until one is there."""
    with page.expect_navigation():
        control.click()


def press(page, name):
    """Press a button that leads further."""
    go(page, page.get_by_role("button", name=name, exact=True))


def follow(page, name):
    """Follow a link by its words."""
    go(page, page.get_by_role("link", name=name, exact=True).first)


def back(page):
    """Go back as the browser's own button does, without asking the browser for its history while a page is changing."""
    with page.expect_navigation():
        page.evaluate("setTimeout(() => history.back())")


def choose(page, question, answer):
    """Choose an answer of a group of choices."""
    page.get_by_role("group", name=question).get_by_role("radio", name=answer, exact=True).check()


def heading(page):
    return page.locator("h1").inner_text()


def notes_whom_it_concerns(page, name="Reino Kallio"):
    choose(page, "Mistä asiakas tulee?", "Psykiatrian poliklinikka")
    page.get_by_label("Asiakkaan nimi").fill(name)
    page.get_by_label("Millä nimellä asiakas haluaa itseään kutsuttavan?").fill(name.split()[0])
    page.locator("#id_phone").fill("044 555 0299")
    press(page, "Jatka")


def tells_the_situation(page):
    page.get_by_label("Tilanne nyt").fill(SITUATION)
    page.get_by_label("Mitä asiakas toivoo?").fill("Joku, jonka kanssa lähteä ulos.")
    choose(page, "Kuka vastaa asiakkaan hoidosta?", "Omahoitaja")
    page.get_by_label("Omahoitajan tai omatyöntekijän nimi").fill("Liisa Aro")
    press(page, "Jatka")


def notes_the_consent(page):
    page.get_by_label("Mitä ohjaaja saa tietää").fill(BRIEF)
    page.get_by_label("Asiakas tietää, miten hänen tietojaan käsitellään").check()
    page.get_by_label("Asiakas antaa luvan: ").check()
    choose(page, "Miten asiakas antoi suostumuksensa?", "Kasvotusten")
    press(page, "Tarkista vastaukset")


def makes_a_request(page, look, name="Reino Kallio"):
    """In three parts, each looked at; checked and sent."""
    follow(page, "Uusi palvelupyyntö")
    for part in (lambda page: notes_whom_it_concerns(page, name), tells_the_situation, notes_the_consent):
        look(page)
        part(page)
    assert SITUATION in page.locator("main").inner_text()
    look(page)
    press(page, "Lähetä palvelupyyntö")


def receives_and_accepts(page, look, name="Reino"):
    page.goto("/ohjaus/pyynnot/")
    look(page)
    follow(page, name)
    for step in ("Vastaanota palvelupyyntö", "Hyväksy palvelupyyntö"):
        look(page)
        press(page, step)


def suggests(page, look, guide="Sami Kivelä"):
    follow(page, "Ehdota ohjaajaa")
    look(page)
    go(page, page.get_by_role("button", name=f"Ehdota tätä ohjaajaa {guide}"))


def records_both_answers(page, look):
    follow(page, "Kirjaa vastaukset")
    look(page)
    choose(page, "Asiakkaan vastaus", "Kyllä")
    choose(page, "Ohjaajan vastaus", "Kyllä")
    choose(page, "Miten asiakas vastasi?", "Puhelimessa")
    press(page, "Tallenna vastaukset")


def starts_the_period(page, look):
    """The first meeting is today; the address of the period is given back."""
    follow(page, "Aloita jakso")
    look(page)
    page.get_by_label("Ensimmäisen tapaamisen päivä").fill(finnish(clock.today()))
    page.get_by_label("Kellonaika").fill("0.05")
    page.get_by_label("Paikka").fill("Satamakahvila")
    page.get_by_label("Jakson suunniteltu loppu").fill(finnish(clock.today() + timedelta(days=120)))
    press(page, "Aloita jakso")
    return re.search(r"/ohjaus/jaksot/[0-9a-f-]+/", page.url).group()
