"""The language is remembered, and the way back leads nowhere else."""

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import RequestFactory

from rinnalla.web.languages import back_address, remember


def way_back(target):
    return back_address(RequestFactory().post("/kieli", {"next": target}))


def test_the_choice_is_remembered():
    assert remember(HttpResponse(), "sv").cookies[settings.LANGUAGE_COOKIE_NAME].value == "sv"


def test_the_way_leads_back_to_the_page_one_came_from():
    assert way_back("/ohjaus/?page=2") == "/ohjaus/?page=2"


@pytest.mark.parametrize("target", ["//elsewhere.example", "https://elsewhere.example/", "javascript:x", ""])
def test_the_way_back_stays_on_these_pages(target):
    assert way_back(target) == "/"
