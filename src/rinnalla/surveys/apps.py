"""How Django finds surveys."""

from importlib import import_module

from django.apps import AppConfig


class SurveysConfig(AppConfig):
    """Names the room; its rules are known once Django is ready."""

    name = "rinnalla.surveys"
    label = "surveys"

    def ready(self) -> None:
        import_module("rinnalla.surveys.rules")
