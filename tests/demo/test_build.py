"""The demonstration: built through actions, whole, the same every time, and nothing outside a demonstration."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.hashers import check_password
from django.db import connection

from rinnalla.access import clock, demonstration, keyring, sealer
from rinnalla.access.errors import NotADemonstrationError
from rinnalla.access.models import AuditLine, Owner
from rinnalla.access.tenancy import serving
from rinnalla.access.verify import verify
from rinnalla.demo.build import build
from rinnalla.demo.cast import PASSWORD, SIGN_INS
from rinnalla.guidance.models import Goal, Meeting, Note, Period, ServiceRequest, Summary, SummaryPart
from rinnalla.people.models import Account, Block, Client, Consent, Staff

pytestmark = [pytest.mark.django_db, pytest.mark.only("sqlite")]
MODELS = (Staff, Client, ServiceRequest, Period, Meeting, Note, Goal, Summary, SummaryPart, Consent, Block)


@pytest.fixture
def today(request, time_machine):
    moment = datetime.fromisoformat(getattr(request, "param", "2026-11-21T12:00")).replace(tzinfo=UTC)
    time_machine.move_to(moment, tick=True)
    return clock.today()


@pytest.fixture
def built(today, tmp_path, settings):
    """The demonstration of one day, being served."""
    settings.RINNALLA_KEYS = tmp_path / "keys.json"
    settings.RINNALLA_HEADS = tmp_path / "heads"
    keyring.write(keyring.fresh(), settings.RINNALLA_KEYS)
    build("stamp")
    with serving(Owner.objects.get().pk):
        yield today


def told():
    """Everything the demonstration says, without what differs by chance: ids, keys and nonces."""
    left_out = {"id", "run", "data_key", "owner", "created_by", "changed_by", "recorded_by", "author"}
    found = []
    for model in MODELS:
        fields = [field for field in model._meta.local_fields if field.name not in left_out]
        shown = [field.name for field in fields if not field.is_relation and not field.name.endswith("_index")]
        rows = model._default_manager.order_by("created_at", "id")
        found += [[model.__name__, *(str(getattr(row, name)) for name in shown)] for row in rows]
    # Rows of the same moment have no order of their own.
    return sorted(found)


def test_the_demonstration_is_the_same_every_time(built, tmp_path, settings):
    first = told()
    trail = list(AuditLine.objects.order_by("at", "id").values_list("at", "event", "role"))
    with connection.cursor() as cursor:
        forget_everything(cursor)
    build("stamp")
    with serving(Owner.objects.get().pk):
        assert told() == first
        assert sorted(AuditLine.objects.values_list("at", "event", "role")) == sorted(trail)


def forget_everything(cursor):
    """Empty the tables as a test may, while the guards yield."""
    cursor.execute("PRAGMA defer_foreign_keys=ON")
    cursor.execute("INSERT INTO access_maintenance (id, reason) VALUES ('1', 'test flush')")
    tables = connection.introspection.table_names()
    for table in tables:
        if table.startswith(("access_", "people_", "guidance_")) and table != "access_maintenance":
            cursor.execute(f"DELETE FROM {table}")
    cursor.execute("DELETE FROM access_maintenance")


def test_requests_and_periods_stand_where_the_stories_say(built):
    states = Counter(ServiceRequest._default_manager.values_list("state", flat=True))
    assert states == {
        "completed": 4, "matching": 1, "accepted": 1, "received": 1, "sent": 1, "draft": 1, "rejected": 1,
    }  # fmt: skip
    assert Counter(Period._default_manager.values_list("state", flat=True)) == {"starting": 3, "planned": 1}
    assert Counter(Summary._default_manager.values_list("state", flat=True)) == {"with_client": 1, "read": 1}
    assert Block._default_manager.count() == 1


def test_jarkko_has_met_his_guide_ten_times_with_a_pause_between(built):
    jarkko = next(client for client in Client._default_manager.all() if client.called == "Jarkko")
    meetings = Meeting._default_manager.filter(period__client=jarkko).order_by("starts_at")
    held = [meeting.starts_at for meeting in meetings if meeting.state == "held"]
    assert len(held) == 10
    assert held[9] - held[8] > timedelta(weeks=3)
    assert Account.objects.get(username="asiakas").person_id == jarkko.person_id


@pytest.mark.parametrize("today", ["2026-11-21T12:00", "2027-01-04T06:30", "2028-02-29T21:50"], indirect=True)
def test_what_has_happened_lies_in_the_past_and_what_is_agreed_ahead(built):
    now = clock.now()
    meetings = Meeting._default_manager.all()
    assert all(meeting.starts_at > now for meeting in meetings if meeting.state == "agreed")
    assert all(meeting.starts_at < now for meeting in meetings if meeting.state != "agreed")
    assert AuditLine.objects.filter(at__gt=clock.microseconds(now)).count() == 0


def test_only_the_sign_ins_that_are_shown_open_with_the_password_everybody_knows(built):
    opened = {account.username for account in Account.objects.all() if check_password(PASSWORD, account.password)}
    assert opened == set(SIGN_INS)


def test_its_audit_trail_is_whole(built):
    assert sealer.seal_waiting() > 200
    verdict = verify()
    assert (verdict.faults, verdict.unsealed) == ((), 0)


def test_the_time_can_be_told_in_a_demonstration_only():
    assert not demonstration.is_marked()
    with pytest.raises(NotADemonstrationError), clock.told(clock.EPOCH):
        pass
