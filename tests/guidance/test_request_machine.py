"""Every event in every state of a service request: where it leads, or the sentence it is refused with."""

from datetime import date

import pytest
import time_machine

from rinnalla.access import clock
from rinnalla.access.actors import system
from rinnalla.access.errors import NotNow
from rinnalla.guidance.actions import decision, period, question, suggestion
from rinnalla.guidance.actions import request as making
from rinnalla.guidance.choices import NeedClass, RequestState, SuggestionAnswer, WaitsFor
from rinnalla.guidance.models import RequestQuestion, ServiceRequest
from rinnalla.guidance.states import REQUEST
from rinnalla.people.choices import Channel
from tests import factories
from tests.guidance.raw import change

pytestmark = pytest.mark.django_db
R = RequestState
CLOCK = system("reminders")
QUEUED = {"need": NeedClass.SOON, "waits_for": WaitsFor.FREE_GUIDE}


@pytest.fixture
def sent(cast):
    """A request whose client has a sign-in, with a question that waits for its answer."""
    walk = factories.make_request(cast)
    walk.account = factories.walk.open_account(
        by=factories.cast.SYSTEM, person=walk.client.person, username="kaisa", password="!"
    )
    return walk


# Each event as its own verb does it: by whom, and with what.
VERBS = {
    "send": lambda c, w, r: making.send_request(by=c.liisa.actor, request=r),
    "discard": lambda c, w, r: making.discard_request(by=c.liisa.actor, request=r),
    "receive": lambda c, w, r: decision.receive_request(by=c.marja.actor, request=r),
    "ask_more": lambda c, w, r: question.ask_more(by=c.marja.actor, request=r, question="x"),
    "answer": lambda c, w, r: question.answer_question(by=c.liisa.actor, request=r, answer="x"),
    "accept": lambda c, w, r: decision.accept_request(by=c.marja.actor, request=r),
    "decline": lambda c, w, r: decision.decline_request(
        by=c.marja.actor, request=r, decline_reason="x", decline_advice="y"
    ),
    "wait": lambda c, w, r: decision.place_in_queue(by=c.marja.actor, request=r, **QUEUED),
    "no_start": lambda c, w, r: decision.return_to_queue(by=c.marja.actor, request=r),
    "lapse": lambda c, w, r: question.lapse_request(by=CLOCK, request=r),
    "revoke": lambda c, w, r: decision.withdraw_request(by=c.liisa.actor, request=r),
    "withdraw": lambda c, w, r: decision.withdraw_request(by=w.actor, request=r),
}
# A place on the waiting list may be said anew. A draft is hidden from all but its maker.
AGAIN = {("wait", R.WAITLISTED)}


def stands(walk, state):
    """The request in a state, due to lapse and with a question where one waits."""
    row = ServiceRequest.objects.get(pk=walk.request.pk)
    return change(row, state=state, reminders=2, remind_on=clock.today(), decide_by=clock.today())


def ask(walk):
    with factories.walk.writing(factories.walk.Run(factories.cast.SYSTEM, frozenset({RequestQuestion}), frozenset())):
        RequestQuestion(request=walk.request, data_key=walk.request.data_key, question="x").save()


def after(cast, walk, event, state):
    row = stands(walk, state)
    try:
        VERBS[event](cast, walk, row)
    except NotNow as refused:
        return str(refused.sentence)
    except Exception as refused:  # noqa: BLE001 -- what was raised is the outcome that is looked at
        return type(refused).__name__
    row.refresh_from_db()
    return R(row.state)


@pytest.mark.parametrize("event", sorted(VERBS))
def test_an_event_leads_where_the_table_says_and_is_else_refused_in_a_sentence(cast, sent, event):
    for state in R:
        if event in {"answer", "lapse"}:
            RequestQuestion.objects.exists() or ask(sent)
        following = REQUEST[event].get(state)
        seen = after(cast, sent, event, state)
        if following or (event, state) in AGAIN:
            assert seen == (following or state), (event, state)
            break_open = RequestQuestion.objects.filter(answered_at=None).first()
            if break_open and event == "ask_more":
                change(break_open, answered_at=clock.now())
        else:
            assert f"”{state.label}”" in seen or seen == "Refused", (event, state, seen)


def test_the_table_has_fourteen_states_and_every_open_one_can_end(cast):
    reached = {end for leads in REQUEST.values() for end in leads.values()} | {R.DRAFT}
    ends = {state for state in R if not any(state in leads for leads in REQUEST.values())}

    assert (len(R), reached) == (14, set(R))
    assert ends == {R.DISCARDED, R.REJECTED, R.REVOKED, R.WITHDRAWN, R.LAPSED, R.COMPLETED}


def test_the_days_promised_are_working_days(cast):
    with time_machine.travel("2031-11-07T10:00+00:00", tick=False):  # a Friday
        row = factories.make_request(cast).request

    assert (row.receive_by, row.call_by) == (date(2031, 11, 12), date(2031, 11, 17))


def test_both_who_coordinate_record_for_the_client_that_the_request_is_taken_back(cast, sent):
    row = decision.record_withdrawal(by=cast.sari.actor, request=sent.request, by_client=True, how=Channel.PHONE)

    assert (row.state, row.ended_how) == (R.WITHDRAWN, Channel.PHONE)


def test_a_match_that_does_not_start_keeps_the_place_on_the_waiting_list(cast, accepted):
    since = accepted.waiting_since
    suggestion.suggest_guide(by=cast.marja.actor, request=accepted, guide=cast.aino.staff)
    yes = SuggestionAnswer.YES
    suggestion.record_answers(
        by=cast.marja.actor, request=accepted, guide_answer=yes, client_answer=yes, how=Channel.PHONE
    )

    row = decision.return_to_queue(by=cast.marja.actor, request=accepted)

    assert (row.state, row.waiting_since, row.suggestions.filter(closed_at=None).exists()) == (
        R.WAITLISTED, since, False,
    )  # fmt: skip
    with pytest.raises(NotNow):
        period.start_period(
            by=cast.marja.actor, request=row, first_meeting=clock.now(), place="x", planned_end=clock.today()
        )


@pytest.mark.parametrize("given", [("", "y"), ("x", " ")])
def test_a_no_without_a_reason_and_advice_is_no_answer(cast, sent, given):
    decision.receive_request(by=cast.marja.actor, request=sent.request)

    with pytest.raises(NotNow, match="aina molempien"):
        decision.decline_request(
            by=cast.marja.actor, request=sent.request, decline_reason=given[0], decline_advice=given[1]
        )
