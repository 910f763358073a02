"""Addresses of the service directory."""

from django.urls import path

from rinnalla.services.api import api
from rinnalla.services.views import care, import_run, need, offline, search, service, source, subscription, tie

HSDS = api.urls
# The interface for other systems is open to everybody, and each of its views says so.
for one in HSDS[0]:
    setattr(getattr(one.callback, "func", one.callback), "permissions", ())  # noqa: B010 -- a function has no such field

urlpatterns = [
    path("palvelut/", search.service_list, name="service_list"),
    path("palvelut/<uuid:pk>/", service.service, name="service"),
    path("palvelut/<uuid:pk>/kortti/", service.service_card, name="service_card"),
    path("palvelut/mukaan/", offline.offline, name="service_offline"),
    path("palvelut/mukaan/hakemisto.json", offline.offline_index, name="service_offline_index"),
    path("palvelut/tyontekija.js", offline.offline_worker, name="service_offline_worker"),
    path("palvelut/kierros/", care.service_round, name="service_round"),
    path("palvelut/seuranta/", subscription.subscription_list, name="subscription_list"),
    path("palvelut/seuranta/<uuid:pk>/loppu/", subscription.subscription_end, name="subscription_end"),
    path("palvelut/sanat/", need.need_list, name="need_list"),
    path("palvelut/sanat/<uuid:pk>/", need.need_words, name="need_words"),
    path("palvelut/verkosto/", tie.service_network, name="service_network"),
    path("palvelut/aukot/", care.service_gaps, name="service_gaps"),
    path("palvelut/vahvista/<str:token>/", care.service_check_own, name="service_check_own"),
    path("palvelut/<uuid:pk>/kysy/", care.service_ask, name="service_ask"),
    path("palvelut/<uuid:pk>/tarkistus/", care.service_check, name="service_check"),
    path("palvelut/<uuid:pk>/korjaus/", care.service_correct, name="service_correct"),
    path("palvelut/<uuid:pk>/huomio/", care.service_notice, name="service_notice"),
    path("palvelut/<uuid:pk>/vastuu/", care.service_steward, name="service_steward"),
    path("palvelut/<uuid:pk>/seuranta/", subscription.service_follow, name="service_follow"),
    path("palvelut/<uuid:pk>/tuttavuus/", tie.service_tie, name="service_tie"),
    path("palvelut/<uuid:pk>/lahteet/", source.service_sources, name="service_sources"),
    path("palvelut/lahteet/<uuid:pk>/", source.source_decides, name="source_decides"),
    path("palvelut/ajat/<uuid:pk>/ota/", source.draft_take, name="draft_take"),
    path("api/hsds/", HSDS),
    path("palvelut/tuonnit/", import_run.import_list, name="import_list"),
    path("palvelut/tuonnit/uusi/", import_run.import_new, name="import_new"),
    path("palvelut/tuonnit/<uuid:pk>/", import_run.import_run, name="import_run"),
    path("palvelut/tuonnit/<uuid:pk>/sarakkeet/", import_run.import_columns, name="import_columns"),
    path("palvelut/tuonnit/<uuid:pk>/julkaise/", import_run.import_publish, name="import_publish"),
    path("palvelut/tuonnit/<uuid:pk>/hylkaa/", import_run.import_discard, name="import_discard"),
    path("palvelut/tuonnit/rivit/<uuid:pk>/sama/", import_run.import_row_join, name="import_row_join"),
    path("palvelut/tuonnit/rivit/<uuid:pk>/eri/", import_run.import_row_apart, name="import_row_apart"),
]
