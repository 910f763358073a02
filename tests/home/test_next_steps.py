"""Today leads each to what is open in their own work: next steps, waits, what partners are told, follow-ups, tasks."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from rinnalla.access import clock
from rinnalla.access.events import Event
from rinnalla.access.models import AuditLine
from rinnalla.guidance.actions.note import tell_partner
from rinnalla.guidance.actions.team_meeting import start_series
from rinnalla.guidance.actions.team_task import give_task
from rinnalla.guidance.actions.waiting import add_waiting
from rinnalla.guidance.choices import FollowUpMoment, MeetingState, TeamRhythm, WaitingKind
from rinnalla.guidance.models import FollowUp
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
    seen = [today(one) for one in (cast.aino, cast.marja)]

    assert [sum(f"{name}: sovi" in page.text for name in names) for page in seen] == [5, 5]
    assert ['<a href="/ohjaus/seuraavaksi/">ja 1 muu</a>' in page.body for page in seen] == [True, True]
    every = Window(cast.aino.account).get(reverse("next_steps"))
    assert [name for name in names if f"{name}: sovi" not in every.text] == []


def test_only_clients_whose_next_step_is_shown_stand_in_the_trail(cast, noon):
    walks = [lonely(cast, number) for number in range(6)]
    noon.shift(20 * DAY)
    body = today(cast.aino).body
    line = AuditLine.objects.filter(event=Event.LISTED, record_type="guidance.period").latest("at")

    shown = {walk.client.pk.hex for walk in walks if walk.canaries["client.call_name"] in body}
    assert (len(shown), set(line.subjects.split())) == (5, shown)


def test_a_meeting_to_record_stands_among_the_meetings_and_not_twice(cast, walk, noon):
    noon.shift(10 * DAY)

    assert today(cast.aino).body.count(f'href="{reverse("meeting_record", args=[walk.ahead.pk])}"') == 1


def test_nothing_waits_where_no_period_calls_for_anything(cast, walk):
    assert "Seuraavat askeleet" not in today(cast.aino).text


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


def test_waits_follow_ups_and_tasks_stand_as_counts_that_lead_to_their_lists(cast, walk):
    add_waiting(
        by=cast.aino.actor, period=walk.period, kind=WaitingKind.OTHER, what="Bussikortti", owes="Kaupunki",
        since=clock.today() - 3 * DAY,
    )  # fmt: skip
    change(
        FollowUp(period=walk.period, data_key=walk.client.data_key, moment=FollowUpMoment.DAYS_30, due_on=clock.today())
    )
    series = start_series(
        by=cast.marja.actor, unit=cast.guidance, name="Tiimi", rhythm=TeamRhythm.WEEKLY, place="Toimisto",
        starts_at=clock.now() + DAY,
    )  # fmt: skip
    due = clock.today() + 3 * DAY
    give_task(by=cast.marja.actor, meeting=series, text="Esitteet", doer=cast.bertil.staff, due_on=due)
    lists = ("waiting_list", "followup_list", "team_list")
    seen = {name: today(cast.members[name]) for name in ("aino", "marja", "sari", "bertil", "wilma")}

    def leads(page):
        main = page.body[page.body.index("<main") : page.body.index("</main>")]
        return [name for name in lists if f'href="{reverse(name)}"' in main]

    assert {name: leads(page) for name, page in seen.items()} == {
        "aino": ["waiting_list"], "marja": ["waiting_list", "followup_list"], "sari": ["waiting_list"],
        "bertil": ["team_list"], "wilma": [],
    }  # fmt: skip
    assert "Yksi asia odottaa muilta, pisin 3 päivää." in seen["aino"].text


def test_an_evaluator_is_led_to_the_figures(cast):
    assert reverse("goal_figures") in today(cast.eeva).body
