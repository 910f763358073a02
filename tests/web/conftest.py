"""Static files by their plain names, so that a page can be drawn without collecting them first."""

import pytest


@pytest.fixture(autouse=True)
def plain_static(settings):
    settings.STORAGES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
