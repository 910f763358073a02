"""The address of the help page."""

from django.urls import path

from rinnalla.support import views

app_name = "support"
urlpatterns = [path("apua", views.help_now, name="help")]
