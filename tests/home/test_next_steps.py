"""Today leads each to what is open in their own work: next steps, waits, what partners are told, follow-ups, tasks."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from rinnalla.access import clock
from rinnalla.access.events import Event
from rinnalla.access.models import AuditLine
from rinnalla.guidance.actions.note import tell_partner
from rinnalla.guidance.actions.waiting import add_waiting
from rinnalla.guidance.choices import MeetingState, WaitingKind
from rinnalla.people.actions.client import withdraw_consent
from rinnalla.people.choices import Channel, ConsentKind
from rinnalla.people.models import Consent
from tests import factories
from tests.guidance.raw import change
from tests.windows import Window, people

pytestmark = [pytest.mark.django_db]
NOON = datetime(2026, 11, 24, 10, tzinfo=UTC)
DAY = timedelta(days=1)


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


def today(member):
    return Window(member.account).get("/")


def lonely(cast, number):
    """A period with a meeting held just now and none ahead."""
    walk = factories.walk_path(cast, username=f"client{number}")
    change(walk.ahead, state=MeetingState.MOVED)
    return walk


def test_a_guide_and_the_coordinator_see_at_most_five_next_steps_and_a_link_to_the_others(cast, noon):
    walks = [lonely(cast, number) for number in range(6)]
    noon.shift(20 * DAY)
    names = [walk.canaries["client.call_name"] for walk in walks]
    seen = [Window(one.account).get(reverse("next_steps_today")) for one in (cast.aino, cast.marja)]

    assert [sum(f"{name}: sovi" in page.text for name in names) for page in seen] == [5, 5]
    assert ['<a href="/ohjaus/seuraavaksi/">ja 1 muu</a>' in page.body for page in seen] == [True, True]
    every = Window(cast.aino.account).get(reverse("next_steps"))
    assert [name for name in names if f"{name}: sovi" not in every.text] == []


def test_only_clients_whose_next_step_is_shown_stand_in_the_trail(cast, noon):
    walks = [lonely(cast, number) for number in range(6)]
    noon.shift(20 * DAY)
    body = Window(cast.aino.account).get(reverse("next_steps_today")).body
    line = AuditLine.objects.filter(event=Event.LISTED, record_type="guidance.period").latest("at")

    shown = {walk.client.pk.hex for walk in walks if walk.canaries["client.call_name"] in body}
    assert (len(shown), set(line.subjects.split())) == (5, shown)


def test_a_meeting_to_record_stands_among_the_meetings_and_not_twice(cast, walk, noon):
    noon.shift(10 * DAY)

    address, aino = reverse("meeting_record", args=[walk.ahead.pk]), Window(cast.aino.account)
    pages = ("home", "next_steps_today", "next_steps")
    assert [aino.get(reverse(name)).body.count(f'href="{address}"') for name in pages] == [1, 0, 1]


def test_the_first_page_fetches_the_next_steps_and_leads_to_them_without_a_script(cast, walk):
    body = today(cast.aino).body

    assert f'hx-get="{reverse("next_steps_today")}"' in body
    assert f'href="{reverse("next_steps")}"' in body
    assert "hx-get" not in today(cast.liisa).body


def test_a_nurse_sees_what_she_has_been_told_and_what_her_unit_owes_while_the_client_permits_it(cast, walk):
    tell_partner(by=cast.aino.actor, meeting=walk.meeting, text=walk.canaries["note.partner"])
    owed = add_waiting(
        by=cast.aino.actor, period=walk.period, kind=WaitingKind.NAMED_NURSE, what="Tieto omahoitajasta",
        unit=cast.clinic, since=clock.today() - 40 * DAY,
    )  # fmt: skip
    request, close = reverse("request", args=[walk.request.pk]), reverse("waiting_close", args=[owed.pk])
    before = today(cast.liisa)
    permit = Consent.objects.get(client=walk.client, kind=ConsentKind.DISCLOSURE)
    withdraw_consent(by=cast.marja.actor, consent=permit, how=Channel.PHONE)
    after = today(cast.liisa)

    assert "muutama lause tapaamisesta 24.11.2026" in before.text
    assert "tilanneyhteenveto" in before.text
    assert before.text.count("Tieto omahoitajasta") == 1
    assert walk.canaries["note.partner"] not in before.text
    assert (before.body.count(f'href="{request}"'), close in before.body) == (2, True)
    assert (request in after.body, close in after.body) == (False, False)


def test_everybody_is_led_to_the_lists_of_their_own_work(cast):
    lists = ("waiting_list", "followup_list", "team_list", "goal_figures", "unit_numbers", "accounts", "duty")

    def leads(name):
        page = today(cast.members[name]).body
        main = page[page.index("<main") : page.index("</main>")]
        return [name for name in lists if f'href="{reverse(name)}"' in main]

    assert {name: leads(name) for name in ("aino", "marja", "sari", "bertil", "eeva", "oskar", "ylva", "wilma")} == {
        "aino": ["waiting_list", "team_list", "duty"],
        "marja": ["waiting_list", "followup_list", "team_list", "duty"],
        "sari": ["waiting_list", "team_list", "duty"],
        "bertil": ["team_list", "duty"],
        "eeva": ["goal_figures"],
        "oskar": ["unit_numbers"],
        "ylva": ["accounts"],
        "wilma": [],
    }
