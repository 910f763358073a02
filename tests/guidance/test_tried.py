"""Services a client tries, step by step: shown to guide and client alike, to the sender by permit alone."""

from datetime import timedelta

import pytest

from rinnalla.access import clock
from rinnalla.access.errors import NotNow
from rinnalla.guidance.actions.meeting import record_meeting
from rinnalla.guidance.actions.tried import follow_service, suggest_service
from rinnalla.guidance.choices import Company, Liking, MeetingState, TriedState
from rinnalla.guidance.models import ServiceTried, TriedStep
from rinnalla.people.actions.client import withdraw_consent
from rinnalla.people.choices import ConsentKind
from rinnalla.services.models import ServiceUse
from tests.factories.walk_meeting import make_service
from tests.guidance.raw import change

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def walk(whole_walk):
    """Everything that can be written on the way."""
    return whole_walk


@pytest.fixture
def badminton(cast, walk):
    return suggest_service(by=cast.aino.actor, period=walk.period, service=make_service(), meeting=walk.meeting)


def own_page(walk, window):
    return window(walk.account).get("/minun/").content.decode()


def counted():
    return dict(ServiceUse.objects.values_list("outcome", "count"))


def test_who_goes_alone_reads_so_on_their_own_page(cast, walk, badminton, window):
    follow_service(by=cast.aino.actor, tried=badminton, state=TriedState.ALONE, liked=Liking.LIKED, reason="Kivaa")

    page = own_page(walk, window)
    assert page.index("Käyn itse") < page.index("Sulkapallovuoro") < page.index("Mitä olen kokeillut")
    assert "Kivaa" in page


def test_the_client_reads_each_step_in_a_sentence(cast, walk, badminton, window):
    aino = cast.aino.actor
    for state, more in (
        (TriedState.CONTACTED, {}),
        (TriedState.WAITING, {}),
        (TriedState.ATTENDED, {"company": Company.GUIDE, "liked": Liking.SO_SO}),
    ):
        badminton = follow_service(by=aino, tried=badminton, state=state, **more)

    page = own_page(walk, window)
    told = ("mietittiin yhdessä", "otettiin yhteyttä", "jäit odottamaan vuoroasi", "kävit siellä. Ohjaaja oli mukana.")
    assert [page.index(words) for words in told] == sorted(page.index(words) for words in told)


def test_a_service_is_written_down_once(cast, walk, badminton):
    with pytest.raises(NotNow):
        suggest_service(by=cast.aino.actor, period=walk.period, service=badminton.service)


def test_who_has_been_there_is_not_suggested_it_anew_and_may_come_back(cast, badminton):
    stopped = follow_service(by=cast.aino.actor, tried=badminton, state=TriedState.STOPPED)
    with pytest.raises(NotNow):
        follow_service(by=cast.aino.actor, tried=stopped, state=TriedState.WAITING)

    assert follow_service(by=cast.aino.actor, tried=stopped, state=TriedState.ALONE).state == TriedState.ALONE


def test_who_left_it_may_go_after_all(cast, badminton):
    left = follow_service(by=cast.aino.actor, tried=badminton, state=TriedState.NOT_GONE, reason="Matka oli pitkä.")

    assert follow_service(by=cast.aino.actor, tried=left, state=TriedState.CONTACTED).state == TriedState.CONTACTED
    assert [step.state for step in left.steps.order_by("created_at")] == ["suggested", "not_gone", "contacted"]


def test_a_step_does_not_lie_ahead(cast, badminton):
    with pytest.raises(NotNow):
        follow_service(by=cast.aino.actor, tried=badminton, state=TriedState.ATTENDED, on=clock.today() + DAY)

    assert TriedStep.objects.filter(tried=badminton).count() == 1


def test_a_person_is_counted_once_for_each_outcome(cast, badminton):
    aino = cast.aino.actor
    assert counted() == {}
    for state, liked in (
        ("attended", "so_so"),
        ("attended", "liked"),
        ("alone", "liked"),
        ("stopped", ""),
        ("alone", ""),
    ):
        badminton = follow_service(by=aino, tried=badminton, state=state, liked=liked)

    assert counted() == {"been": 1, "liked": 1, "alone": 1}


def test_what_is_not_in_the_directory_is_not_counted(cast, walk):
    suggest_service(by=cast.aino.actor, period=walk.period, other="Avantouinti", state=TriedState.ATTENDED)

    assert counted() == {}


