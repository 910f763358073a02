"""The model of using competence tells what there is among the clients one may see, and says kindly what is not."""

from datetime import timedelta

import pytest
import time_machine

from rinnalla.access import clock
from rinnalla.access.models import AuditLine
from rinnalla.guidance.actions.decision import accept_request, receive_request
from rinnalla.guidance.actions.meeting import agree_meeting, record_meeting
from rinnalla.guidance.choices import MeetingState
from tests import factories
from tests.windows import Window, people

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.fixture
def cast(db, settings, tmp_path):
    with people(settings, tmp_path) as made:
        yield made


def zones(member):
    return Window(member.account).get("/").text


def accepted(cast):
    request = factories.make_request(cast).request
    return accept_request(by=cast.marja.actor, request=receive_request(by=cast.marja.actor, request=request))


def meet(cast, walk, minutes):
    agreed = agree_meeting(by=cast.aino.actor, period=walk.period, starts_at=clock.now(), place="Kirjasto")
    record_meeting(
        by=cast.aino.actor, meeting=agreed, state=MeetingState.HELD, minutes=minutes, shared="Käveltiin rannassa.",
        written_together=True,
    )  # fmt: skip


def test_a_coordinator_sees_who_waits_who_is_guided_and_how_many_met(cast):
    walk = factories.walk_path(cast)
    accepted(cast)
    meet(cast, walk, 45)
    meet(cast, walk, 90)
    said = zones(cast.marja)

    for sentence in (
        "1 odottaa ohjaajaa, pisin 0 päivää",
        "1 ohjaaja asiakkaansa rinnalla",
        "3 tapaamista viikossa",
        "2 kirjoitettiin yhdessä",
        "1 ihminen jaksolla",
        "60 min on tapaamisen tavallinen kesto",
    ):
        assert sentence in said


def test_a_meeting_of_last_week_is_not_this_weeks(cast):
    with time_machine.travel(clock.now(), tick=False) as traveller:
        factories.walk_path(cast)
        before = zones(cast.aino)
        traveller.shift(timedelta(days=8))
        after = zones(cast.aino)

    assert ("1 tapaaminen viikossa" in before, "1 tapaaminen viikossa" in after) == (True, False)


def test_a_guide_sees_their_own_clients_and_nobody_elses_queue(cast):
    factories.walk_path(cast)
    factories.walk_path(cast, guide="cecilia", coordinator="otso", unit="elsewhere", username="elias")
    accepted(cast)
    said = zones(cast.aino)

    assert ("1 ihminen jaksolla" in said, "odottaa ohjaajaa" in said) == (True, False)


def test_a_zone_without_figures_says_so_kindly(cast):
    said = zones(cast.daniel)

    assert "Viimeisten seitsemän päivän tapaamiset näkyvät tässä." in said
    assert "Kukaan ei ole juuri nyt jaksolla." in said


def test_counting_names_nobody_and_writes_no_line_about_anybody(cast):
    walk = factories.walk_path(cast)
    before = AuditLine.objects.count()
    page = Window(cast.marja.account).get("/")

    assert walk.canaries["client.name"] not in page.body
    # The lists of meetings and of debriefs have a line each; the figures have none.
    lines = AuditLine.objects.order_by("-at")[: AuditLine.objects.count() - before]
    lines = AuditLine.objects.order_by("-at")[: AuditLine.objects.count() - before]
    assert {line.subjects for line in lines} <= {"", walk.client.pk.hex}
