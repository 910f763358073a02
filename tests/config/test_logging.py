"""The log: a line of JSON with the request's id, and nothing of what anybody wrote, looked at or is called."""

import json
import logging

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import resolve

from rinnalla.config.logging import JsonLines
from rinnalla.config.requests import HealthCheck, LoggedRequest

CANARY = "Jarkko Niemi"


@pytest.fixture
def lines():
    """What has been logged meanwhile, as objects."""
    found = []
    handler = logging.Handler()
    handler.emit = lambda record: found.append(json.loads(JsonLines().format(record)))
    loggers = [logging.getLogger("rinnalla"), logging.getLogger("elsewhere")]
    for logger in loggers:
        logger.addHandler(handler)
    yield found
    for logger in loggers:
        logger.removeHandler(handler)


def answered(address):
    """What the log says of a request whose answer names a person."""

    def view(request):
        request.resolver_match = resolve(request.path)
        logging.getLogger("rinnalla.web").warning("page not served: %s", "TrailUnavailable")
        return HttpResponse(CANARY)

    return LoggedRequest(view)(RequestFactory().get(address, {"q": CANARY}))


def test_a_request_is_told_by_its_route_and_never_by_its_address(lines):
    number = "01a2006d-574e-7c26-a3f4-27bb7483117d"
    response = answered(f"/ohjaus/jaksot/{number}/")
    within, line = lines
    assert line.pop("ms") >= 0
    assert line.pop("time")
    assert line == {
        "level": "info",
        "logger": "rinnalla.request",
        "message": "request",
        "request": response["X-Request-Id"],
        "method": "GET",
        "route": "ohjaus/jaksot/<uuid:pk>/",
        "status": 200,
    }
    assert within["request"] == line["request"]
    assert number not in json.dumps(lines)
    assert CANARY not in json.dumps(lines)


def test_two_requests_have_two_ids():
    assert answered("/")["X-Request-Id"] != answered("/")["X-Request-Id"]


def test_an_error_is_told_by_its_kind_and_place_but_not_by_its_message(lines):
    try:
        int(CANARY)
    except ValueError:
        logging.getLogger("rinnalla.web").exception("failed")
    assert CANARY not in json.dumps(lines)
    assert lines[0]["error"] == "ValueError"
    assert lines[0]["raised"][0].endswith(" test_an_error_is_told_by_its_kind_and_place_but_not_by_its_message")


def test_what_other_libraries_fill_into_their_messages_is_left_out(lines):
    logging.getLogger("elsewhere").warning("Not found: %s", f"/kysely/{CANARY}")
    assert lines[0]["message"] == "Not found: %s"


@pytest.mark.django_db
def test_health_is_answered_before_anything_else():
    ask = HealthCheck(lambda _request: HttpResponse("beyond"))
    answer = ask(RequestFactory().get("/terve", headers={"Host": "unknown.example"}))
    assert (answer.status_code, json.loads(answer.content)) == (200, {"status": "ok"})
    assert ask(RequestFactory().get("/terveys")).content == b"beyond"
