"""Whom to suggest and why, meeting without commitment, and who is not offered."""

from datetime import timedelta
from functools import partial

import pytest
from django.urls import reverse

from rinnalla.access import clock
from rinnalla.access.errors import NotNow
from rinnalla.access.tenancy import owned_reading, turn
from rinnalla.guidance.actions.decision import accept_request, receive_request
from rinnalla.guidance.actions.period import start_period
from rinnalla.guidance.actions.suggestion import (
    agree_introduction,
    answer_suggestion,
    record_answers,
    record_introduction,
    suggest_guide,
)
from rinnalla.guidance.actions.wish import write_wishes
from rinnalla.guidance.choices import IntroductionState, RequestState, SuggestionAnswer
from rinnalla.guidance.models import ChoiceReason, Introduction, Period, ServiceRequest, Suggestion
from rinnalla.guidance.queries.suggestion import free_guides
from rinnalla.guides.actions import agree_terms, begin_break, write_profile
from rinnalla.people.actions.client import keep_apart
from rinnalla.people.choices import Channel
from tests import factories
from tests.access.threads import at_once
from tests.windows import Window

pytestmark = pytest.mark.django_db
YES = SuggestionAnswer.YES
DAY = timedelta(days=1)


def names(request):
    return [str(guide) for guide in free_guides(request)]


def page(cast, request):
    return Window(cast.marja.account).get(reverse("request_suggest", args=[request.pk])).text


def match(cast, request, guide):
    suggest_guide(by=cast.marja.actor, request=request, guide=guide.staff)
    record_answers(by=cast.marja.actor, request=request, guide_answer=YES, client_answer=YES, how=Channel.PHONE)
    request.refresh_from_db()
    return request


def start(cast, request):
    days = {"first_meeting": clock.now() + DAY, "planned_end": clock.today() + 90 * DAY}
    return start_period(by=cast.marja.actor, request=request, place="x", **days)


def test_the_page_lists_guides_with_what_speaks_for_against_and_what_is_open(cast, accepted):
    write_profile(by=cast.daniel.actor, guide=cast.daniel.staff, areas="Niemi, keskusta", gender="man")
    write_wishes(by=cast.liisa.actor, request=accepted, areas="niemi", gender="woman", languages="sign")
    seen = page(cast, accepted)

    assert "Alue: niemi" in seen
    assert "Sukupuoli: toiveena oli nainen" in seen
    assert "Kieli: ei tiedossa, toiveena oli viittomakieli" in seen
    assert seen.index("Aino") < seen.index("Daniel")


def test_whoever_chooses_against_the_reasons_tells_why_in_a_sentence(cast, accepted):
    write_profile(by=cast.aino.actor, guide=cast.aino.staff, gender="woman")
    write_wishes(by=cast.liisa.actor, request=accepted, gender="woman")
    window, address = Window(cast.marja.account), reverse("request_suggest", args=[accepted.pk])
    without = window.post(address, guide=str(cast.daniel.staff.pk))
    told = window.post(address, guide=str(cast.daniel.staff.pk), why="Tuttu rannalta.")

    assert (without.status, told.status) == (422, 303)
    assert "Kerro yhdellä lauseella, miksi valitset tämän." in without.text
    assert ChoiceReason.objects.get().words == "Tuttu rannalta."
    assert Suggestion.objects.get().guide == cast.daniel.person


def test_among_equals_no_sentence_is_asked(cast, accepted):
    sent = Window(cast.marja.account).post(
        reverse("request_suggest", args=[accepted.pk]), guide=str(cast.daniel.staff.pk)
    )

    assert sent.status == 303


def full(cast, request):
    agree_terms(by=cast.marja.actor, guide=cast.aino.staff, weekly_hours=None, most_clients=0)


def few_hours(cast, request):
    agree_terms(by=cast.marja.actor, guide=cast.aino.staff, weekly_hours=2, most_clients=None)


def own_wish(cast, request):
    write_profile(by=cast.aino.actor, guide=cast.aino.staff, clients_wished=0)


def away(cast, request):
    begin_break(by=cast.aino.actor, guide=cast.aino.staff)


def block(cast, request):
    keep_apart(by=cast.marja.actor, client=request.client, other=cast.aino.person, reason="x")


NOT_OFFERED = [
    (full, "Yhdellä ohjaajalla ei ole nyt tilaa."),
    (few_hours, "Yhdellä ohjaajalla ei ole nyt tilaa."),
    (own_wish, "Yhdellä ohjaajalla ei ole nyt tilaa."),
    (away, "Yksi ohjaaja on tauolla."),
    (block, "Yhdellä ohjaajalla on este. Esteen syytä ei näytetä."),
]


