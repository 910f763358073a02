"""A form that edits what is there says which version it was opened at, so that nobody's words are lost unseen."""

import re

import pytest

from rinnalla.access.doors import ACTIONS
from rinnalla.guidance.models import Goal
from tests.attack.crawl import form, window_of

pytestmark = pytest.mark.django_db
GOAL = {"words": "Uudet sanat", "aim": "everyday", "where_now": ""}
AGREEMENT = {"text": "Uudet sanat", "information": "on", "how": "in_person"}
SITUATION = {"situation": "Uudet sanat", "named_contact": "none"}
DECLINE = {"decline_reason": "Uudet sanat", "decline_advice": "x"}


@pytest.fixture
def edits(cast, walk, draft):
    """Who sends what where, and the record whose version counts."""
    aino, liisa, marja = (window_of(cast.members[name].account) for name in ("aino", "liisa", "marja"))
    own = f"/ohjaus/pyynnot/{draft.pk}"
    return {
        "goal": (aino, f"/ohjaus/tavoitteet/{walk.goal.pk}", GOAL, walk.goal),
        "situation": (liisa, f"{own}/tilanne", SITUATION, draft),
        "agreement": (liisa, f"{own}/suostumus", AGREEMENT, draft),
        "decline": (marja, f"/ohjaus/pyynnot/{walk.request.pk}/ei-nyt", DECLINE, walk.request),
    }


def versions(edits):
    return {name: type(record).objects.get(pk=record.pk).version for name, (_, _, _, record) in edits.items()}


@pytest.mark.parametrize("name", ["goal", "situation", "agreement", "decline"])
def test_an_edit_without_its_version_is_no_form_of_ours(edits, name):
    window, address, said, _ = edits[name]
    before = versions(edits)

    assert window.post(address, {**form(), **said}).status_code == 400
    assert versions(edits) == before


@pytest.mark.parametrize("name", ["goal", "situation", "agreement"])
def test_the_page_gives_the_version_and_a_newer_one_is_shown_beside_ones_own(edits, name):
    window, address, said, record = edits[name]
    record.refresh_from_db()
    assert f'name="version" value="{record.version}"' in window.get(address).content.decode()
    sent = {**said, "version": record.version}

    assert window.post(address, {**form(), **sent}).status_code == 303
    second = window.post(address, {**form(), **sent, next(iter(said)): "Toiset sanat"})

    assert second.status_code == 409
    assert [words in second.content.decode() for words in ("Uudet sanat", "Toiset sanat")] == [True, True]


def test_every_action_that_writes_over_words_asks_for_the_version(walk):
    over = {name.rpartition(".")[2] for name, declared in ACTIONS.items() if declared.versioned}

    assert over >= {
        "describe_request", "record_agreement", "decline_request", "record_answers", "edit_goal", "edit_summary",
    }  # fmt: skip
    assert Goal.objects.count() == 1


def test_what_was_saved_meanwhile_is_said_in_words(edits):
    window, address, said, draft = edits["agreement"]
    draft.refresh_from_db()
    sent = {**said, "version": draft.version}
    window.post(address, {**form(), **sent})

    second = window.post(address, {**form(), **sent, "how": "phone", "disclosure": "on"})

    saved = re.findall(r'<blockquote class="quote"><p>(.*?)</p>', second.content.decode())
    assert saved == ["Ei", "kasvotusten"]
