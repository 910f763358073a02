"""The demonstration, built once and put back before each story, and the people who walk in it."""

import shutil

import pytest
from django.contrib.auth.hashers import make_password

from rinnalla.access.owners import every_owner
from rinnalla.access.tenancy import serving
from rinnalla.people.models import Account
from tests import factories, sqlite
from tests.demonstration import DATABASE, folder_of

PASSWORD = "kuusi-kurki-kivi"
PATIENCE = 30_000  # milliseconds until a missing element fails the story
MEASURE = "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"


@pytest.fixture(scope="session")
def kept_demonstration(django_db_setup, django_db_blocker, tmp_path_factory):
    """Today's demonstration as a file of its own, with its keys."""
    with django_db_blocker.unblock():
        kept = folder_of()
    return shutil.copytree(kept, tmp_path_factory.mktemp("demonstration") / "kept")


@pytest.fixture
def own_folders(settings, tmp_path):
    settings.RINNALLA_HEADS = tmp_path / "heads"
    settings.EMAIL_BACKEND = "rinnalla.post.backend.OutboxBackend"
    return settings


@pytest.fixture
def demonstration(kept_demonstration, transactional_db, own_folders):
    """Every story begins from the same demonstration."""
    own_folders.RINNALLA_KEYS = kept_demonstration / "keys.json"
    sqlite.copy(kept_demonstration / DATABASE, own_folders.DATABASES["default"]["NAME"])
    with serving(every_owner()[0]):
        yield


@pytest.fixture
def installation(transactional_db, own_folders, tmp_path):
    """An installation on its first day: the cast of the factories with passwords, and no clients."""
    own_folders.RINNALLA_KEYS = tmp_path / "keys.json"
    factories.new_keys()
    with serving(factories.make_owner().pk):
        cast = factories.make_cast()
        for member in cast.members.values():
            member.account.password = make_password(PASSWORD)
            member.account.save(update_fields=["password"])
        yield cast


@pytest.fixture
def open_page(open_context, live_server):
    """A page of somebody who has not been here before."""

    def opened(**context):
        page = open_context(base_url=live_server.url, **context).new_page()
        page.set_default_timeout(PATIENCE)
        return page

    return opened


@pytest.fixture
def enter(demonstration, open_page):
    """A page of one of the demonstration's people, signed in by their own button."""

    def entered(username, **context):
        page = open_page(**context)
        page.goto("/kirjaudu")
        page.locator(f"button[value={username}]").click()
        page.wait_for_url(lambda address: "kirjaudu" not in address)
        return page

    return entered


@pytest.fixture
def tiina(demonstration, open_page):
    """A page of another guide of the same unit, signed in."""
    account = Account.objects.get(username="tiina")
    account.password = make_password(PASSWORD)
    account.save(update_fields=["password"])
    page = open_page()
    page.goto("/kirjaudu")
    page.get_by_label("Käyttäjätunnus").fill("tiina")
    page.get_by_label("Salasana").fill(PASSWORD)
    page.get_by_role("button", name="Kirjaudu", exact=True).click()
    page.wait_for_url(lambda address: "kirjaudu" not in address)
    return page


@pytest.fixture
def look(accessible):
    """The page is whole: one main heading, nothing beside the screen, and no accessibility rule broken."""

    def looked(page):
        page.locator("h1").first.wait_for()
        assert page.locator("h1").count() == 1, page.url
        wide, screen = page.evaluate(MEASURE)
        assert wide <= screen, f"{page.url} is {wide} wide on a screen of {screen}"
        accessible(page)

    return looked
