"""Received = stored = counted: through kill -9 of a server that takes answers, and every retry is one answer."""

import http.client
import json
import threading
from contextlib import suppress
from functools import partial
from uuid import uuid4

from tests import sizes
from tests.attack.test_crashes import damage
from tests.machine import Person, ended, until

ROUNDS = sizes.rounds(quick=2, full=20)
VISITORS = 4
SUCCESS = 303


class Visitor:
    """Answers again and again as somebody new; what got no success is sent again when there is a server."""

    def __init__(self, server, address, stop):
        self.server, self.address, self.stop = server, address, stop
        self.acknowledged, self.sent, self.owed = [], [], []

    def work(self):
        with suppress(OSError, http.client.HTTPException):
            for form in self.owed[:]:
                self._send(*form)
                self.owed.remove(form)
            while not self.stop.is_set():
                form = (str(uuid4()), f"Vastaus {uuid4()}")
                self.sent.append(form[1])
                self.owed.append(form)
                self._send(*form)
                self.owed.remove(form)

    def _send(self, form, words):
        person = Person(self.server, "")
        token = person.token(self.address)
        answer = person.post(self.address, token, submission=form, q_themes="4", q_why=words)
        if answer.status == SUCCESS and "vastaanotettu" in answer.headers["Location"]:
            self.acknowledged.append(words)


def have_answered(visitors, number):
    return sum(len(visitor.acknowledged) for visitor in visitors) >= number


def at_work(visitors, server, stop):
    for visitor in visitors:
        visitor.server, visitor.stop = server, stop
    threads = [threading.Thread(target=visitor.work) for visitor in visitors]
    for thread in threads:
        thread.start()
    return threads


def asked(installation, *words):
    done = ended(installation.python("tests.attack.surveyed", *words))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_no_acknowledged_answer_is_lost_or_doubled_by_a_kill(installation):
    address = f"/kysely/{asked(installation)}"
    visitors = [Visitor(None, address, None) for _ in range(VISITORS)]
    for number in range(ROUNDS + 1):
        stop, before = threading.Event(), sum(len(one.acknowledged) for one in visitors)
        with installation.serving() as server:
            threads = at_work(visitors, server, stop)
            until(partial(have_answered, visitors, before + 12 + 5 * number % 7), "answers were received")
            if number < ROUNDS:
                server.kill()
            stop.set()
            for thread in threads:
                thread.join(60)

    found = asked(installation, "stored")
    acknowledged = {words for visitor in visitors for words in visitor.acknowledged}
    assert damage(installation) == ["ok"]
    assert {words for words, times in found["kept"].items() if times > 1} == set()
    assert acknowledged <= set(found["kept"]) <= {words for visitor in visitors for words in visitor.sent}
    assert found["counted"] == len(found["kept"])
