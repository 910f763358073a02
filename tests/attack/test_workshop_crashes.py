"""What a phone was told is kept is kept, once, through kill -9 of the server in the middle of a workshop."""

import http.client
import json
import re
import threading
from contextlib import suppress
from functools import partial
from uuid import uuid4

from tests import sizes
from tests.attack.test_crashes import damage
from tests.machine import Person, ended, until

ROUNDS = sizes.rounds(quick=2, full=20)
PHONES = 6
SUCCESS = 303


class Phone:
    """Joins a table once and writes again and again; what got no success is sent again when there is a server."""

    def __init__(self, code, table):
        self.base, self.table = f"/tyopaja/{code}", table
        self.person = self.stop = None
        self.cookies, self.round = {}, ""
        self.acknowledged, self.sent, self.owed = [], [], []

    def work(self):
        with suppress(OSError, http.client.HTTPException):
            if not self.round:
                self._join()
            token = self.person.token(self.base)
            for form in self.owed[:]:
                self._send(token, *form)
                self.owed.remove(form)
            while not self.stop.is_set():
                form = (str(uuid4()), f"Kirjaus {uuid4()}")
                self.sent.append(form[1])
                self.owed.append(form)
                self._send(token, *form)
                self.owed.remove(form)

    def seated(self, server, stop):
        """At a server that has just been started, with what the browser has kept."""
        self.person, self.stop = Person(server, ""), stop
        self.person.cookies |= self.cookies
        return self

    def _join(self):
        address = f"{self.base}/poyta"
        token = self.person.token(address)
        self._keep(self.person.post(address, token, submission=str(uuid4()), table=self.table, device="own"))
        self.round = re.search(r'name="round" value="([^"]+)"', self.person.get(self.base).text).group(1)

    def _send(self, token, form, words):
        answer = self.person.post(self.base, token, submission=form, round=self.round, text=words)
        if answer.status == SUCCESS and "lahti" in answer.headers["Location"]:
            self._keep(answer)
            self.acknowledged.append(words)

    def _keep(self, answer):
        found = re.search(r"rinnalla-workshop=([^;]+)", " ".join(answer.headers.get_all("Set-Cookie") or []))
        self.cookies["rinnalla-workshop"] = found.group(1)
        self.person.cookies |= self.cookies


def have_written(phones, number):
    return sum(len(phone.acknowledged) for phone in phones) >= number


def asked(installation, *words):
    done = ended(installation.python("tests.attack.workshopped", *words))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_no_contribution_that_was_acknowledged_is_lost_or_doubled_by_a_kill(installation):
    held = asked(installation, "2")
    phones = [Phone(held["code"], held["tables"][number % 2]) for number in range(PHONES)]
    for number in range(ROUNDS + 1):
        stop, before = threading.Event(), sum(len(one.acknowledged) for one in phones)
        with installation.serving() as server:
            threads = [threading.Thread(target=one.seated(server, stop).work) for one in phones]
            for thread in threads:
                thread.start()
            until(partial(have_written, phones, before + 12 + 5 * number % 7), "contributions were acknowledged")
            if number < ROUNDS:
                server.kill()
            stop.set()
            for thread in threads:
                thread.join(60)

    found = asked(installation)
    acknowledged = {words for phone in phones for words in phone.acknowledged}
    assert damage(installation) == ["ok"]
    assert {words for words, times in found["kept"].items() if times > 1} == set()
    assert acknowledged <= set(found["kept"]) <= {words for phone in phones for words in phone.sent}
    assert found["counted"] == len(found["kept"])
