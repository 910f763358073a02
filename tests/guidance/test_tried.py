"""Services a client tries: suggested, tried, gone to alone, left; shown to guide and client alike."""

import pytest

from rinnalla.access.errors import NotNow
from rinnalla.guidance.actions.tried import follow_service, suggest_service
from rinnalla.guidance.choices import Liking, TriedState
from rinnalla.guidance.models import ServiceTried
from tests.factories.walk_meeting import make_service

pytestmark = pytest.mark.django_db


@pytest.fixture
def walk(whole_walk):
    """Everything that can be written on the way."""
    return whole_walk


@pytest.fixture
def badminton(cast, walk):
    return suggest_service(by=cast.aino.actor, period=walk.period, service=make_service(), meeting=walk.meeting)


def test_who_goes_alone_reads_so_on_their_own_page(cast, walk, badminton, window):
    follow_service(by=cast.aino.actor, tried=badminton, state=TriedState.ALONE, liked=Liking.LIKED, reason="Kivaa")

    page = window(walk.account).get("/minun/").content.decode()
    assert page.index("Käyn itse") < page.index("Sulkapallovuoro") < page.index("Mitä olen kokeillut")
    assert "Kivaa" in page


def test_a_service_is_written_down_once(cast, walk, badminton):
    with pytest.raises(NotNow):
        suggest_service(by=cast.aino.actor, period=walk.period, service=badminton.service)


def test_who_has_been_there_is_not_suggested_it_anew_and_may_come_back(cast, badminton):
    stopped = follow_service(by=cast.aino.actor, tried=badminton, state=TriedState.STOPPED)
    with pytest.raises(NotNow):
        follow_service(by=cast.aino.actor, tried=stopped, state=TriedState.WAITING)

    assert follow_service(by=cast.aino.actor, tried=stopped, state=TriedState.ALONE).state == TriedState.ALONE


def test_a_service_is_added_and_followed_on_its_pages(walk, window):
    service, aino = make_service(), window("aino")
    address, sent = f"/ohjaus/jaksot/{walk.period.pk}/palvelu", {"state": "suggested"}

    assert aino.post(address, **sent).status_code == 422
    assert aino.post(address, **sent, service=str(service.pk), meeting=str(walk.meeting.pk)).status_code == 303
    made = ServiceTried.objects.get(service=service)
    edit = f"/ohjaus/kokeillut/{made.pk}"
    assert aino.post(edit, state="attended", liked="liked", reason="Mukavaa", version=made.version).status_code == 303
    assert "Mukavaa" in window("marja").get(f"/ohjaus/jaksot/{walk.period.pk}/tapaamiset").content.decode()
