"""The entry for an application server."""

import gc
import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from rinnalla.cli.installation import require_secret_key

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rinnalla.config.settings")
require_secret_key()
application = get_wsgi_application()
# Nobody waits for the pages to be loaded: a server that answers has them.
import_module(settings.ROOT_URLCONF)
# What has been loaded stays; looking it through for rubbish at every page would cost a twentieth of its time.
gc.collect()
gc.freeze()
gc.set_threshold(50_000, 20, 100)
