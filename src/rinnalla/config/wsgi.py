"""The entry for an application server."""

import gc
import os

from django.core.wsgi import get_wsgi_application

from rinnalla.cli.installation import require_secret_key

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rinnalla.config.settings")
require_secret_key()
application = get_wsgi_application()
# What has been loaded stays; looking it through for rubbish at every page would cost a twentieth of its time.
gc.collect()
gc.freeze()
gc.set_threshold(50_000, 20, 100)
