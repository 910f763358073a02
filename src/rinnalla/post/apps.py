from importlib import import_module

from django.apps import AppConfig


class PostConfig(AppConfig):
    name = "rinnalla.post"
    label = "post"

    def ready(self) -> None:
        import_module("rinnalla.post.rules")
