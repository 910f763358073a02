"""Addresses of the service directory."""

from django.urls import path

from rinnalla.services.api import api
from rinnalla.services.views import import_run, service

urlpatterns = [
    path("api/hsds/", api.urls),
    path("palvelut/", service.service_list, name="service_list"),
    path("palvelut/<uuid:pk>/", service.service, name="service"),
    path("palvelut/tuonnit/", import_run.import_list, name="import_list"),
    path("palvelut/tuonnit/uusi/", import_run.import_new, name="import_new"),
    path("palvelut/tuonnit/<uuid:pk>/", import_run.import_run, name="import_run"),
    path("palvelut/tuonnit/<uuid:pk>/sarakkeet/", import_run.import_columns, name="import_columns"),
    path("palvelut/tuonnit/<uuid:pk>/julkaise/", import_run.import_publish, name="import_publish"),
    path("palvelut/tuonnit/<uuid:pk>/hylkaa/", import_run.import_discard, name="import_discard"),
    path("palvelut/tuonnit/rivit/<uuid:pk>/sama/", import_run.import_row_join, name="import_row_join"),
    path("palvelut/tuonnit/rivit/<uuid:pk>/eri/", import_run.import_row_apart, name="import_row_apart"),
]
