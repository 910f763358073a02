"""How Django finds the spine."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """Names the room."""

    name = "rinnalla.access"
    label = "access"
