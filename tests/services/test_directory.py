"""The directory is loaded as often as one likes, open to everybody, and searched by words."""

import pytest

from rinnalla.access.translated import Translated
from rinnalla.services.actions.content import load_directory
from rinnalla.services.imports.content import demonstration
from rinnalla.services.models import Phone, Service
from tests.factories.cast import SYSTEM
from tests.guidance.raw import change

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def found(client, words):
    return [row["name"]["fi"] for row in client.get("/palvelut/", {"q": words}).context["rows"]]


def test_loading_again_writes_nothing_and_leaves_what_was_edited(directory):
    service = Service.objects.get(key="biljardi")
    change(service, name=Translated({"fi": "Biljardi keskiviikkona"}))

    again = load_directory(by=SYSTEM, content=demonstration())

    service.refresh_from_db()
    assert (again, service.name["fi"]) == (0, "Biljardi keskiviikkona")
    assert (Service.objects.count(), Phone.objects.count()) == (12, 8)


def test_newer_content_takes_the_place_of_what_nobody_has_edited(directory):
    content = {**demonstration(), "services": [{**demonstration()["services"][0], "address": "Uusikatu 1"}]}

    assert load_directory(by=SYSTEM, content=content) == 1
    assert Service.objects.get(key="avoin-kahvila").at_locations.get().location.address == "Uusikatu 1"


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("BILJARDI", "Biljardivuoro"),
        ("läheisten ilta", "Läheisten ilta"),
        ("food aid", "Ruoka-apu"),
        ("kotisatama torstaisin", "Biljardivuoro"),
    ],
)
def test_services_are_found_by_words_of_name_description_and_provider(directory, client, words, first):
    assert found(client, words)[0] == first


@pytest.mark.parametrize("words", ["qwxz", '"*)(^:OR', "'); ZXQW WQXZ"])
def test_words_that_nothing_holds_find_nothing(directory, client, words):
    assert found(client, words) == []


def test_signs_that_are_no_words_ask_for_everything(directory, client):
    assert found(client, "\x00 ***") == found(client, "")


def test_a_service_tells_how_to_get_there_without_a_sign_in(directory, client):
    page = client.get(f"/palvelut/{Service.objects.get(key='avoin-kahvila').pk}/").content.decode()

    said = ("Avoin kahvila", "Satamakatu 4", "08 555 0401", "Arkisin klo 10–14", "Maksuton", "Lähetettä ei tarvita")
    assert [words in page for words in said] == [True] * 6


def test_words_of_another_language_say_which_it_is(directory, client):
    service = Service.objects.get(key="tyopaja")
    page = client.get(f"/palvelut/{service.pk}/", headers={"Accept-Language": "en"}).content.decode()

    assert '<span lang="fi">Kuntouttava työpaja</span>' in page


def test_a_service_that_is_not_there_is_not_found(directory, client):
    assert client.get("/palvelut/01900000-0000-7000-8000-000000000000/").status_code == 404
