"""Addresses of the service directory."""

from django.urls import path

from rinnalla.services.views import search, service

urlpatterns = [
    path("palvelut/", search.service_list, name="service_list"),
    path("palvelut/<uuid:pk>/", service.service, name="service"),
    path("palvelut/<uuid:pk>/kortti/", service.service_card, name="service_card"),
]
