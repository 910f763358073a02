"""An answer sent again is one answer and has the same success: sent at once by many, cut anywhere, on disk first."""

import http.client
import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

import pytest
from django.db import connection

from rinnalla.access.tenancy import turn
from rinnalla.surveys import tasks
from rinnalla.surveys.choices import Layout
from rinnalla.surveys.models import Answer, Inbox
from tests import factories, sizes
from tests.attack.cutting import cutting
from tests.attack.test_crashes import watched
from tests.attack.test_survey_crashes import asked
from tests.factories import surveys as given
from tests.machine import Person, until

FORMS = sizes.pick(quick=8, full=50)
AT_ONCE = sizes.pick(quick=8, full=20)
ACKNOWLEDGED = 20
TOKEN = "a" * 32
# Nothing, one byte, within and after the first line, within the headers, within the address, all but the last byte.
ANSWER_CUTS = [0, 1, 7, 25, 60, 150, 300, 500, -40, -1]
REQUEST_CUTS = [1, 10, 60, 150, 260, -60, -20, -1]


class Browser:
    """A visitor's browser that sends one form to a port, as often as asked."""

    def __init__(self, server, link):
        self.place, self.address = urlsplit(server.url), f"/kysely/{link}"

    def send(self, form, port=None, why="Koska"):
        headers = {
            "Host": self.place.netloc, "Cookie": f"rinnalla-form={TOKEN}", "Connection": "close",
            "Content-Type": "application/x-www-form-urlencoded",
        }  # fmt: skip
        fields = {"csrfmiddlewaretoken": TOKEN, "submission": form, "q_themes": "4", "q_why": why}
        host = "127.0.0.1" if port else self.place.hostname
        link = http.client.HTTPConnection(host, port or self.place.port, timeout=60)
        with closing(link):
            link.request("POST", self.address, urlencode(fields), headers)
            answer = link.getresponse()
            answer.read()
        return answer.status, answer.headers.get("Location")


@pytest.fixture
def kept(transactional_db, tmp_path, settings):
    settings.RINNALLA_KEYS = tmp_path / "keys.json"
    settings.RINNALLA_HEADS = tmp_path / "heads"
    factories.new_keys()
    owner = factories.make_owner()
    with turn(owner.pk):
        return owner, given.make_campaign(factories.make_cast(), plan={"layout": Layout.WHOLE})


@pytest.fixture
def browser(kept, live_server):
    return Browser(live_server, kept[1].link)


def received(kept):
    with turn(kept[0].pk):
        return Inbox.objects.count() + Answer.objects.count()


def sent_at_once(send, forms, times):
    """Each form so many times, all of them at once; the answers by form."""

    def work(form):
        try:
            return send(form)
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=times) as pool:
        found = list(pool.map(work, [form for form in forms for _ in range(times)]))
    return [set(found[at * times : (at + 1) * times]) for at in range(len(forms))]


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_a_form_sent_many_times_at_once_is_one_answer_with_one_success(kept, browser):
    forms = [str(uuid4()) for _ in range(FORMS)]
    for answers in sent_at_once(browser.send, forms, AT_ONCE):
        ((status, location),) = answers
        assert status == 303
        assert "/vastaanotettu?nro=" in location
    assert received(kept) == FORMS


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_another_form_under_the_same_id_is_refused_until_it_is_mixed_and_then_changes_nothing(kept, browser):
    forms = [str(uuid4()) for _ in range(10)]
    assert {browser.send(form)[0] for form in forms} == {303}
    assert browser.send(forms[0], why="Muuta")[0] == 409
    with turn(kept[0].pk):
        assert tasks.mix_answers() == 5
    again = [browser.send(form, why="Muuta") for form in forms]
    assert sorted(status for status, _ in again) == [303] * 5 + [409] * 5
    assert all("nro=" not in location for status, location in again if status == 303)
    assert received(kept) == 10


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("cut", ANSWER_CUTS)
def test_an_answer_whose_success_was_lost_is_sent_again_and_is_one(kept, browser, cut):
    form = str(uuid4())
    with cutting(browser.place.hostname, browser.place.port) as proxy:
        proxy.keep = cut
        with suppress(http.client.HTTPException, OSError):
            browser.send(form, proxy.port)
        assert proxy.answered.wait(30)
    assert received(kept) == 1
    first, second = browser.send(form), browser.send(form)
    assert first == second
    assert "/vastaanotettu?nro=" in first[1]
    assert received(kept) == 1


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("sent", REQUEST_CUTS)
def test_an_answer_cut_on_its_way_is_not_received_and_is_one_when_it_comes_whole(kept, browser, sent):
    form = str(uuid4())
    with cutting(browser.place.hostname, browser.place.port) as proxy:
        proxy.sent = sent
        with suppress(http.client.HTTPException, OSError):
            browser.send(form, proxy.port)
    assert received(kept) == 0
    assert browser.send(form)[0] == 303
    assert received(kept) == 1


def test_two_servers_that_get_the_same_forms_at_once_keep_each_once(installation):
    address, forms = f"/kysely/{asked(installation)}", [str(uuid4()) for _ in range(FORMS)]
    with installation.serving() as one, installation.serving() as other:
        people = [Person(server, "") for server in (one, other)]
        tokens = [person.token(address) for person in people]
        turns = iter(range(FORMS * AT_ONCE))

        def send(form):
            at = next(turns) % 2
            answer = people[at].post(address, tokens[at], submission=form, q_themes="4", q_why=form)
            return answer.status, answer.headers["Location"]

        answers = sent_at_once(send, forms, AT_ONCE)
    assert [len(one) for one in answers] == [1] * FORMS
    assert {status for one in answers for status, _ in one} == {303}
    found = asked(installation, "stored")
    assert found["kept"] == dict.fromkeys(forms, 1)
    assert found["counted"] == FORMS


@pytest.mark.skipif(not shutil.which("strace"), reason="no strace: install it to count what reaches the disk")
def test_every_acknowledged_answer_was_synced_first_and_is_in_a_copy_of_the_file(installation, tmp_path):
    address = f"/kysely/{asked(installation)}"
    with installation.serving() as server:
        person = Person(server, "")
        token = person.token(address)

        def send():
            answer = person.post(address, token, submission=str(uuid4()), q_themes="4", q_why="Koska")
            assert answer.status == 303

        send()
        with watched(server, tmp_path / "trace") as syncs:
            for _ in range(ACKNOWLEDGED):
                send()
            copy = tmp_path / "copy.sqlite3"
            for ending in ("", "-wal"):
                shutil.copy(f"{installation.database}{ending}", f"{copy}{ending}")
            until(lambda: len(syncs()) >= ACKNOWLEDGED, "every answer was synced")
    with closing(sqlite3.connect(copy)) as link:
        assert link.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        ((waiting,),) = link.execute(
            "SELECT (SELECT count(*) FROM surveys_inbox) + (SELECT count(*) FROM surveys_answer)"
        )
    assert waiting == ACKNOWLEDGED + 1
