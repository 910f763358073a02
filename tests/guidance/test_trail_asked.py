"""Data protection asks the trail who has looked at a client, what somebody has looked at, and on which days."""

from datetime import timedelta

import pytest

from rinnalla.access import clock
from rinnalla.access.models import AuditLine

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def lines(window, **asked):
    """Ask, follow the answer, and give how many lines of Liisa's and of Marja's there are, and the address."""
    tove = window("tove")
    sent = tove.post("/loki/kysy", **asked)
    assert sent.status_code == 303
    page = tove.get(sent["Location"]).content.decode()
    return [page.count(f"<span>{name}, ") for name in ("Liisa", "Marja")], sent["Location"]


def test_the_officer_asks_who_has_looked_at_a_client(cast, walk, window):
    window("liisa").get(f"/ohjaus/pyynnot/{walk.request.pk}/")
    window("marja").get("/organisaatiot/")
    (liisa, _), address = lines(window, known_as=walk.client.phone)

    assert liisa > 0
    assert (walk.client.pk.hex in address.replace("-", ""), walk.client.phone in address) == (True, False)
    seen = AuditLine.objects.filter(person=cast.tove.person.pk, event="log_read", subjects=walk.client.pk.hex)
    assert seen.count() == 1  # the client reads in their log that it was asked


def test_the_officer_asks_what_somebody_has_looked_at(walk, window):
    window("liisa").get(f"/ohjaus/pyynnot/{walk.request.pk}/")
    window("marja").get(f"/ohjaus/pyynnot/{walk.request.pk}/")
    (liisa, marja), _ = lines(window, name="  liisa ")

    assert (liisa > 0, marja) == (True, 0)


def test_only_the_lines_of_the_asked_days_are_shown(walk, window):
    window("liisa").get(f"/ohjaus/pyynnot/{walk.request.pk}/")
    today, tomorrow = clock.today(), clock.today() + timedelta(days=1)
    days = {"first": f"{today:%d.%m.%Y}", "last": f"{today:%d.%m.%Y}"}

    assert lines(window, name="Liisa", **days)[0][0] > 0
    assert lines(window, name="Liisa", first=f"{tomorrow:%d.%m.%Y}")[0] == [0, 0]


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"known_as": "040 000 0000"}, "Tällä ei löytynyt yhtä asiakasta."),
        ({"name": "Olematon Henkilö"}, "Tällä nimellä ei löytynyt yhtä henkilöä."),
        ({"first": "2.11.2026", "last": "1.11.2026"}, "Viimeinen päivä ei voi olla ennen ensimmäistä."),
    ],
)
def test_what_is_not_found_is_said_at_its_field_and_stays_typed(cast, window, asked, says):
    answer = window("tove").post("/loki/kysy", **asked)
    page = answer.content.decode()

    assert (says in page, all(value in page for value in asked.values())) == (True, True)


@pytest.mark.parametrize("question", ["asiakas=x", "katsoja=x", "alku=x"])
def test_an_address_that_makes_no_sense_is_no_page(cast, window, question):
    assert window("tove").get(f"/loki/?{question}").status_code == 404


def test_nobody_but_data_protection_asks(cast, walk, window):
    assert window("marja").get("/loki/kysy").status_code == 404
    assert window("marja").get(f"/loki/?asiakas={walk.client.pk}").status_code == 404


def test_a_page_without_any_client_needs_no_ground(cast, window):
    window("eeva").get("/")
    page = window("tove").get("/loki/").content.decode()

    assert "peruste puuttuu" not in page
