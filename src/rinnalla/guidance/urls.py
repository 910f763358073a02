"""Addresses of guidance."""

from django.urls import path

from rinnalla.guidance.views import decision, own, period, request, summary

urlpatterns = [
    path("ohjaus/pyynnot/", request.request_list, name="request_list"),
    path("ohjaus/pyynnot/omat", request.request_own, name="request_own"),
    path("ohjaus/pyynnot/uusi", request.request_new, name="request_new"),
    path("ohjaus/pyynnot/<uuid:pk>/", request.request_page, name="request"),
    path("ohjaus/pyynnot/<uuid:pk>/tilanne", request.request_situation, name="request_situation"),
    path("ohjaus/pyynnot/<uuid:pk>/suostumus", request.request_agreement, name="request_agreement"),
    path("ohjaus/pyynnot/<uuid:pk>/laheta", request.request_send, name="request_send"),
    path("ohjaus/pyynnot/<uuid:pk>/vastaanota", decision.request_receive, name="request_receive"),
    path("ohjaus/pyynnot/<uuid:pk>/hyvaksy", decision.request_accept, name="request_accept"),
    path("ohjaus/pyynnot/<uuid:pk>/ei-nyt", decision.request_decline, name="request_decline"),
    path("ohjaus/pyynnot/<uuid:pk>/peru", decision.request_withdraw, name="request_withdraw"),
    path("ohjaus/pyynnot/<uuid:pk>/ehdota", decision.request_suggest, name="request_suggest"),
    path("ohjaus/pyynnot/<uuid:pk>/vastaukset", decision.request_answers, name="request_answers"),
    path("ohjaus/pyynnot/<uuid:pk>/aloita", decision.period_start, name="period_start"),
    path("ohjaus/jaksot/", period.period_list, name="period_list"),
    path("ohjaus/jaksot/<uuid:pk>/", period.period, name="period"),
    path("ohjaus/jaksot/<uuid:pk>/tavoite", period.goal_new, name="goal_new"),
    path("ohjaus/jaksot/<uuid:pk>/tapaaminen", period.meeting_new, name="meeting_new"),
    path("ohjaus/jaksot/<uuid:pk>/yhteenveto", summary.summary_new, name="summary_new"),
    path("ohjaus/tavoitteet/<uuid:pk>", period.goal_edit, name="goal_edit"),
    path("ohjaus/tapaamiset/<uuid:pk>/kirjaa", period.meeting_record, name="meeting_record"),
    path("ohjaus/merkinnat/<uuid:pk>/vastaus", period.note_answer_recorded, name="note_answer_recorded"),
    path("ohjaus/asiakkaat/<uuid:pk>/loki", own.client_log, name="client_log"),
    path("ohjaus/yhteenvedot/<uuid:pk>/", summary.summary, name="summary"),
    path("ohjaus/yhteenvedot/<uuid:pk>/muokkaa", summary.summary_edit, name="summary_edit"),
    path("ohjaus/yhteenvedot/<uuid:pk>/anna", summary.summary_give, name="summary_give"),
    path("ohjaus/yhteenvedot/<uuid:pk>/vastaus", summary.summary_answer_recorded, name="summary_answer_recorded"),
    path("ohjaus/yhteenvedot/<uuid:pk>/tulosta", summary.summary_pdf, name="summary_pdf"),
    path("minun/", own.own_page, name="own_page"),
    path("minun/loki", own.own_log, name="own_log"),
    path("minun/merkinnat/<uuid:pk>/vastaa", own.note_answer, name="note_answer"),
    path("minun/yhteenvedot/<uuid:pk>/vastaa", own.summary_answer, name="summary_answer"),
    path("minun/suostumukset/<uuid:pk>/peru", own.own_consent_withdraw, name="own_consent_withdraw"),
]
