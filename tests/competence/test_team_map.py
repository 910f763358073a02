"""The team's map: numbers from five people up, nothing that can be worked out, nobody named."""

import pytest

from rinnalla.competence.actions import assessment as actions
from rinnalla.competence.choices import Level, Use
from rinnalla.competence.queries.team_map import map_of
from rinnalla.release.models import Channel
from tests.factories import competence as given

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def closed(cast, *, workers, answers):
    """A closed round that the first so many workers have answered; ``answers`` gives each one's levels by code."""
    team = given.make_team(cast, workers=workers)
    version = given.make_framework()
    given.make_profile(team, version)
    asked = given.make_round(team)
    for worker, said in zip(team.workers, answers, strict=False):
        given.assess(worker, asked, **said)
    return team, version, actions.close_round(by=team.manager.actor, asked=asked)


def levels(*counts):
    """Levels for so many people each: on their own, at the start, not in their work."""
    return [level for level, count in zip((Level.OWN, Level.START, Level.NOT_MINE), counts, strict=False)
            for _ in range(count)]  # fmt: skip


def told(found, version, code):
    one = found.competences[given.item_of(version, code).identifier]
    return one.count, one.base


def test_numbers_of_five_and_more_are_told_and_smaller_ones_are_not(cast):
    can = {"AT1": levels(7, 5), "AT2": levels(9, 3), "AT3": levels(12, 0), "AA1": levels(5, 5, 2), "AA2": levels(0, 12)}
    answers = [{code: held[person] for code, held in can.items()} for person in range(12)]
    _team, version, asked = closed(cast, workers=14, answers=answers)
    found = map_of(asked, Channel.PAGE)

    assert found.answers == 12
    assert {code: told(found, version, code)[0] for code in can} == {
        "AT1": 7,
        "AT2": None,
        "AT3": None,
        "AA1": 5,
        "AA2": None,
    }
    assert told(found, version, "AA1") == (5, 10)


def test_fewer_than_five_answers_tell_nothing_not_even_how_many(cast, window):
    _team, _version, asked = closed(cast, workers=6, answers=[{}] * 4)
    found = map_of(asked, Channel.PAGE)
    page = window("bertil").get(f"/osaaminen/kierrokset/{asked.pk}/kartta").content.decode()

    assert found.answers is None
    assert {one.count for one in found.competences.values()} == {None}
    assert "Alle 5" in page


def test_the_map_is_shown_to_the_team_and_its_manager_with_strengths_first(cast, window):
    can = {"AT1": levels(5, 7), "AT2": levels(7, 5)}
    answers = [{code: held[person] for code, held in can.items()} for person in range(12)]
    team, version, asked = closed(cast, workers=12, answers=answers)
    address = f"/osaaminen/kierrokset/{asked.pk}/kartta"
    page = window("bertil").get(address).content.decode()
    strong, other = (given.item_of(version, code).text["fi"].rstrip(".") for code in ("AT2", "AT1"))

    assert window("wilma").get(address).status_code == 200
    assert page.index(strong) < page.index(other)
    assert "58\xa0% (7)" in page
    assert not [one for one in team.workers[1:] if one.staff.last_name in page]


def test_an_open_round_has_no_map(cast, window):
    team = given.make_team(cast, workers=6)
    given.make_profile(team)
    asked = given.make_round(team)

    assert window("bertil").get(f"/osaaminen/kierrokset/{asked.pk}/kartta").status_code == 404


def test_whether_a_theme_can_be_used_is_told_as_numbers_too(cast):
    use = [{"use": Use.OFTEN}] * 7 + [{"use": Use.HARDLY}] * 3 + [{"use": Use.SOMETIMES}] * 2
    _team, _version, asked = closed(cast, workers=12, answers=use)

    assert map_of(asked, Channel.PAGE).uses["wellbeing"].count == 7


def test_a_later_round_is_read_beside_the_one_before_it(cast, window):
    can = {"AT1": levels(7, 5)}
    answers = [{code: held[person] for code, held in can.items()} for person in range(12)]
    team, version, _before = closed(cast, workers=12, answers=answers)
    asked = given.make_round(team, name="Syksy")
    for place, worker in enumerate(team.workers):
        given.assess(worker, asked, AT1=levels(5, 7)[place])
    asked = actions.close_round(by=team.manager.actor, asked=asked)
    page = window("bertil").get(f"/osaaminen/kierrokset/{asked.pk}/kartta").content.decode()

    assert "Edellisellä kerralla: Kevät" in page
    assert "7 / 12" in page
    assert "5 / 12" in page
    assert "Luku voi myös laskea koulutuksen jälkeen" in page
    assert told(map_of(asked, Channel.PAGE), version, "AT1") == (5, 12)
