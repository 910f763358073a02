"""A service's page says whether one can call now, why, what comes next and when somebody made sure of it."""

import pytest
import time_machine
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext

from rinnalla.methods.opening_hours.reading import HoursError
from rinnalla.services.actions.content import confirm_hours, load_directory
from rinnalla.services.imports.content import demonstration
from rinnalla.services.models import Phone, Schedule, Service
from tests.factories.cast import SYSTEM
from tests.guidance.raw import change
from tests.methods.opening_hours.told import moment

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]

CRISIS, COUNSEL, DEACON, CAFE = "kriisipuhelin", "paihdeneuvonta", "diakonia", "avoin-kahvila"


def open_page(client, key, at, language="fi"):
    with time_machine.travel(moment(*at.split()), tick=False):
        return client.get(f"/palvelut/{Service.objects.get(key=key).pk}/", headers={"Accept-Language": language})


def confirmed(*keys, at="2026-11-10 09:00"):
    with time_machine.travel(moment(*at.split()), tick=False):
        return confirm_hours(by=SYSTEM, keys=keys)


@pytest.mark.parametrize(
    ("key", "at", "state", "title", "lines"),
    [
        (CRISIS, "2026-11-20 16:00", "open", "Kyllä, klo 22.00 asti", []),
        (CRISIS, "2026-11-20 22:30", "closed", "Ei juuri nyt", ["Aukeaa huomenna klo 15.00."]),
        (COUNSEL, "2026-11-20 15:00", "closed", "Ei juuri nyt", ["Aukeaa maanantaina 23.11. klo 8.00."]),
        (COUNSEL, "2026-11-18 07:00", "closed", "Ei juuri nyt", ["Aukeaa klo 8.00."]),
        (COUNSEL, "2026-12-24 09:00", "closed", "Ei juuri nyt",
         ["Tänään on jouluaatto.", "Aukeaa maanantaina 28.12. klo 8.00."]),
        (DEACON, "2026-12-24 10:00", "unknown", "Ei varmaa tietoa",
         ["Tänään on jouluaatto.", "Emme tiedä tämän päivän aikoja.",
          "Varmasti taas auki maanantaina 28.12. klo 9.00."]),
    ],
)  # fmt: skip
def test_one_sees_whether_one_can_call_now_and_what_comes_next(directory, client, key, at, state, title, lines):
    assert confirmed(key) == 1

    shown = open_page(client, key, at).context["phones"][0]["now"]

    assert (shown["state"], shown["title"]) == (state, title)
    assert shown["lines"] == [*lines, "Tiedot tarkistettu 10.11.2026."]


def test_what_was_made_sure_of_long_ago_is_not_believed(directory, client):
    confirmed(CRISIS, at="2026-05-01 09:00")

    shown = open_page(client, CRISIS, "2026-11-20 16:00").context["phones"][0]["now"]

    assert (shown["state"], shown["lines"]) == ("unknown", ["Ajat on viimeksi tarkistettu 1.5.2026."])


def test_loading_never_counts_as_making_sure(directory, client):
    shown = open_page(client, CRISIS, "2026-11-20 16:00").context["phones"][0]["now"]

    assert (shown["state"], shown["lines"]) == ("unknown", ["Näitä aikoja ei ole vielä tarkistettu."])


def test_house_and_phone_have_their_own_hours(directory, client):
    service = Service.objects.get(key=CAFE)
    change(service.schedules.get(), rules={"weekly": [{"days": ["FR"], "times": ["17:00-02:00"]}]})
    confirmed(CAFE)

    page = open_page(client, CAFE, "2026-11-20 18:00")

    assert (page.context["now"]["title"], page.context["phones"][0]["now"]["state"]) == (
        "Kyllä, huomiseen klo 2.00 asti",
        "closed",
    )
    assert "Onko nyt auki?" in page.content.decode()


@pytest.mark.parametrize(
    ("language", "words"),
    [("sv", "Öppnar måndag 23.11. kl. 8.00."), ("en", "Opens on Monday 23.11. at 8.00.")],
)
def test_it_is_said_in_the_language_of_the_reader(directory, client, language, words):
    confirmed(COUNSEL)

    assert words in open_page(client, COUNSEL, "2026-11-20 15:00", language).content.decode()


def test_a_number_without_hours_is_shown_as_it_is(directory, client):
    page = open_page(client, "uimahalli", "2026-11-20 15:00")

    assert page.context["phones"][0]["now"] is None
    assert "08 555 0411" in page.content.decode()
    assert "Voiko nyt soittaa?" not in page.content.decode()


def test_hours_that_change_must_be_made_sure_of_again(directory):
    confirmed(COUNSEL)
    content = {**demonstration(), "services": [one for one in demonstration()["services"] if one["key"] == COUNSEL]}
    phone = {**content["services"][0]["phones"][0], "hours": {"weekly": [{"days": ["MO"], "times": ["10:00-12:00"]}]}}
    content["services"] = [{**content["services"][0], "phones": [phone]}]

    assert load_directory(by=SYSTEM, content=content) == 1
    kept = Schedule.objects.get(phone__service__key=COUNSEL)
    assert (kept.rules, kept.verified_on) == (phone["hours"], None)


def test_hours_somebody_has_edited_are_left_alone_by_loading(directory):
    kept = Schedule.objects.get(phone__service__key=COUNSEL)
    change(kept, rules={})

    assert load_directory(by=SYSTEM, content=demonstration()) == 0
    assert Schedule.objects.get(pk=kept.pk).rules == {}


def test_hours_that_say_nothing_are_not_loaded(directory):
    service = {**demonstration()["services"][0], "hours": {"weekly": [{"days": ["MA"], "times": []}]}}

    with pytest.raises(HoursError):
        load_directory(by=SYSTEM, content={**demonstration(), "services": [service]})


@pytest.mark.parametrize("both", [True, False])
def test_hours_belong_to_a_service_or_to_a_phone(directory, both):
    kept, phone = Service.objects.get(key=CAFE).schedules.get(), Phone.objects.get(number="08 555 0411")

    with pytest.raises(IntegrityError):
        change(kept, phone=phone) if both else change(kept, service=None)


def test_a_page_asks_as_often_whatever_the_numbers(directory, client):
    service = demonstration()["services"][0]
    address = f"/palvelut/{Service.objects.get(key=CAFE).pk}/"
    asked = []
    for more in (0, 29):
        phones = [{**service["phones"][0], "number": f"08 555 {9000 + one}"} for one in range(more)]
        load_directory(by=SYSTEM, content={**demonstration(), "services": [{**service, "phones": phones}]})
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        asked.append(len(queries))

    assert asked[0] == asked[1]
