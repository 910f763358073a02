"""What an installation says of itself, and the sentence it gets where that can't be read."""

import pytest

from rinnalla.config import env

WHOLE = {
    "RINNALLA_OIDC_ISSUER": "https://login.example.fi/realms/county",
    "RINNALLA_OIDC_CLIENT": "rinnalla",
    "RINNALLA_OIDC_SECRET": "x",
    "RINNALLA_OIDC_NAME": "Example county",
}


@pytest.fixture
def said(monkeypatch):
    """The settings, of which a test says its own."""
    return lambda **values: monkeypatch.setattr(env, "SAID", values)


def test_an_organisations_sign_in_is_read_and_forms_may_lead_to_it(said):
    said(**WHOLE, RINNALLA_OIDC_LEVELS="high higher")
    assert env.identity_provider() == {
        "issuer": "https://login.example.fi/realms/county", "client": "rinnalla", "secret": "x",
        "name": "Example county", "levels": ["high", "higher"],
    }  # fmt: skip
    assert env.form_targets() == ["'self'", "https://login.example.fi"]


def test_without_one_there_is_none_and_forms_lead_here_only(said):
    said()
    assert (env.identity_provider(), env.form_targets()) == ({}, ["'self'"])


@pytest.mark.parametrize("name", ["RINNALLA_OIDC_CLIENT", "RINNALLA_OIDC_SECRET", "RINNALLA_OIDC_NAME"])
def test_half_a_setting_is_refused_with_what_is_missing(said, name):
    said(**{**WHOLE, name: ""})
    with pytest.raises(env.SettingError, match=name):
        env.identity_provider()


@pytest.mark.parametrize("issuer", ["http://login.example.fi", "login.example.fi", "ftp://login.example.fi"])
def test_an_address_that_is_not_encrypted_is_refused(said, issuer):
    said(**{**WHOLE, "RINNALLA_OIDC_ISSUER": issuer})
    with pytest.raises(env.SettingError, match="https"):
        env.identity_provider()
