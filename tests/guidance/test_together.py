"""A note written together: the client's own words first, nothing lost, and the client's yes or no beside it."""

import pytest

from rinnalla.access import clock
from rinnalla.guidance.actions.meeting import agree_meeting
from rinnalla.guidance.choices import ClientAnswer
from rinnalla.guidance.models import Note, TogetherDraft

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(cast, walk):
    """Of a meeting of this moment, without a note yet."""
    made = agree_meeting(by=cast.aino.actor, period=walk.period, starts_at=clock.now(), place="x")
    return f"/ohjaus/tapaamiset/{made.pk}/yhdessa"


@pytest.fixture
def written(address, window):
    aino = window("aino")
    aino.post(address, own_words="Oli hyvä päivä.")
    aino.post(f"{address}/kerro", told="Käytiin torilla.")
    return aino


def test_the_note_is_made_of_both_parts_with_the_clients_yes(address, written):
    assert "Käytiin torilla." in written.get(f"{address}/nain").content.decode()

    assert written.post(f"{address}/nain", answer="yes").status_code == 303

    note = Note.objects.get(written_together=True)
    assert (note.text, note.answer.answer) == ("Oli hyvä päivä.\n\nKäytiin torilla.", ClientAnswer.YES)
    assert not TogetherDraft.objects.filter(meeting=note.meeting).exists()


def test_who_would_change_something_goes_back_to_their_own_words(address, written):
    answer = written.post(f"{address}/nain", answer="change")

    assert answer.headers["Location"] == address
    assert "Oli hyvä päivä." in written.get(address).content.decode()
    assert not Note.objects.filter(written_together=True).exists()


def test_who_disagrees_is_given_room_for_words_that_stay_beside_the_note(address, written):
    page = written.post(f"{address}/nain", answer="disagree")
    assert (page.status_code, 'name="words"' in page.content.decode()) == (200, True)

    written.post(f"{address}/nain", answer="disagree", words="En ollut samaa mieltä.")

    answer = Note.objects.get(written_together=True).answer
    assert (answer.answer, answer.words) == (ClientAnswer.DISAGREE, "En ollut samaa mieltä.")


def test_covering_the_screen_keeps_what_was_typed_and_shows_none_of_it(address, window, walk):
    answer = window("aino").post(address, own_words="Kesken jäi", then="cover")

    cover = window("aino").get(answer.headers["Location"]).content.decode()
    assert "Kesken jäi" not in cover
    assert walk.canaries.seen_in(cover) == set()
    assert f'href="{address}"' in cover
    assert "Kesken jäi" in window("aino").get(address).content.decode()


def test_only_what_both_may_see_stands_on_the_pages(address, written, walk):
    for step in ("", "/kerro", "/nain"):
        page = written.get(f"{address}{step}").content.decode()
        assert walk.canaries.seen_in(page) == set()
        assert "/ohjaus/jaksot/" not in page
