"""Addresses of sign-ins and accounts.

Of the sign-in library only these are mounted, some under the names it asks for.
"""

from django.urls import path, re_path

from rinnalla.people.views import (
    accounts,
    invitation,
    linked_sign_in,
    log,
    organisation,
    own_account,
    passkey,
    password,
    second_factor,
    sign_in,
)

urlpatterns = [
    path("kirjaudu", sign_in.sign_in, name="sign_in"),
    path("kirjaudu", sign_in.sign_in, name="account_login"),
    path("kirjaudu/koodi", sign_in.code, name="mfa_authenticate"),
    path("kirjaudu/avain", passkey.passkey_sign_in, name="passkey_sign_in"),
    path("kirjaudu/organisaatio", linked_sign_in.go, name="organisation_go"),
    path("kirjaudu/organisaatio/takaisin", linked_sign_in.back, name="organisation_back"),
    path("kirjaudu/esittely", sign_in.demonstration, name="demonstration"),
    path("kirjaudu/jatka", sign_in.continue_form, name="continue_form"),
    path("kirjaudu/ulos", sign_in.sign_out, name="sign_out"),
    path("kirjaudu/varmista", second_factor.confirm, name="account_reauthenticate"),
    path("kirjaudu/unohtui", password.forgotten, name="account_reset_password"),
    path("kirjaudu/unohtui/lahetetty", password.link_sent, name="account_reset_password_done"),
    re_path(
        r"^kirjaudu/uusi-salasana/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[0-9A-Za-z-]+)$",
        password.new_password,
        name="account_reset_password_from_key",
    ),
    path("kutsu/<str:token>", invitation.accept, name="accept_invitation"),
    path("kutsu/<str:token>/organisaatio", linked_sign_in.go_invited, name="organisation_go_invited"),
    path("kieli", own_account.language, name="language"),
    path("minun/tili", own_account.own_account, name="own_account"),
    path("minun/tili/salasana", password.change, name="change_password"),
    path("minun/tili/varmistus", second_factor.second_factor, name="second_factor"),
    path("minun/tili/varmistus/sovellus", second_factor.code_app, name="code_app"),
    path("minun/tili/varmistus/sovellus/pois", second_factor.code_app_off, name="code_app_off"),
    path("minun/tili/varmistus/varakoodit", second_factor.recovery_codes, name="recovery_codes"),
    path("minun/tili/avaimet", passkey.passkeys, name="passkeys"),
    path("minun/tili/avaimet/uusi", passkey.passkey_new, name="passkey_new"),
    path("minun/tili/avaimet/pois", passkey.passkey_remove, name="passkey_remove"),
    path("minun/tili/organisaatio", linked_sign_in.link, name="linked_sign_in"),
    path("minun/tili/organisaatio/pois", linked_sign_in.unlink, name="linked_sign_in_remove"),
    path("loki/", log.trail, name="trail"),
    path("organisaatiot/", organisation.organisations, name="organisations"),
    path("organisaatiot/uusi", organisation.organisation_new, name="organisation_new"),
    path("organisaatiot/<uuid:pk>/yksikko", organisation.unit_new, name="unit_new"),
    path("organisaatiot/yksikot/<uuid:pk>", organisation.unit_edit, name="unit_edit"),
    path("tunnukset/", accounts.accounts, name="accounts"),
    path("tunnukset/kutsu", accounts.invitation, name="invitation"),
    path("tunnukset/<uuid:pk>/", accounts.account, name="account"),
    path("tunnukset/<uuid:pk>/rooli", accounts.role, name="role"),
    path("tunnukset/<uuid:pk>/sulje", accounts.close, name="account_close"),
    path("tunnukset/<uuid:pk>/avaa", accounts.reopen, name="account_reopen"),
    path("tunnukset/<uuid:pk>/varmistus", accounts.propose_reset, name="account_second_factor"),
    path("tunnukset/<uuid:pk>/varmistus/vahvista", accounts.confirm_reset, name="account_second_factor_confirm"),
    path("tunnukset/<uuid:pk>/kutsu", accounts.invite_again, name="account_invite"),
    path("tunnukset/roolit/<uuid:pk>/paata", accounts.role_end, name="role_end"),
]
