"""Who may be suggested and assigned, and what the one who was only asked still sees."""

from datetime import timedelta

import pytest

from rinnalla.access import clock
from rinnalla.access.doors import can
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions.decision import withdraw_request
from rinnalla.guidance.actions.period import start_period
from rinnalla.guidance.actions.request import start_request
from rinnalla.guidance.actions.suggestion import record_answers, suggest_guide
from rinnalla.guidance.choices import RequestSource, RequestState, SuggestionAnswer
from rinnalla.guidance.models import Period
from rinnalla.guidance.queries.suggestion import open_suggestion
from rinnalla.people.actions.client import keep_apart
from rinnalla.people.actions.organisation import end_role
from rinnalla.people.choices import Channel
from rinnalla.people.models import Client
from tests.factories.cast import SYSTEM
from tests.guidance.raw import change

pytestmark = pytest.mark.django_db
YES, NO = SuggestionAnswer.YES, SuggestionAnswer.NO
DAY = timedelta(days=1)


@pytest.fixture
def matched(cast, accepted):
    """Aino and the client have both said yes."""
    suggest_guide(by=cast.marja.actor, request=accepted, guide=cast.aino.staff)
    return answer(cast, accepted, YES)


def answer(cast, request, guide_answer, **given):
    return record_answers(
        by=cast.marja.actor, request=request, guide_answer=guide_answer, client_answer=YES,
        **{"how": Channel.PHONE, **given},
    )  # fmt: skip


def start(cast, request, **given):
    days = {"first_meeting": clock.now() + DAY, "planned_end": clock.today() + 90 * DAY, **given}
    return start_period(by=cast.marja.actor, request=request, place="x", **days)


@pytest.mark.parametrize("name", ["ylva", "bertil", "cecilia", "marja"])
def test_only_a_guide_of_the_unit_is_suggested(cast, accepted, name):
    with pytest.raises(NotNow):
        suggest_guide(by=cast.marja.actor, request=accepted, guide=cast.members[name].staff)


def test_somebody_kept_apart_is_not_suggested(cast, accepted):
    keep_apart(by=cast.marja.actor, client=accepted.client, other=cast.aino.person, reason="x")

    with pytest.raises(NotNow):
        suggest_guide(by=cast.marja.actor, request=accepted, guide=cast.aino.staff)


def block(cast, request):
    keep_apart(by=cast.marja.actor, client=request.client, other=cast.aino.person, reason="x")


def end(cast, request):
    end_role(by=SYSTEM, membership=cast.aino.memberships[0])


@pytest.mark.parametrize("meanwhile", [block, end])
def test_a_period_does_not_start_with_a_guide_who_may_not_guide_any_more_and_another_can_be_found(
    cast, matched, meanwhile
):
    meanwhile(cast, matched)
    with pytest.raises(NotNow):
        start(cast, matched)
    assert not Period.objects.exists()

    assert answer(cast, matched, NO).state == RequestState.WAITLISTED
    suggest_guide(by=cast.marja.actor, request=matched, guide=cast.daniel.staff)
    answer(cast, matched, YES)

    assert start(cast, matched).assignments.get().person == cast.daniel.person


@pytest.mark.parametrize("guide_answer", [YES, SuggestionAnswer.WAITING])
def test_after_two_yeses_only_a_no_can_be_recorded(cast, matched, guide_answer):
    with pytest.raises(NotNow):
        answer(cast, matched, guide_answer)


@pytest.mark.parametrize("days", [-367, 732])
def test_a_period_does_not_start_at_a_date_that_was_mistyped(cast, matched, days):
    first = clock.now() + days * DAY

    with pytest.raises(NotNow):
        start(cast, matched, first_meeting=first, planned_end=first.date() + 90 * DAY)


@pytest.mark.parametrize("how", [Channel.OWN_ACCOUNT, "post"])
def test_answers_are_recorded_with_the_way_they_were_heard(cast, matched, how):
    with pytest.raises(Refused):
        answer(cast, matched, NO, how=how)


def test_a_request_that_is_withdrawn_asks_no_guide_any_more(cast, accepted):
    suggest_guide(by=cast.marja.actor, request=accepted, guide=cast.aino.staff)
    assert can(cast.aino.actor, P.BRIEF_READ, accepted.brief)

    withdraw_request(by=cast.liisa.actor, request=accepted)

    assert open_suggestion(accepted) is None
    assert not can(cast.aino.actor, P.BRIEF_READ, accepted.brief)


@pytest.mark.parametrize(
    "state", [RequestState.WITHDRAWN, RequestState.REVOKED, RequestState.REJECTED, RequestState.LAPSED]
)
def test_a_suggestion_left_open_gives_nothing_once_the_request_is_closed(cast, accepted, state):
    suggest_guide(by=cast.marja.actor, request=accepted, guide=cast.aino.staff)

    accepted.refresh_from_db()
    change(accepted, state=state)

    assert not can(cast.aino.actor, P.BRIEF_READ, accepted.brief)


def test_a_guide_who_left_the_unit_does_not_read_the_brief_they_were_asked_about(cast, accepted):
    suggest_guide(by=cast.marja.actor, request=accepted, guide=cast.aino.staff)
    change(cast.aino.memberships[0], unit=cast.elsewhere)

    assert not can(cast.aino.actor, P.BRIEF_READ, accepted.brief)


@pytest.mark.parametrize(("name", "unit"), [("liisa", "elsewhere"), ("liisa", "guidance"), ("marja", "clinic")])
def test_a_request_comes_from_a_unit_of_the_senders_own(cast, name, unit):
    with pytest.raises(Refused):
        start_request(
            by=cast.members[name].actor, unit=cast.guidance, from_unit=getattr(cast, unit),
            source=RequestSource.PROFESSIONAL, name="x",
        )  # fmt: skip

    assert not Client.objects.exists()
