"""Neither of the two who are asked learns what the other has said: not on a page, not in a list, not from the log."""

import re

import pytest
from django.db import transaction
from django.urls import reverse

from rinnalla.access.doors import can
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions.suggestion import (
    answer_suggestion,
    close_suggestion,
    know_privately,
    record_answers,
    suggest_guide,
)
from rinnalla.guidance.choices import RequestState, SuggestionAnswer
from rinnalla.people.actions.account import open_account
from rinnalla.people.choices import Channel
from rinnalla.people.models import Block
from rinnalla.people.queries.account import actor_of
from tests.factories.cast import SYSTEM
from tests.windows import Window

pytestmark = pytest.mark.django_db
YES, NO, MEET, WAITING = (SuggestionAnswer[name] for name in ("YES", "NO", "MEET", "WAITING"))
NOT_MATCHED = "Tämä ehdotus ei etene."


@pytest.fixture
def asked(cast, accepted):
    """Aino and the client, who has a sign-in, are asked."""
    open_account(by=SYSTEM, person=accepted.client.person, username="kaisa", password="!")
    return suggest_guide(by=cast.marja.actor, request=accepted, guide=cast.aino.staff)


@pytest.fixture
def client(asked):
    return asked.request.client.person.account


def nothing(cast, asked):
    """Has only looked."""


def answers(said):
    def answer(cast, asked):
        answer_suggestion(by=cast.aino.actor, request=asked.request, answer=said)

    return answer


def knows(cast, asked):
    know_privately(by=cast.aino.actor, request=asked.request)


def recorded(cast, asked):
    record_answers(
        by=cast.marja.actor, request=asked.request, guide_answer=NO, client_answer=WAITING, how=Channel.PHONE
    )


GUIDE_MAY = [nothing, answers(YES), answers(NO), answers(MEET), knows]


def words(account, *addresses):
    """What somebody reads on some pages, without times of day."""
    window = Window(account)
    return [re.sub(r"\d+\.\d\d(–\d+\.\d\d)?", "", window.get(address).text) for address in addresses]


def of_client(asked):
    return (
        "/minun/",
        "/minun/loki",
        reverse("own_suggestion", args=[asked.pk]),
        f"/ohjaus/pyynnot/{asked.request_id}/",
    )


def after(act, cast, asked, account, addresses):
    """The pages as they stand after an act, which is then undone."""
    with transaction.atomic():
        Window(cast.aino.account).get(reverse("suggestion", args=[asked.pk]))
        act(cast, asked)
        seen = words(account, *addresses)
        transaction.set_rollback(True)
    return seen


def test_the_clients_pages_and_log_are_the_same_whatever_the_guide_says(cast, asked, client):
    seen = [after(act, cast, asked, client, of_client(asked)) for act in GUIDE_MAY]

    assert seen[1:] == seen[:1] * 4
    assert "Sopisiko Aino ohjaajaksesi?" in seen[0][0]


def test_they_are_the_same_after_the_clients_own_answer_while_the_guide_has_not_said_no(cast, asked, client):
    answer_suggestion(by=actor_of(client), request=asked.request, answer=MEET)
    seen = [after(act, cast, asked, client, of_client(asked)) for act in (nothing, answers(YES), answers(MEET))]

    assert seen[1:] == seen[:1] * 2


def test_the_guides_pages_are_the_same_whatever_the_client_says(cast, asked, client):
    def says(said):
        return lambda *_: answer_suggestion(by=actor_of(client), request=asked.request, answer=said)

    pages = ("/", reverse("suggestion", args=[asked.pk]))
    seen = [after(act, cast, asked, cast.aino.account, pages) for act in (nothing, says(YES), says(NO), says(MEET))]

    assert seen[1:] == seen[:1] * 3
    assert "Ohjaisitko uutta asiakasta?" in seen[0][0]


@pytest.mark.parametrize("who_says_no", ["guide", "client"])
def test_both_read_the_same_sentence_once_both_have_answered_and_one_has_said_no(cast, asked, client, who_says_no):
    said = {"guide": YES, "client": YES, who_says_no: NO}
    answer_suggestion(by=cast.aino.actor, request=asked.request, answer=said["guide"])
    answer_suggestion(by=actor_of(client), request=asked.request, answer=said["client"])
    asked.request.refresh_from_db()
    own = words(client, "/minun/")[0]
    guide = words(cast.aino.account, reverse("suggestion", args=[asked.pk]))[0]

    assert asked.request.state == RequestState.WAITLISTED
    assert [NOT_MATCHED in page for page in (own, guide)] == [True, True]
    assert [word in own + guide for word in ("kieltäytyi", "Ohjaajan vastaus", "Asiakkaan vastaus")] == [False] * 3


def test_after_a_no_that_came_first_nothing_happens_before_the_other_answers_or_the_coordinator_closes(cast, asked):
    recorded(cast, asked)
    asked.request.refresh_from_db()
    before = asked.request.state
    close_suggestion(by=cast.marja.actor, request=asked.request)
    asked.request.refresh_from_db()

    assert (before, asked.request.state) == (RequestState.MATCHING, RequestState.WAITLISTED)


def test_the_guide_reads_no_name_before_the_two_have_agreed_to_meet(cast, asked):
    page = words(cast.aino.account, reverse("suggestion", args=[asked.pk]))[0]

    assert asked.request.client.called not in page
    assert asked.request.brief.text in page


def test_after_no_match_the_guide_reads_neither_the_brief_nor_a_name(cast, asked):
    close_suggestion(by=cast.marja.actor, request=asked.request)
    page = words(cast.aino.account, reverse("suggestion", args=[asked.pk]))[0]

    assert [word in page for word in (NOT_MATCHED, asked.request.brief.text, asked.request.client.called)] == [
        True,
        False,
        False,
    ]


def test_who_may_know_the_client_privately_is_asked_on_a_page_before_anything_is_kept(cast, asked):
    window, address = Window(cast.aino.account), reverse("suggestion_known", args=[asked.pk])
    page = window.get(address)

    assert f'href="{address}"' in window.get(reverse("suggestion", args=[asked.pk])).body
    assert ("yksityi" in page.text, asked.request.client.called in page.text) == (True, True)
    assert Block.objects.count() == 0


def test_who_knows_the_client_privately_is_kept_apart_and_not_asked_why(cast, asked):
    window = Window(cast.aino.account)
    sent = window.post(reverse("suggestion_known", args=[asked.pk]))
    block = Block.objects.get()

    assert sent.status == 303
    assert {block.first_id, block.second_id} == {asked.request.client.person_id, cast.aino.person.pk}
    assert not can(cast.aino.actor, P.SUGGESTION_READ, asked)
    assert window.get(reverse("suggestion", args=[asked.pk])).status == 404


def test_the_coordinator_sees_both_answers_and_how_they_came(cast, asked, client):
    answer_suggestion(by=actor_of(client), request=asked.request, answer=MEET)
    answer_suggestion(by=cast.aino.actor, request=asked.request, answer=NO)
    page = words(cast.marja.account, f"/ohjaus/pyynnot/{asked.request_id}/")[0]

    assert "Haluaa ensin tutustua, omalla tunnuksella" in page
    assert "Ohjaajan vastaus Ei" in page


@pytest.mark.parametrize("name", ["daniel", "bertil", "liisa"])
def test_nobody_else_answers(cast, asked, name):
    address = reverse("suggestion", args=[asked.pk])

    assert Window(cast.members[name].account).post(address, answer=YES).status == 404
    asked.refresh_from_db()
    assert (asked.guide_answer, asked.client_answer) == (WAITING, WAITING)
