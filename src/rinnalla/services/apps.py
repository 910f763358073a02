"""How Django finds the service directory."""

from importlib import import_module

from django.apps import AppConfig


class ServicesConfig(AppConfig):
    """Names the room; its rules are known once Django is ready."""

    name = "rinnalla.services"
    label = "services"

    def ready(self) -> None:
        import_module("rinnalla.services.rules")
