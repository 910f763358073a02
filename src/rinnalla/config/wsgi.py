"""The entry for an application server."""

import os

from django.core.wsgi import get_wsgi_application

from rinnalla.cli.installation import require_secret_key

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rinnalla.config.settings")
require_secret_key()
application = get_wsgi_application()
