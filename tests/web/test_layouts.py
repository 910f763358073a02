"""Every page has the same head, in the right language, with help always last."""

import re
from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.utils import translation

from rinnalla.web.static_errors import FOLDER, STATUSES, rendered

NAVIGATION = [
    SimpleNamespace(label=word, url=f"/{word}", icon="home", current=word == "Ohjaus")
    for word in ("Tänään", "Ohjaus", "Palvelut", "Osaaminen", "Hyvinvointi", "Raportit")
]
ME = SimpleNamespace(name="Marja Lehto", role_label="koordinaattori", home_url="/", sign_out_url="/ulos")
PAGE = (
    '{% extends "web/page.html" %}{% block title %}Jakso{% endblock %}{% block heading %}<h1>Jarkko</h1>{% endblock %}'
)


def page(text=PAGE, language="fi", **context):
    with translation.override(language):
        words = {"languages": [("sv", "svenska"), ("en", "English")], "navigation": [], "me": None, **context}
        return Template(text).render(Context(words))


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_page_says_its_language(language):
    assert f'<html lang="{language}"' in page(language=language)


def test_help_is_the_last_of_the_head_and_needs_no_sign_in():
    head = page()[: page().index("</header>")]
    assert re.findall(r'href="([^"]+)"', head)[-1] == "/apua"


def test_both_other_languages_are_offered_each_in_its_own_words():
    html = page()
    assert re.findall(r'name="language" value="(\w+)" lang="(\w+)"', html) == [("sv", "sv"), ("en", "en")]
    assert "På svenska" in html
    assert "In English" in html


def test_the_title_of_the_window_names_nobody():
    html = page(navigation=NAVIGATION, me=ME)
    assert "<title>Jakso – Rinnalla</title>" in html


def test_the_current_word_is_marked_and_the_phone_has_at_most_five():
    html = page(navigation=NAVIGATION, me=ME)
    assert html.count('aria-current="page"') == 2
    bar = html[html.index('class="bottom-bar"') :]
    assert bar.count("bottom-item") == 5


def test_signing_out_is_offered_to_those_signed_in():
    assert 'action="/ulos"' in page(navigation=NAVIGATION, me=ME)
    assert 'action="/ulos"' not in page()


def test_a_demonstration_says_so():
    assert "Tämä on esittely." in page(demo=True)
    assert "Tämä on esittely." not in page()


def test_a_form_page_with_errors_says_so_in_its_title():
    form = SimpleNamespace(errors={"a": ["x"]}, non_field_errors=list, __iter__=None)
    emptied = "{% block notices %}{% endblock %}{% block main %}{% endblock %}"
    text = '{% extends "web/form.html" %}{% block title %}Tapaaminen{% endblock %}' + emptied
    assert "<title>Tarkista: Tapaaminen – Rinnalla</title>" in page(text, form=form)


@pytest.mark.parametrize("status", STATUSES)
def test_the_written_error_page_is_what_its_template_gives(status):
    with translation.override("fi"):
        assert (FOLDER / f"{status}.html").read_text(encoding="utf-8") == rendered(status)


@pytest.mark.parametrize("status", STATUSES)
def test_an_error_page_helps_in_three_languages(status):
    html = rendered(status)
    assert html.count('href="tel:112"') == 3
    assert 'lang="sv"' in html
    assert 'lang="en"' in html
    assert "!" not in html.replace("<!DOCTYPE", "")
