"""Mistakes, impatience, a second tab and a session that ended: nothing typed is lost, nothing counts twice."""

from datetime import timedelta

import pytest

from rinnalla.access import clock
from tests.journeys import guiding, requesting
from tests.journeys.guiding import text
from tests.journeys.requesting import back, follow, go, heading, press

pytestmark = pytest.mark.only("sqlite")


@pytest.fixture
def guide(enter):
    """Sami on the page of Jarkko's period."""
    page = enter("ohjaaja")
    page.goto("/ohjaus/jaksot/")
    follow(page, "Jarkko")
    return page


@pytest.fixture
def writing(guide):
    """Sami has written how today's meeting went, and not sent it yet."""
    guiding.agrees_on_a_meeting(guide)
    go(guide, guide.get_by_role("link", name="Kirjaa, miten kävi").last)
    guiding.fills_the_meeting(guide)
    return guide


def test_what_is_missing_is_listed_with_links_and_what_was_typed_stays(enter, look):
    page = enter("omahoitaja")
    page.goto("/ohjaus/pyynnot/uusi")
    requesting.choose(page, "Mistä asiakas tulee?", "Psykiatrian poliklinikka")
    page.get_by_label("Puhelinnumero").fill("044 555 0299")
    press(page, "Jatka")
    look(page)
    summary = page.get_by_role("alert")
    focused = page.evaluate("document.activeElement.hasAttribute('data-error-summary')")
    summary.get_by_role("link").click()

    assert (summary.get_by_role("link").count(), focused) == (1, True)
    assert page.evaluate("document.activeElement.id") == "id_name"
    assert page.get_by_label("Puhelinnumero").input_value() == "044 555 0299"
    assert page.title().startswith("Tarkista:")


def test_a_link_of_the_error_summary_leads_to_a_group_of_choices_too(guide, look):
    follow(guide, "Lisää tavoite")
    guide.get_by_label("Tavoite asiakkaan omin sanoin").fill(guiding.GOAL)
    press(guide, "Tallenna tavoite")
    look(guide)
    guide.get_by_role("alert").get_by_role("link").click()

    assert guide.evaluate("document.activeElement.closest('fieldset, form').id") == "id_aim"
    assert guide.get_by_label("Tavoite asiakkaan omin sanoin").input_value() == guiding.GOAL


def test_a_double_click_on_send_counts_once(writing):
    writing.get_by_role("button", name="Tallenna merkintä").dblclick()
    writing.wait_for_url("**/jaksot/**")

    assert text(writing).count(guiding.SHARED) == 1


def test_going_back_and_sending_again_leads_to_the_same_page(guide):
    follow(guide, "Lisää tavoite")
    guiding.fills_the_goal(guide)
    press(guide, "Tallenna tavoite")
    first = guide.url
    back(guide)
    press(guide, "Tallenna tavoite")

    assert (guide.url, text(guide).count(guiding.GOAL)) == (first, 1)


def test_going_back_and_writing_something_else_adds_it(guide):
    follow(guide, "Lisää tavoite")
    guiding.fills_the_goal(guide)
    press(guide, "Tallenna tavoite")
    back(guide)
    guide.get_by_label("Tavoite asiakkaan omin sanoin").fill("Että kävisin saunassa.")
    press(guide, "Tallenna tavoite")

    assert [text(guide).count(goal) for goal in (guiding.GOAL, "Että kävisin saunassa.")] == [1, 1]


def test_going_back_to_the_form_of_a_recorded_meeting_shows_what_was_recorded(writing):
    press(writing, "Tallenna merkintä")
    back(writing)

    assert ("/jaksot/" in writing.url, text(writing).count(guiding.SHARED)) == (True, 1)


def test_two_tabs_with_one_summary_show_both_texts_and_a_person_chooses(guide, look):
    guide.goto("/ohjaus/jaksot/")
    follow(guide, "Helena")
    press(guide, "Luonnostele tilanneyhteenveto")
    other = guide.context.new_page()
    other.goto(guide.url)
    for page, words in ((guide, "Ensimmäinen teksti."), (other, "Toinen teksti.")):
        page.get_by_label("Teksti: Vaikutukset").fill(words)
        press(page, "Tallenna luonnos")
    look(other)
    shown = (heading(other), "Ensimmäinen teksti." in text(other))
    mine = other.get_by_label("Teksti: Vaikutukset").input_value()
    press(other, "Tallenna minun tekstini")

    assert (shown, mine) == (("Tästä on kaksi versiota", True), "Toinen teksti.")
    assert ("Toinen teksti." in text(other), "Ensimmäinen teksti." in text(other)) == (True, False)


def test_a_session_that_ended_while_writing_gives_the_text_back(writing, look, time_machine):
    time_machine.move_to(clock.now() + timedelta(minutes=31), tick=True)
    press(writing, "Tallenna merkintä")
    look(writing)
    asked = text(writing)
    writing.locator("button[value=ohjaaja]").click()
    writing.wait_for_url("**/jatka")
    look(writing)
    kept = text(writing)
    press(writing, "Lähetä nyt")

    assert ("Tekstisi on tallessa" in asked, guiding.SHARED in kept) == (True, True)
    assert (text(writing).count(guiding.SHARED), text(writing).count(guiding.WORK)) == (1, 1)
