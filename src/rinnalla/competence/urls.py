"""Addresses of the competence framework and what is mapped by it."""

from django.urls import path

from rinnalla.competence.views import assessment, framework, team, wishes

urlpatterns = [
    path("osaaminen/", team.competence, name="competence"),
    path("osaaminen/toiveet", wishes.wishes, name="wishes"),
    path("osaaminen/toiveet/<uuid:pk>/pois", wishes.wishes_hide, name="wishes_hide"),
    # Frameworks.
    path("osaaminen/kehykset/", framework.framework_list, name="framework_list"),
    path("osaaminen/kehykset/tuo", framework.framework_import, name="framework_import"),
    path("osaaminen/kehykset/luonnos", framework.framework_load, name="framework_load"),
    path("osaaminen/kehykset/<uuid:pk>", framework.framework, name="framework"),
    path("osaaminen/kehykset/<uuid:pk>/versio", framework.framework_draft, name="framework_draft"),
    path("osaaminen/kehykset/<uuid:pk>/osaaminen", framework.framework_item, name="framework_item"),
    path("osaaminen/kehykset/<uuid:pk>/pois", framework.framework_item_remove, name="framework_item_remove"),
    path("osaaminen/kehykset/<uuid:pk>/julkaise", framework.framework_publish, name="framework_publish"),
    path("osaaminen/kehykset/<uuid:pk>/tiedosto/<str:kind>", framework.framework_file, name="framework_file"),
    path("osaaminen/tuonti/<uuid:pk>", framework.framework_staged, name="framework_staged"),
    path("osaaminen/tuonti/<uuid:pk>/ota", framework.framework_take, name="framework_take"),
    path("osaaminen/tuonti/<uuid:pk>/hylkaa", framework.framework_discard, name="framework_discard"),
    # Teams and their profiles.
    path("osaaminen/tiimit/<uuid:pk>/", team.team_competence, name="team_competence"),
    path("osaaminen/tiimit/<uuid:pk>/profiili", team.profile_new, name="profile_new"),
    path("osaaminen/profiilit/<uuid:pk>", team.profile, name="profile"),
    path("osaaminen/profiilit/<uuid:pk>/oma", team.profile_own, name="profile_own"),
    path("osaaminen/profiilit/<uuid:pk>/sovi", team.profile_agree, name="profile_agree"),
    path("osaaminen/profiilit/<uuid:pk>/teema/<str:theme>", team.profile_theme, name="profile_theme"),
    # Rounds and the team's map.
    path("osaaminen/tiimit/<uuid:pk>/kierros", assessment.round_new, name="round_new"),
    path("osaaminen/kierrokset/<uuid:pk>", assessment.assessment_round, name="assessment_round"),
    path("osaaminen/kierrokset/<uuid:pk>/sulje", assessment.round_close, name="round_close"),
    path("osaaminen/kierrokset/<uuid:pk>/kartta", assessment.team_map, name="team_map"),
    path("osaaminen/kierrokset/<uuid:pk>/toiveet", assessment.team_wishes, name="team_wishes"),
    # One's own, and what is shared.
    path("osaaminen/kierrokset/<uuid:pk>/oma", assessment.assessment_begin, name="assessment_begin"),
    path("osaaminen/omat/<uuid:pk>", assessment.assessment, name="assessment"),
    path("osaaminen/omat/<uuid:pk>/teema/<str:theme>", assessment.assessment_theme, name="assessment_theme"),
    path("osaaminen/omat/<uuid:pk>/jaa", assessment.share_new, name="share_new"),
    path("osaaminen/jaot/<uuid:pk>/takaisin", assessment.share_end, name="share_end"),
    path("osaaminen/jaot/<uuid:pk>", assessment.shared, name="shared"),
    path("osaaminen/jaot/<uuid:pk>/teema/<str:theme>", assessment.shared_theme, name="shared_theme"),
]
