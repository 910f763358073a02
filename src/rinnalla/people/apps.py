from importlib import import_module

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "rinnalla.people"
    label = "people"

    def ready(self) -> None:
        import_module("rinnalla.people.rules")
