"""Run as a module inside an installation: makes 1,199 data keys beside the owner's."""

import django

django.setup()

from rinnalla.access.models import DataKey  # noqa: E402 -- models can be imported only now
from rinnalla.access.owners import every_owner  # noqa: E402 -- the same
from rinnalla.access.secrets import new_data_key  # noqa: E402 -- the same
from rinnalla.access.tenancy import serving  # noqa: E402 -- the same

if __name__ == "__main__":
    with serving(every_owner()[0]):
        DataKey.objects.bulk_create([new_data_key() for _ in range(1_199)])
