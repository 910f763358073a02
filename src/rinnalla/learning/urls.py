"""Addresses of training events, workshops and experts by experience."""

from django.urls import path

from rinnalla.learning.views import (
    attendance,
    event,
    event_manage,
    event_people,
    figures,
    material,
    offer,
    proof,
    registration,
    team,
    use,
)

EVENTS = [
    path("koulutukset/", event.event_list, name="event_list"),
    path("koulutukset/<uuid:pk>", event.event, name="event"),
    path("koulutukset/<uuid:pk>/koulutus.ics", event.event_calendar, name="event_calendar"),
    path("koulutukset/<uuid:pk>/ilmoittaudu", event.event_register, name="event_register"),
    path("koulutukset/vastaanotettu/<str:receipt>", event.event_received, name="event_received"),
]
REGISTRATIONS = [
    path("koulutukset/omat", registration.own_learning, name="own_learning"),
    path("koulutukset/oma/<str:token>", registration.registration, name="registration"),
    path("koulutukset/oma/<str:token>/paikka", registration.registration_take, name="registration_take"),
    path("koulutukset/oma/<str:token>/peru", registration.registration_cancel, name="registration_cancel"),
    path("koulutukset/oma/<str:token>/kysymys", registration.registration_question, name="registration_question"),
    path("koulutukset/oma/<str:token>/tarpeet", registration.registration_needs, name="registration_needs"),
]
AFTERWARDS = [
    path("koulutukset/lasna/<str:code>", attendance.attend, name="attend"),
    path("koulutukset/oma/<str:token>/aineisto/<uuid:pk>", material.material, name="registration_material"),
    path("koulutukset/oma/<str:token>/todistus.pdf", proof.certificate, name="registration_certificate"),
    path("koulutukset/oma/<str:token>/merkki.jwt", proof.badge, name="registration_badge"),
    path("koulutukset/merkki/avaimet.json", proof.badge_key, name="badge_key"),
    path("koulutukset/kerrat/<uuid:pk>/koodi", attendance.session_code, name="session_code"),
    path("koulutukset/kerrat/<uuid:pk>/lasnaolo", attendance.session_attendance, name="session_attendance"),
    path("koulutukset/kerrat/<uuid:pk>/lista", attendance.session_list, name="session_list"),
    path("koulutukset/hallinta/<uuid:pk>/aineisto", material.material_new, name="material_new"),
    path("koulutukset/aineistot/<uuid:pk>/poista", material.material_remove, name="material_remove"),
]
USE = [
    path("koulutukset/oma/<str:token>/suunnitelma", use.use_plan, name="registration_plan"),
    path("koulutukset/oma/<str:token>/kaytto/<int:weeks>", use.use_check, name="registration_use"),
    path("koulutukset/hallinta/<uuid:pk>/kaytto", figures.event_use, name="event_use"),
    path("koulutukset/luvut", figures.learning_figures, name="learning_figures"),
]
TEAMS = [
    path("koulutukset/<uuid:pk>/tiimi", team.team_register, name="team_register"),
    path("koulutukset/tiimit/", team.team_learning_list, name="team_learning_list"),
    path("koulutukset/tiimit/<uuid:pk>", team.team_learning, name="team_learning"),
    path("koulutukset/tiimit/<uuid:pk>/suunnitelma/<uuid:event>", team.team_plan, name="team_plan"),
    path("koulutukset/tiimit/<uuid:pk>/aika", team.time_new, name="learning_time_new"),
    path("koulutukset/tiimit/<uuid:pk>/pari", team.pair_new, name="pair_new"),
    path("koulutukset/tiimit/<uuid:pk>/kaynti", team.visit_new, name="visit_new"),
    path("koulutukset/ajat/<uuid:pk>", team.time_record, name="learning_time_record"),
    path("koulutukset/reflektiot/<uuid:pk>", team.reflection, name="reflection"),
    path("koulutukset/apu/", offer.help_offer_list, name="help_offer_list"),
    path("koulutukset/apu/uusi", offer.help_offer_new, name="help_offer_new"),
    path("koulutukset/apu/<uuid:pk>/voimassa", offer.help_offer_renew, name="help_offer_renew"),
    path("koulutukset/apu/<uuid:pk>/poista", offer.help_offer_withdraw, name="help_offer_withdraw"),
]
MANAGING = [
    path("koulutukset/hallinta/", event_manage.event_manage_list, name="event_manage_list"),
    path("koulutukset/hallinta/uusi", event_manage.event_new, name="event_new"),
    path("koulutukset/hallinta/<uuid:pk>", event_manage.event_manage, name="event_manage"),
    path("koulutukset/hallinta/<uuid:pk>/kuvaus", event_manage.event_describe, name="event_describe"),
    path("koulutukset/hallinta/<uuid:pk>/jarjestelyt", event_manage.event_arrange, name="event_arrange"),
    path("koulutukset/hallinta/<uuid:pk>/aiheet", event_manage.event_topics, name="event_topics"),
    path("koulutukset/hallinta/<uuid:pk>/kerta", event_manage.session_new, name="session_new"),
    path("koulutukset/hallinta/<uuid:pk>/avaa", event_manage.event_publish, name="event_publish"),
    path("koulutukset/hallinta/<uuid:pk>/peru", event_manage.event_call_off, name="event_call_off"),
    path("koulutukset/hallinta/<uuid:pk>/kyselyt", event_manage.event_surveys, name="event_surveys"),
    path("koulutukset/hallinta/<uuid:pk>/osallistujat", event_people.event_people, name="event_people"),
    path("koulutukset/hallinta/<uuid:pk>/kysymykset", event_people.event_questions, name="event_questions"),
    path("koulutukset/kerrat/<uuid:pk>", event_manage.session_edit, name="session_edit"),
    path("koulutukset/kerrat/<uuid:pk>/poista", event_manage.session_remove, name="session_remove"),
    path("koulutukset/osallistujat/<uuid:pk>/peru", event_people.registration_take_out, name="registration_take_out"),
    path("koulutukset/kysymykset/<uuid:pk>", event_people.question_answer, name="question_answer"),
    path("koulutukset/kysymykset/<uuid:pk>/aihe", event_people.question_gather, name="question_gather"),
]
urlpatterns = [*EVENTS, *REGISTRATIONS, *AFTERWARDS, *USE, *TEAMS, *MANAGING]
