"""The same path on a desk whose browser runs no script: nothing of it depends on one."""

import pytest

from tests.journeys import guiding, requesting
from tests.journeys.guiding import text
from tests.journeys.requesting import press

pytestmark = pytest.mark.only("sqlite")
BARE = {"java_script_enabled": False, "viewport": {"width": 1280, "height": 900}}


def pass_by(page):
    """Nothing to look at: the rules are run by a script, and the same pages are looked at in the other stories."""


def test_the_whole_path_is_walked_without_a_script(enter):
    requesting.makes_a_request(enter("omahoitaja", **BARE), pass_by)
    coordinator, guide = enter("koordinaattori", **BARE), enter("ohjaaja", **BARE)
    requesting.receives_and_accepts(coordinator, pass_by)
    requesting.suggests(coordinator, pass_by)
    requesting.records_both_answers(coordinator, pass_by)
    guide.goto(requesting.starts_the_period(coordinator, pass_by))
    guiding.writes_a_goal(guide, pass_by)
    guiding.records_the_meeting(guide, pass_by)
    summary = guiding.drafts_the_summary(guide, pass_by)
    press(guide, "Anna asiakkaan luettavaksi")
    coordinator.goto(summary)
    guiding.records_the_answer(coordinator, pass_by, guiding.CHANGE)

    assert [words in text(coordinator) for words in (guiding.EDITED, guiding.CHANGE)] == [True] * 2


def test_errors_and_the_phone_menu_work_without_a_script(enter):
    page = enter("omahoitaja", **{**BARE, "viewport": {"width": 390, "height": 844}})
    page.get_by_text("Lisää", exact=True).click()
    requesting.follow(page, "Liisa Aro, yhteistyökumppani")
    page.goto("/ohjaus/pyynnot/uusi")
    press(page, "Jatka")

    assert page.get_by_role("alert").get_by_role("link").count() == 3


def test_a_client_answers_without_a_script(enter):
    client = enter("asiakas", **BARE)
    guiding.answers(client, pass_by, "En muista sitä noin.")

    assert "En muista sitä noin." in text(client)
