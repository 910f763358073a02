"""From registration to the use check: a visitor, the trainer, a guide and the line manager, on a phone."""

import re

import pytest
from django.urls import reverse

from rinnalla.access.tenancy import owned_reading
from rinnalla.learning.choices.event import AnsweredIn
from rinnalla.learning.models import AdvanceQuestion, Registration, TrainingEvent, UseCheck
from rinnalla.learning.queries.registration import token_of
from rinnalla.learning.queries.use import ANSWERABLE
from rinnalla.post.models import Outbox
from tests.journeys.guiding import text
from tests.journeys.requesting import back, choose, follow, press

pytestmark = pytest.mark.only("sqlite")
COMING, HELD = "Palvelupolut tutuiksi", "Kokemusasiantuntija kertoo: mikä auttoi"


def event_called(title):
    with owned_reading():
        return next(one for one in TrainingEvent.objects.all() if one.title["fi"] == title)


def link_in_the_letter():
    """The path of the link that the newest letter carries."""
    with owned_reading():
        body = Outbox.objects.order_by("-created_at").first().body
    return re.search(r"/koulutukset/oma/\S+", body).group()


def registers(page, look):
    page.goto("/koulutukset/")
    look(page)
    follow(page, COMING)
    look(page)
    follow(page, "Ilmoittaudu")
    look(page)
    page.get_by_label("Nimesi").fill("Veera Vieras")
    press(page, "Jatka")
    look(page)
    page.get_by_label("Sähköpostiosoitteesi").fill("veera@esimerkki.example")
    press(page, "Jatka")
    choose(page, "Miten osallistut?", "Verkossa")
    press(page, "Jatka")
    choose(page, "Mikä aihe kiinnostaa sinua eniten?", "Järjestöt")
    press(page, "Jatka")
    page.get_by_label("Haluaisitko kysyä").fill("Kuka vastaa?")
    press(page, "Jatka")
    press(page, "Takaisin")
    page.get_by_label("Haluaisitko kysyä").fill("Kuka vastaa lauantaina?")
    press(page, "Jatka")
    press(page, "Tarkista vastaukset")
    look(page)
    press(page, "Ilmoittaudu")
    look(page)
    assert "Sinulla on paikka" in text(page)


def plans(page, look):
    page.goto(link_in_the_letter())
    look(page)
    follow(page, "Tee suunnitelma")
    look(page)
    page.get_by_label("Missä tilanteessa").fill("Kun joku kysyy apua illalla")
    page.get_by_label("Mitä teet silloin?").fill("Avaan palveluhakemiston hänen kanssaan")
    press(page, "Tallenna")
    look(page)
    assert "Avaan palveluhakemiston" in text(page)


def answers_the_question(page, look):
    page.goto("/koulutukset/hallinta/")
    look(page)
    follow(page, COMING)
    look(page)
    follow(page, "Osallistujat, kiinnostukset ja tarpeet")
    look(page)
    assert "Veera Vieras" in text(page)
    back(page)
    follow(page, "Kysymykset kouluttajalle")
    look(page)
    assert "Veera" not in text(page)
    page.locator("li", has_text="Kuka vastaa lauantaina?").get_by_role("link", name="Merkitse tai vastaa").click()
    choose(page, "Onko siihen vastattu?", "Vastattiin kirjallisesti")
    page.get_by_label("Kirjallinen vastaus").fill("Kriisipuhelin vastaa.")
    press(page, "Tallenna")
    look(page)


@pytest.mark.parametrize("script", [True, False])
def test_a_visitor_registers_plans_and_gets_an_answer_from_the_trainer(enter, open_page, look, script):
    phone = {"width": 390, "height": 844}
    page = open_page(viewport=phone, java_script_enabled=script)
    look = look if script else (lambda _page: None)
    registers(page, look)
    plans(page, look)
    if not script:
        return
    answers_the_question(enter("kouluttaja", viewport=phone), look)
    page.reload()

    assert "Kriisipuhelin vastaa." in text(page)
    with owned_reading():
        asked = AdvanceQuestion.objects.filter(event=event_called(COMING)).exclude(answered_at=None).get()
    assert asked.answered_in == AnsweredIn.WRITING


def test_two_weeks_later_it_is_told_what_has_come_into_use(demonstration, open_page, look):
    with owned_reading():
        held = event_called(HELD)
        due = UseCheck.objects.filter(registration__event=held, weeks=2, answered_at=None).first()
        mine = Registration.objects.select_related("event").get(pk=due.registration_id)
    page = open_page(viewport={"width": 320, "height": 700}, color_scheme="dark")
    page.goto(reverse("registration", args=[token_of(mine)]))
    look(page)
    follow(page, "Vastaa kysymyksiin")
    look(page)
    choose(page, "Onko jotakin koulutuksesta otettu käyttöön?", "Osittain")
    choose(page, "Mikä on rajoittanut käyttöä eniten?", "Kiire, ei ollut aikaa")
    press(page, "Tallenna")
    look(page)

    with owned_reading():
        told = UseCheck.objects.get(pk=due.pk)
    assert (told.used, told.limit) == ("partly", "time")
    assert told.answered_at.date() < told.due_on + ANSWERABLE


def test_the_line_manager_and_a_guide_see_what_the_team_learns_and_whom_to_ask(enter, look):
    riitta = enter("esihenkilo")
    riitta.goto("/koulutukset/tiimit/")
    look(riitta)
    follow(riitta, "Kokemusohjaus")
    look(riitta)
    assert "meistä osallistuu" in text(riitta)
    follow(riitta, "Varaa aikaa oppimiseen")
    look(riitta)
    sami = enter("ohjaaja", viewport={"width": 390, "height": 844})
    sami.goto("/koulutukset/omat")
    look(sami)
    follow(sami, COMING)
    look(sami)
    sami.goto("/koulutukset/apu/")
    look(sami)
    follow(sami, "Voin auttaa jossakin")
    sami.get_by_label("Voin auttaa tässä").fill("Kelan hakemukset")
    sami.get_by_label("Miten minut tavoittaa?").fill("Viestillä")
    press(sami, "Tallenna")
    look(sami)
    assert "Kelan hakemukset" in text(sami)
