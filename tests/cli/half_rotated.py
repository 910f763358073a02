"""Run as a module inside an installation: begins a rotation and leaves it after its first batch."""

from pathlib import Path

import django
from django.conf import settings

django.setup()

from rinnalla.access import keyring, rotation  # noqa: E402 -- models can be imported only now
from rinnalla.access.actors import system  # noqa: E402 -- the same
from rinnalla.access.models import Owner  # noqa: E402 -- the same
from rinnalla.access.tenancy import serving  # noqa: E402 -- the same

if __name__ == "__main__":
    keyring.write(keyring.keyring().rotated(), Path(settings.RINNALLA_KEYS))
    owner = Owner.objects.get()
    with serving(owner.pk):
        rotation.wrap_anew(by=system("keys"), owner=owner)
