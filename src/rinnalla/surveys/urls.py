"""Addresses of surveys."""

from django.urls import path

from rinnalla.surveys.views import answer, builder, campaign, instrument, paper, results

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
    path("kyselyt/", campaign.campaign_list, name="campaign_list"),
    path("kyselyt/<uuid:pk>", campaign.campaign, name="campaign"),
    path("kyselyt/<uuid:pk>/kertominen", campaign.campaign_plan, name="campaign_plan"),
    path("kyselyt/<uuid:pk>/aika", campaign.campaign_schedule, name="campaign_schedule"),
    path("kyselyt/<uuid:pk>/avaa", campaign.campaign_launch, name="campaign_launch"),
    path("kyselyt/<uuid:pk>/sulje", campaign.campaign_close, name="campaign_close"),
    path("kyselyt/<uuid:pk>/kutsu", campaign.campaign_invite, name="campaign_invite"),
    path("kyselyt/<uuid:pk>/posti", campaign.campaign_mail, name="campaign_mail"),
    path("kyselyt/<uuid:pk>/juliste", campaign.campaign_poster, name="campaign_poster"),
    path("kyselyt/<uuid:pk>/paperi", paper.paper, name="campaign_paper"),
    path("kyselyt/lomakkeet/", instrument.instrument_list, name="questionnaire_list"),
    path("kyselyt/lomakkeet/uusi", instrument.instrument_new, name="questionnaire_new"),
    path("kyselyt/lomakkeet/<uuid:pk>", instrument.instrument, name="questionnaire"),
    path("kyselyt/lomakkeet/<uuid:pk>/tiedot", instrument.instrument_describe, name="questionnaire_describe"),
    path("kyselyt/lomakkeet/<uuid:pk>/versio", instrument.version_new, name="version_new"),
    path("kyselyt/versiot/<uuid:pk>", instrument.version, name="version"),
    path("kyselyt/versiot/<uuid:pk>/esikatselu", instrument.version_preview, name="version_preview"),
    path("kyselyt/versiot/<uuid:pk>/otsikko", builder.version_title, name="version_title"),
    path("kyselyt/versiot/<uuid:pk>/osio", builder.section, name="version_section"),
    path("kyselyt/versiot/<uuid:pk>/kysymys", builder.item, name="version_item"),
    path("kyselyt/versiot/<uuid:pk>/siirra", builder.item_move, name="version_item_move"),
    path("kyselyt/versiot/<uuid:pk>/kysely", campaign.campaign_new, name="campaign_new"),
    path("kyselyt/asteikot/", instrument.scale_list, name="scale_list"),
    path("kyselyt/asteikot/uusi", instrument.scale_new, name="scale_new"),
    path("kyselyt/asteikot/<uuid:pk>", instrument.scale, name="scale"),
    path("kyselyt/tutkimukset/", campaign.study_list, name="study_list"),
    path("kyselyt/tutkimukset/uusi", campaign.study_new, name="study_new"),
    path("kyselyt/tutkimukset/<uuid:pk>", campaign.study, name="study"),
    path("kyselyt/tutkimukset/<uuid:pk>/paata", campaign.study_end, name="study_end"),
]
