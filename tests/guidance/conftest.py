import secrets

import pytest
from django.test import Client

from rinnalla.access.tenancy import serving
from rinnalla.guidance.actions.decision import accept_request, receive_request
from tests import factories, ground
from tests.attack import crawl


class Window:
    """Somebody signed in, who sends forms the way ours do."""

    def __init__(self, account):
        self.client = crawl.window_of(account)

    def get(self, path):
        return self.client.get(path)

    def post(self, path, **data):
        return self.client.post(path, {"submission": secrets.token_hex(16), **data})


def pytest_generate_tests(metafunc):
    ground.choose(metafunc)


@pytest.fixture(scope="module", autouse=True, name="ground")
def common(request, tmp_path_factory):
    """What the module's next tests stand on, and the folder of its keys; nothing for tests that need nobody."""
    if request.param is None:
        yield None
        return
    request.getfixturevalue("django_db_setup")
    folder = tmp_path_factory.mktemp("ground")
    with request.getfixturevalue("django_db_blocker").unblock(), ground.laid(request.param, folder) as made:
        yield made, folder


@pytest.fixture
def people(request, db, tmp_path, settings):
    """A test's own copy of what it stands on, by the names of the fixtures; with keys of its own."""
    settings.RINNALLA_KEYS = tmp_path / "keys.json"
    settings.RINNALLA_HEADS = tmp_path / "heads"
    common = request.getfixturevalue("ground")
    if common:
        return ground.copied(*common, tmp_path)
    factories.new_keys()
    return ground.make(next(layer for layer in ground.LAYERS if layer in request.fixturenames))


@pytest.fixture
def owner(people):
    """The only owner, being served, with keys of this test's own."""
    with serving(people["owner"].pk):
        yield people["owner"]


@pytest.fixture
def cast(people, owner):
    return people["cast"]


@pytest.fixture
def walk(people, owner):
    """Kaisa's whole path with Aino."""
    return people["walk"]


@pytest.fixture
def whole_walk(people, owner):
    """The same with everything that can be written on the way."""
    return people["whole_walk"]


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
