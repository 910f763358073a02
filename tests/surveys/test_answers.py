"""Answers: received once, mixed later, counted as they are."""

from collections import Counter
from datetime import timedelta
from uuid import uuid4

import pytest

from rinnalla.access import clock
from rinnalla.access.actors import system, visitor
from rinnalla.access.errors import Refused, SubmissionMismatch
from rinnalla.access.models import DemoMark
from rinnalla.methods.questionnaire import counting
from rinnalla.methods.questionnaire.filled import pack
from rinnalla.surveys import tasks
from rinnalla.surveys.actions.answer import receive_answer
from rinnalla.surveys.actions.campaign import close, close_when_over, schedule_campaign
from rinnalla.surveys.choices import CampaignState
from rinnalla.surveys.queries.answer import answered, columns, counted, forms
from rinnalla.surveys.queries.inbox import Receipt, is_spent, waiting
from rinnalla.surveys.tasks import look_after
from tests.factories import surveys as given

pytestmark = pytest.mark.postgres


@pytest.fixture
def campaign(cast):
    return given.make_campaign(cast)


@pytest.fixture
def tomorrow(cast):
    DemoMark.objects.create(stamp="x", built_at=clock.now())
    return clock.told(clock.now() + timedelta(days=1))


def send(campaign, ballot, filled):
    return receive_answer(by=visitor(), campaign=campaign, ballot=ballot, filled=filled)


def test_the_same_form_again_gets_the_same_receipt_and_is_one_answer(campaign):
    ballot = uuid4()

    first, second = (send(campaign, ballot, given.form(1)) for _ in range(2))

    assert first == second
    assert first.number
    assert waiting(campaign) == 1


def test_another_form_under_the_same_ballot_is_refused(campaign):
    ballot = uuid4()
    send(campaign, ballot, given.form(1))

    with pytest.raises(SubmissionMismatch):
        send(campaign, ballot, given.form(2))


def test_a_ballot_that_has_been_mixed_gets_its_success_without_a_number_and_changes_nothing(cast, campaign):
    ballots = given.answer_with(campaign, *map(given.form, range(7)))
    close(by=cast.eeva.actor, campaign=campaign)
    tasks.mix_answers()
    # A form that was sent while the survey was open may come again when nobody can answer any more.
    with pytest.raises(Refused):
        send(campaign, ballots[0], given.form(0))

    assert answered(campaign) == 7
    assert waiting(campaign) == 0


def test_a_mixed_ballot_of_an_open_survey_gets_its_success_too(campaign):
    ballots = given.answer_with(campaign, *map(given.form, range(10)))
    tasks.mix_answers()

    receipts = [send(campaign, ballot, given.form(99)) for ballot in ballots if is_spent(ballot)]

    assert receipts == [Receipt()] * 5
    assert (answered(campaign), waiting(campaign)) == (5, 5)


def test_fewer_than_twice_the_minimum_are_not_mixed_and_as_many_as_the_minimum_are_left(campaign):
    given.answer_with(campaign, *map(given.form, range(9)))
    tasks.mix_answers()
    assert (answered(campaign), waiting(campaign)) == (0, 9)

    given.answer_with(campaign, *map(given.form, range(9, 14)))
    tasks.mix_answers()
    assert (answered(campaign), waiting(campaign)) == (9, 5)


def test_what_was_received_is_what_is_stored_and_counted(cast, campaign):
    sent = [given.form(seed) for seed in range(23)]
    given.answer_with(campaign, *sent)
    settled = given.close_and_settle(cast, campaign)

    stored = [form.answers for form in forms(settled)]
    assert sorted(map(pack, forms(settled))) == sorted(map(pack, sent))
    everything = counting.count(settled.instrument_version.questionnaire, stored, ["sector"])
    assert counted(settled) == everything
    assert Counter(columns(settled, ["s1"])["s1"]) == counted(settled).of("s1").given


def test_a_survey_whose_last_day_has_passed_is_closed_and_settled_by_the_clock(cast, campaign, tomorrow):
    last = clock.today()
    campaign = schedule_campaign(by=cast.eeva.actor, campaign=campaign, closes_on=last)
    given.answer_with(campaign, *map(given.form, range(7)))
    look_after()
    campaign.refresh_from_db()
    on_the_day = campaign.state
    with tomorrow:
        look_after()
    campaign.refresh_from_db()

    assert (on_the_day, campaign.state) == (CampaignState.OPEN, CampaignState.CLOSED)
    assert (answered(campaign), campaign.settled_at is None) == (7, False)


def test_a_survey_whose_last_day_was_moved_on_meanwhile_stays_open(cast, campaign, tomorrow):
    last = clock.today()
    seen = schedule_campaign(by=cast.eeva.actor, campaign=campaign, closes_on=last)
    schedule_campaign(by=cast.eeva.actor, campaign=campaign, closes_on=last + timedelta(days=7))
    with tomorrow:
        left = close_when_over(by=system("test"), campaign=seen)

    assert left.state == CampaignState.OPEN


def test_an_answer_to_a_survey_that_is_not_open_is_refused(cast):
    campaign = given.make_campaign(cast, launched=False)

    with pytest.raises(Refused):
        send(campaign, uuid4(), given.form(1))
