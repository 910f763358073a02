"""Addresses of training events, workshops and experts by experience."""

from django.urls import path

from rinnalla.learning.views import engagement, expert, paper, synthesis, taking_part, workshop

WORKSHOPS = [
    path("tyopaja/<str:code>/tilanne", taking_part.workshop_live, name="workshop_live"),
    path("tyopaja/", taking_part.workshop_enter, name="workshop_enter"),
    path("tyopaja/<str:code>", taking_part.workshop_place, name="workshop_place"),
    path("tyopaja/<str:code>/poyta", taking_part.workshop_join, name="workshop_join"),
    path("tyopaja/<str:code>/takaisin/<uuid:pk>", taking_part.workshop_take_back, name="workshop_take_back"),
    path("tyopaja/<str:code>/kooste", taking_part.workshop_check, name="workshop_check"),
    path("tyopajat/", workshop.workshop_list, name="workshop_list"),
    path("tyopajat/uusi/<slug:template>", workshop.workshop_new, name="workshop_new"),
    path("tyopajat/<uuid:pk>", workshop.workshop, name="workshop"),
    path("tyopajat/<uuid:pk>/tilanne", workshop.workshop_tables, name="workshop_tables"),
    path("tyopajat/<uuid:pk>/tiedot", workshop.workshop_edit, name="workshop_edit"),
    path("tyopajat/<uuid:pk>/juliste", workshop.workshop_poster, name="workshop_poster"),
    path("tyopajat/<uuid:pk>/kierros", workshop.round_begin, name="round_begin"),
    path("tyopajat/<uuid:pk>/lisaaika", workshop.round_lengthen, name="round_lengthen"),
    path("tyopajat/<uuid:pk>/avaa", workshop.round_open, name="round_open"),
    path("tyopajat/<uuid:pk>/kirjoitus-paattyy", workshop.writing_end, name="writing_end"),
    path("tyopajat/<uuid:pk>/paperi", paper.workshop_paper, name="workshop_paper"),
    path("tyopajat/<uuid:pk>/teemat", synthesis.workshop_sort, name="workshop_sort"),
    path("tyopajat/<uuid:pk>/teemat/uusi", synthesis.cluster_new, name="cluster_new"),
    path("tyopajat/<uuid:pk>/kooste", synthesis.synthesis, name="synthesis"),
    path("tyopajat/<uuid:pk>/kooste/luonnos", synthesis.synthesis_draft, name="synthesis_draft"),
    path("tyopajat/<uuid:pk>/kooste/kirjoita", synthesis.synthesis_edit, name="synthesis_edit"),
    path("tyopajat/<uuid:pk>/kooste/tarkistus", synthesis.synthesis_offer, name="synthesis_offer"),
    path("tyopajat/<uuid:pk>/kooste/valmis", synthesis.synthesis_finish, name="synthesis_finish"),
    path("tyopajat/<uuid:pk>/kooste/<slug:kind>", synthesis.synthesis_file, name="synthesis_file"),
    path("tyopajat/<uuid:pk>/sovittu", synthesis.agreement_new, name="agreement_new"),
    path("tyopajat/kierrokset/<uuid:pk>", workshop.round_edit, name="round_edit"),
    path("tyopajat/poydat/<uuid:pk>", workshop.table_edit, name="table_edit"),
    path("tyopajat/paperit/<uuid:pk>", paper.sheet, name="sheet"),
    path("tyopajat/paperit/<uuid:pk>/kuva", paper.sheet_photo, name="sheet_photo"),
    path("tyopajat/paperit/<uuid:pk>/poista", paper.sheet_discard, name="sheet_discard"),
    path("tyopajat/teema/<uuid:pk>", synthesis.cluster_edit, name="cluster_edit"),
    path("tyopajat/sovitut/<uuid:pk>", synthesis.agreement_review, name="agreement_review"),
    path("tyopajat/koosteet/<uuid:pk>", synthesis.workshop_told, name="workshop_told"),
    path("tyopajat/koosteet/<uuid:pk>/<slug:kind>", synthesis.workshop_told_file, name="workshop_told_file"),
]
EXPERTS = [
    path("koulutukset/asiantuntijat/", expert.expert_list, name="expert_list"),
    path("koulutukset/asiantuntijat/uusi", expert.expert_new, name="expert_new"),
    path("koulutukset/asiantuntijat/oma", expert.expert_own, name="expert_own"),
    path("koulutukset/asiantuntijat/oma/tiedot", expert.expert_own_edit, name="expert_own_edit"),
    path("koulutukset/asiantuntijat/oma/<uuid:pk>", engagement.own_engagement, name="own_engagement"),
    path("koulutukset/asiantuntijat/oma/palaute/<uuid:pk>", engagement.feedback_share, name="feedback_share"),
    path("koulutukset/asiantuntijat/vastaus/<str:token>", engagement.engagement_answer, name="engagement_answer"),
    path(
        "koulutukset/asiantuntijat/oma-palaute/<str:token>",
        engagement.engagement_feedback_own,
        name="engagement_feedback_own",
    ),
    path("koulutukset/asiantuntijat/palaute/<str:code>", engagement.engagement_feedback, name="engagement_feedback"),
    path("koulutukset/asiantuntijat/<uuid:pk>", expert.expert, name="expert"),
    path("koulutukset/asiantuntijat/<uuid:pk>/tiedot", expert.expert_edit, name="expert_edit"),
    path("koulutukset/asiantuntijat/<uuid:pk>/pyyda", engagement.engagement_new, name="engagement_new"),
    path("koulutukset/asiantuntijat/toimeksiannot/<uuid:pk>", engagement.engagement, name="engagement"),
    path(
        "koulutukset/asiantuntijat/toimeksiannot/<uuid:pk>/peru",
        engagement.engagement_call_off,
        name="engagement_call_off",
    ),
    path(
        "koulutukset/asiantuntijat/toimeksiannot/<uuid:pk>/pidetty", engagement.engagement_hold, name="engagement_hold"
    ),
    path(
        "koulutukset/asiantuntijat/toimeksiannot/<uuid:pk>/purku",
        engagement.engagement_debrief,
        name="engagement_debrief",
    ),
]
urlpatterns = [*WORKSHOPS, *EXPERTS]
