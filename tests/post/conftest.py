import pytest

from rinnalla.access.tenancy import serving, turn
from tests import factories


@pytest.fixture(autouse=True)
def own_keys(tmp_path, settings):
    """Keys of this test's own."""
    settings.RINNALLA_KEYS = tmp_path / "keys.json"
    settings.RINNALLA_HEADS = tmp_path / "heads"
    return factories.new_keys()


@pytest.fixture
def owner(transactional_db, own_keys):
    """The owner, being served the way a worker serves it: no transaction is open."""
    made = factories.make_owner()
    with serving(made.pk):
        yield made


@pytest.fixture
def at(owner):
    """``with at():`` looks into the owner's data."""
    return lambda: turn(owner.pk)
