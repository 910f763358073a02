"""The surveys of the project come in through the importer, and every published number stands on its page of results."""

import re

import pytest
from django.urls import reverse

from rinnalla.demo import collected, material
from rinnalla.formats.answers import reading
from rinnalla.people.models import Account
from rinnalla.surveys.models import AnswerFile, Campaign, Study
from tests.attack.crawl import window_of

pytestmark = [pytest.mark.django_db, pytest.mark.only("sqlite")]
NUMBERS = [99, 116, 286, 86, 15, 80, 40, 10, 6, 361, 47, 96, 84]


@pytest.fixture
def window(built):
    """The browser of the evaluator."""
    return window_of(Account.objects.get(username="arvioija"))


def text_of(window, address):
    page = window.get(address).content.decode()
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def results(window, name):
    campaign = Campaign.objects.get(name__startswith=name)
    return text_of(window, reverse("survey_results", args=[campaign.pk]))


def test_every_file_has_as_many_answers_as_the_report_tells(tmp_path):
    found = []
    for survey, _study in collected.surveys():
        path = tmp_path / "file"
        path.write_bytes(material.google(survey) if survey.tool == "google" else material.webropol(survey))
        sheet = reading.read(path)
        found.append(sheet.n)
        assert str(sheet.tool) == survey.tool
    assert found == NUMBERS


def test_all_of_them_are_closed_surveys_that_came_through_the_importer(built):
    files = AnswerFile.objects.select_related("campaign__tally").order_by("created_at")

    assert sorted(one.campaign.tally.answers for one in files) == sorted(NUMBERS)
    assert {(one.state, one.file) for one in files} == {("stored", None)}
    assert all("esimerkkiaineisto" in one.campaign.name for one in files)


@pytest.mark.parametrize("number", NUMBERS)
def test_each_page_of_results_tells_its_number_of_answers(window, number):
    campaign = AnswerFile.objects.get(campaign__tally__answers=number).campaign
    assert f"{number} vastausta." in text_of(window, reverse("survey_results", args=[campaign.pk]))


def test_wishes_for_training_and_what_matters_in_a_crisis(window):
    page = results(window, "Korona-aika")

    for option, count in (
        ("Mielenterveysosaaminen", 49),
        ("Palvelujärjestelmät ja -polut Päijät-Hämeessä", 40),
        ("Digitaalisten työkalujen käyttö", 36),
        ("Työssä jaksamista edistävät taidot", 34),
        ("Kiireetön kohtaaminen", 86),
        ("Avoin ja luottamuksellinen dialogi", 75),
    ):
        assert re.search(rf"{option} (\d+\. )?{count}\b", page), option


def test_what_stayed_in_mind_is_told_of_those_48_who_answered(window):
    page = results(window, "Kohtaajana kriisitilanteissa -seminaari, seminaarin jälkeen")

    assert "N 48" in page
    assert re.search(r"Kokemusasiantuntija (\d+\. )?19\b", page)
    assert re.search(r"Kohtaamisen merkitys (\d+\. )?15\b", page)


def test_the_shares_stand_with_their_interval_and_with_those_who_did_not_answer(window):
    page = results(window, "Resilienssin verkkokoulutus, koulutuksen jälkeen")

    assert "376" in page
    assert re.search(r"lisääntyi koulutuksen aikana\? 56 % 45 %…66 %", page)
    assert re.search(r"hyödyntää saamaasi tietoa työssäsi\? 65 % 55 %…74 %", page)


def test_before_and_after_are_told_not_to_be_the_same_people(window):
    study = Study.objects.get(name__startswith="Resilienssin")
    page = text_of(window, reverse("study_results", args=[study.pk]))

    assert [str(number) in page for number in (376, 286, 86)] == [True] * 3
    assert "ei tiedetä olevan samoja ihmisiä" in page
