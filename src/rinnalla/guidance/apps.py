"""How Django finds guidance."""

from importlib import import_module

from django.apps import AppConfig


class GuidanceConfig(AppConfig):
    """Names the room; its rules are known once Django is ready."""

    name = "rinnalla.guidance"
    label = "guidance"

    def ready(self) -> None:
        import_module("rinnalla.guidance.rules")
