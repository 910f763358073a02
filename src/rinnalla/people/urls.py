from django.urls import path

from rinnalla.people.views import log

urlpatterns = [path("loki/", log.trail, name="trail")]
