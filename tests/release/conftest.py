import pytest

from rinnalla.access.tenancy import serving
from tests import factories


@pytest.fixture(autouse=True)
def own_keys(tmp_path, settings):
    """Keys of this test's own."""
    settings.RINNALLA_KEYS = tmp_path / "keys.json"
    settings.RINNALLA_HEADS = tmp_path / "heads"
    return factories.new_keys()


@pytest.fixture
def owner(db, own_keys):
    """The owner, being served."""
    made = factories.make_owner()
    with serving(made.pk):
        yield made
