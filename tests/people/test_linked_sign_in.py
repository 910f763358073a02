"""Signing in by one's organisation: bound to issuer and subject, linked by its owner or an invitation, else nothing."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from cryptography.hazmat.primitives.asymmetric import ec

from rinnalla.access import clock
from rinnalla.access.errors import NotNow
from rinnalla.access.models import AuditLine
from rinnalla.access.roles import Role
from rinnalla.people.actions.account import close_account
from rinnalla.people.actions.invitation import invite
from rinnalla.people.actions.linked_sign_in import unlink_sign_in
from rinnalla.people.models import Account, LinkedSignIn, Membership
from tests.guidance.raw import change
from tests.people import identity_provider

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.fixture
def provider(settings, monkeypatch):
    monkeypatch.setattr("rinnalla.people.imports._told", {})
    with identity_provider.running() as made:
        settings.RINNALLA_IDENTITY_PROVIDER = made.setting
        yield made


@pytest.fixture
def link(at, provider):
    """``link("aino", "a-1")``: the account has been linked to that subject."""

    def make(account, subject, issuer=None):
        with at():
            row = LinkedSignIn(account=account, issuer=issuer or provider.issuer, identifier=subject)
            return change(row)

    return make


def go(window, **data):
    answer = window.post("/kirjaudu/organisaatio", **data)
    assert answer.status_code == 303
    return answer["Location"]


def enter(window, provider, subject, **claims):
    return window.get(provider.let_in(go(window), subject, **claims))


def sentence_of(answer):
    return re.search(r'<p class="lead">(.*?)</p>', answer.content.decode())[1]


PROVED = {"amr": ["pwd", "mfa"]}


def test_the_sign_in_page_has_the_button_only_where_a_provider_has_been_set(cast, window, provider, settings):
    shown = window.get("/kirjaudu").content.decode()
    settings.RINNALLA_IDENTITY_PROVIDER = {}
    hidden = window.get("/kirjaudu").content.decode()

    assert [page.count("/kirjaudu/organisaatio") for page in (shown, hidden)] == [1, 0]
    assert window.post("/kirjaudu/organisaatio")["Location"] == "/kirjaudu"


def test_a_linked_subject_with_several_proofs_is_in_and_comes_to_the_page_asked_for(
    cast, window, provider, link, events
):
    link(cast.aino.account, "a-1")
    answer = window.get(provider.let_in(go(window, next="/minun/tili"), "a-1", **PROVED))

    assert (answer.status_code, answer["Location"]) == (303, "/minun/tili")
    assert window.signed_in
    assert events(cast.aino.account)[-1] == ("signed_in", "done")


@pytest.mark.parametrize(
    ("claims", "levels", "enough"),
    [
        ({}, [], False),
        ({"amr": ["pwd"]}, [], False),
        ({"amr": ["hwk", "pin"]}, [], False),
        ({"amr": ["mfa"]}, [], True),
        ({"amr": "mfa"}, [], False),
        ({"acr": "high"}, [], False),
        ({"acr": "high"}, ["high"], True),
        ({"acr": "low"}, ["high"], False),
    ],
)
def test_only_what_says_so_stands_for_a_second_proof(cast, window, provider, link, settings, claims, levels, enough):
    settings.RINNALLA_IDENTITY_PROVIDER = {**provider.setting, "levels": levels}
    link(cast.aino.account, "a-1")
    enter(window, provider, "a-1", **claims)

    page = window.get("/minun/tili")
    assert (page.status_code, page.headers.get("Location")) == (
        (200, None) if enough else (302, "/minun/tili/varmistus")
    )


def test_somebody_with_a_code_app_is_asked_for_its_code_when_the_organisation_took_a_password_only(
    cast, window, provider, link, at
):
    link(cast.aino.account, "a-1")
    with at():
        TOTP.activate(cast.aino.account, "JBSWY3DPEHPK3PXP")
    answer = enter(window, provider, "a-1", amr=["pwd"])

    assert (answer.status_code, answer["Location"]) == (302, "/kirjaudu/koodi")
    assert not window.signed_in


def test_the_levels_that_are_enough_are_asked_for(cast, window, provider, settings):
    settings.RINNALLA_IDENTITY_PROVIDER = {**provider.setting, "levels": ["high", "higher"]}
    asked = parse_qs(urlsplit(go(window)).query)

    assert (asked["acr_values"], asked["code_challenge_method"], asked["scope"]) == (
        ["high higher"], ["S256"], ["openid"],
    )  # fmt: skip


WRONG = {
    "nonce": {"nonce": "another"},
    "no nonce": {"nonce": None},
    "audience": {"aud": "another"},
    "another's too": {"aud": [identity_provider.CLIENT, "another"]},
    "made for another": {"azp": "another"},
    "over": {"exp": -600},
    "ahead": {"iat": 600},
    "no end": {"exp": None},
    "issuer": {"iss": "https://another.example"},
    "nobody": {"sub": ""},
    "a number": {"sub": 7},
}


@pytest.mark.parametrize("name", WRONG)
def test_a_token_that_does_not_hold_lets_nobody_in(cast, window, provider, link, name):
    link(cast.aino.account, "a-1")
    answer = enter(window, provider, **{"subject": "a-1", **PROVED, **WRONG[name]})

    assert (answer.status_code, window.signed_in) == (422, False)


def test_a_token_signed_by_another_key_lets_nobody_in(cast, window, provider, link):
    link(cast.aino.account, "a-1")
    provider.signs_with = ec.generate_private_key(ec.SECP256R1())

    assert enter(window, provider, "a-1", **PROVED).status_code == 422
    assert not window.signed_in


@pytest.mark.parametrize("change_to", ["state=another", "state=", "iss=https://another.example", "error=access_denied"])
def test_an_answer_that_is_not_this_sign_ins_lets_nobody_in(cast, window, provider, link, change_to):
    link(cast.aino.account, "a-1")
    back = provider.let_in(go(window), "a-1", **PROVED)
    spoilt = f"{back}&{change_to}"

    assert window.get(spoilt).status_code == 422
    assert window.get(back).status_code == 422
    assert not window.signed_in


def test_an_answer_in_another_browser_or_a_second_time_lets_nobody_in(cast, window, open_window, provider, link):
    link(cast.aino.account, "a-1")
    back, other = provider.let_in(go(window), "a-1", **PROVED), open_window()

    assert other.get(back).status_code == 422
    assert window.get(back).status_code == 303
    window.post("/kirjaudu/ulos")
    assert window.get(back).status_code == 422
    assert not (window.signed_in)
    assert not (other.signed_in)


def test_an_answer_after_ten_minutes_lets_nobody_in(cast, window, provider, link, time_machine):
    link(cast.aino.account, "a-1")
    back = provider.let_in(go(window), "a-1", **PROVED)
    time_machine.move_to(clock.now().timestamp() + 601)

    assert window.get(back).status_code == 422


def test_the_same_subject_at_another_issuer_is_somebody_else(cast, window, provider, link):
    link(cast.aino.account, "a-1", issuer="https://before.example")

    assert enter(window, provider, "a-1", **PROVED).status_code == 422
    assert not window.signed_in


def test_an_unknown_subject_gets_a_kind_sentence_and_no_account_whatever_their_e_mail(cast, window, provider, at):
    with at():
        Account.objects.filter(pk=cast.aino.account.pk).update(email="aino@example.fi")
        before = Account.objects.count()
    answer = enter(window, provider, "b-2", **PROVED, email="aino@example.fi", email_verified=True,
                   preferred_username="aino")  # fmt: skip

    assert sentence_of(answer).startswith("Tällä kirjautumisella ei ole vielä tunnusta täällä.")
    assert not window.signed_in
    with at():
        assert (Account.objects.count(), LinkedSignIn.objects.count()) == (before, 0)


def test_a_closed_account_and_one_without_a_role_get_in_nowhere_and_hear_the_same(
    cast, open_window, provider, link, at
):
    link(cast.aino.account, "a-1")
    link(cast.bertil.account, "b-1")
    with at():
        close_account(by=cast.ylva.actor, account=cast.aino.account)
        held = Membership.objects.get(pk=cast.bertil.memberships[0].pk)
        change(held, state="ended")
    said = [enter(open_window(), provider, subject, **PROVED) for subject in ("a-1", "b-1", "nobody")]

    assert [answer.status_code for answer in said] == [422, 422, 422]
    assert len({sentence_of(answer) for answer in said}) == 1


def test_a_refused_sign_in_is_written_of_the_account_it_was_for(cast, window, provider, link, events, at):
    link(cast.aino.account, "a-1")
    with at():
        close_account(by=cast.ylva.actor, account=cast.aino.account)
    enter(window, provider, "a-1")
    enter(window, provider, "nobody-known")

    assert events(cast.aino.account)[-1] == ("sign_in_failed", "refused")
    with at():
        lines = AuditLine.objects.filter(event="sign_in_failed")
        assert lines.count() == 2
        assert not [line for line in lines.values_list() if "nobody-known" in str(line)]


def test_somebody_signed_in_links_their_own_sign_in_and_lets_it_go(demo, cast, window, open_window, provider, events):
    window.sign_in("aino")
    address = window.post("/minun/tili/organisaatio")["Location"]
    assert window.get(provider.let_in(address, "a-1"))["Location"] == "/minun/tili/organisaatio"
    other = open_window()
    assert enter(other, provider, "a-1", **PROVED).status_code == 303
    window.post("/minun/tili/organisaatio/pois")

    assert enter(open_window(), provider, "a-1", **PROVED).status_code == 422
    written = [event for event, _ in events(cast.aino.account)]
    assert [event for event in written if "link" in event] == ["sign_in_linked", "sign_in_unlinked"]


def test_a_subject_linked_to_another_account_is_not_taken_over(demo, cast, window, provider, link, at):
    link(cast.bertil.account, "b-1")
    window.sign_in("aino")
    address = window.post("/minun/tili/organisaatio")["Location"]

    assert window.get(provider.let_in(address, "b-1")).status_code == 409
    with at():
        assert LinkedSignIn.objects.get().account_id == cast.bertil.account.pk


def test_linking_that_somebody_else_comes_back_from_links_nothing(demo, cast, window, provider, at):
    window.sign_in("aino")
    back = provider.let_in(window.post("/minun/tili/organisaatio")["Location"], "a-1")
    kept = window.client.session["begun_sign_in"]
    window.post("/kirjaudu/ulos")
    window.sign_in("bertil")
    session = window.client.session
    session["begun_sign_in"] = kept
    session.save()

    assert window.get(back).status_code == 422
    with at():
        assert not LinkedSignIn.objects.exists()


def test_the_only_way_in_is_not_let_go(cast, link, provider, at):
    link(cast.aino.account, "a-1")
    with at():
        cast.aino.account.set_unusable_password()
        cast.aino.account.save()
        with pytest.raises(NotNow, match="ainoa"):
            unlink_sign_in(by=cast.aino.actor, account=cast.aino.account, issuer=provider.issuer)


def test_an_invitation_is_accepted_with_the_organisations_sign_in_and_only_once(cast, open_window, provider, at):
    tokens = []
    with at():
        invite(
            by=cast.ylva.actor, unit=cast.guidance, first_name="Uusi", last_name="Tulija", email="uusi@example.fi",
            role=Role.COORDINATOR, link_to=lambda token: tokens.append(token) or "https://example.fi/",
        )  # fmt: skip
    window, late = open_window(), open_window()
    assert "/organisaatio" in window.get(f"/kutsu/{tokens[0]}").content.decode()
    addresses = [one.post(f"/kutsu/{tokens[0]}/organisaatio")["Location"] for one in (window, late)]

    assert window.get(provider.let_in(addresses[0], "u-1", **PROVED)).status_code == 303
    assert window.signed_in
    assert late.get(provider.let_in(addresses[1], "u-2", **PROVED)).status_code == 200
    assert not late.signed_in
    with at():
        account = Account.objects.get(username="uusi@example.fi")
        assert (account.has_usable_password(), account.linked_sign_ins.get().identifier) == (False, "u-1")


@pytest.mark.parametrize(
    "says",
    [
        {"issuer": "https://another.example"},
        {"authorization_endpoint": "https://another.example/auth"},
        {"token_endpoint": "http://another.example/token"},
        {"jwks_uri": ""},
    ],
)
def test_a_provider_that_does_not_answer_as_the_one_set_is_not_gone_to(cast, window, provider, says):
    provider.says = says
    answer = window.post("/kirjaudu/organisaatio")

    assert (answer.status_code, sentence_of(answer)[:10]) == (422, "Organisaat")


def test_a_provider_that_is_away_is_said_to_be(cast, window, provider, settings):
    settings.RINNALLA_IDENTITY_PROVIDER = {**provider.setting, "issuer": "http://127.0.0.1:1"}

    assert {window.post("/kirjaudu/organisaatio").status_code for _ in range(31)} == {422}


def test_a_provider_that_does_not_speak_as_one_is_away(cast, window, provider):
    provider.garbled = True

    assert window.post("/kirjaudu/organisaatio").status_code == 422


def test_where_to_go_is_asked_of_the_provider_once_in_some_minutes(cast, window, provider, monkeypatch):
    before = go(window).partition("?")[0]
    provider.garbled = True
    assert go(window).partition("?")[0] == before

    monkeypatch.setattr("rinnalla.people.imports.KEPT_FOR", 0)
    assert window.post("/kirjaudu/organisaatio").status_code == 422
