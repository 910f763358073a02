"""Services are found by any form of a word, by its parts, in spite of slips and by what people call things."""

import pytest
import time_machine

from rinnalla.access import clock
from rinnalla.access.translated import Translated
from rinnalla.services.actions.content import confirm_hours
from rinnalla.services.actions.need import load_needs
from rinnalla.services.actions.search import index_services
from rinnalla.services.choices import Audience
from rinnalla.services.imports.content import demonstration
from rinnalla.services.models import Phone, SearchEntry, SearchWord, Service
from rinnalla.services.tasks.search import keep_search_true
from tests.factories.cast import SYSTEM
from tests.guidance.raw import change
from tests.methods.opening_hours.told import moment

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def names(client, words="", **narrowed):
    return [row["name"]["fi"] for row in client.get("/palvelut/", {"q": words, **narrowed}).context["rows"]]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("biljardia", "Biljardivuoro"),
        ("vertaisryhmästä", "Vertaisryhmä toipujille"),
        ("vertasryhmä", "Vertaisryhmä toipujille"),
        ("nälkä", "Ruoka-apu"),
        ("food", "Ruoka-apu"),
        ("läheisille", "Läheisten ilta"),
    ],
)
def test_the_best_answer_comes_first(directory, client, words, first):
    assert names(client, words)[0] == first


def test_everything_is_listed_by_name_where_nothing_is_asked(directory, client):
    listed = [*names(client), *names(client, page="2")]

    assert listed == sorted(listed, key=str.casefold)
    assert len(listed) == SearchEntry.objects.count()


def test_what_came_in_by_another_way_is_found_after_a_turn_of_the_clock(directory, client):
    service = Service.objects.get(key="biljardi")
    change(service, name=Translated({"fi": "Shakkikerho"}))
    assert names(client, "shakki") == []

    assert keep_search_true() == 1

    assert names(client, "shakki") == ["Shakkikerho"]


def test_what_has_left_the_directory_is_found_no_more(directory, client):
    service = Service.objects.get(key="biljardi")
    change(service, withdrawn_at=clock.now())
    keep_search_true()

    assert names(client, "biljardi") == []
    assert not SearchEntry.objects.filter(service=service).exists()


def test_words_are_counted_once_for_each_service_that_holds_them(directory):
    before = dict(SearchWord.objects.values_list("word", "count"))
    index_services(by=SYSTEM, services=Service.objects.values_list("pk", flat=True))

    assert dict(SearchWord.objects.values_list("word", "count")) == before
    assert before[""] == Service.objects.count()


def test_open_now_holds_until_the_clock_says_otherwise(directory, client):
    with time_machine.travel(moment("2026-11-20", "16:00"), tick=False):
        confirm_hours(by=SYSTEM, keys=["kriisipuhelin"])
        assert names(client, auki="1") == ["Alueen kriisipuhelin"]
    with time_machine.travel(moment("2026-11-20", "23:00"), tick=False):
        assert names(client, auki="1") == []
        keep_search_true()
    with time_machine.travel(moment("2026-11-21", "16:00"), tick=False):
        keep_search_true()
        assert names(client, auki="1") == ["Alueen kriisipuhelin"]


@pytest.mark.parametrize("narrowed", [{"maksuton": "1"}, {"maksuton": "1", "q": "ryhmä"}])
def test_what_costs_is_left_out_where_only_what_is_free_is_asked_for(directory, client, narrowed):
    rows = client.get("/palvelut/", narrowed).context["rows"]

    assert rows
    assert all("maksuton" in [str(tag) for tag in row["tags"]] for row in rows)


def test_a_number_for_professionals_opens_nothing_for_the_public(directory, client):
    phone = Phone.objects.get(service__key="kriisipuhelin")
    change(phone, audience=Audience.PROFESSIONALS)

    with time_machine.travel(moment("2026-11-20", "16:00"), tick=False):
        confirm_hours(by=SYSTEM, keys=["kriisipuhelin"])
        assert names(client, auki="1") == []


def test_each_answer_says_why_it_is_there(directory, client):
    assert client.get("/palvelut/", {"q": "vertaisryhmästä"}).context["rows"][0]["why"] == "Nimessä on: vertaisryhmä."


def test_a_service_goes_onto_paper_with_a_code_that_leads_back(directory, client):
    service = Service.objects.get(key="avoin-kahvila")
    page = client.get(f"/palvelut/{service.pk}/kortti/")

    assert f"/palvelut/{service.pk}/" in page.context["address"]
    assert "code-picture" in page.content.decode()


@pytest.mark.parametrize("words", ["yksinäinen", "oon yksinäinen", "olen ihan yksin", "ensam", "lonely"])
def test_a_need_is_found_by_what_people_say_of_it(directory, client, words):
    load_needs(by=SYSTEM, services=demonstration()["services"])

    assert "Avoin kahvila" in names(client, words)


def test_needs_are_brought_in_once_and_narrow_the_search_down(directory, client):
    load_needs(by=SYSTEM, services=demonstration()["services"])

    assert load_needs(by=SYSTEM, services=demonstration()["services"]) == 0
    assert names(client, tarve="work") == ["Kuntouttava työpaja"]
