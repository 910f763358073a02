"""Addresses of surveys."""

from django.urls import path

from rinnalla.surveys.views import answer

urlpatterns = [
    path("kysely/<str:token>", answer.survey, name="survey"),
    path("kysely/<str:token>/<str:step>", answer.survey_step, name="survey_step"),
]
