"""How Django finds the competence room."""

from importlib import import_module

from django.apps import AppConfig


class CompetenceConfig(AppConfig):
    """Names the room; its rules are known once Django is ready."""

    name = "rinnalla.competence"
    label = "competence"

    def ready(self) -> None:
        import_module("rinnalla.competence.rules")
