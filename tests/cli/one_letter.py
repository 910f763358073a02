"""Writes a letter into the outbox of an installation."""

import django

django.setup()

from rinnalla.access.actors import system  # noqa: E402 -- models need the settings
from rinnalla.access.owners import every_owner  # noqa: E402 -- the same
from rinnalla.access.tenancy import turn  # noqa: E402 -- the same
from rinnalla.post.letters import Letter  # noqa: E402 -- the same
from rinnalla.post.outbox import send  # noqa: E402 -- the same

for owner in every_owner():
    with turn(owner):
        send(by=system("test"), address="x@example.fi", letter=Letter("Aihe", "Teksti"))
