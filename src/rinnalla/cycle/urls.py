"""Addresses of the operating model a team walks."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
