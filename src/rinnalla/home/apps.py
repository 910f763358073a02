"""How Django finds the first page."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """Names the room."""

    name = "rinnalla.home"
    label = "home"
