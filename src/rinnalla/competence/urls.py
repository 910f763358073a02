"""Addresses of the competence framework and what is mapped by it."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
