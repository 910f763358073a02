"""What the guide does in a period, and how its client answers."""

import re

from tests.journeys.requesting import choose, follow, press

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


def fills_the_meeting(page):
    choose(page, "Miten kävi?", "Pidettiin")
    page.get_by_label("Kesto minuutteina").fill("60")
    page.get_by_label(re.compile("^Yhteinen merkintä")).fill(SHARED)
    page.get_by_label("Työmerkintä").fill(WORK)


def records_the_meeting(page, look):
    follow(page, "Kirjaa, miten kävi")
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
