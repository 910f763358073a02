import secrets

import pytest
from django.test import Client

from rinnalla.access.tenancy import serving
from rinnalla.guidance.actions.decision import accept_request, receive_request
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
def owner(db, tmp_path, settings):
    """The only owner, being served, with keys of this test's own."""
    settings.RINNALLA_KEYS = tmp_path / "keys.json"
    settings.RINNALLA_HEADS = tmp_path / "heads"
    factories.new_keys()
    made = factories.make_owner()
    with serving(made.pk):
        yield made


@pytest.fixture
def cast(owner):
    return factories.make_cast()


@pytest.fixture
def walk(cast):
    """Kaisa's whole path with Aino."""
    return factories.walk_path(cast)


@pytest.fixture
def draft(cast):
    """A request that Liisa has not sent yet, with the client's agreement and disclosure permit."""
    return factories.make_request(cast, send=False).request


@pytest.fixture
def accepted(cast):
    """A request that Marja has taken in."""
    made, marja = factories.make_request(cast).request, cast.marja.actor
    receive_request(by=marja, request=made)
    return accept_request(by=marja, request=made)


@pytest.fixture
def window(cast):
    """``window("marja")``: the browser of one of the cast, or of an account."""
    return lambda who: Window(cast.members[who].account if isinstance(who, str) else who)


@pytest.fixture
def outside():
    """A browser without a sign-in."""
    return Client()
