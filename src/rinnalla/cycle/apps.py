"""How Django finds the operating model."""

from importlib import import_module

from django.apps import AppConfig


class CycleConfig(AppConfig):
    """Names the room; its rules are known once Django is ready."""

    name = "rinnalla.cycle"
    label = "cycle"

    def ready(self) -> None:
        import_module("rinnalla.cycle.rules")
