"""Run as a module inside an installation: makes 1,199 data keys beside the owner's."""

import django

django.setup()

from rinnalla.access.models import DataKey
from rinnalla.access.owners import every_owner
from rinnalla.access.secrets import new_data_key
from rinnalla.access.tenancy import serving

if __name__ == "__main__":
    with serving(every_owner()[0]):
        DataKey.objects.bulk_create([new_data_key() for _ in range(1_199)])
