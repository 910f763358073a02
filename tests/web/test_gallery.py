"""The gallery in a real browser: accessible, in bounds, and lawful under the pages' own policy."""

import mimetypes

import pytest
from csp.middleware import CSPMiddleware
from django.contrib.staticfiles import finders
from django.test import RequestFactory
from django.utils import translation

from rinnalla.web import gallery as rules_of_gallery
from rinnalla.web import views

pytestmark = [pytest.mark.django_db]
ADDRESS = "http://localhost/osat/"
LANGUAGES = ("fi", "sv", "en")
WIDTHS = (1280, 320)


@pytest.fixture
def shown(settings):
    """The gallery as the product would send it, with its policy; no server."""
    settings.DEBUG = True

    def answer(language):
        with translation.override(language):
            return CSPMiddleware(views.gallery)(RequestFactory().get("/osat/"))

    return answer


@pytest.fixture
def gallery(open_context, shown):
    """Open the gallery in a language, at a width."""

    def open_page(language="fi", width=390, **options):
        answer = shown(language)
        page = open_context(viewport={"width": width, "height": 844}, **options).new_page()
        page.route("**/static/**", send_static)
        page.route(ADDRESS, lambda route: route.fulfill(body=answer.content, headers=dict(answer.headers)))
        page.goto(ADDRESS)
        return page

    return open_page


def send_static(route):
    name = route.request.url.split("/static/", 1)[1]
    route.fulfill(path=finders.find(name), content_type=mimetypes.guess_type(name)[0] or "font/woff2")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_gallery_breaks_no_rule(gallery, accessible, language, width):
    accessible(gallery(language, width))


def test_the_gallery_breaks_no_rule_in_the_dark(gallery, accessible):
    accessible(gallery(color_scheme="dark"))


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_scrolls_sideways(gallery, width):
    page = gallery("sv", width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_error_summary_takes_focus(gallery):
    page = gallery()
    assert page.evaluate("document.activeElement.hasAttribute('data-error-summary')")


def test_the_gallery_shows_without_script(gallery):
    page = gallery(java_script_enabled=False)
    assert page.get_by_role("heading", name="Osat").is_visible()
    page.locator(".ds-error-summary a").first.click()
    assert page.locator("#id_name").is_visible()


def test_a_second_press_of_a_sending_button_does_nothing(gallery):
    page = gallery()
    stopped = page.evaluate(
        """() => {
            const form = document.querySelector("form.choice-buttons");
            const stopped = [];
            document.addEventListener("submit", (event) => {
                stopped.push(event.defaultPrevented);
                event.preventDefault();
            });
            form.requestSubmit();
            form.requestSubmit();
            return stopped;
        }"""
    )
    assert stopped == [False, True]


def test_the_gallery_is_kept_from_others(monkeypatch):
    monkeypatch.setattr(rules_of_gallery, "is_marked", lambda: False)
    assert views.gallery(RequestFactory().get("/osat/")).status_code == 404
