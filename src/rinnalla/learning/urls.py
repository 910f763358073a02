"""Addresses of training events, workshops and experts by experience."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
