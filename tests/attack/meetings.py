"""Run as a module inside an installation: prints the places of all meetings, and how often each stands there."""

import json
from collections import Counter

import django

django.setup()

from rinnalla.access.owners import every_owner  # noqa: E402 -- models can be imported only now
from rinnalla.access.tenancy import serving  # noqa: E402 -- the same
from rinnalla.guidance.models import Meeting  # noqa: E402 -- the same

if __name__ == "__main__":
    with serving(every_owner()[0]):
        rows = Meeting._default_manager.select_related("data_key")
        print(json.dumps(Counter(meeting.place for meeting in rows)))  # noqa: T201 -- this is how it tells the test
