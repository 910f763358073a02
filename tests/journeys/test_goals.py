"""The plan is confirmed on a phone; a client answers a questionnaire in a browser that runs no script."""

import pytest

from rinnalla.access import clock
from rinnalla.guidance.actions.instrument import set_instrument
from rinnalla.guidance.actions.measure import ask_measure
from rinnalla.guidance.actions.meeting import agree_meeting, record_meeting
from rinnalla.guidance.choices import MeetingState, Moment, PeriodState
from rinnalla.guidance.models import Period
from rinnalla.people.models import Account
from rinnalla.people.queries.account import actor_of
from tests.factories.walk_goal import CLINICIAN
from tests.journeys.guiding import text
from tests.journeys.requesting import choose, follow, press

pytestmark = pytest.mark.only("sqlite")
BARE = {"java_script_enabled": False, "viewport": {"width": 390, "height": 844}}
PHONE = {"viewport": {"width": 390, "height": 844}}
STEPS = ("en lähde", "käyn pihalla", "käyn kahvilassa", "käyn kahvilassa yksin", "käyn elokuvissa")


def somebody(username):
    return actor_of(Account.objects.get(username=username))


def test_a_goal_in_steps_is_written_and_the_plan_confirmed_on_a_phone(enter, look, starting):
    guide = enter("ohjaaja", **PHONE)
    guide.goto(f"/ohjaus/jaksot/{starting.pk}/tavoite?laji=askelin")
    guide.get_by_label("Tavoite asiakkaan omin sanoin").fill("Kahvilaan rauhassa")
    choose(guide, "Mihin tavoite liittyy?", "Mielekäs elämä ja omat mahdollisuudet")
    for label, words in zip(
        ("Selvästi alle", "Hieman alle", "Sovittu taso", "Hieman yli", "Selvästi yli"), STEPS, strict=True
    ):
        guide.get_by_role("textbox", name=label).fill(words)
    choose(guide, "Millä askelmalla ollaan nyt?", "Hieman alle")
    look(guide)
    press(guide, "Tallenna tavoite")
    guide.goto(f"/ohjaus/jaksot/{starting.pk}/suunnitelma")
    look(guide)
    follow(guide, "Vahvista suunnitelma")
    choose(guide, "Miten asiakas hyväksyi nämä tavoitteet?", "Kasvotusten")
    guide.get_by_label("Miksi alussa ei mitattu mitään?").fill("Ei halunnut")
    press(guide, "Vahvista suunnitelma")
    look(guide)

    assert "Vahvistettu" in text(guide)


@pytest.fixture
def starting(demonstration):
    """A period of the guide's, at its start, after two meetings."""
    guide = somebody("ohjaaja")
    period = Period.objects.get(state=PeriodState.STARTING, assignments__person=guide.person, assignments__ends_on=None)
    for _number in range(2):
        meeting = agree_meeting(by=guide, period=period, starts_at=clock.now(), place="Satama")
        record_meeting(by=guide, meeting=meeting, state=MeetingState.HELD, minutes=30)
    return period


def test_a_client_answers_a_questionnaire_without_a_script(enter, demonstration):
    client, marja = somebody("asiakas"), somebody("koordinaattori")
    period = Period.objects.filter(client__person=client.person).order_by("-planned_start").first()
    set_instrument(by=marja, unit=period.unit, code="phq9", is_on=True, **CLINICIAN)
    measure = ask_measure(by=marja, period=period, code="phq9", moment=Moment.MIDDLE)
    page = enter("asiakas", **BARE)
    page.goto(f"/minun/kyselyt/{measure.pk}/")
    for _number in range(8):
        page.get_by_label("Ei lainkaan").check()
        press(page, "Jatka")
    page.get_by_label("Useina päivinä").check()
    press(page, "Jatka")
    assert "112" in text(page)
    follow(page, "Jatka kysymyksiä")
    press(page, "Lähetä vastaukset")
    measure.refresh_from_db()

    assert measure.state == "answered"
