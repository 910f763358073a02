"""Asking for guidance without an account, sheet by sheet: nothing is stored before it is sent, nothing shown back."""

import re
import secrets

import pytest
from django.core.cache import cache
from django.test import Client as Browser

from rinnalla.access.models import AuditLine
from rinnalla.guidance.choices import RequestOrigin, RequestSource, RequestState
from rinnalla.guidance.models import ServiceRequest
from rinnalla.people.choices import Channel, ReachWay
from rinnalla.people.models import Client, Consent
from tests import factories

pytestmark = pytest.mark.django_db
SENDER = {
    "caller_name": "Pia Salo, päihdetyöntekijä", "caller_place": "A-klinikka", "origin": "addiction_service",
    "caller_phone": "09 555 0100",
}  # fmt: skip
WHOM = {"name": "Reino Kallio", "call_name": "Reino", "way": "call", "phone": "044 555 0299", "may": ["may_voicemail"]}
SITUATION = {"situation": "Talvi on mennyt kotona.", "named_contact": "none"}
AGREEMENT = {"brief": "Pitää kalastuksesta.", "information": "on"}
OWN = {"name": "Aila Virta", "way": "through", "through": "Sisko Maija, 044 555 0300"}
HOPES = {"hopes": "Joku, jonka kanssa lähteä ulos."}


@pytest.fixture(autouse=True)
def asks_to(owner):
    """One unit takes requests."""
    cache.clear()
    return factories.cast.make_unit("Ohjaus", "guidance", takes_requests=True)


@pytest.fixture
def form():
    return {"submission": secrets.token_hex(16)}


def walk(address, form, *sheets):
    """Fill in the sheets one after the other as the pages ask for them; what comes after the last."""
    browser, told = Browser(), dict(form)
    assert browser.get(address).status_code == 200
    for number, sheet in enumerate(sheets):
        told |= sheet
        answer = browser.post(address, {**told, "step": number})
        assert answer.status_code == 200, answer.content.decode()
    assert not ServiceRequest.objects.exists()
    assert not Client.objects.exists()
    return browser, {**told, "step": "send"}


def test_a_professional_without_an_account_sends_a_request_and_sees_only_a_receipt(form, asks_to):
    browser, told = walk("/pyynto/ammattilainen", form, SENDER, WHOM, SITUATION, AGREEMENT)

    sent = browser.post("/pyynto/ammattilainen", told)
    row = ServiceRequest.objects.get()
    receipt = browser.get(sent["Location"])

    assert (row.state, row.source, row.origin) == (
        RequestState.SENT, RequestSource.OUTSIDER, RequestOrigin.ADDICTION_SERVICE,
    )  # fmt: skip
    assert (row.client.name, row.caller_place, row.brief.text) == ("Reino Kallio", "A-klinikka", "Pitää kalastuksesta.")
    assert (row.client.safe_contact.may_voicemail, row.client.safe_contact.may_name_service) == (True, False)
    assert Consent.objects.get().how == Channel.PUBLIC_PAGE
    body = receipt.content.decode()
    assert f"{row.call_by.day}.{row.call_by.month}.{row.call_by.year}" in body
    assert [words in body for words in ("Reino", "Pia Salo", "kalastuksesta")] == [False] * 3


@pytest.mark.parametrize("origin", ["clinic", "primary_care", "social_work", "addiction_service", "other"])
def test_a_professional_asks_from_every_side_of_the_services(form, origin):
    sender = SENDER | {"origin": origin, "submission": secrets.token_hex(16)}
    browser, told = walk("/pyynto/ammattilainen", form, sender, WHOM, SITUATION, AGREEMENT)

    assert browser.post("/pyynto/ammattilainen", told).status_code == 303
    row = ServiceRequest.objects.get()
    assert (row.origin, row.state) == (origin, RequestState.SENT)


def test_somebody_asks_for_themselves_without_a_phone_or_an_email_address(form):
    browser, told = walk("/pyynto/itselle", form, OWN, HOPES, AGREEMENT)

    assert browser.post("/pyynto/itselle", told).status_code == 303
    row = ServiceRequest.objects.get()
    assert (row.source, row.hopes, row.client.phone) == (RequestSource.CLIENT, HOPES["hopes"], "")
    assert (row.client.safe_contact.way, row.client.safe_contact.through) == (ReachWay.THROUGH, OWN["through"])


def test_the_form_sent_twice_is_one_request_and_one_receipt(form):
    browser, told = walk("/pyynto/itselle", form, OWN, HOPES, AGREEMENT)

    first, again = (browser.post("/pyynto/itselle", told) for _ in range(2))

    assert first["Location"] == again["Location"]
    assert (ServiceRequest.objects.count(), Client.objects.count()) == (1, 1)


def test_what_was_told_on_every_sheet_is_there_when_one_goes_back(form):
    browser, told = walk("/pyynto/ammattilainen", form, SENDER, WHOM, SITUATION, AGREEMENT)

    body = browser.post("/pyynto/ammattilainen", {**told, "change": "1"}).content.decode()

    assert 'value="Reino Kallio"' in re.search(r'<input[^>]*name="name"[^>]*>', body).group()
    hidden = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', body)
    assert {("caller_place", "A-klinikka"), ("situation", SITUATION["situation"])} <= set(hidden)


def test_a_fault_on_a_sheet_is_said_at_its_field_and_everything_stays(form):
    answer = Browser().post("/pyynto/itselle", {**form, **OWN, "through": "", "step": "0"})

    body = answer.content.decode()
    assert (answer.status_code, "Kirjoita, kuka hän on ja miten hänet tavoittaa." in body) == (422, True)
    assert 'value="Aila Virta"' in body


def test_a_machine_that_fills_in_what_nobody_sees_is_told_to_wait(form):
    browser, told = walk("/pyynto/itselle", form, OWN, HOPES, AGREEMENT)

    assert browser.post("/pyynto/itselle", {**told, "home_page": "http://x"}).status_code == 429
    assert not ServiceRequest.objects.exists()


def test_an_address_that_sends_too_often_is_told_to_wait(form, settings):
    settings.ACCOUNT_RATE_LIMITS = {"ask": "1/h/ip"}
    browser, told = walk("/pyynto/itselle", form, OWN, HOPES, AGREEMENT)
    other = {**told, "submission": secrets.token_hex(16)}

    assert [browser.post("/pyynto/itselle", sent).status_code for sent in (told, other)] == [303, 429]


def test_a_receipt_that_was_not_given_here_is_no_page():
    assert Browser().get("/pyynto/vastaanotettu/keksitty").status_code == 404


def test_the_trail_says_that_a_visitor_sent_it(form):
    browser, told = walk("/pyynto/itselle", form, OWN, HOPES, AGREEMENT)
    browser.post("/pyynto/itselle", told)

    line = AuditLine.objects.get(event="request_sent")
    assert (line.actor_kind, line.role) == ("visitor", "visitor")
    assert ServiceRequest.objects.get().client_id.hex in line.subjects
