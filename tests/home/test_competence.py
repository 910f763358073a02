"""The model of using competence tells a team's strengths as numbers, to those who work in it or manage it."""

import pytest

from rinnalla.competence.actions.assessment import close_round
from rinnalla.competence.choices import Level
from tests.factories import competence as given
from tests.windows import Window, people

pytestmark = [pytest.mark.django_db]


@pytest.fixture
def cast(db, settings, tmp_path):
    with people(settings, tmp_path) as made:
        yield made


def home(member):
    return Window(member.account).get("/").text


def closed(cast, answers):
    team = given.make_team(cast, workers=12)
    given.make_profile(team)
    asked = given.make_round(team)
    for place, worker in enumerate(team.workers[:answers]):
        given.assess(worker, asked, level=Level.START, AT1=Level.OWN if place < 7 else Level.START)
    return close_round(by=team.manager.actor, asked=asked)


def test_a_team_that_has_a_map_sees_its_strengths_as_a_number(cast):
    closed(cast, 12)
    said = [home(cast.members[who]) for who in ("bertil", "wilma", "marja")]

    assert ["1 osaaminen, jossa vähintään puolet osaa itse" in page for page in said] == [True, True, False]


def test_too_few_answers_tell_no_number(cast):
    closed(cast, 4)

    assert "kartta on valmis, katsokaa sitä yhdessä" in home(cast.bertil)


def test_before_there_is_a_map_it_is_said_kindly(cast):
    given.make_team(cast)

    assert "Tiimisi vahvuudet tulevat tähän" in home(cast.wilma)
