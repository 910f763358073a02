import pytest

from rinnalla.access.tenancy import serving, turn
from tests import factories


@pytest.fixture
def ring(tmp_path, settings):
    """Keys and exported heads of this test's own."""
    settings.RINNALLA_KEYS = tmp_path / "keys.json"
    settings.RINNALLA_HEADS = tmp_path / "heads"
    return factories.new_keys()


@pytest.fixture
def owner(db, ring):
    """The only owner, being served."""
    made = factories.make_owner()
    with serving(made.pk):
        yield made


@pytest.fixture
def cast(owner):
    with turn(owner.pk):
        return factories.make_cast()


@pytest.fixture
def walk(cast, owner):
    with turn(owner.pk):
        return factories.walk_path(cast)
