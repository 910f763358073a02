"""Several clients meet at once: each has a line and a note, and nobody's page tells of another."""

import pytest

from rinnalla.access import clock
from rinnalla.access.errors import NotNow, Refused
from rinnalla.guidance.actions.group import agree_group, record_group
from rinnalla.guidance.actions.note import write_notes
from rinnalla.guidance.choices import Hindrance, MeetingState
from tests import factories
from tests.guidance.raw import change

pytestmark = pytest.mark.django_db


@pytest.fixture
def other(cast, walk):
    """Veikko, whom Aino guides as well."""
    return factories.walk_path(cast, username="veikko")


@pytest.fixture
def group(cast, walk, other):
    periods = [walk.period, other.period]
    return agree_group(by=cast.aino.actor, periods=periods, starts_at=clock.now(), place="Kotisatama").record


def record(cast, group, present, text="Pelattiin biljardia."):
    return record_group(by=cast.aino.actor, group=group, present=present, minutes=90, text=text)


def line(group, walk):
    return group.meetings.get(period=walk.period)


def test_each_client_sees_their_own_line_and_note_and_nobody_elses(cast, walk, other, group, window):
    record(cast, group, list(group.meetings.all()))
    for one, words in ((walk, "Kaisan oma kohta"), (other, "Veikon oma kohta")):
        write_notes(by=cast.aino.actor, meeting=line(group, one), shared=words)

    for one, theirs, others in ((walk, "Kaisan", "Veikon"), (other, "Veikon", "Kaisan")):
        stranger = other if one is walk else walk
        for path in ("/minun/", f"/ohjaus/jaksot/{one.period.pk}/tapaamiset", f"/ohjaus/ryhmat/{group.pk}/"):
            page = window(one.account).get(path).content.decode()
            assert f"{others} oma kohta" not in page
            assert stranger.canaries.seen_in(page) == set()
        meetings = window(one.account).get(f"/ohjaus/jaksot/{one.period.pk}/tapaamiset").content.decode()
        assert [words in meetings for words in (f"{theirs} oma kohta", "Pelattiin biljardia.")] == [True, True]


def test_who_was_not_there_is_not_blamed_and_the_others_were_held(cast, walk, other, group):
    record(cast, group, [line(group, walk)])

    assert line(group, walk).state == MeetingState.HELD
    assert (line(group, other).state, line(group, other).hindrance) == (
        MeetingState.DID_NOT_TAKE_PLACE,
        Hindrance.CLIENT,
    )


def test_what_is_told_of_all_names_nobody(cast, walk, group, window):
    change(walk.client, call_name="Pekka")
    with pytest.raises(NotNow):
        record(cast, group, [], text="Pekan vuoro oli viimeinen.")

    sent = {"minutes": "60", "text": "Pekan vuoro oli viimeinen.", "version": group.version}
    answer = window("aino").post(f"/ohjaus/ryhmat/{group.pk}/kirjaa", **sent)
    assert (answer.status_code, "Tekstissä on nimi" in answer.content.decode()) == (422, True)


def test_a_group_is_gathered_of_ones_own_clients_only(cast, walk, other):
    elsewhere = factories.walk_path(cast, guide="cecilia", coordinator="otso", unit="elsewhere", username="elias")

    with pytest.raises(Refused):
        agree_group(
            by=cast.aino.actor, periods=[walk.period, elsewhere.period], starts_at=clock.now(), place="Kotisatama"
        )


def test_a_guide_of_one_client_sees_that_line_only(cast, walk, other, group, window):
    assert window("daniel").get(f"/ohjaus/ryhmat/{group.pk}/").status_code == 404
    assert window("cecilia").get(f"/ohjaus/ryhmat/{group.pk}/").status_code == 404

    page = window("aino").get(f"/ohjaus/ryhmat/{group.pk}/").content.decode()
    assert [one.canaries["client.call_name"] in page for one in (walk, other)] == [True, True]


def test_a_group_is_agreed_and_recorded_on_its_pages(walk, other, window):
    aino, today = window("aino"), clock.today().strftime("%d.%m.%Y")
    sent = {"day": today, "time": "0.05", "place": "Kotisatama"}
    periods = [str(walk.period.pk), str(other.period.pk)]

    assert aino.post("/ohjaus/ryhmat/uusi", **sent, periods=periods[:1]).status_code == 422
    address = aino.post("/ohjaus/ryhmat/uusi", **sent, periods=periods).headers["Location"]
    kirjaa = aino.get(f"{address}kirjaa")
    present = [str(key) for key, _ in kirjaa.context["form"].fields["present"].choices]
    answer = aino.post(f"{address}kirjaa", present=present, minutes="60", text="Hyvä peli.", version="1")

    assert answer.headers["Location"] == address
    assert aino.get(address).content.decode().count("Pidettiin") == 2