def test_a_service_is_found_by_words_and_followed_on_its_pages(walk, window):
    service, aino = make_service(), window("aino")
    address, sent = f"/ohjaus/jaksot/{walk.period.pk}/palvelu", {"state": "suggested", "on": "1.1.2024"}

    looked = aino.post(address, **sent, service="sulkapalloa", service_look="1", reason="Halusi itse")
    assert looked.status_code == 200
    assert [words in looked.content.decode() for words in (str(service.pk), "Halusi itse", "Kotisatama ry")] == [
        True
    ] * 3
    assert aino.post(address, **sent, service="sulkapalloa").status_code == 422
    assert aino.post(address, **sent, service="sulkapalloa", service_choice=str(service.pk)).status_code == 303
    made = ServiceTried.objects.get(service=service)
    edit, step = f"/ohjaus/kokeillut/{made.pk}", {"state": "attended", "on": "2.1.2024", "liked": "liked"}
    assert aino.post(edit, **step, reason="Mukavaa", version=made.version).status_code == 303
    assert "Mukavaa" in window("marja").get(f"/ohjaus/jaksot/{walk.period.pk}/tapaamiset").content.decode()


@pytest.mark.parametrize("choice", ["x", "00000000-0000-4000-8000-000000000000", "'; DROP TABLE", ""])
def test_what_was_not_found_can_not_be_chosen(walk, window, choice):
    answer = window("aino").post(
        f"/ohjaus/jaksot/{walk.period.pk}/palvelu",
        state="suggested",
        on="1.1.2024",
        service="uinti",
        service_choice=choice,
    )

    assert (answer.status_code, "Valitse jokin löytyneistä" in answer.content.decode()) == (422, True)
    assert not ServiceTried.objects.filter(service__isnull=False).exists()


def test_something_else_stays_in_the_words_written(walk, window):
    window("aino").post(
        f"/ohjaus/jaksot/{walk.period.pk}/palvelu",
        state="attended",
        on="1.1.2024",
        service="Avanto",
        service_choice="other",
    )

    assert "Avanto" in {one.other for one in ServiceTried.objects.all()}


def test_a_service_is_told_of_with_the_meeting_and_looking_for_it_loses_nothing(cast, walk, window):
    service, address = make_service(), f"/ohjaus/tapaamiset/{walk.ahead.pk}/kirjaa"
    change_time(walk.ahead)
    sent = {
        "state": "held", "minutes": "60", "shared": "Pelattiin yhdessä.", "service": "sulkapallo",
        "version": walk.ahead.version,
    }  # fmt: skip

    looked = window("aino").post(address, **sent, service_look="1").content.decode()
    assert [words in looked for words in ("Pelattiin yhdessä.", str(service.pk))] == [True] * 2
    answer = window("aino").post(address, **sent, service_choice=str(service.pk), service_state="attended")

    step = TriedStep.objects.get(meeting=walk.ahead)
    assert (answer.status_code, step.state, step.company, step.tried.service) == (303, "attended", "guide", service)
    assert step.happened_on == clock.local(walk.ahead.starts_at).date()


def test_what_is_on_the_list_already_takes_a_step_more(cast, walk, badminton):
    change_time(walk.ahead)
    told = {"service": badminton.service, "state": TriedState.ATTENDED, "liked": Liking.LIKED}
    record_meeting(by=cast.aino.actor, meeting=walk.ahead, state=MeetingState.HELD, minutes=30, tried=told)

    assert [step.state for step in badminton.steps.order_by("created_at")] == ["suggested", "attended"]


def change_time(meeting):
    """Let a meeting that lay ahead have been today."""
    meeting.starts_at = clock.now() - timedelta(hours=1)
    change(meeting)
    meeting.refresh_from_db()


def test_the_sender_sees_which_and_how_far_and_never_why(cast, walk, badminton, window):
    follow_service(by=cast.aino.actor, tried=badminton, state=TriedState.ATTENDED, reason="Salainen syy")
    address = f"/ohjaus/jaksot/{walk.period.pk}/kokeillut"
    assert address in window("liisa").get(f"/ohjaus/pyynnot/{walk.request.pk}/").content.decode()
    page = window("liisa").get(address).content.decode()

    assert ("Sulkapallovuoro" in page, "Salainen syy" in page) == (True, False)


def test_without_the_permit_the_sender_sees_none_of_it(walk, badminton, window):
    withdraw_consent(by=walk.actor, consent=walk.client.consents.get(kind=ConsentKind.DISCLOSURE))

    assert window("liisa").get(f"/ohjaus/jaksot/{walk.period.pk}/kokeillut").status_code == 404
    assert "kokeillut" not in window("liisa").get(f"/ohjaus/pyynnot/{walk.request.pk}/").content.decode()


def test_a_stranger_finds_no_page_to_write_on(walk, badminton, window):
    for address in (f"/ohjaus/jaksot/{walk.period.pk}/palvelu", f"/ohjaus/kokeillut/{badminton.pk}"):
        assert window("cecilia").get(address).status_code == 404
