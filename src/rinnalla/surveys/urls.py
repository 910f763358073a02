"""Addresses of surveys."""

from django.urls import path

from rinnalla.surveys.views import answer, results

urlpatterns = [
    path("kysely/<str:token>", answer.survey, name="survey"),
    path("kysely/<str:token>/<str:step>", answer.survey_step, name="survey_step"),
    path("kyselyt/<uuid:pk>/tulokset/", results.survey_results, name="survey_results"),
    path("kyselyt/<uuid:pk>/tulokset/<str:kind>", results.survey_results_file, name="survey_results_file"),
    path(
        "kyselyt/<uuid:pk>/tulokset/kuvio/<str:code>/<str:kind>",
        results.survey_results_figure,
        name="survey_results_figure",
    ),
    path("kyselyt/<uuid:pk>/vastaukset/<str:kind>", results.survey_answers_file, name="survey_answers_file"),
    path("kyselyt/tutkimus/<uuid:pk>/", results.study_results, name="study_results"),
    path("kyselyt/tutkimus/<uuid:pk>/<str:kind>", results.study_results_file, name="study_results_file"),
]
