"""One-time invitations: nothing says who has answered, and a reminder goes to all."""

import re

import pytest

from rinnalla.access.actors import system
from rinnalla.access.errors import NotNow
from rinnalla.post.letters import Letter
from rinnalla.post.models import MailState, Outbox
from rinnalla.post.outbox import send
from rinnalla.surveys import tasks
from rinnalla.surveys.actions.invitation import begin_mailing, invite
from rinnalla.surveys.choices import Layout, Mode
from rinnalla.surveys.models import Invitee, Token
from rinnalla.surveys.queries.inbox import waiting
from tests.factories import surveys as given
from tests.surveys.test_answering_pages import Browser

BASE = "https://testi.example/kysely/"


@pytest.fixture
def campaign(cast):
    return given.make_campaign(cast, mode=Mode.INVITED, plan={"layout": Layout.WHOLE})


def letters():
    return {message.address: re.search(r"/kysely/(\S+)", message.body)[1] for message in Outbox.objects.order_by("pk")}


def mail(cast, campaign, kind="invitation"):
    begin_mailing(by=cast.eeva.actor, campaign=campaign, kind=kind, address=BASE)
    tasks.write_mailings()


def test_everybody_gets_a_link_of_their_own_and_again_the_same_one_in_a_reminder(cast, campaign):
    invite(by=cast.eeva.actor, campaign=campaign, addresses=[f"a{number}@example.fi" for number in range(60)])
    mail(cast, campaign)
    first = letters()
    mail(cast, campaign, kind="reminder")

    assert len(first) == len(set(first.values())) == 60
    assert letters() == first
    assert Outbox.objects.count() == 120


def test_whoever_is_invited_twice_has_one_link(cast, campaign):
    for _ in range(2):
        invite(by=cast.eeva.actor, campaign=campaign, addresses=["a@example.fi", "b@example.fi"])

    assert (Invitee.objects.count(), Token.objects.count()) == (2, 2)


def test_a_link_lets_its_holder_answer_once(cast, campaign):
    invite(by=cast.eeva.actor, campaign=campaign, addresses=["a@example.fi"])
    mail(cast, campaign)
    address = f"/kysely/{letters()['a@example.fi']}"
    browser = Browser()

    first = browser.post(address, q_s1="4")
    again = browser.post(address, q_s1="4")
    other = Browser().post(address, q_s1="1")

    assert first.headers["Location"] == again.headers["Location"]
    assert other.status_code == 409
    assert waiting(campaign) == 1


def test_tokens_are_stored_as_hashes_and_no_column_says_who_has_answered(cast, campaign):
    invite(by=cast.eeva.actor, campaign=campaign, addresses=["a@example.fi"])
    mail(cast, campaign)

    assert {field.name for field in Token._meta.fields} == {"token_hash", "owner", "campaign"}
    assert letters()["a@example.fi"] not in {token.token_hash.hex for token in Token.objects.all()}


def test_addresses_are_deleted_when_the_survey_has_been_settled(cast, campaign):
    invite(by=cast.eeva.actor, campaign=campaign, addresses=["a@example.fi"])
    given.close_and_settle(cast, campaign)
    campaign.refresh_from_db()

    assert Invitee.objects.count() == 0
    assert campaign.secret == ""


def test_letters_that_have_not_left_do_not_outlive_the_survey_with_their_links(cast, campaign):
    invite(by=cast.eeva.actor, campaign=campaign, addresses=["a@example.fi", "b@example.fi"])
    mail(cast, campaign)
    other = send(by=system("test"), address="a@example.fi", letter=Letter("Muuta", "Muuta asiaa"))
    given.close_and_settle(cast, campaign)

    about = Outbox.objects.filter(about=campaign.pk)
    assert [(one.state, one.body) for one in about] == [(MailState.WITHHELD, "")] * 2
    other.refresh_from_db()
    assert other.state == MailState.WAITING


def test_nobody_is_invited_to_a_survey_with_an_open_link(cast):
    with pytest.raises(NotNow):
        invite(by=cast.eeva.actor, campaign=given.make_campaign(cast), addresses=["a@example.fi"])


def test_a_line_that_is_no_address_is_named_by_its_number(cast, window, campaign):
    sent = window("eeva").post(f"/kyselyt/{campaign.pk}/kutsu", addresses="a@example.fi\nei osoite")

    assert sent.status_code == 422
    assert "Rivi 2 ei ole sähköpostiosoite." in sent.content.decode()
