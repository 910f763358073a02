"""The pages of a workshop: Taimi steers, phones join by a code, and a table's part is sent only when it has changed."""

import re
from datetime import timedelta
from io import BytesIO
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rinnalla.access import clock
from rinnalla.learning.models import Contribution, Seat, Sheet, Table, Workshop
from tests.factories import workshops as given
from tests.formats import photographs
from tests.machine import until

pytestmark = pytest.mark.django_db


@pytest.fixture
def workshop(cast):
    return given.make_workshop(cast.taimi, cast.guidance.organisation)


class Phone:
    """A browser without a sign-in."""

    def __init__(self, workshop, table=1, device="own"):
        self.client, self.base = Client(), f"/tyopaja/{workshop.code}"
        self.table = str(workshop.tables.get(number=table).pk)
        self.joined = self.send("/poyta", table=self.table, device=device)

    def get(self, path="", **headers):
        return self.client.get(self.base + path, headers=headers)

    def text(self, path=""):
        return self.get(path).content.decode()

    def send(self, path="", **data):
        return self.client.post(self.base + path, {"submission": str(uuid4()), **data})

    def write(self, text, **more):
        round_ = re.search(r'name="round" value="([^"]+)"', self.text()).group(1)
        return self.send(round=round_, text=text, **more)


def test_a_workshop_is_prepared_in_one_press_and_begun_in_another(cast, window):
    taimi = window("taimi")
    page = taimi.get("/tyopajat/uusi/case").content.decode()
    said = dict(re.findall(r'name="(title|held_on|size|organisation)" value="([^"]*)"', page))
    made = taimi.post("/tyopajat/uusi/case", language="fi", **said)
    workshop = Workshop.objects.get()
    taimi.post(f"/tyopajat/{workshop.pk}/kierros", number="1")
    workshop.refresh_from_db()

    assert (made.status_code, workshop.state, workshop.size) == (303, "running", 5)
    assert workshop.rounds.count() == 4
    assert workshop.code in taimi.get(f"/tyopajat/{workshop.pk}").content.decode()


def test_a_case_is_taken_only_when_it_has_been_changed(cast, window):
    said = {"title": "Tapaus", "held_on": "1.6.2027", "size": "2", "language": "fi", "case": "Erään ihmisen tarina"}
    said["organisation"] = cast.guidance.organisation.pk
    refused = window("taimi").post("/tyopajat/uusi/case", **said)

    assert refused.status_code == 422
    assert "Erään ihmisen tarina" in refused.content.decode()
    window("taimi").post("/tyopajat/uusi/case", changed="on", **said)
    assert Workshop.objects.get().case == "Erään ihmisen tarina"


def test_phones_write_and_see_what_was_written_when_both_have(cast, workshop):
    first, second = Phone(workshop), Phone(workshop)
    assert first.joined.status_code == 303
    given.begin(cast.taimi, workshop)
    assert first.write("Hän odottaa").status_code == 303
    assert "Hän odottaa" not in second.text()
    second.write("Kiire näkyy")

    assert "Hän odottaa" in second.text()
    assert "Kiire näkyy" in first.text("/tilanne")
    assert Seat.objects.count() == 2


def test_what_is_typed_and_can_not_be_taken_stays_in_its_place(cast, workshop):
    phone = Phone(workshop)
    given.begin(cast.taimi, workshop)
    long = "a" * 601
    refused = phone.write(long)

    assert refused.status_code == 422
    assert long in refused.content.decode()


def test_a_phone_takes_back_its_own_words_and_nobody_elses(cast, workshop):
    own, other = Phone(workshop), Phone(workshop)
    given.begin(cast.taimi, workshop)
    own.write("Oma sana")
    made = Contribution.objects.get()
    assert other.send(f"/takaisin/{made.pk}").status_code == 404
    assert "Oma sana" in own.text()
    assert own.send(f"/takaisin/{made.pk}").status_code == 303

    assert "Oma sana" not in own.text()
    assert Contribution.objects.get().taken_back


def test_a_shared_device_remembers_nothing_that_was_sent_from_it(cast, workshop):
    device = Phone(workshop, device="shared")
    given.begin(cast.taimi, workshop)
    device.write("Laitteelta")

    assert Seat.objects.count() == 0
    assert "Laitteelta" not in device.text()


def test_the_part_of_the_page_is_sent_only_when_it_has_changed(cast, workshop):
    phone, other = Phone(workshop), Phone(workshop)
    given.begin(cast.taimi, workshop)
    first = phone.get("/tilanne")
    tag = first.headers["ETag"]
    with CaptureQueriesContext(connection) as queries:
        same = phone.get("/tilanne", if_none_match=tag)
    other.write("Uutta")

    assert (first.status_code, same.status_code, same.content) == (200, 304, b"")
    assert len(queries) <= 4, [one["sql"] for one in queries]
    until(lambda: phone.get("/tilanne", if_none_match=tag).status_code == 200, "the phone is told of what is new")


def test_a_code_that_is_none_is_said_kindly_and_a_forged_cookie_joins_nothing(workshop):
    visitor = Client()
    assert "Tällä koodilla ei ole työpajaa" in visitor.get("/tyopaja/?koodi=abc").content.decode()
    assert visitor.get(f"/tyopaja/?koodi= {workshop.code.lower()} ").headers["Location"] == f"/tyopaja/{workshop.code}"
    visitor.cookies["rinnalla-workshop"] = "eyJ0IjoiMSJ9:forged"
    assert visitor.get(f"/tyopaja/{workshop.code}/tilanne").status_code == 404
    assert visitor.get(f"/tyopaja/{workshop.code}?poyta=2").headers["Location"].endswith("/poyta?poyta=2")


