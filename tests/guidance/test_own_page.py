"""The client's page asks one thing at a time, and tells who has looked in as few rows as it can."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from rinnalla.access import clock
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions.meeting import agree_meeting, record_meeting
from rinnalla.guidance.actions.outcome import write_outcome
from rinnalla.guidance.actions.summary import Part, draft_summary, give_summary
from rinnalla.guidance.choices import MeetingState, SummaryPartKind, Teller
from rinnalla.guidance.presenters.log import looked_lately, who_looked
from rinnalla.guidance.queries.log import people_who_looked, viewings
from tests import factories
from tests.windows import Window, people

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
NOON = datetime(2026, 11, 24, 10, tzinfo=UTC)
NOTE_ASKS, SUMMARY_ASKS = "Menikö se näin?", "Sinulle on yhteenveto luettavaksi"
NO_HURRY = "Ei kiirettä. Voit myös jättää vastaamatta."


@pytest.fixture(autouse=True)
def noon():
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def cast(db, settings, tmp_path):
    with people(settings, tmp_path) as made:
        yield made


@pytest.fixture
def walk(cast):
    return factories.walk_path(cast)


@pytest.fixture
def own_page(walk):
    window = Window(walk.account)
    return lambda: window.get(reverse("own_page"))


def meet(cast, walk, shared="", work=""):
    """Another meeting of Aino and Kaisa, held and written of."""
    meeting = agree_meeting(by=cast.aino.actor, period=walk.period, starts_at=clock.now(), place="Kirjasto")
    return record_meeting(
        by=cast.aino.actor, meeting=meeting, state=MeetingState.HELD, minutes=30, shared=shared, work=work
    )


def summed_up(cast, walk):
    parts = {kind: Part(str(kind.label), "x") for kind in SummaryPartKind}
    return give_summary(
        by=cast.aino.actor,
        summary=draft_summary(by=cast.aino.actor, period=walk.period, parts=parts, language="fi"),
    )


def asked(seen):
    """How many cards ask something, and whether each question is put."""
    return seen.body.count('data-kind="asks-client"'), NOTE_ASKS in seen.text, SUMMARY_ASKS in seen.text


def test_the_note_is_asked_of_first_and_the_summary_after_it(cast, walk, own_page, noon):
    summed_up(cast, walk)
    noon.shift(timedelta(hours=1))
    note = meet(cast, walk, shared="Luettiin lehtiä.").notes.get()
    first = own_page()
    Window(walk.account).post(reverse("note_answer", args=[note.pk]), answer="yes")
    second = own_page()

    assert (asked(first), asked(second)) == ((1, True, False), (1, False, True))
    assert [page.text.count(NO_HURRY) for page in (first, second)] == [1, 1]


def test_what_waits_behind_the_note_stands_beside_it_as_small_lines(cast, walk, own_page, noon):
    summary = summed_up(cast, walk)
    noon.shift(timedelta(hours=1))
    note = meet(cast, walk, shared="Luettiin lehtiä.").notes.get()
    first = own_page()
    Window(walk.account).post(reverse("note_answer", args=[note.pk]), answer="yes")
    second = own_page()

    lead = "Odottaa myös, kun sinulle sopii:"
    waits = [page.body.partition(lead)[2].partition("</ul>")[0] for page in (first, second)]
    assert [reverse("summary", args=[summary.pk]) in one for one in waits] == [True, False]
    assert [one.count("<li>") for one in waits] == [2, 1]


def test_an_older_note_asks_no_more_but_can_be_answered_where_it_stands(cast, walk, own_page, noon):
    noon.shift(timedelta(hours=1))
    older = meet(cast, walk, shared="Luettiin lehtiä.").notes.get()
    noon.shift(timedelta(hours=1))
    newer = meet(cast, walk, shared="Käytiin torilla.").notes.get()
    Window(walk.account).post(reverse("note_answer", args=[newer.pk]), answer="yes")
    seen = own_page()

    assert asked(seen) == (1, False, False)  # the questionnaire, when nothing else does
    assert f'href="{reverse("note_answer", args=[older.pk])}"' in seen.body


def test_only_the_newest_meeting_stands_open_and_work_notes_are_folded(cast, walk, own_page, noon):
    noon.shift(timedelta(hours=1))
    meet(cast, walk, work="Bussi 4, penkki ovella.")
    body = own_page().body
    unfolded = re.sub(r"<details.*?</details>", "", body, flags=re.DOTALL)

    assert unfolded.count('<article class="meeting">') == 1
    assert ("Bussi 4, penkki ovella." in unfolded, "Bussi 4, penkki ovella." in body) == (False, True)
    assert (walk.canaries["note.shared"] in unfolded, walk.canaries["note.shared"] in body) == (False, True)
    assert body.count("Työmerkintä: tämänkin saat lukea") == 2


def test_not_coming_is_allowed_before_calling_is_offered(cast, walk, own_page):
    agree_meeting(by=cast.aino.actor, period=walk.period, starts_at=NOON + timedelta(days=1), place="Kirjasto")
    text = own_page().text

    assert "Jos et pääse, kerro vain siitä. Syytä ei tarvitse kertoa." in text


def shown(cast, walk, **how):
    seen = viewings(walk.actor, P.LOG_OWN, walk.client, own=False)
    return who_looked(seen, client="Kaisa", to_client=True, **how)


def test_a_day_of_one_person_is_one_row_with_everything_they_did(cast, walk, noon):
    noon.shift(timedelta(days=1))
    Window(cast.marja.account).get(reverse("period_list"))
    noon.shift(timedelta(minutes=90))
    Window(cast.marja.account).get(reverse("period", args=[walk.period.pk]))
    newest = shown(cast, walk)[0]

    assert (newest["name"], newest["when"].replace("\xa0", " ")) == ("Marja", "ke 25.11.2026 klo 12.00–13.30")
    assert newest["why"] == "Näki nimesi luettelossa, avasi jakson sivun, koska koordinoi ohjaustasi."


def test_a_short_list_is_short(cast, walk):
    assert [len(shown(cast, walk)) > 2, len(shown(cast, walk, at_most=2))] == [True, 2]


def test_the_clients_own_looks_stand_apart(cast, walk):
    window = Window(walk.account)
    window.get(reverse("own_page"))
    body = window.get(reverse("own_log")).body
    others, own = body.split("Mitä olet itse tehnyt")

    assert ("sinä itse" in others, "katsoi nimesi" in own.lower()) == (False, True)


def test_looking_often_oneself_hides_nobody_else(cast, walk, own_page):
    for _ in range(30):
        own_page()

    assert own_page().body.count('class="disc"') == 2


def test_people_are_counted_once_and_only_lately(cast, walk, noon):
    before = people_who_looked(walk.actor, P.LOG_OWN, walk.client, since=clock.now() - timedelta(days=30))
    noon.shift(timedelta(days=60))
    Window(cast.marja.account).get(reverse("period", args=[walk.period.pk]))
    Window(cast.marja.account).get(reverse("period", args=[walk.period.pk]))
    since = clock.now() - timedelta(days=30)

    assert (before, people_who_looked(walk.actor, P.LOG_OWN, walk.client, since=since)) == (3, 1)
    assert looked_lately(0) == "Kukaan ei ole katsonut tietojasi viimeisen kuukauden aikana."
    assert looked_lately(3) == "Tietojasi on katsonut kolme ihmistä viimeisen kuukauden aikana."


@pytest.mark.parametrize(("title", "said"), [("omahoitaja", "omahoitaja"), ("", "yhteistyökumppani")])
def test_the_nurse_stands_in_the_log_by_her_own_title(walk, title, said):
    seen = viewings(walk.actor, P.LOG_OWN, walk.client)
    liisa = replace(next(viewing for viewing in seen if viewing.name == "Liisa"), title=title)

    assert [row["role"] for row in who_looked([liisa], client="Kaisa", to_client=True)] == [said]


def test_the_client_is_spoken_to_on_their_own_pages(cast, walk):
    write_outcome(
        by=walk.actor, period=walk.period, words="Nukun paremmin.", whose=Teller.CLIENT, said_on=clock.today()
    )
    window = Window(walk.account)
    changes, course, consents = (
        window.get(reverse(name, args=args)).text
        for name, args in (
            ("measures", [walk.period.pk]), ("period", [walk.period.pk]), ("own_page", []),
        )
    )  # fmt: skip

    assert ("Odottaa sinua" in changes, "Odottaa asiakasta" in changes) == (True, False)
    assert ("Sinä" in changes, "Asiakas," in changes) == (True, False)
    assert ("Minun sivuni" in course, "Kokemusohjausjaksot" in course) == (True, False)
    assert "saa lukea tavoitteesi" in consents
