"""The one knob of long tests."""

import os


def pick(*, quick, full):
    """The small number in ``make test``, the full one in ``make test-all``."""
    return full if os.environ.get("RINNALLA_TEST_SIZE") == "all" else quick
