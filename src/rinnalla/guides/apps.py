"""How Django finds the guides' room."""

from importlib import import_module

from django.apps import AppConfig


class GuidesConfig(AppConfig):
    """Names the room; its rules are known once Django is ready."""

    name = "rinnalla.guides"
    label = "guides"

    def ready(self) -> None:
        import_module("rinnalla.guides.rules")
