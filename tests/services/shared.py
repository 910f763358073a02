"""Where real public data lies beside the checkout, where it does."""

from pathlib import Path

import pytest

DATA = Path(__file__).parents[2].parent / "shared" / "data"
HSDS, PTV = DATA / "hsds-3.0", DATA / "ptv"
needed = pytest.mark.skipif(not DATA.is_dir(), reason="no shared/data beside the checkout: see its README for sources")
