"""Addresses of the pages that belong to no part of the work: language, information, gallery."""

from django.urls import path

from rinnalla.web import gallery, information, languages

app_name = "web"
urlpatterns = [
    path("kieli/<slug:code>", languages.choose_language, name="language"),
    path("saavutettavuus", information.accessibility, name="accessibility"),
    path("tietosuoja", information.privacy, name="privacy"),
    path("versio", information.version, name="version"),
    path("osat/", gallery.gallery, name="gallery"),
]
