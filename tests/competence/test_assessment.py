"""Self-assessment: Wilma writes and shares, Bertil manages her team, others of the team and strangers see nothing."""

from datetime import timedelta

import pytest
from django.db import connection
from django.urls import reverse

from rinnalla.access import clock, demonstration
from rinnalla.access.clock import told
from rinnalla.access.doors import can, visible
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.permissions import Permission as P
from rinnalla.competence.actions import assessment as actions
from rinnalla.competence.choices import Level
from rinnalla.competence.models import AssessmentRound, SelfAssessment, Share, TeamMap
from rinnalla.competence.tasks import look_after_rounds
from rinnalla.people.models import Staff
from tests.factories import competence as given

pytestmark = [pytest.mark.django_db]
DAY = timedelta(days=1)


@pytest.fixture
def team(cast):
    made = given.make_team(cast)
    given.make_profile(made)
    return made


@pytest.fixture
def asked(team):
    return given.make_round(team)


def test_a_worker_assesses_one_theme_at_a_sitting(team, asked, window):
    wilma, items = window("wilma"), asked.profile.of_theme("wellbeing")
    begun = wilma.post(f"/osaaminen/kierrokset/{asked.pk}/oma")
    said = {items[0].identifier: "help", items[1].identifier: "not_mine", "use": "hardly"}
    sent = wilma.post(begun["Location"], version=1, **said)
    made = SelfAssessment.objects.get()
    shown = wilma.get(sent["Location"]).content.decode()

    assert begun["Location"].endswith("/teema/wellbeing")
    assert made.levels == {items[0].identifier: "help", items[1].identifier: "not_mine"}
    assert (made.uses, made.done) == ({"wellbeing": "hardly"}, ["wellbeing"])
    assert shown.index("voin auttaa muita") < shown.index("ei kuulu työhöni")
    assert "läpikäyty" in shown


def test_what_a_worker_writes_is_sealed_in_the_database(team, asked):
    given.assess(team.wilma, asked, level=Level.START)
    with connection.cursor() as cursor:
        cursor.execute("SELECT body FROM competence_selfassessment")
        stored = bytes(cursor.fetchone()[0])

    assert b"start" not in stored
    assert len(stored) > 100


@pytest.mark.postgres
def test_nobody_else_reads_it_before_it_is_shared_nor_after_it_is_taken_back(team, asked, cast):
    made = given.assess(team.wilma, asked)
    mate = team.workers[1]
    others = (mate, cast.bertil, cast.eeva, cast.ylva)
    assert [visible(one.actor, P.ASSESS_OWN, SelfAssessment).count() for one in others] == [0] * 4

    shared = actions.share(by=team.wilma.actor, assessment=made, reader=mate.staff)
    readers = [one for one in (*others, team.workers[2]) if can(one.actor, P.ASSESS_SHARED, shared)]
    assert readers == [mate]

    actions.take_back(by=team.wilma.actor, shared=shared)
    assert not can(mate.actor, P.ASSESS_SHARED, shared)


def test_sharing_ends_by_itself_on_its_day(team, asked):
    demonstration.mark("test")
    made, mate = given.assess(team.wilma, asked), team.workers[1]
    shared = actions.share(by=team.wilma.actor, assessment=made, reader=mate.staff, ends_on=clock.today())
    assert can(mate.actor, P.ASSESS_SHARED, shared)

    with told(clock.now() + DAY):
        assert not can(mate.actor, P.ASSESS_SHARED, shared)


def test_it_is_shared_with_people_of_the_team_and_its_manager_only(team, asked, cast):
    made = given.assess(team.wilma, asked)
    with pytest.raises(Refused):
        actions.share(by=team.wilma.actor, assessment=made, reader=cast.eeva.staff)
    with pytest.raises(Refused):
        actions.share(by=team.workers[1].actor, assessment=made, reader=cast.bertil.staff)
    actions.share(by=team.wilma.actor, assessment=made, reader=cast.bertil.staff)
    with pytest.raises(NotNow):
        actions.share(by=team.wilma.actor, assessment=made, reader=cast.bertil.staff)


def test_two_views_stand_side_by_side_and_neither_changes_the_other(team, asked, window):
    made, mate = given.assess(team.wilma, asked, level=Level.SUPPORT), team.workers[1]
    item = asked.profile.of_theme("wellbeing")[0]
    wilma, pair = window("wilma"), window(mate.account)
    wilma.post(f"/osaaminen/omat/{made.pk}/jaa", reader=mate.staff.pk, ends_on="")
    shared = Share.objects.get()
    pair.post(f"/osaaminen/jaot/{shared.pk}/teema/wellbeing", version=1, **{item.identifier: "help"})
    made.refresh_from_db()
    pages = [one.get(address).content.decode() for one, address in (
        (wilma, reverse("assessment", args=[made.pk])), (pair, reverse("shared", args=[shared.pk]))
    )]  # fmt: skip

    assert made.levels[item.identifier] == "support"
    assert Share.objects.get().levels == {item.identifier: "help"}
    assert [("Voin auttaa muita" in page or "voin auttaa muita" in page, "tuella" in page) for page in pages] == [
        (True, True)
    ] * 2


def test_a_closed_round_takes_no_more_answers(team, asked):
    made = given.assess(team.wilma, asked)
    actions.close_round(by=team.manager.actor, asked=asked)
    made.refresh_from_db()

    with pytest.raises(NotNow):
        actions.assess_theme(by=team.wilma.actor, assessment=made, theme="wellbeing", levels={})
    assert not can(team.wilma.actor, P.ASSESS_OWN, asked)


def test_a_round_needs_a_profile_and_there_is_one_at_a_time(cast):
    team = given.make_team(cast)
    with pytest.raises(NotNow, match="profiilista"):
        given.make_round(team)
    given.make_profile(team)
    given.make_round(team)
    with pytest.raises(NotNow, match="kierros"):
        given.make_round(team)


def test_the_clock_closes_a_round_and_later_deletes_what_people_wrote(team, asked):
    demonstration.mark("test")
    made = given.assess(team.wilma, asked)
    actions.share(by=team.wilma.actor, assessment=made, reader=team.workers[1].staff)
    assert look_after_rounds() == 0
    with told(clock.now() + 15 * DAY):
        assert look_after_rounds() == 1
        assert (AssessmentRound.objects.get().state, SelfAssessment.objects.count()) == ("closed", 1)
    with told(clock.now() + 366 * DAY):
        look_after_rounds()

    assert (SelfAssessment.objects.count(), Share.objects.count(), TeamMap.objects.count()) == (0, 0, 1)
    assert AssessmentRound.objects.get().state == "deleted"


def test_days_in_odd_order_are_told_at_their_fields(team, window):
    said = {"name": "Kevät", "purpose": "Suunnittelu", "closes_on": "1.1.2020", "deletes_on": "1.1.2019"}
    sent = window("bertil").post(f"/osaaminen/tiimit/{team.record.pk}/kierros", **said)

    assert sent.status_code == 422
    assert "neljän kuukauden" in sent.content.decode()
    assert "Suunnittelu" in sent.content.decode()


def test_a_worker_who_manages_nothing_opens_no_round_and_a_manager_answers_none(team, asked, window, cast):
    assert window("wilma").get(f"/osaaminen/tiimit/{team.record.pk}/kierros").status_code == 404
    assert window("bertil").post(f"/osaaminen/kierrokset/{asked.pk}/oma").status_code == 404
    assert Staff.objects.filter(pk=cast.wilma.staff.pk).exists()
