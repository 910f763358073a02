"""A team meets again and again: what is open, what was decided, who does what."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from rinnalla.access import clock
from rinnalla.access.errors import NotNow, Refused
from rinnalla.guidance.actions.team_meeting import hold_team_meeting, start_series, write_item
from rinnalla.guidance.actions.team_task import finish_task, give_task
from rinnalla.guidance.choices import TeamItemKind, TeamMeetingState, TeamRhythm
from rinnalla.guidance.models import TeamItem, TeamMeeting
from rinnalla.guidance.queries.team_meeting import items_of, open_in, tasks_for
from tests import factories
from tests.guidance.raw import change

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
DECISION = TeamItemKind.DECISION


@pytest.fixture
def meeting(cast):
    return start_series(
        by=cast.marja.actor, unit=cast.guidance, name="Tiimikokous", rhythm=TeamRhythm.WEEKLY, starts_at=clock.now()
    )


def task(cast, meeting, doer="aino", **more):
    given = {"text": "Soita", "doer": cast.members[doer].staff, "due_on": clock.today(), **more}
    return give_task(by=cast.marja.actor, meeting=meeting, **given)


def test_only_the_unit_s_coordinator_calls_meetings(cast, meeting):
    for who in ("aino", "bertil", "sari", "otso", "liisa"):
        with pytest.raises(Refused):
            write_item(by=cast.members[who].actor, meeting=meeting, kind=DECISION, text="x")


def test_a_task_is_carried_to_the_next_meeting_until_it_is_done(cast, meeting):
    kept, done = task(cast, meeting), task(cast, meeting, text="Varaa huone")
    finish_task(by=cast.aino.actor, task=done)
    hold_team_meeting(by=cast.marja.actor, meeting=meeting, people=[cast.aino.staff])
    following = TeamMeeting.objects.get(series=meeting.series, state=TeamMeetingState.AGREED)

    assert clock.local(following.starts_at).date() == clock.local(meeting.starts_at).date() + timedelta(days=7)
    assert [one.pk for one in tasks_for(cast.daniel.actor, following)] == [kept.pk]
    finish_task(by=cast.marja.actor, task=kept)
    assert kept.pk in {one.pk for one in tasks_for(cast.daniel.actor, meeting)}


def test_a_task_is_done_by_whose_it_is(cast, meeting):
    with pytest.raises(Refused):
        finish_task(by=cast.daniel.actor, task=task(cast, meeting))
    with pytest.raises(Refused):
        task(cast, meeting, doer="cecilia")


def test_minutes_of_a_held_meeting_stay(cast, meeting):
    write_item(by=cast.marja.actor, meeting=meeting, kind=DECISION, text="Päätettiin")
    held = hold_team_meeting(by=cast.marja.actor, meeting=meeting, people=[])

    with pytest.raises(NotNow):
        write_item(by=cast.marja.actor, meeting=held, kind=DECISION, text="x")
    for row in (TeamMeeting.objects.get(pk=held.pk), TeamItem.objects.get(meeting=held)):
        with pytest.raises(DatabaseError, match="kept as it is"), transaction.atomic():
            change(row)


def test_a_line_about_a_client_is_read_by_those_who_may_open_the_period(cast, walk, meeting):
    write_item(by=cast.marja.actor, meeting=meeting, kind=DECISION, text="Yhteinen")
    about = write_item(by=cast.marja.actor, meeting=meeting, kind=DECISION, text="Oma", period=walk.period)

    seen = {
        who: len(items_of(cast.members[who].actor, meeting)) for who in ("aino", "marja", "sari", "daniel", "bertil")
    }
    assert seen == {"aino": 2, "marja": 2, "sari": 2, "daniel": 1, "bertil": 1}
    assert (about.data_key_id, about.subject()) == (walk.client.data_key_id, walk.client.pk)


def test_a_period_of_another_unit_can_not_be_linked(cast, meeting):
    elias = factories.walk_path(cast, guide="cecilia", coordinator="otso", unit="elsewhere", username="elias")

    with pytest.raises(Refused):
        write_item(by=cast.marja.actor, meeting=meeting, kind=DECISION, text="x", period=elias.period)


def test_a_client_s_name_is_kept_out_of_the_minutes(cast, walk, meeting, window):
    name = walk.canaries["client.call_name"]
    address, form = f"/ohjaus/tiimi/{meeting.pk}/asia", {"kind": "decision", "period": ""}

    named = window("marja").post(address, text=f"Puhuttiin, että {name} jatkaa", **form)
    linked = window("marja").post(address, text="Puhuttiin jatkosta", **{**form, "period": str(walk.period.pk)})

    assert (named.status_code, linked.status_code) == (422, 303)
    assert "näyttää asiakkaan nimeltä" in named.content.decode()
    page = window("daniel").get(f"/ohjaus/tiimi/{meeting.pk}/").content.decode()
    assert (name in page, "Puhuttiin jatkosta" in page) == (False, False)


def test_the_agenda_counts_what_is_open_and_names_nobody(cast, walk, meeting, window):
    asked = factories.make_request(cast)

    assert (open_in(cast.guidance).requests, open_in(cast.elsewhere).requests) == (1, 0)
    page = window("aino").get(f"/ohjaus/tiimi/{meeting.pk}/").content.decode()
    assert "Yksi palvelupyyntö odottaa." in page
    assert asked.canaries.seen_in(page) == set()
