from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "rinnalla.access"
    label = "access"
