import secrets
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.auth.hashers import make_password
from django.test import Client

from rinnalla.access import demonstration
from rinnalla.access.models import AuditLine
from rinnalla.access.tenancy import turn
from tests import factories

PASSWORD = "kuusi-kurki-kivi"


@pytest.fixture(autouse=True)
def own_keys(tmp_path, settings):
    """Keys of this test's own."""
    settings.RINNALLA_KEYS = tmp_path / "keys.json"
    settings.RINNALLA_HEADS = tmp_path / "heads"
    return factories.new_keys()


@pytest.fixture(autouse=True)
def own_mail(settings):
    """Mail goes into the outbox, as in an installation; the test runner would keep it in memory."""
    settings.EMAIL_BACKEND = "rinnalla.post.backend.OutboxBackend"


@pytest.fixture
def owner(db, own_keys):
    return factories.make_owner()


@pytest.fixture
def cast(owner):
    with turn(owner.pk):
        made = factories.make_cast()
        for member in made.members.values():
            member.account.password = make_password(PASSWORD)
            member.account.save(update_fields=["password"])
        return made


@pytest.fixture
def demo(cast):
    """The database is a demonstration, so a password is enough."""
    demonstration.mark("test")


@pytest.fixture
def at(owner):
    """``with at():`` looks into the owner's data from outside a page."""
    return lambda: turn(owner.pk)


@dataclass
class Window:
    """A browser that sends forms the way ours do, each with its own id."""

    client: Client
    owner: Any

    def get(self, path, **data):
        return self.client.get(path, data)

    def post(self, path, **data):
        return self.client.post(path, {"submission": secrets.token_hex(16), **data})

    def sign_in(self, name, password=PASSWORD, **more):
        return self.post("/kirjaudu", username=name, password=password, **more)

    @property
    def signed_in(self):
        return self.client.get("/minun/tili").status_code == 200


@pytest.fixture
def open_window(owner):
    """Another window each time it is called."""
    return lambda: Window(Client(), owner)


@pytest.fixture
def window(open_window):
    return open_window()


@pytest.fixture
def events(at):
    """The events written of an account, oldest first, with their outcomes."""

    def written(account):
        with at():
            rows = AuditLine.objects.filter(record=account.pk).order_by("at", "id")
            return list(rows.values_list("event", "outcome"))

    return written
