"""The language is remembered, and the way back leads nowhere else."""

import pytest
from django.test import RequestFactory

from rinnalla.web.views import choose_language


def chosen(code, target):
    return choose_language(RequestFactory().get(f"/kieli/{code}", {"next": target}), code)


def test_the_choice_is_remembered_and_leads_back():
    answer = chosen("sv", "/ohjaus/?page=2")
    assert answer.url == "/ohjaus/?page=2"
    assert answer.cookies["django_language"].value == "sv"


@pytest.mark.parametrize("target", ["//elsewhere.example", "https://elsewhere.example/", "javascript:x"])
def test_the_way_back_stays_on_these_pages(target):
    assert chosen("sv", target).url == "/"


def test_a_language_we_do_not_speak_is_not_found():
    assert chosen("xx", "/").status_code == 404
