from importlib import import_module

from django.apps import AppConfig


class GuidanceConfig(AppConfig):
    name = "rinnalla.guidance"
    label = "guidance"

    def ready(self) -> None:
        import_module("rinnalla.guidance.rules")
