"""Addresses of the service directory."""

from django.urls import path

from rinnalla.services import views

urlpatterns = [
    path("palvelut/", views.service_list, name="service_list"),
    path("palvelut/<uuid:pk>/", views.service, name="service"),
]
