"""How Django finds people."""

from importlib import import_module

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Names the room; its rules are known once Django is ready."""

    name = "rinnalla.people"
    label = "people"

    def ready(self) -> None:
        import_module("rinnalla.people.rules")
