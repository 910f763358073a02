"""What every test stands on: its database, its browser, and no network."""

import os
import re
import sys

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from django.test import TransactionTestCase
from hypothesis import settings as hypothesis_settings
from pytest_django.live_server_helper import LiveServer

from tests import browser, postgres, sizes, sqlite

SERVER = os.environ.get("RINNALLA_TEST_POSTGRES", "")
VENDOR = "postgresql" if SERVER else "sqlite"
LONG_FIRST = ("attack", "cli", "journeys", "demo")
DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "client", "django_db_serialized_rollback"}

# The driver of the browser keeps an event loop in this thread; Django would refuse to talk to the database beside it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
hypothesis_settings.register_profile("quick", max_examples=50, deadline=None, derandomize=True)
hypothesis_settings.register_profile("full", max_examples=1000, deadline=None)
hypothesis_settings.load_profile(sizes.pick(quick="quick", full="full"))


def refuse_network(event, arguments):
    """Let nothing but this machine be reached from the tests' own process."""
    if event == "socket.connect" and isinstance(arguments[1], tuple):
        host = arguments[1][0]
        if host != "localhost" and not host.startswith("127.") and host != "::1":
            raise RuntimeError(f"A test tried to reach {host}.")


sys.addaudithook(refuse_network)


def pytest_collection_modifyitems(config, items):
    """Mark what needs a browser; leave out what belongs to the other database or has been run on it already.

    Files that take long come first: workers take them one by one, and at the end both have something short to do.
    """
    for item in items:
        if "chromium" in item.fixturenames:
            item.add_marker(pytest.mark.browser)
    kept = [item for item in items if belongs_here(item)]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(kept)])
    items[:] = sorted(kept, key=how_late)


def how_late(item):
    """The place of a test's folder among those that take long; after them come all others as they stand."""
    folder = item.path.parent.name
    return LONG_FIRST.index(folder) if folder in LONG_FIRST else len(LONG_FIRST)


def belongs_here(item):
    """Whether a test is run on this database."""
    only = item.get_closest_marker("only")
    if only:
        return VENDOR in only.args
    if VENDOR == "sqlite":
        return True
    return bool(item.get_closest_marker("django_db") or DATABASE_FIXTURES & set(item.fixturenames))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    """Keep pictures of failed pages. When everything is required, a skipped test is a failed one.

    Not so a test of data the project does not carry: that is counted apart.
    """
    report = yield
    if report.when == "call" and report.failed and "open_context" in item.funcargs:
        files = browser.keep_pictures(item.funcargs["open_context"].contexts, re.sub(r"\W+", "-", item.name))
        report.sections.append(("pictures of the pages", "\n".join(map(str, files))))
    required = os.environ.get("RINNALLA_REQUIRE_ALL") == "1"
    if required and report.skipped and not hasattr(report, "wasxfail") and not item.get_closest_marker("shared_data"):
        report.outcome = "failed"
        report.longrepr = f"RINNALLA_REQUIRE_ALL=1 is set, but this was skipped: {report.longrepr}"
    return report


def pytest_terminal_summary(terminalreporter):
    """Say before the summary what the set-up could not get."""
    missing = os.environ.get("RINNALLA_NOT_RUN", "")
    if missing:
        terminalreporter.section("not run")
        terminalreporter.write_line(missing)


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker):
    """Make the run's database, migrated the way an installation's is, and remove it at the end."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        if SERVER:
            postgres.create(SERVER, migrate)
        else:
            sqlite.create(settings.DATABASES["default"]["NAME"], migrate)
        patch.setattr(TransactionTestCase, "_fixture_teardown", put_back)
        yield
        connections.close_all()
        if SERVER:
            postgres.drop(SERVER)


def migrate():
    """Bring an empty database to the shape the program has now."""
    call_command("migrate", database="migrate" if SERVER else "default", verbosity=0, interactive=False)
    connections.close_all()


def put_back(_case):
    """Undo what a test has committed. The application's role may not, so Django's own way is closed."""
    if SERVER:
        postgres.empty(SERVER)
    else:
        connections["default"].close()
        sqlite.restore(settings.DATABASES["default"]["NAME"])


@pytest.fixture(scope="session")
def live_server():
    """The product on a port of this machine, its static files served by itself as in an installation."""
    server = LiveServer("localhost", start=False)
    # The thread wraps the application in two finders of files; inside them is the application.
    server.thread.static_handler = lambda wrapped: wrapped.application
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def chromium():
    """One browser for the whole run."""
    with browser.started() as program:
        if program is None:
            pytest.skip("no Chromium: install one, or give its path as CHROMIUM=…")
        yield program


@pytest.fixture
def open_context(chromium):
    """Open a context as on a phone, in Finnish; arguments change that. A second person is a second context."""
    with browser.contexts(chromium) as opened:
        yield opened


@pytest.fixture
def page(open_context, live_server):
    """A page of a visitor; ``page.goto("/")`` goes to the product. Faults in the browser's console fail the test."""
    return open_context(base_url=live_server.url).new_page()


@pytest.fixture
def accessible():
    """Fail on the first page that breaks an accessibility rule: ``accessible(page)``."""

    def check(page):
        faults = browser.accessibility_faults(page)
        assert not faults, f"{page.url}\n" + "\n".join(faults)

    return check
