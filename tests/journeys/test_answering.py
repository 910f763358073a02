"""Answering a survey on a phone: told first, asked a question at a time, checked, received; without a script too."""

import pytest

from rinnalla.surveys.choices import Layout, Mode
from rinnalla.surveys.queries.inbox import waiting
from tests.factories import surveys as given
from tests.journeys.guiding import text
from tests.journeys.requesting import press

pytestmark = pytest.mark.only("sqlite")


def pass_by(page):
    """Nothing to look at: the rules are run by a script."""


def answers(page, campaign, look):
    """From the link to the check, with a mistake on the way and a step back."""
    page.goto(f"/kysely/{campaign.link}")
    look(page)
    press(page, "Aloita")
    page.get_by_role("radio", name="Terveys").check()
    look(page)
    press(page, "Jatka")
    for statement in ("Osaan kohdata", "Tiedän palvelut"):
        page.get_by_role("group", name=statement).get_by_role("radio", name="Samaa mieltä", exact=True).check()
    look(page)
    press(page, "Jatka")
    press(page, "Jatka")
    page.get_by_role("checkbox", name="Kohtaaminen").check()
    page.get_by_role("checkbox", name="Jaksaminen").check()
    press(page, "Jatka")
    page.get_by_role("checkbox", name="Palvelut").check()
    press(page, "Jatka")
    assert page.get_by_role("alert").get_by_role("link").count() == 1
    look(page)
    page.get_by_role("checkbox", name="Kriisit").check()
    press(page, "Jatka")
    page.get_by_label("Vuosia työssä").fill("12")
    page.get_by_role("link", name="Takaisin").click()
    assert page.get_by_role("checkbox", checked=True).count() == 2
    for _ in range(3):
        press(page, "Jatka")


@pytest.mark.parametrize("script", [True, False])
def test_a_survey_is_answered_on_a_phone(installation, open_page, look, script):
    campaign = given.make_campaign(installation)
    page = open_page(viewport={"width": 390, "height": 844}, java_script_enabled=script)
    look = look if script else pass_by
    answers(page, campaign, look)
    look(page)
    press(page, "Lähetä vastaukset")
    look(page)

    assert "vastauksesi on vastaanotettu" in text(page)
    assert waiting(campaign) == 1


def test_a_survey_on_one_page_fits_the_narrowest_screen_and_the_darkest(installation, open_page, look):
    campaign = given.make_campaign(installation, mode=Mode.PROMPT, plan={"layout": Layout.WHOLE})
    page = open_page(viewport={"width": 320, "height": 700}, color_scheme="dark")
    page.goto(f"/kysely/{campaign.link}")
    look(page)
    page.get_by_label("Vuosia työssä").fill("monta")
    press(page, "Lähetä vastaukset")
    look(page)
    page.get_by_label("Vuosia työssä").fill("7")
    press(page, "Lähetä vastaukset")
    look(page)

    assert "Seuraava vastaaja" in text(page)


def test_the_form_weighs_at_most_a_hundred_kilobytes_whole(installation, open_context, live_server):
    campaign = given.make_campaign(installation, plan={"layout": Layout.WHOLE})
    page, sizes = open_context(base_url=live_server.url).new_page(), []
    page.on("requestfinished", lambda request: sizes.append(sum(request.sizes()[part] for part in WEIGHED)))
    page.goto(f"/kysely/{campaign.link}")
    page.wait_for_load_state("networkidle")

    assert 0 < sum(sizes) <= 100_000


WEIGHED = ("responseHeadersSize", "responseBodySize")