@pytest.mark.parametrize(("why", "sentence"), NOT_OFFERED)
def test_a_guide_who_is_not_offered_is_counted_with_the_reason(cast, accepted, why, sentence):
    why(cast, accepted)

    assert names(accepted) == ["Daniel"]
    assert sentence in page(cast, accepted)
    with pytest.raises(NotNow):
        suggest_guide(by=cast.marja.actor, request=accepted, guide=cast.aino.staff)


@pytest.mark.parametrize("meanwhile", [full, away, block])
def test_a_period_does_not_start_with_a_guide_who_can_not_take_it_any_more(cast, accepted, meanwhile):
    matched = match(cast, accepted, cast.aino)
    meanwhile(cast, matched)

    with pytest.raises(NotNow):
        start(cast, matched)
    assert not Period.objects.exists()


def test_the_suggestion_itself_does_not_fill_the_guide_it_was_made_to(cast, accepted):
    agree_terms(by=cast.marja.actor, guide=cast.aino.staff, weekly_hours=3, most_clients=1)
    start(cast, match(cast, accepted, cast.aino))

    assert names(factories.make_request(cast).request) == ["Daniel"]


def test_a_suggestion_that_waits_keeps_the_guides_place(cast, accepted):
    agree_terms(by=cast.marja.actor, guide=cast.aino.staff, weekly_hours=None, most_clients=1)
    suggest_guide(by=cast.marja.actor, request=accepted, guide=cast.aino.staff)

    assert names(factories.make_request(cast).request) == ["Daniel"]


def test_whoever_has_waited_longest_for_a_new_client_comes_first(cast, accepted):
    start(cast, match(cast, accepted, cast.aino))

    assert names(factories.make_request(cast).request) == ["Daniel", "Aino"]


@pytest.fixture
def met(cast, accepted):
    """An introductory meeting has been agreed."""
    suggest_guide(by=cast.marja.actor, request=accepted, guide=cast.aino.staff)
    return agree_introduction(by=cast.marja.actor, request=accepted, starts_at=clock.now(), place="Satamakahvila")


def test_an_introductory_meeting_makes_no_period_and_leaves_the_question_open(cast, met):
    record_introduction(by=cast.aino.actor, introduction=met, state=IntroductionState.HELD)
    request = ServiceRequest.objects.get()

    assert (request.state, Period.objects.exists()) == (RequestState.MATCHING, False)
    with pytest.raises(NotNow):
        record_introduction(by=cast.aino.actor, introduction=met, state=IntroductionState.DID_NOT_TAKE_PLACE)


def test_the_guide_learns_the_name_for_the_introductory_meeting_and_sees_it_on_the_first_page(cast, met):
    window = Window(cast.aino.account)
    seen = window.get(reverse("suggestion", args=[met.suggestion_id])).text

    assert f"Tapaat: {met.suggestion.request.client.called}" in seen
    assert "Tutustumistapaaminen" in window.get("/").text


def test_there_is_one_introductory_meeting_ahead_at_a_time(cast, met):
    with pytest.raises(NotNow):
        agree_introduction(by=cast.marja.actor, request=met.suggestion.request, starts_at=clock.now(), place="x")


def test_a_suggestion_that_ends_takes_its_introductory_meeting_with_it(cast, met):
    Window(cast.marja.account).post(reverse("suggestion_close", args=[met.suggestion.request_id]))

    assert Introduction.objects.get().state == IntroductionState.DID_NOT_TAKE_PLACE


def test_who_was_suggested_before_can_not_answer_for_the_next_one(cast, met):
    request = met.suggestion.request
    Window(cast.marja.account).post(reverse("suggestion_close", args=[request.pk]))
    suggest_guide(by=cast.marja.actor, request=request, guide=cast.daniel.staff)

    with pytest.raises(NotNow):
        answer_suggestion(by=cast.aino.actor, request=request, answer=YES)


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_two_coordinators_who_suggest_at_once_make_one_open_suggestion(owner):
    with turn(owner.pk):
        cast = factories.make_cast()
        request, marja = factories.make_request(cast).request, cast.marja.actor
        receive_request(by=marja, request=request)
        accept_request(by=marja, request=request)
    guides = [cast.aino.staff, cast.daniel.staff]
    outcomes = at_once(owner.pk, [partial(suggest_guide, by=marja, request=request, guide=guide) for guide in guides])

    with owned_reading():
        assert Suggestion.objects.filter(closed_at=None).count() == 1
    assert sorted(type(one).__name__ for one in outcomes) == ["NotNow", "Suggestion"]
