"""How Django finds the gate."""

from importlib import import_module

from django.apps import AppConfig


class ReleaseConfig(AppConfig):
    """Names the room; its rules are known once Django is ready."""

    name = "rinnalla.release"
    label = "release"

    def ready(self) -> None:
        import_module("rinnalla.release.rules")
