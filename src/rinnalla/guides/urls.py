"""Addresses of the guides' room."""

from django.urls import path

from rinnalla.guides import views

urlpatterns = [
    path("ohjaus/oma-profiili/muokkaa", views.profile_edit, name="profile_edit"),
    path("ohjaus/oma-profiili/tauko", views.break_new, name="break_new"),
    path("ohjaus/oma-profiili/tauko-ohi", views.break_end, name="break_end"),
    path("ohjaus/ohjaajat/<uuid:pk>/sovittu", views.terms_edit, name="terms_edit"),
]
