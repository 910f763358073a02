"""Opening one client for an hour with a reason: what it opens, who is told, who looks at it afterwards."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from rinnalla.access import clock
from rinnalla.access.break_glass import BreakGlass, BreakGlassBasis, Finding
from rinnalla.access.doors import can
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.granted import GRANTED
from rinnalla.access.models import AuditLine, DemoMark
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Basis, Role
from rinnalla.guidance.actions import break_glass as actions
from rinnalla.guidance.models import Goal, Meeting, Note, Period, ServiceRequest
from rinnalla.people.actions.client import keep_apart
from rinnalla.people.actions.organisation import end_role
from rinnalla.people.models import Account, Client
from rinnalla.post.models import Outbox
from tests import factories
from tests.factories.cast import SYSTEM

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
REASON = "Asiakas soitti päivystykseen ja ohjaaja on poissa"
READS = {
    Client: P.CLIENT_READ, Period: P.PERIOD_READ, Goal: P.GOAL_READ, Meeting: P.MEETING_READ, Note: P.WORK_NOTE_READ
}  # fmt: skip


def opened(cast, walk, reason=REASON):
    return actions.open_with_reason(
        by=cast.daniel.actor, client=walk.client, basis=BreakGlassBasis.DANGER, reason=reason
    )


def records(walk):
    return {walk.client, walk.period, walk.goal, walk.meeting, walk.work}


def read_by(actor, walk):
    return {record for record in records(walk) if can(actor, READS[type(record)], record)}


@pytest.fixture
def later():
    """A moment as many minutes from now."""
    DemoMark.objects.create(stamp="x", built_at=clock.now())
    return lambda minutes: clock.told(clock.now() + timedelta(minutes=minutes))


def test_it_opens_the_clients_records_for_reading_and_no_other_clients(cast, walk):
    other = factories.walk_path(cast, username="other")
    assert read_by(cast.daniel.actor, walk) == set()

    opened(cast, walk)

    daniel = cast.daniel.actor
    assert (read_by(daniel, walk), read_by(daniel, other)) == (records(walk), set())
    assert not can(daniel, P.GOAL_WRITE, walk.period)
    assert not can(daniel, P.REQUEST_READ, walk.request) if daniel.may(P.REQUEST_READ) else True


def test_it_ends_by_itself_after_an_hour(cast, walk, later):
    opened(cast, walk)

    with later(59):
        assert read_by(cast.daniel.actor, walk) == records(walk)
    with later(61):
        assert read_by(cast.daniel.actor, walk) == set()


def test_an_actor_made_before_the_end_reaches_nothing_after_it(cast, walk, later):
    opened(cast, walk)
    daniel = cast.daniel.actor

    with later(61):
        assert read_by(daniel, walk) == set()


def test_the_line_stands_before_anything_is_read_and_readings_carry_its_ground(cast, walk, window):
    use = opened(cast, walk)
    written = AuditLine.objects.get(event=Event.BREAK_GLASS_OPENED, record=use.pk)
    assert (written.basis, written.role) == (Basis.BREAK_GLASS, Role.GUIDE)
    assert walk.client.pk.hex in written.subjects

    assert window("daniel").get(f"/ohjaus/jaksot/{walk.period.pk}/").status_code == 200

    read = AuditLine.objects.filter(event=Event.PERIOD_READ, person=cast.daniel.person.pk).latest("at")
    assert (read.basis, read.role) == (Basis.BREAK_GLASS, Role.GUIDE)


def test_a_block_and_ones_own_record_stay_closed(cast, walk):
    opened(cast, walk)
    keep_apart(by=cast.marja.actor, client=walk.client, other=cast.daniel.person, reason="x")
    assert read_by(cast.daniel.actor, walk) == set()
    with pytest.raises(Refused):
        opened(cast, walk, "Toinen riittävän pitkä syy avata tiedot nyt")

    me = replace(cast.daniel.actor, person=walk.client.person_id)
    with pytest.raises(Refused):
        actions.open_with_reason(by=me, client=walk.client, basis=BreakGlassBasis.DANGER, reason=REASON)


@pytest.mark.parametrize("role", [role for role in Role if P.BREAK_GLASS not in GRANTED[role]])
def test_other_roles_can_not_open_with_a_reason(cast, walk, role):
    actor = replace(cast.daniel.actor, grants=(replace(cast.daniel.actor.grants[0], role=role),))

    with pytest.raises(Refused):
        actions.open_with_reason(by=actor, client=walk.client, basis=BreakGlassBasis.DANGER, reason=REASON)


def test_it_goes_with_the_role_that_is_taken_away(cast, walk):
    opened(cast, walk)
    end_role(by=SYSTEM, membership=cast.daniel.memberships[0])

    assert read_by(cast.daniel.actor, walk) == set()


@pytest.mark.parametrize("reason", ["", "liian lyhyt", "x" + " " * 40 + "y"])
def test_a_short_reason_is_not_enough(cast, walk, reason):
    with pytest.raises(NotNow):
        opened(cast, walk, reason)


def test_another_hour_needs_a_new_reason(cast, walk, later):
    opened(cast, walk)
    with pytest.raises(NotNow):
        opened(cast, walk, f"  {REASON.upper()} ")

    with later(50):
        opened(cast, walk, "Tilanne jatkuu, ambulanssi on matkalla")
    with later(100):
        assert read_by(cast.daniel.actor, walk) == records(walk)


@pytest.mark.parametrize("change", ["reason = reason", "opened_at = opened_at", "basis = 'mistake'", "DELETE"])
def test_nobody_changes_the_terms_not_even_in_the_database(cast, walk, change):
    opened(cast, walk)
    table = BreakGlass._meta.db_table
    statement = f"DELETE FROM {table}" if change == "DELETE" else f"UPDATE {table} SET {change}"

    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_the_coordinator_and_data_protection_are_told_without_a_name(cast, walk):
    for who in ("marja", "otso", "tove", "daniel"):
        Account.objects.filter(pk=cast.members[who].account.pk).update(email=f"{who}@example.org")

    opened(cast, walk)

    told = list(Outbox.objects.filter(state="waiting"))
    assert {message.address for message in told} == {"marja@example.org", "tove@example.org"}
    assert all(walk.canaries.seen_in(message.topic + message.body) == set() for message in told)


def test_somebody_else_reviews_it_and_only_once(cast, walk):
    use = opened(cast, walk)
    assert [can(cast.members[who].actor, P.BREAK_GLASS_REVIEW, use) for who in ("marja", "tove", "otso", "daniel")] == [
        True, True, False, False,
    ]  # fmt: skip

    actions.review(by=cast.tove.actor, use=use, finding=Finding.NOT_JUSTIFIED, remark="Kysytty")
    with pytest.raises(NotNow):
        actions.review(by=cast.marja.actor, use=use, finding=Finding.JUSTIFIED)


def test_a_coordinator_does_not_review_their_own(cast, walk):
    use = actions.open_with_reason(
        by=cast.marja.actor, client=walk.client, basis=BreakGlassBasis.ABSENCE, reason=REASON
    )

    with pytest.raises(Refused):
        actions.review(by=cast.marja.actor, use=use, finding=Finding.JUSTIFIED)


def test_after_three_days_without_a_review_it_is_told_once_more_and_once_only(cast, walk, later):
    Account.objects.filter(pk=cast.ylva.account.pk).update(email="ylva@example.org")
    opened(cast, walk)
    with later(72 * 60 - 1):
        assert actions.tell_of_late_reviews(by=SYSTEM).rows == 0
    with later(72 * 60 + 1):
        assert [actions.tell_of_late_reviews(by=SYSTEM).rows for _ in range(2)] == [1, 0]

    assert [message.address for message in Outbox.objects.all()] == ["ylva@example.org"]


def test_the_pages_from_the_number_to_the_review(cast, walk, window):
    daniel, number = window("daniel"), walk.client.phone
    form = {"basis": "danger", "reason": REASON}
    unknown = daniel.post("/ohjaus/poikkeuskaytto/uusi", known_as="040 000 0000", **form)
    assert (unknown.status_code, "Asiakasta ei löydy" in unknown.content.decode()) == (422, True)

    answer = daniel.post("/ohjaus/poikkeuskaytto/uusi", known_as=number, **form)
    assert answer.status_code == 303
    assert walk.client.called in daniel.get(answer["Location"]).content.decode()

    marja = window("marja")
    use = BreakGlass.objects.latest("opened_at")
    assert f"/ohjaus/poikkeuskaytto/{use.pk}/arvio" in marja.get("/").content.decode()
    review = marja.get(f"/ohjaus/poikkeuskaytto/{use.pk}/arvio").content.decode()
    assert REASON in review
    assert marja.post(f"/ohjaus/poikkeuskaytto/{use.pk}/arvio", finding="justified").status_code == 303
    assert f"{use.pk}" not in marja.get("/").content.decode()


def test_the_client_reads_it_in_their_log_in_a_sentence(cast, walk, window):
    opened(cast, walk)
    window("daniel").get(f"/ohjaus/jaksot/{walk.period.pk}/")

    page = window(walk.account).get("/minun/loki").content.decode()

    assert "Avasi tietosi poikkeuskäytöllä" in page


def test_requests_stay_closed(cast, walk):
    opened(cast, walk)

    assert ServiceRequest.objects.filter(pk=walk.request.pk).exists()
    assert P.REQUEST_READ not in GRANTED[Role.BREAK_GLASS]


def test_while_it_is_open_every_page_says_until_when_and_afterwards_none_does(cast, walk, window, later):
    opened(cast, walk)
    page = f"/ohjaus/jaksot/{walk.period.pk}/"
    during = [says_open(window("daniel").get(address)) for address in (page, "/")]
    others = says_open(window("aino").get(page))
    with later(61):
        over = says_open(window("daniel").get("/"))

    assert (during, others, over) == ([True, True], False, False)


def says_open(answer):
    return "Poikkeuskäyttö on auki klo" in answer.content.decode()


def test_the_reviewer_sees_what_was_read(cast, walk, window):
    opened(cast, walk)
    address = f"/ohjaus/poikkeuskaytto/{BreakGlass.objects.get().pk}/arvio"
    before = window("marja").get(address).content.decode()
    window("daniel").get(f"/ohjaus/jaksot/{walk.period.pk}/")
    after = window("marja").get(address).content.decode()

    nothing, period = "Asiakkaan tiedoista ei luettu mitään.", str(Event.PERIOD_READ.label)
    assert [(nothing in page, period in page) for page in (before, after)] == [(True, False), (False, True)]
