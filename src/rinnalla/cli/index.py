"""``rinnalla index``: the index of the service directory, built anew."""

from argparse import Namespace

from rinnalla.access.owners import every_owner
from rinnalla.access.tenancy import serving
from rinnalla.cli import installation
from rinnalla.services.tasks.search import rebuild


def run(_asked: Namespace) -> int:
    """Build each owner's index and say how many services can be found."""
    installation.require()
    for owner in every_owner():
        with serving(owner):
            found = rebuild(lambda done: print(f"{done} services so far", flush=True))
        print(f"The index was built anew: {found} services can be found.")
    return 0
