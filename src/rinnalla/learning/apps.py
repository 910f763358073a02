"""How Django finds the learning room."""

from importlib import import_module

from django.apps import AppConfig


class LearningConfig(AppConfig):
    """Names the room; its rules are known once Django is ready."""

    name = "rinnalla.learning"
    label = "learning"

    def ready(self) -> None:
        import_module("rinnalla.learning.rules")
