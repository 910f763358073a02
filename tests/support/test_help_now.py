"""Help is one press away, asks nothing and reads no record."""

import pytest
from django.test import RequestFactory
from django.utils import translation

from rinnalla.support import queries, views
from rinnalla.web.static_errors import rendered

pytestmark = pytest.mark.django_db

KNOWN = ["112", "09 2525 0111", "09 2525 0112", "116117", "0800 147 111", "080 005 005"]


def page(language):
    with translation.override(language):
        return views.help_now(RequestFactory().get("/apua")).content.decode()


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_number_can_be_pressed(language):
    html = page(language)
    assert [number for number in KNOWN if f'href="tel:{number.replace(" ", "")}"' not in html] == []


def test_the_page_asks_nothing():
    content = page("fi").partition("<main")[2].partition("</main>")[0]

    assert "<form" not in content
    assert "<input" not in content


def test_each_line_has_names_in_three_languages_an_owner_and_a_source():
    for line in queries.crisis_lines():
        assert set(line.names) == set(line.hours) == {"fi", "sv", "en"}
        assert line.owner
        assert line.source


def test_the_page_says_when_the_numbers_were_known():
    assert f"{queries.checked():%-d.%-m.%Y}" in page("fi")


def test_error_pages_give_the_same_numbers():
    numbers = {line.id: line.number for line in queries.crisis_lines()}
    html = rendered(500).replace("&nbsp;", " ")
    assert numbers["emergency"] in html
    assert numbers["crisis"] in html
    assert numbers["crisis-swedish"] in html
