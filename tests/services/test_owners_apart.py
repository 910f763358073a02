"""Two owners in one database, which SQLite never has: neither tells of the other's services, nor carries them along."""

import pytest

from rinnalla.access.actors import visitor
from rinnalla.access.tenancy import owner_id, serving
from rinnalla.services.actions.content import load_directory
from rinnalla.services.actions.search import index_services
from rinnalla.services.imports.content import demonstration
from rinnalla.services.models import Service
from rinnalla.services.queries.saying import look_anew
from rinnalla.services.queries.search import Asking, find
from tests import factories
from tests.factories.cast import SYSTEM
from tests.guidance.raw import change

pytestmark = [pytest.mark.django_db, pytest.mark.postgres, pytest.mark.only("postgresql")]
THEIRS = "toinen.example"
ADDRESSES = (
    "/palvelut/?q={}", "/palvelut/?q={}&nyt=1", "/palvelut/", "/api/hsds/services?search={}", "/api/hsds/services",
    "/api/hsds/services?modified_after=2020-01-01", "/api/hsds/tombstones", "/api/hsds/organizations",
    "/api/hsds/service_at_locations", "/palvelut/mukaan/hakemisto.json", "/palvelut/mukaan/",
)  # fmt: skip


@pytest.fixture
def both(directory, settings):
    """The directory being served, and another owner's whose only word is its own; the other owner's key."""
    settings.ALLOWED_HOSTS = ["*"]
    made = factories.make_owner("Toinen", host=THEIRS)
    with serving(made.pk):
        look_anew()
        load_directory(by=SYSTEM, content=demonstration())
        theirs = Service.objects.filter(owner_id=made.pk).order_by("key")
        for service in theirs:
            service.name = type(service.name)({"fi": f"Plonkula {service.key}"})
            change(service)
        index_services(by=SYSTEM, services=list(theirs.values_list("pk", flat=True)))
    yield made
    look_anew()


def test_a_search_never_yields_what_is_anothers(both):
    mine = set(Service.objects.filter(owner_id=owner_id()).values_list("pk", flat=True))

    for words in ("plonkula", "plonkulaan", "plonkkula", "kahvila", "neuvonta", "palvelu", "masentaa", "rahat loppu"):
        for open_now in (False, True):
            found = find(visitor(), Asking(words, open_now=open_now))
            assert set(found.services) <= mine
            assert "plonkula" not in found.read_as
    with serving(both.pk):
        look_anew()
        theirs = find(visitor(), Asking("plonkulaan")).services
        assert theirs
        assert not set(theirs) & mine


def test_no_page_feed_or_index_tells_of_anothers(both, client):
    for address in ADDRESSES:
        told = client.get(address.format("plonkulaan")).content.decode()

        assert "Plonkula" not in told, address
        assert told, address
