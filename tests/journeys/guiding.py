"""What the guide does in a period, and how its client answers."""

import re

from rinnalla.access import clock
from tests.journeys.requesting import choose, finnish, follow, go, press

GOAL = "Että lähtisin kalaan kerran viikossa."
SHARED = "Istuttiin satamassa ja katsottiin veneitä. Reino kertoi kesistä mökillä."
WORK = "Penkki rannan päässä on tuulelta suojassa."
CHANGE = "Me oltiin siellä kaksi tuntia, ei yhtä."
EDITED = "Reino lähtee satamaan nyt myös yksin."


def fills_the_goal(page):
    page.get_by_label("Tavoite asiakkaan omin sanoin").fill(GOAL)
    choose(page, "Mihin tavoite liittyy?", "Mielekäs elämä ja omat mahdollisuudet")
    page.get_by_label("Missä ollaan nyt?").fill("Vavat ovat vielä varastossa.")


def writes_a_goal(page, look):
    follow(page, "Lisää tavoite")
    look(page)
    fills_the_goal(page)
    press(page, "Tallenna tavoite")


def agrees_on_a_meeting(page):
    """Today, early in the morning: it can be recorded at once."""
    follow(page, "Sovi tapaaminen")
    page.get_by_label("Päivä").fill(finnish(clock.today()))
    page.get_by_label("Kellonaika").fill("0.05")
    page.get_by_label("Paikka tai lähtöpaikka").fill("Satama")
    press(page, "Tallenna tapaaminen")


def fills_the_meeting(page):
    choose(page, "Miten kävi?", "Pidettiin")
    page.get_by_label("Kesto minuutteina").fill("60")
    page.get_by_label(re.compile("^Yhteinen merkintä")).fill(SHARED)
    page.get_by_label("Työmerkintä").fill(WORK)


def records_the_meeting(page, look):
    go(page, page.get_by_role("link", name=re.compile("^Kirjaa, miten kävi")).first)
    page.wait_for_url("**/kirjaa")
    look(page)
    fills_the_meeting(page)
    press(page, "Tallenna merkintä")


def drafts_the_summary(page, look):
    """Drafted from the data, edited in one part; the address of the summary is given back."""
    press(page, "Luonnostele tilanneyhteenveto")
    look(page)
    page.get_by_label("Teksti: Tilanne nyt").fill(EDITED)
    press(page, "Tallenna luonnos")
    look(page)
    return page.url


def text(page):
    return page.locator("main").inner_text()


def answers(page, look, words):
    """Would change it, and says how."""
    press(page, "Muuttaisin")
    look(page)
    page.get_by_label("Omin sanoin").fill(words)
    press(page, "Lähetä vastaus")


def records_the_answer(page, look, words):
    follow(page, "Kirjaa asiakkaan vastaus")
    look(page)
    choose(page, "Asiakkaan vastaus", "Muuttaisin jotain")
    page.get_by_label("Asiakkaan omin sanoin").fill(words)
    choose(page, "Miten asiakas vastasi?", "Kasvotusten")
    press(page, "Tallenna vastaus")


def answers_yes_to_the_note_and_the_summary(page):
    press(page, "Kyllä")
    follow(page, "Lue yhteenveto")
    press(page, "Kyllä")
