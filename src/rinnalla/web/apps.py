from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "rinnalla.web"
    label = "web"
