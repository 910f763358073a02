"""Wishes for training that a survey has told stand beside the teams' maps, through the gate."""

import pytest
from django.urls import reverse

from rinnalla.access.errors import NotNow, Refused
from rinnalla.competence.actions import assessment
from rinnalla.competence.actions.wishes import show_wishes
from rinnalla.competence.models import TrainingWishes
from tests.factories import competence as given
from tests.factories import surveys

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
QUESTION = "Mistä haluat koulutusta?"


@pytest.fixture
def asked(cast):
    team = given.make_team(cast)
    given.make_profile(team)
    return assessment.close_round(by=team.manager.actor, asked=given.make_round(team))


def closed_survey(cast, *, answers=14):
    campaign = surveys.make_campaign(cast, name="Koulutustoiveet")
    surveys.answer_with(campaign, *(surveys.form(number) for number in range(answers)))
    return surveys.close_and_settle(cast, campaign)


def map_page(window, asked, who="bertil"):
    beside = reverse("team_wishes", args=[asked.pk])
    assert f'hx-get="{beside}"' in window(who).get(reverse("team_map", args=[asked.pk])).content.decode()
    return window(who).get(beside).content.decode()


def test_what_people_wish_for_stands_beside_the_map_with_its_base_and_interval(cast, window, asked):
    campaign = closed_survey(cast)
    assert QUESTION not in map_page(window, asked)

    answer = window("eeva").post(reverse("wishes"), question=f"{campaign.pk}/themes", told="on")

    page = map_page(window, asked)
    assert (answer.status_code, QUESTION in page, "14" in page, "95 %:n välin alaraja" in page) == (
        303,
        True,
        True,
        True,
    )
    assert QUESTION in map_page(window, asked, "wilma")


def test_of_few_answers_nothing_is_told(cast, window, asked):
    show_wishes(by=cast.eeva.actor, campaign=closed_survey(cast, answers=4), item="themes")

    assert QUESTION not in map_page(window, asked)


def test_only_what_is_closed_is_shown_and_people_have_to_have_been_told(cast, window):
    running = surveys.make_campaign(cast)
    with pytest.raises(NotNow):
        show_wishes(by=cast.eeva.actor, campaign=running, item="themes")
    campaign = closed_survey(cast)
    with pytest.raises(NotNow):
        show_wishes(by=cast.eeva.actor, campaign=campaign, item="made-up")

    refused = window("eeva").post(reverse("wishes"), question=f"{campaign.pk}/themes")

    assert (refused.status_code, TrainingWishes.objects.count()) == (422, 0)
    assert f'value="{campaign.pk}/themes" selected' in refused.content.decode()


def test_another_choice_takes_the_place_of_the_one_before_and_can_be_taken_away(cast, window, asked):
    campaign = closed_survey(cast)
    for item in ("themes", "two"):
        show_wishes(by=cast.eeva.actor, campaign=campaign, item=item)

    held = TrainingWishes.objects.get()
    assert (held.item, "Valitse kaksi" in map_page(window, asked)) == ("two", True)
    assert window("saga").post(reverse("wishes_hide", args=[held.pk])).status_code == 404
    assert window("eeva").post(reverse("wishes_hide", args=[held.pk])).status_code == 303
    assert not TrainingWishes.objects.exists()


def test_only_those_who_run_surveys_of_the_organisation_choose(cast, window):
    campaign = closed_survey(cast)

    for stranger in (cast.bertil, cast.saga, cast.wilma):
        with pytest.raises(Refused):
            show_wishes(by=stranger.actor, campaign=campaign, item="themes")
    assert window("bertil").get(reverse("wishes")).status_code == 404