def test_a_seat_in_one_workshop_is_none_in_another(cast, workshop):
    phone = Phone(workshop)
    other = given.make_workshop(cast.taimi, cast.guidance.organisation, title="Toinen")
    phone.base = f"/tyopaja/{other.code}"

    assert phone.get("/tilanne").status_code == 404
    assert phone.get("/kooste").status_code == 404


def test_paper_is_photographed_typed_and_its_photograph_deleted(cast, workshop, window):
    taimi, base = window("taimi"), f"/tyopajat/{workshop.pk}"
    given.begin(cast.taimi, workshop)
    where = {"table": workshop.tables.get(number=2).pk, "round": workshop.rounds.get(number=1).pk}
    file = BytesIO(photographs.jpeg())
    file.name = "paperi.jpg"
    assert taimi.post(f"{base}/paperi", photo=file, **where).status_code == 303
    sheet = Sheet.objects.get()
    shown = taimi.get(f"/tyopajat/paperit/{sheet.pk}/kuva")
    picture = b"".join(shown.streaming_content)
    assert (photographs.DRAWING in picture, photographs.PLACE in picture, b"GPS" in picture) == (True, False, False)
    taimi.post(f"/tyopajat/paperit/{sheet.pk}", texts="Ensimmäinen\n\n Toinen ", **where)
    taimi.post(f"/tyopajat/paperit/{sheet.pk}/poista")

    assert sorted(one.text for one in Contribution.objects.all()) == ["Ensimmäinen", "Toinen"]
    assert not Sheet.objects.exists()


def test_a_file_that_is_no_picture_is_refused_in_words(cast, workshop, window):
    where = {"table": workshop.tables.get(number=1).pk, "round": workshop.rounds.get(number=1).pk}
    for content in (b"#!/bin/sh", b"%PDF-1.7", photographs.jpeg()[:60]):
        file = BytesIO(content)
        file.name = "paperi.png"
        refused = window("taimi").post(f"/tyopajat/{workshop.pk}/paperi", photo=file, **where)
        assert (refused.status_code, "JPEG" in refused.content.decode()) == (422, True)


def test_contributions_are_put_under_themes_with_lists(cast, window):
    made = given.written_workshop(cast.taimi, cast.guidance.organisation)
    taimi, base = window("taimi"), f"/tyopajat/{made.pk}"
    taimi.post(f"{base}/teemat/uusi", name="Kohtaaminen")
    page = taimi.get(f"{base}/teemat").content.decode()
    fields, theme = re.findall(r'name="(c_\w+)"', page), made.clusters.get()
    taimi.post(f"{base}/teemat", **dict.fromkeys(fields, str(theme.pk)))

    assert len(fields) == 3
    assert theme.contributions.count() == 3
    taimi.post(f"{base}/kooste/luonnos")
    assert "”Kuuntelu”" in taimi.get(f"{base}/kooste").content.decode()


def test_participants_check_the_synthesis_and_others_read_it_when_finished(cast, workshop, window):
    phone = Phone(workshop)
    given.begin(cast.taimi, workshop)
    phone.write("Kuuntelu")
    taimi, base = window("taimi"), f"/tyopajat/{workshop.pk}"
    taimi.post(f"{base}/kirjoitus-paattyy")
    taimi.post(f"{base}/teemat/uusi", name="Kohtaaminen")
    taimi.post(f"{base}/kooste/luonnos")
    until = clock.today() + timedelta(7)
    assert taimi.post(f"{base}/kooste/tarkistus", check_until=f"{until:%d.%m.%Y}").status_code == 303
    assert phone.send("/kooste", answer="change").status_code == 422
    assert phone.send("/kooste", answer="change", words="Lisää aika").status_code == 303
    assert "Lisää aika" in taimi.get(f"{base}/kooste").content.decode()
    taimi.post(f"{base}/kooste/valmis")

    assert "Kohtaaminen" in phone.text("/kooste")
    read = {who: window(who).get(f"/tyopajat/koosteet/{workshop.pk}").status_code for who in ("aino", "eeva", "saga")}
    assert read == {"aino": 200, "eeva": 200, "saga": 404}
    pdf, word = (window("aino").get(f"/tyopajat/koosteet/{workshop.pk}/{kind}") for kind in ("pdf", "docx"))
    assert (pdf.content[:5], word.content[:2]) == (b"%PDF-", b"PK")
    assert pdf.content == window("eeva").get(f"/tyopajat/koosteet/{workshop.pk}/pdf").content


def test_two_who_edit_a_table_do_not_undo_each_other(cast, workshop, window):
    table = Table.objects.get(number=1)
    first, late = (
        window("taimi").post(f"/tyopajat/poydat/{table.pk}", version=table.version, theme=said) for said in ("A", "B")
    )
    assert (first.status_code, late.status_code) == (303, 409)


@pytest.mark.parametrize("tables", [1, 3, 30])
def test_the_facilitators_page_costs_the_same_for_any_number_of_tables(cast, window, tables):
    made = given.make_workshop(cast.taimi, cast.guidance.organisation, size=tables)
    given.begin(cast.taimi, made)
    taimi = window("taimi")
    taimi.get(f"/tyopajat/{made.pk}")
    with CaptureQueriesContext(connection) as queries:
        assert taimi.get(f"/tyopajat/{made.pk}").status_code == 200

    asked = [one["sql"] for one in queries if not one["sql"].startswith(("BEGIN", "SAVEPOINT", "RELEASE", "COMMIT"))]
    assert len(asked) <= 15, "\n".join(asked)


def test_the_narrow_words_of_a_round_are_told_before_writing(cast, workshop):
    phone = Phone(workshop)
    for number in (1, 2, 3):
        given.begin(cast.taimi, workshop, number)
    named = phone.text()

    assert "Tällä kierroksella käytetään nimiä." in named
    assert 'name="name"' in named
