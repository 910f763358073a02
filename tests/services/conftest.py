import pytest

from rinnalla.access.roles import Role
from rinnalla.access.tenancy import serving
from rinnalla.people.choices import UnitKind
from rinnalla.services.actions.content import load_directory
from rinnalla.services.imports.content import demonstration
from tests import factories
from tests.factories.cast import SYSTEM, make_unit


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
def directory(owner):
    """The directory of the demonstration's region; the number of rows that loading it wrote."""
    return load_directory(by=SYSTEM, content=demonstration())


@pytest.fixture
def stella(owner):
    """A service steward."""
    return factories.make_staff("Stella", (Role.STEWARD, make_unit("Palvelut", UnitKind.GUIDANCE)))


@pytest.fixture
def steward(stella):
    """The service steward as an actor."""
    return stella.actor
