"""What can't be saved now is not lost: the form comes back with the sentence and with every word in it."""

import pytest
from django.urls import reverse

from rinnalla.access.records import Run, writing
from rinnalla.guidance.actions.goal import MOST_GOALS, write_goal
from rinnalla.guidance.choices import Aim
from rinnalla.guidance.models import Goal, NoteAnswer
from tests import factories
from tests.factories.cast import SYSTEM
from tests.windows import Window, people

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
WORDS = "Että soittaisin siskolle joka sunnuntai."


@pytest.fixture
def cast(db, settings, tmp_path):
    with people(settings, tmp_path) as made:
        yield made


@pytest.fixture
def walk(cast):
    return factories.walk_path(cast)


def said_at_the_top(seen):
    """What stands in the summary of errors, above the form."""
    start = seen.body.index("data-error-summary")
    return seen.body[start : seen.body.index("<form", start)]


def test_a_sixth_goal_comes_back_with_its_words(cast, walk):
    for number in range(MOST_GOALS - 1):
        write_goal(by=cast.aino.actor, period=walk.period, aim=Aim.MEANING, words=f"tavoite {number}")
    sixth = {"words": WORDS, "aim": Aim.BELONGING, "where_now": "Viestejä menee jo."}
    seen = Window(cast.aino.account).post(reverse("goal_new", args=[walk.period.pk]), **sixth)

    assert seen.status == 422
    assert "Tavoitteita on jo viisi." in said_at_the_top(seen)
    assert [text in seen.body for text in (f"{WORDS}</textarea>", "Viestejä menee jo.</textarea>")] == [True] * 2
    assert f'value="{Aim.BELONGING}"' in next(line for line in seen.body.split("<input") if " checked" in line)
    assert Goal.objects.count() == MOST_GOALS


def test_a_second_answer_to_a_note_comes_back_with_its_words(walk):
    address = reverse("note_answer", args=[walk.shared.pk])
    seen = Window(walk.account).post(address, answer="disagree", words="Me oltiin kirjastossa.")

    assert seen.status == 422
    assert "Tähän merkintään on jo vastattu." in said_at_the_top(seen)
    assert "Me oltiin kirjastossa.</textarea>" in seen.body
    assert NoteAnswer.objects.get(note=walk.shared).words == walk.canaries["note_answer.words"]


def test_an_agreement_after_sending_comes_back_with_its_text(cast):
    request = factories.make_request(cast).request
    agreed = {
        "text": "Kalastus kiinnostaa.",
        "information": "on",
        "disclosure": "on",
        "how": "phone",
        "version": request.version,
    }
    seen = Window(cast.liisa.account).post(reverse("request_agreement", args=[request.pk]), **agreed)

    assert seen.status == 422
    assert "<li>" in said_at_the_top(seen)
    assert "Kalastus kiinnostaa.</textarea>" in seen.body
    assert seen.body.count(" checked") == 3


def test_the_form_that_came_back_can_be_sent_when_the_time_has_come(cast, walk):
    window, address = Window(cast.aino.account), reverse("goal_new", args=[walk.period.pk])
    made = [write_goal(by=cast.aino.actor, period=walk.period, aim=Aim.MEANING, words="x") for _ in range(4)]
    form = {"submission": "018f3b1e-7a52-7c3e-8000-000000000001", "words": WORDS, "aim": Aim.MEANING}
    refused = window.post(address, **form)
    with writing(Run(SYSTEM, frozenset({Goal}), frozenset())):
        made[0].delete()

    assert (refused.status, form["submission"] in refused.body) == (422, True)
    assert window.post(address, **form).status == 303
    assert Goal.objects.filter(period=walk.period).count() == MOST_GOALS


def test_a_button_that_comes_too_late_says_so(cast):
    request = factories.make_request(cast).request
    window, address = Window(cast.marja.account), reverse("request_receive", args=[request.pk])
    window.post(address)
    seen = window.post(address)

    assert seen.status == 409
    assert "vastaanotettu" in seen.text


def test_a_page_that_says_not_now_leads_back_to_where_one_came_from(cast, walk, window):
    marja = window("marja")
    came_from = f"/ohjaus/pyynnot/{walk.request.pk}/"

    answer = marja.client.post(
        f"{came_from}hyvaksy", {"submission": "0" * 32}, headers={"Referer": f"http://testserver{came_from}"}
    )

    page = answer.content.decode()
    assert (answer.status_code, f'<a href="{came_from}">' in page) == (409, True)
    assert '<a href="/ohjaus/pyynnot/">' in page


def test_a_page_elsewhere_is_not_led_back_to(cast, walk, window):
    answer = window("marja").client.post(
        f"/ohjaus/pyynnot/{walk.request.pk}/hyvaksy",
        {"submission": "0" * 32},
        headers={"Referer": "https://elsewhere.example/x"},
    )

    assert b"elsewhere" not in answer.content
