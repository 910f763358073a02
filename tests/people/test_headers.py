"""What every answer says to the browser, and what an installation's cookies are."""

import importlib

import pytest

from rinnalla.config import env, settings

pytestmark = [pytest.mark.django_db]
PAGES = ["/kirjaudu", "/kirjaudu/unohtui", "/minun/tili", "/tunnukset/", "/ei-ole", "/kirjaudu/ulos"]


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_to_somebody_signed_in_is_kept_nowhere(demo, window, path):
    window.sign_in("aino")

    assert window.get(path)["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_tells_the_browser_to_be_careful(demo, window, path):
    answer = window.get(path)
    said = {name: answer[name] for name in ("X-Content-Type-Options", "Referrer-Policy", "X-Frame-Options")}

    assert said == {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin", "X-Frame-Options": "DENY"}
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]
    assert "unsafe" not in answer["Content-Security-Policy"]


def test_the_session_cookie_is_for_this_host_and_no_script(demo, window):
    window.sign_in("aino")
    cookie = window.client.cookies["rinnalla-session"]

    assert (cookie["httponly"], cookie["samesite"], cookie["domain"], cookie["path"]) == (True, "Lax", "", "/")
    assert cookie["max-age"] == ""


def test_over_https_cookies_are_bound_to_the_host_and_pages_to_https(monkeypatch):
    monkeypatch.setitem(env.SAID, "RINNALLA_HOSTS", "rinnalla.example.fi")

    try:
        chosen = importlib.reload(settings)
        assert (chosen.SESSION_COOKIE_NAME, chosen.SESSION_COOKIE_SECURE) == ("__Host-rinnalla-session", True)
        assert (chosen.CSRF_COOKIE_NAME, chosen.CSRF_COOKIE_SECURE) == ("__Host-rinnalla-form", True)
        assert (chosen.SECURE_SSL_REDIRECT, chosen.SECURE_HSTS_SECONDS) == (True, 31_536_000)
    finally:
        monkeypatch.undo()
        importlib.reload(settings)


def test_a_form_without_its_token_is_refused_with_our_page(demo, window):
    window.client.handler.enforce_csrf_checks = True

    answer = window.sign_in("aino")

    assert (answer.status_code, "Etusivulle" in answer.content.decode()) == (403, True)
    assert not window.signed_in
