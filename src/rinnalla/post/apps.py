"""How Django finds the post."""

from importlib import import_module

from django.apps import AppConfig


class PostConfig(AppConfig):
    """Names the room; its rules are known once Django is ready."""

    name = "rinnalla.post"
    label = "post"

    def ready(self) -> None:
        import_module("rinnalla.post.rules")
