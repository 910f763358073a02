"""Addresses of the pages that belong to no part of the work: language, information, gallery."""

from django.urls import path

from rinnalla.web import views

app_name = "web"
urlpatterns = [
    path("saavutettavuus", views.accessibility, name="accessibility"),
    path("tietosuoja", views.privacy, name="privacy"),
    path("versio", views.version, name="version"),
    path("osat/", views.gallery, name="gallery"),
]
