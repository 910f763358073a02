"""Today says how much waits, shows the first of it, and loses nothing."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from rinnalla.access import clock
from rinnalla.access.events import Event
from rinnalla.access.models import AuditLine
from rinnalla.guidance.actions.decision import receive_request
from rinnalla.guidance.actions.meeting import agree_meeting
from rinnalla.guidance.actions.request import start_request
from rinnalla.guidance.choices import RequestSource
from tests import factories
from tests.windows import Window, people

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
NOON = datetime(2026, 11, 24, 10, tzinfo=UTC)
MORE = "waiting-list-more"


@pytest.fixture(autouse=True)
def noon():
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def cast(db, settings, tmp_path):
    with people(settings, tmp_path) as made:
        yield made


def today(member):
    return Window(member.account).get("/")


def test_five_requests_stand_there_and_a_sixth_is_told_of(cast):
    for _ in range(5):
        factories.make_request(cast)
    full = today(cast.marja)
    factories.make_request(cast)
    over = today(cast.marja)

    assert [page.body.count('class="waiting-title"') for page in (full, over)] == [5, 5]
    assert (MORE in full.body, '<a href="/ohjaus/pyynnot/">ja 1 muu</a>' in over.body) == (False, True)
    assert "Kuusi asiaa odottaa sinua." in over.text


def test_only_whom_the_page_shows_stands_in_the_trail(cast, noon):
    walks = []
    for _ in range(6):
        walks.append(factories.make_request(cast))
        noon.shift(timedelta(minutes=1))
    body = today(cast.marja).body
    line = AuditLine.objects.filter(event=Event.LISTED, person=cast.marja.person.pk).latest("at")

    assert [walk.canaries["client.call_name"] in body for walk in walks] == [True] * 5 + [False]
    assert set(line.subjects.split()) == {walk.client.pk.hex for walk in walks[:5]}


def test_nothing_is_said_to_be_in_time_when_something_is_late(cast, noon):
    factories.make_request(cast)
    in_time = today(cast.marja).text
    noon.shift(timedelta(days=6))
    late = today(cast.marja).text

    assert ("Se ei ole myöhässä." in in_time, "myöhässä" in late) == (True, False)


def test_a_late_request_beyond_the_five_is_not_forgotten(cast, noon):
    for _ in range(5):
        receive_request(by=cast.marja.actor, request=factories.make_request(cast).request)
    noon.shift(timedelta(days=1))
    factories.make_request(cast)
    noon.shift(timedelta(days=6))

    assert "myöhässä" not in today(cast.marja).text


def test_a_nurse_goes_on_with_her_drafts_and_follows_what_she_has_sent(cast):
    for number in range(6):
        factories.make_request(cast)
        start_request(
            by=cast.liisa.actor, unit=cast.guidance, from_unit=cast.clinic, source=RequestSource.PROFESSIONAL,
            name=f"Luonnos {number}",
        )  # fmt: skip
    seen = today(cast.liisa)

    assert seen.body.count('class="waiting-title"') == 10
    assert [words in seen.text for words in ("ja 1 muu", "Kaikki omat palvelupyynnöt")] == [True, True]


@pytest.mark.parametrize(
    ("hours", "said"),
    [((), "Edessä on yksi tapaaminen."), ((24,), "Edessä on kaksi tapaamista."), ((-2,), "Yksi asia odottaa sinua.")],
)
def test_a_meeting_lies_ahead_until_it_is_over_and_then_waits_to_be_recorded(cast, hours, said):
    walk = factories.walk_path(cast)
    for hour in hours:
        agree_meeting(
            by=cast.aino.actor, period=walk.period, starts_at=clock.now() + timedelta(hours=hour), place="Kirjasto"
        )

    assert said in today(cast.aino).text


def test_a_guide_without_meetings_is_told_that_nothing_waits(cast):
    assert "Tänään mikään ei odota sinua." in today(cast.daniel).text
