"""Somebody signed in, who opens pages and sends forms the way a browser does."""

import html
import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from rinnalla.access.tenancy import serving
from tests import factories
from tests.attack.crawl import window_of


@contextmanager
def people(settings, tmp_path):
    """An owner being served, and everybody in it."""
    settings.RINNALLA_KEYS = tmp_path / "keys.json"
    settings.RINNALLA_HEADS = tmp_path / "heads"
    factories.new_keys()
    with serving(factories.make_owner().pk):
        yield factories.make_cast()


@dataclass
class Seen:
    """A page as it came."""

    status: int
    body: str

    @property
    def text(self):
        """The words of the page's main part, without tags."""
        main = re.search(r"<main.*</main>", self.body, re.DOTALL)
        return html.unescape(" ".join(re.sub(r"<[^>]+>", " ", main.group() if main else self.body).split()))


class Window:
    """A browser of one person."""

    def __init__(self, account: Any) -> None:
        self.client = window_of(account)

    def get(self, address):
        return self._seen(self.client.get(address))

    def post(self, address, **data):
        """Send a form with an id of its own."""
        return self._seen(self.client.post(address, {"submission": str(uuid4()), **data}))

    @staticmethod
    def _seen(answer):
        return Seen(answer.status_code, answer.content.decode())
