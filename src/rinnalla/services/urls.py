"""Addresses of the service directory."""

from django.urls import path

from rinnalla.services.views import care, search, service

urlpatterns = [
    path("palvelut/", search.service_list, name="service_list"),
    path("palvelut/<uuid:pk>/", service.service, name="service"),
    path("palvelut/<uuid:pk>/kortti/", service.service_card, name="service_card"),
    path("palvelut/kierros/", care.service_round, name="service_round"),
    path("palvelut/aukot/", care.service_gaps, name="service_gaps"),
    path("palvelut/<uuid:pk>/tarkistus/", care.service_check, name="service_check"),
    path("palvelut/<uuid:pk>/korjaus/", care.service_correct, name="service_correct"),
    path("palvelut/<uuid:pk>/huomio/", care.service_notice, name="service_notice"),
    path("palvelut/<uuid:pk>/vastuu/", care.service_steward, name="service_steward"),
    path("palvelut/<uuid:pk>/seuranta/", care.service_follow, name="service_follow"),
]
