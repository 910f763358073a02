import secrets

import pytest
from django.test import Client

from rinnalla.access.tenancy import serving
from tests import factories
from tests.attack import crawl


class Window:
    """Somebody signed in, who sends forms the way ours do."""

    def __init__(self, account):
        self.client = crawl.window_of(account)

    def get(self, path):
        return self.client.get(path)

    def post(self, path, **data):
        return self.client.post(path, {"submission": secrets.token_hex(16), **data})


@pytest.fixture
def cast(db, tmp_path, settings):
    settings.RINNALLA_KEYS = tmp_path / "keys.json"
    settings.RINNALLA_HEADS = tmp_path / "heads"
    factories.new_keys()
    with serving(factories.make_owner().pk):
        yield factories.make_cast()


@pytest.fixture
def walk(cast):
    """Kaisa's path with Aino and Marja."""
    return factories.walk_path(cast)


@pytest.fixture
def window(cast):
    """``window("marja")``: the browser of one of the cast, or of an account."""
    return lambda who: Window(cast.members[who].account if isinstance(who, str) else who)


@pytest.fixture
def outside():
    """A browser without a sign-in."""
    return Client()
