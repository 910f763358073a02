"""More is asked: the days of deciding stand still, two reminders go out that name nobody, and then the request ends."""

from datetime import date, timedelta
from functools import partial

import pytest

from rinnalla.access import clock
from rinnalla.access.actors import system
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.tenancy import owned_reading, turn
from rinnalla.guidance.actions.decision import receive_request
from rinnalla.guidance.actions.question import answer_question, ask_more, lapse_request
from rinnalla.guidance.choices import RequestState
from rinnalla.guidance.models import RequestQuestion, ServiceRequest
from rinnalla.guidance.tasks.request import follow_up_questions
from rinnalla.methods.working_days import working_days_after, working_days_between
from rinnalla.people.choices import Channel
from rinnalla.post.models import Outbox
from tests import factories
from tests.access.threads import at_once
from tests.guidance.raw import change

pytestmark = [pytest.mark.django_db]
A_WEEK = timedelta(days=7)
CLOCK = system("reminders")


@pytest.fixture
def asked(cast):
    """Marja has asked Liisa for more."""
    return ask(cast)


def ask(cast):
    walk = factories.make_request(cast)
    receive_request(by=cast.marja.actor, request=walk.request)
    ask_more(by=cast.marja.actor, request=walk.request, question="Kuka jatkaa?")
    walk.request.refresh_from_db()
    return walk


def fresh(walk):
    return ServiceRequest.objects.get(pk=walk.request.pk)


def test_the_working_days_left_are_kept_and_counted_on_after_the_answer(cast, asked):
    assert (asked.request.decide_by, asked.request.days_left) == (None, 5)
    change(asked.request, days_left=2)

    answer_question(by=cast.liisa.actor, request=asked.request, answer="Minä jatkan.")

    row = fresh(asked)
    assert (row.state, row.decide_by) == (RequestState.RECEIVED, working_days_after(clock.today(), 2))
    assert (row.days_left, row.remind_on) == (None, None)


def test_working_days_between_two_days_leave_out_the_first_and_count_the_last():
    assert working_days_between(date(2026, 11, 20), date(2026, 11, 25)) == 3
    assert working_days_between(date(2026, 11, 25), date(2026, 11, 20)) == 0


def test_a_coordinator_records_an_answer_only_with_the_way_it_was_heard(cast, asked):
    with pytest.raises(Refused):
        answer_question(by=cast.marja.actor, request=asked.request, answer="x")

    made = answer_question(by=cast.marja.actor, request=asked.request, answer="x", how=Channel.PHONE)

    assert (made.how, RequestQuestion.objects.filter(answered_at=None).exists()) == (Channel.PHONE, False)


def test_two_reminders_a_week_apart_and_then_the_request_lapses_by_itself(asked):
    assert follow_up_questions() == 0
    seen = []
    for _round in range(3):
        change(fresh(asked), remind_on=clock.today())
        follow_up_questions()
        follow_up_questions()
        row = fresh(asked)
        seen.append((RequestState(row.state), row.reminders, row.remind_on))

    due = clock.today() + A_WEEK
    assert seen == [
        (RequestState.INFO_REQUESTED, 1, due),
        (RequestState.INFO_REQUESTED, 2, due),
        (RequestState.LAPSED, 2, None),
    ]


def test_the_reminders_go_to_the_sender_and_name_nobody(cast, asked):
    cast.liisa.account.email = "liisa@example.org"
    cast.liisa.account.save(update_fields=["email"])
    change(fresh(asked), remind_on=clock.today())
    follow_up_questions()

    mail = Outbox.objects.get()
    assert mail.address == "liisa@example.org"
    assert asked.canaries.seen_in(mail.topic + mail.body) == set()
    assert "Kuka jatkaa?" not in mail.body


def test_without_an_address_of_the_sender_those_who_can_call_are_reminded(cast, asked):
    cast.marja.account.email = "marja@example.org"
    cast.marja.account.save(update_fields=["email"])
    change(fresh(asked), remind_on=clock.today(), caller_email="")
    follow_up_questions()

    assert Outbox.objects.get().address == "marja@example.org"


def test_what_has_been_answered_neither_lapses_nor_is_reminded_of(cast, asked):
    change(fresh(asked), reminders=2, remind_on=clock.today())
    answer_question(by=cast.liisa.actor, request=asked.request, answer="x")

    assert follow_up_questions() == 0
    with pytest.raises((NotNow, Refused)):
        lapse_request(by=CLOCK, request=asked.request)


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_of_an_answer_and_the_lapse_at_the_same_moment_one_wins(cast, owner):
    with turn(owner.pk):
        asked = ask(cast)
        liisa = cast.liisa.actor
        change(fresh(asked), reminders=2, remind_on=clock.today())
    answer = partial(answer_question, by=liisa, request=asked.request, answer="x")

    outcomes = at_once(owner.pk, [answer, partial(lapse_request, by=CLOCK, request=asked.request)])

    with owned_reading():
        state, answered = fresh(asked).state, RequestQuestion.objects.exclude(answered_at=None).exists()
    assert (state, answered) in {(RequestState.RECEIVED, True), (RequestState.LAPSED, False)}
    assert sum(isinstance(one, NotNow | Refused) for one in outcomes) == 1, outcomes
