"""A team's profile: Wilma works in the team, Bertil manages it, Otso is a stranger."""

import pytest
from django.db import DatabaseError, transaction

from rinnalla.access.doors import can
from rinnalla.access.errors import NotNow
from rinnalla.access.permissions import Permission as P
from rinnalla.competence.actions import profile as actions
from rinnalla.competence.choices import Need
from rinnalla.competence.models import Profile
from rinnalla.people.actions.organisation import end_role
from tests.attack import crawl
from tests.factories import competence as given
from tests.factories.cast import SYSTEM
from tests.guidance.raw import change

pytestmark = [pytest.mark.django_db]


def test_a_profile_is_made_step_by_step_by_the_team(cast, window):
    team, version = given.make_team(cast), given.make_framework()
    wilma, page = window("wilma"), f"/osaaminen/tiimit/{team.record.pk}/"
    sent = wilma.post(f"{page}profiili", version_chosen=version.pk)
    here, first, second = sent["Location"], given.item_of(version, "AT1"), given.item_of(version, "AT2")
    on = wilma.post(f"{here}/teema/wellbeing", version=1, **{first.identifier: "own", second.identifier: "none"})
    own = {"text": "Osaan ottaa puheeksi yksinäisyyden", "theme": "weakened", "kind": "skill", "need": "help"}
    window("bertil").post(f"{here}/oma", version=2, **own)
    made = Profile.objects.get()
    agreed = wilma.post(f"{here}/sovi")

    assert on["Location"].endswith("/teema/encounters")
    assert [item.text["fi"] for item in made.items] == [first.text["fi"], "Osaan ottaa puheeksi yksinäisyyden"]
    assert agreed.status_code == 303
    assert "sovittu" in wilma.get(page).content.decode()


def test_the_next_profile_begins_with_what_was_agreed(cast):
    team = given.make_team(cast)
    before = given.make_profile(team)
    after = actions.start_profile(by=team.wilma.actor, team=team.record, framework_version=before.framework_version)

    assert (after.number, after.needs) == (2, before.needs)


def test_a_profile_nobody_has_chosen_anything_for_is_not_agreed_on(cast):
    team = given.make_team(cast)
    made = actions.start_profile(by=team.wilma.actor, team=team.record, framework_version=given.make_framework())

    with pytest.raises(NotNow):
        actions.agree_profile(by=team.wilma.actor, profile=made)


@pytest.mark.postgres
def test_an_agreed_profile_stays_as_it_is(cast):
    team = given.make_team(cast)
    made = given.make_profile(team)

    with pytest.raises(NotNow):
        actions.say_needs(by=team.wilma.actor, profile=made, needs={})
    with pytest.raises(DatabaseError), transaction.atomic():
        change(made, needs={"x": Need.OWN})


@pytest.mark.postgres
def test_a_team_is_reached_by_its_workers_and_manager_while_they_belong_to_it(cast):
    team, other = given.make_team(cast), given.make_team(cast, unit="elsewhere", manager=None, name="Muu")
    stranger = other.workers[0]
    reached = {who: can(who.actor, P.COMPETENCE_READ, team.record) for who in (cast.wilma, cast.bertil, stranger)}
    assert list(reached.values()) == [True, True, False]
    assert not can(cast.bertil.actor, P.COMPETENCE_READ, other.record)

    held = team.workers[1]
    assert can(held.actor, P.PROFILE_WRITE, team.record)
    end_role(by=SYSTEM, membership=held.memberships[0])
    assert not can(held.actor, P.PROFILE_WRITE, team.record)


def test_the_list_of_teams_asks_equally_often_at_any_length(cast):
    def asked():
        window = crawl.window_of(cast.bertil.account)
        crawl.visit(window, "GET", "/osaaminen/")
        return crawl.visit(window, "GET", "/osaaminen/").queries

    given.make_team(cast)
    counts = [asked()]
    for number in range(30):
        given.make_team(cast, workers=0, name=f"Tiimi {number}")
        if number in {1, 29}:
            counts.append(asked())

    assert counts == [counts[0]] * 3
    assert counts[0] <= 15
