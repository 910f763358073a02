"""Run as a module inside an installation: prints the places of all meetings, and how often each stands there."""

import json
from collections import Counter

import django

django.setup()

from rinnalla.access.owners import every_owner
from rinnalla.access.tenancy import serving
from rinnalla.guidance.models import Meeting

if __name__ == "__main__":
    with serving(every_owner()[0]):
        rows = Meeting._default_manager.select_related("data_key")
        print(json.dumps(Counter(meeting.place for meeting in rows)))
