"""A difficult situation is recorded once, the coordinator is told without its contents, and a debrief follows."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.db import DatabaseError, transaction
from django.urls import reverse

from rinnalla.access import clock
from rinnalla.access.doors import can
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.permissions import Permission as P
from rinnalla.access.records import Run, writing
from rinnalla.guidance.actions.difficult_situation import defer_reading, hold_debrief, let_read, record_situation
from rinnalla.guidance.choices import DifficultKind
from rinnalla.guidance.models import DifficultSituation
from rinnalla.guidance.queries.difficult_situation import to_see_to
from rinnalla.people.models import Account
from rinnalla.post.models import Outbox
from tests.factories.cast import SYSTEM
from tests.windows import Window

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.fixture
def walk(whole_walk):
    """Everything that can be written on the way."""
    return whole_walk


FRIDAY = datetime(2026, 11, 20, 10, tzinfo=UTC)


@pytest.fixture
def friday():
    with time_machine.travel(FRIDAY, tick=False) as traveller:
        yield traveller


def record(cast, by="aino", **about):
    given = {"kind": DifficultKind.THREAT, "happened_at": clock.now(), "done": "Lähdettiin pois.", **about}
    return record_situation(by=cast.members[by].actor, unit=given.pop("unit", cast.guidance), **given)


@pytest.mark.own_people
def test_the_debrief_is_due_on_the_next_working_day(friday, cast):
    assert record(cast).debrief_by == date(2026, 11, 23)


def test_the_coordinators_get_a_message_that_says_nothing(cast, walk):
    Account.objects.filter(pk=cast.marja.account.pk).update(email="marja@example.org")
    before = set(Outbox.objects.values_list("pk", flat=True))
    record(cast, period=walk.period, done=f"Oli paha olo. {walk.canaries['situation.extra']}")
    (message,) = Outbox.objects.exclude(pk__in=before)

    said = f"{message.topic} {message.body}"
    assert message.address == "marja@example.org"
    assert walk.canaries.seen_in(said) == set()
    assert [word for word in ("vaikea", "uhka", "tilanne", "Aino") if word in said] == []


def test_the_first_page_of_the_coordinator_keeps_it_until_the_debrief_is_held(cast, walk):
    situation = record(cast, period=walk.period)
    marja, page = Window(cast.marja.account), reverse("situation", args=[situation.pk])
    before = page in marja.get(reverse("home")).body
    answer = marja.post(
        reverse("debrief_new", args=[situation.pk]), held_on=f"{clock.today():%d.%m.%Y}", held_with=cast.marja.staff.pk
    )

    assert answer.status == 303
    assert [before, page in marja.get(reverse("home")).body] == [True, False]
    assert "Purkukeskustelu pidetty" in Window(cast.aino.account).get(page).text


def test_a_debrief_is_held_once_and_not_ahead(cast, walk):
    marja = cast.marja.actor
    with pytest.raises(NotNow):
        hold_debrief(by=marja, situation=walk.situation, held_on=clock.today() + timedelta(days=1))
    hold_debrief(by=marja, situation=walk.situation, held_on=clock.today())

    with pytest.raises(NotNow):
        hold_debrief(by=marja, situation=walk.situation, held_on=clock.today())


def test_those_see_to_debriefs_who_coordinate_the_unit(cast, walk):
    seen = [name for name, one in cast.members.items() if walk.situation in to_see_to(one.actor)]

    assert seen == ["marja", "sari"]


def test_a_record_is_read_by_its_writer_the_coordinators_and_the_client(cast, walk):
    readers = [name for name, one in cast.members.items() if can(one.actor, P.SITUATION_READ, walk.situation)]

    assert readers == ["aino", "marja", "sari"]
    assert can(walk.actor, P.SITUATION_READ, walk.situation)


def test_one_about_no_client_is_read_within_the_unit_alone(cast):
    situation = record(cast)
    readers = [name for name, one in cast.members.items() if can(one.actor, P.SITUATION_READ, situation)]

    assert readers == ["aino", "marja", "sari"]


def test_a_record_put_off_stands_in_the_clients_log_only_after_its_day(cast, walk):
    def seen():
        kaisa = Window(walk.account)
        log = kaisa.get(reverse("own_log")).text
        return (
            "Huoli lapsesta" in log,
            "näytetään sinulle myöhemmin" in log,
            can(walk.actor, P.SITUATION_READ, walk.deferred),
        )

    with time_machine.travel(clock.now() + timedelta(days=1)):
        during = seen()
    with time_machine.travel(clock.now() + timedelta(days=9)):
        after = seen()

    assert [during, after] == [(False, False, False), (True, True, True)]


def test_a_worry_about_a_child_is_hidden_from_the_client_until_the_coordinator_has_decided(cast, walk):
    situation = record(cast, kind=DifficultKind.CHILD, period=walk.period, done="Ilmoitus tehtiin.")
    page, home = reverse("situation", args=[situation.pk]), reverse("home")
    marja, aino, kaisa = (Window(one) for one in (cast.marja.account, cast.aino.account, walk.account))

    def seen():
        shown = [kaisa.get(page).status == 200, page in kaisa.get(reverse("own_log")).body]
        return [*shown, can(walk.actor, P.SITUATION_READ, situation)]

    before, asked = seen(), "Päätä, milloin asiakas lukee tämän" in marja.get(home).text
    hold_debrief(by=cast.marja.actor, situation=situation, held_on=clock.today())
    still = page in marja.get(home).body
    answer = marja.post(reverse("situation_let_read", args=[situation.pk]))

    assert (before, asked, still, answer.status) == ([False, False, False], True, True, 303)
    assert (seen(), page in marja.get(home).body) == ([True, True, True], False)
    assert "asiakas lukee tämän" in marja.get(page).text
    assert "ennen kuin koordinaattori" not in aino.get(page).text


def test_the_guide_who_recorded_it_reads_that_the_client_does_not_yet(cast, walk):
    situation = record(cast, kind=DifficultKind.CHILD, period=walk.period)

    assert "ennen kuin koordinaattori" in Window(cast.aino.account).get(reverse("situation", args=[situation.pk])).text


def test_the_newest_decision_holds(cast, walk):
    situation = record(cast, kind=DifficultKind.CHILD, period=walk.period)
    told, by = [], cast.marja.actor
    for decide in (
        lambda: defer_reading(by=by, situation=situation, until=clock.today() + timedelta(days=7), reason="x"),
        lambda: let_read(by=by, situation=situation),
        lambda: defer_reading(by=by, situation=situation, until=clock.today() + timedelta(days=2), reason="x"),
    ):
        decide()
        told.append(can(walk.actor, P.SITUATION_READ, situation))

    assert told == [False, True, False]


def test_what_the_client_reads_already_is_not_decided_again(cast, walk):
    with pytest.raises(NotNow):
        let_read(by=cast.marja.actor, situation=walk.situation)
    with pytest.raises(NotNow):
        let_read(by=cast.marja.actor, situation=record(cast, kind=DifficultKind.CHILD))


def test_putting_off_is_refused_beyond_thirty_days_and_where_nobody_reads(cast, walk):
    marja, far = cast.marja.actor, clock.today() + timedelta(days=31)
    with pytest.raises(NotNow):
        defer_reading(by=marja, situation=walk.situation, until=far, reason="x")
    with pytest.raises(NotNow):
        defer_reading(by=marja, situation=record(cast), until=clock.today(), reason="x")
    with pytest.raises(Refused):
        defer_reading(by=cast.aino.actor, situation=walk.situation, until=clock.today(), reason="x")


def test_a_guide_records_only_in_periods_of_their_own(cast, walk):
    with pytest.raises(Refused):
        record(cast, by="daniel", period=walk.period)
    with pytest.raises(Refused):
        record(cast, by="cecilia", unit=cast.elsewhere, period=walk.period)
    with pytest.raises(Refused):
        record(cast, by="aino", unit=cast.elsewhere)


def test_what_was_recorded_never_changes(cast, walk):
    run = Run(SYSTEM, frozenset({DifficultSituation}), frozenset())
    with pytest.raises(DatabaseError), transaction.atomic(), writing(run):
        walk.situation.save()


def test_the_form_says_what_is_missing_and_keeps_what_was_written(cast, walk):
    aino = Window(cast.aino.account)
    answer = aino.post(reverse("situation_new"), kind="threat", about="", day="1.1.2090", time="12", done="Lähdettiin.")

    assert answer.status == 422
    assert ["Tämä hetki on vasta edessä" in answer.text, "Lähdettiin." in answer.text] == [True, True]
    assert answer.body.count('aria-invalid="true"') == 2


def test_the_form_is_opened_at_the_kind_and_the_period_one_comes_from(cast, walk):
    body = Window(cast.aino.account).get(f"{reverse('situation_new')}?kind=child&period={walk.period.pk}").body

    assert f'value="{walk.period.pk}" selected' in body
    assert re.search(r'value="child"[^>]* checked', body)
