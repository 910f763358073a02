"""The product, and beside it at /katto the framework's ceiling: a session, an account and a word, nothing of ours."""

import logging
import os
from uuid import UUID

from django.http import HttpResponse
from django.test import override_settings
from django.urls import path

from rinnalla.config.wsgi import application as product

CEILING = "/katto"


def ceiling(request):
    return HttpResponse(f"<!doctype html><title>Katto</title><p>{request.user.username}</p>")


urlpatterns = [path(CEILING.lstrip("/"), ceiling)]


class OwnAddresses:
    """Leads to this very file, and lets the account be read where row-level security holds."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        from rinnalla.access.tenancy import turn  # noqa: PLC0415 -- models can be imported only now

        request.urlconf = "tests.benchmarks._served"
        with turn(UUID(os.environ["BENCH_OWNER"])):
            return self.get_response(request)


def _framework():
    from django.core.handlers.wsgi import WSGIHandler  # noqa: PLC0415 -- its settings are changed for it alone

    middleware = [
        "tests.benchmarks._served.OwnAddresses",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
    ]
    with override_settings(MIDDLEWARE=middleware):
        return WSGIHandler()


framework = _framework()
# A line for each page would hide the table that is printed.
logging.getLogger("rinnalla.request").setLevel(logging.WARNING)


def application(environ, start_response):
    chosen = framework if environ["PATH_INFO"] == CEILING else product
    return chosen(environ, start_response)
