"""Addresses of training events, workshops and experts by experience."""

from django.urls import path

from rinnalla.learning.views import attendance, event, event_manage, event_people, material, proof, registration

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
urlpatterns = [*EVENTS, *REGISTRATIONS, *AFTERWARDS, *MANAGING]
