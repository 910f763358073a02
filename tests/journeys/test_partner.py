"""What the sender of a request sees: that a period runs; by the client's permit goals and summaries; never notes."""

import re

import pytest

from rinnalla.guidance.choices import NoteKind
from rinnalla.guidance.models import Goal, Note, Period
from rinnalla.people.models import Client
from tests.journeys.guiding import answers_yes_to_the_note_and_the_summary, text
from tests.journeys.requesting import go, press

pytestmark = pytest.mark.only("sqlite")
SCREENS = [{"width": 390, "height": 844}, {"width": 1280, "height": 900}]


@pytest.fixture
def period(demonstration):
    """The newest period of the client who has an account."""
    client = Client.objects.get(person__account__username="asiakas")
    return Period.objects.filter(client=client).order_by("-planned_start").first()


def read_by_the_nurse(page, look, period):
    """What stands on the page of the nurse's own request: whether it tells of the period, goals, summaries, notes."""
    page.goto(f"/ohjaus/pyynnot/{period.request_id}/")
    look(page)
    seen = text(page)
    goals = [goal.words in seen for goal in Goal.objects.filter(period=period)]
    notes = Note.objects.filter(meeting__period=period, kind__in=(NoteKind.SHARED, NoteKind.WORK))
    return {
        "period": "Kokemusohjausjakso" in seen,
        "goals": set(goals),
        "summaries": page.get_by_role("link", name=re.compile("^Tilanneyhteenveto")).count() > 0,
        "notes": any(note.text in seen for note in notes),
    }


@pytest.mark.parametrize("screen", SCREENS, ids=["390", "1280"])
def test_a_partner_sees_by_permit_goals_and_summaries_and_without_it_that_the_period_runs(enter, look, period, screen):
    client, nurse = enter("asiakas"), enter("omahoitaja", viewport=screen)
    answers_yes_to_the_note_and_the_summary(client)
    permitted = read_by_the_nurse(nurse, look, period)
    client.goto("/minun/")
    go(client, client.get_by_role("link", name=re.compile("^Peru.*saa lukea tavoitteesi")))
    press(client, "Peru suostumus")
    closed = read_by_the_nurse(nurse, look, period)

    assert permitted == {"period": True, "goals": {True}, "summaries": True, "notes": False}
    assert closed == {"period": True, "goals": {False}, "summaries": False, "notes": False}
    assert "Asiakas ei ole antanut lupaa näyttää sinulle tavoitteita, yhteenvetoja eikä kokeiltuja palveluja." in text(
        nurse
    )


def test_the_pages_of_the_period_itself_are_closed_to_the_partner(enter, period):
    nurse = enter("omahoitaja")
    pages = ("", "tapaamiset", "suunnitelma", "muutokset", "yhteistyo", "kulku")

    assert {nurse.goto(f"/ohjaus/jaksot/{period.pk}/{name}").status for name in pages} == {404}
