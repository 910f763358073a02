"""Guides who agree on meetings as fast as they can, each noting what the server has said is kept."""

import http.client
import threading
from contextlib import contextmanager, suppress
from uuid import uuid4

from tests.machine import Person

SEE_OTHER = 303


class Guide:
    """Agrees on meetings one after another until told to stop, or until the server is gone."""

    def __init__(self, server, known, stop):
        self.person = Person(server, known["session"])
        self.address = f"/ohjaus/jaksot/{known['period']}/tapaaminen"
        self.stop = stop
        self.acknowledged = []
        self.sent = []
        self.answers = []

    def work(self):
        with suppress(OSError, http.client.HTTPException):
            token = self.person.token(self.address)
            while not self.stop.is_set():
                self._agree(token)

    def _agree(self, token):
        place = f"Paikka {uuid4()}"
        self.sent.append(place)
        answer = self.person.post(
            self.address, token, submission=str(uuid4()), day="1.6.2027", time="12.00", place=place, anyway="on"
        )
        self.answers.append(answer.status)
        if answer.status == SEE_OTHER:
            self.acknowledged.append(place)


@contextmanager
def load(server, people):
    """All these people at work at the same time while the block runs; gives the guides."""
    stop = threading.Event()
    guides = [Guide(server, known, stop) for known in people]
    threads = [threading.Thread(target=guide.work) for guide in guides]
    for thread in threads:
        thread.start()
    try:
        yield guides
    finally:
        stop.set()
        for thread in threads:
            thread.join(60)
