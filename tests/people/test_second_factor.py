"""The second proof: workers must have one, codes count once, what is lost can be replaced."""

import json
import re

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

from rinnalla.access import clock
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.models import AuditLine
from rinnalla.people.actions.second_factor import confirm_reset, propose_reset

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
ADDRESS = "/minun/tili/varmistus"


def code_now(secret):
    return format_hotp_value(hotp_value(secret, int(clock.now().timestamp()) // 30))


def set_up(window, name="aino"):
    """Sign in, set the app up as led to, and give back its secret."""
    window.sign_in(name)
    page = window.get(f"{ADDRESS}/sovellus").content.decode()
    secret = re.search(r"<code>([A-Z2-7 ]+)</code>", page).group(1).replace(" ", "")
    answer = window.post(f"{ADDRESS}/sovellus", code=code_now(secret))
    assert (answer.status_code, answer["Location"]) == (303, f"{ADDRESS}/varakoodit")
    return secret


@pytest.fixture
def moment():
    """A moment at the start of a code's half minute, that the test may move on."""
    start = clock.now().replace(second=0, microsecond=0)
    with time_machine.travel(start, tick=False) as traveller:
        yield traveller


def test_a_worker_without_a_second_factor_is_led_to_one_before_anything_else(cast, window):
    window.sign_in("aino")

    for path in ("/", "/minun/tili", "/minun/tili/salasana", "/loki/"):
        answer = window.get(path)
        assert (path, answer.status_code, answer["Location"]) == (path, 302, ADDRESS)
    assert window.get(ADDRESS).status_code == 200


def test_after_setting_it_up_the_worker_goes_on(cast, window, moment, events):
    set_up(window)

    assert window.signed_in
    assert ("second_factor_changed", "done") in events(cast.aino.account)


def test_a_wrong_first_code_sets_nothing_up(cast, window, moment, at):
    window.sign_in("aino")
    window.get(f"{ADDRESS}/sovellus")

    assert window.post(f"{ADDRESS}/sovellus", code="000000").status_code == 422
    with at():
        assert Authenticator.objects.count() == 0


def test_the_next_sign_in_asks_for_a_code(cast, open_window, moment):
    secret = set_up(open_window())
    moment.shift(60)
    window = open_window()

    asked = window.sign_in("aino", next="/minun/tili")
    before = window.signed_in
    answer = window.post("/kirjaudu/koodi", code=code_now(secret))

    assert (asked.status_code, asked["Location"]) == (302, "/kirjaudu/koodi")
    assert (before, answer["Location"], window.signed_in) == (False, "/minun/tili", True)


def test_a_wrong_code_is_refused_and_written(cast, open_window, moment, events):
    set_up(open_window())
    window = open_window()
    window.sign_in("aino")

    assert window.post("/kirjaudu/koodi", code="000000").status_code == 422
    assert ("sign_in_failed", "refused") in events(cast.aino.account)
    assert not window.signed_in


@pytest.mark.parametrize("seconds", [0, 29, 31, 59])
def test_a_code_that_was_used_is_refused_for_as_long_as_it_would_count(cast, open_window, moment, seconds):
    secret = set_up(open_window())
    moment.shift(60)
    code = code_now(secret)
    first, second = open_window(), open_window()
    first.sign_in("aino")
    first.post("/kirjaudu/koodi", code=code)
    moment.shift(seconds)
    second.sign_in("aino")
    answer = second.post("/kirjaudu/koodi", code=code)

    assert first.signed_in
    assert (answer.status_code, second.signed_in) == (422, False)


def test_a_recovery_code_works_once(cast, open_window, moment):
    window = open_window()
    set_up(window)
    page = window.get(f"{ADDRESS}/varakoodit").content.decode()
    codes = re.findall(r"<li><code>([\d ]+)</code></li>", page)
    answers = []
    for _ in range(2):
        window = open_window()
        window.sign_in("aino")
        answers.append(window.post("/kirjaudu/koodi", code=codes[0].replace(" ", "")).status_code)

    assert len(codes) == 10
    assert answers == [303, 422]


def test_guessing_codes_is_stopped_with_429(cast, open_window, moment):
    set_up(open_window())
    window = open_window()
    window.sign_in("aino")

    assert [window.post("/kirjaudu/koodi", code="000000").status_code for _ in range(6)][-1] == 429


def test_the_secret_is_sealed_in_the_database_and_in_the_session(cast, window, moment, at):
    window.sign_in("aino")
    page = window.get(f"{ADDRESS}/sovellus").content.decode()
    secret = re.search(r"<code>([A-Z2-7 ]+)</code>", page).group(1).replace(" ", "")
    in_session = json.dumps(dict(window.client.session))
    window.post(f"{ADDRESS}/sovellus", code=code_now(secret))

    with at():
        stored = json.dumps([row.data for row in Authenticator.objects.all()])
    assert (secret in in_session, secret in stored) == (False, False)


def test_two_people_reset_a_lost_one_and_the_worker_is_led_to_a_new_one(cast, window, moment, at):
    set_up(window)
    with at():
        propose_reset(by=cast.ylva.actor, account=cast.aino.account)
    proposed = window.signed_in
    with at():
        confirm_reset(by=cast.tove.actor, account=cast.aino.account)
    confirmed = window.signed_in
    window.sign_in("aino")

    assert (proposed, confirmed) == (True, False)
    assert window.get("/minun/tili")["Location"] == ADDRESS
    with at():
        lines = AuditLine.objects.filter(record=cast.aino.account.pk, event__startswith="second_factor")
        written = list(lines.exclude(actor=cast.aino.account.pk).order_by("at").values_list("event", "person"))
    assert written == [
        ("second_factor_proposed", cast.ylva.person.pk),
        ("second_factor_changed", cast.tove.person.pk),
    ]


def test_nobody_confirms_what_they_proposed_or_what_nobody_did(cast, window, moment, at):
    set_up(window)
    with at():
        with pytest.raises(NotNow):
            confirm_reset(by=cast.ylva.actor, account=cast.aino.account)
        propose_reset(by=cast.ylva.actor, account=cast.aino.account)
        with pytest.raises(NotNow):
            confirm_reset(by=cast.ylva.actor, account=cast.aino.account)
        with pytest.raises(NotNow):
            propose_reset(by=cast.ylva.actor, account=cast.aino.account)
        assert Authenticator.objects.count() == 2
    assert window.signed_in


def test_a_proposed_reset_waits_for_a_day(cast, window, moment, at):
    set_up(window)
    with at():
        propose_reset(by=cast.ylva.actor, account=cast.aino.account)
    moment.shift(24 * 60 * 60)
    with at(), pytest.raises(NotNow):
        confirm_reset(by=cast.tove.actor, account=cast.aino.account)


def test_the_data_protection_officer_proposes_no_reset_and_others_confirm_none(cast, window, moment, at):
    set_up(window)
    with at():
        with pytest.raises(Refused):
            propose_reset(by=cast.tove.actor, account=cast.aino.account)
        propose_reset(by=cast.ylva.actor, account=cast.aino.account)
        for name in ("marja", "bertil", "aino"):
            with pytest.raises(Refused):
                confirm_reset(by=cast.members[name].actor, account=cast.aino.account)


def test_without_a_second_factor_there_is_nothing_to_reset(cast, at):
    with at(), pytest.raises(NotNow):
        propose_reset(by=cast.ylva.actor, account=cast.aino.account)


def test_changing_the_second_factor_asks_first_who_one_is(cast, window, moment):
    secret = set_up(window)
    moment.shift(301)
    asked = window.get(f"{ADDRESS}/varakoodit")
    window.post("/kirjaudu/varmista", code=code_now(secret), next=f"{ADDRESS}/varakoodit")

    assert asked["Location"] == "/kirjaudu/varmista?next=%2Fminun%2Ftili%2Fvarmistus%2Fvarakoodit"
    assert window.get(f"{ADDRESS}/varakoodit").status_code == 200


def test_another_session_of_an_account_with_an_app_must_prove_itself_too(cast, open_window, moment):
    early, late = open_window(), open_window()
    early.sign_in("aino")
    secret = set_up(late)
    moment.shift(60)
    led = early.get("/minun/tili")["Location"], early.get(ADDRESS)["Location"]
    early.post("/kirjaudu/varmista", code=code_now(secret))

    assert led == (ADDRESS, "/kirjaudu/varmista")
    assert early.signed_in


def test_in_a_demonstration_a_password_is_enough_on_the_machine_itself(demo, window):
    window.sign_in("aino")

    assert window.signed_in


def test_in_a_demonstration_a_password_is_not_enough_from_elsewhere(demo, window):
    window.client.defaults["REMOTE_ADDR"] = "192.0.2.1"
    window.sign_in("aino")

    assert window.get("/minun/tili")["Location"] == ADDRESS
