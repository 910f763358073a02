"""How Django finds the pages."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Names the room."""

    name = "rinnalla.web"
    label = "web"
