"""The one knob of long tests."""

import os


def pick(*, quick, full):
    """The small number in ``make test``, the full one in ``make test-all``."""
    return full if os.environ.get("RINNALLA_TEST_SIZE") == "all" else quick


def is_full():
    """Whether this is ``make test-all``, where times are asserted too."""
    return pick(quick=False, full=True)


def rounds(*, quick, full):
    """How often a long test is repeated; RINNALLA_ROUNDS chooses another number."""
    return int(os.environ.get("RINNALLA_ROUNDS") or pick(quick=quick, full=full))
