"""The demonstration: built through actions, whole, the same every time, and nothing outside a demonstration."""

import re
from collections import Counter
from pathlib import Path

import pytest
import time_machine
from django.contrib.auth.hashers import check_password
from django.db import connection
from django.utils.translation import override

from rinnalla import demo
from rinnalla.access import clock, sealer
from rinnalla.access.models import AuditLine, Owner
from rinnalla.access.roles import Role
from rinnalla.access.tenancy import serving
from rinnalla.access.verify import verify
from rinnalla.demo.build import build
from rinnalla.demo.cast import PASSWORD, SIGN_INS
from rinnalla.guidance.choices import AlertKind
from rinnalla.guidance.models import Goal, Meeting, Note, Period, ServiceRequest, Summary, SummaryPart
from rinnalla.guidance.queries.alert import caseload_alerts
from rinnalla.people.models import Account, Block, Client, Consent, Membership, Staff
from rinnalla.people.queries.account import actor_of

pytestmark = [pytest.mark.django_db, pytest.mark.only("sqlite")]
MODELS = (Staff, Client, ServiceRequest, Period, Meeting, Note, Goal, Summary, SummaryPart, Consent, Block)
OWN_TABLES = ("access_", "people_", "guidance_", "guides_", "services_", "post_")
# How anything could be written beside the actions.
RAW = re.compile(r"\.(save|create|bulk_create|update|bulk_update|get_or_create|execute|delete)\(|INSERT|cursor")


def everything():
    """Everything the demonstration says, without what differs by chance: ids, keys and nonces."""
    left_out = {"id", "run", "data_key", "owner", "created_by", "changed_by", "recorded_by", "author"}
    left_out |= {"starts_at_index", "series"}
    found = []
    for model in MODELS:
        fields = [field for field in model._meta.local_fields if field.name not in left_out]
        shown = [field.name for field in fields if not field.is_relation and not field.name.endswith("_index")]
        rows = model._default_manager.order_by("created_at", "id")
        found += [[model.__name__, *(str(getattr(row, name)) for name in shown)] for row in rows]
    # Rows of the same moment have no order of their own.
    return sorted(found)


def trail():
    return sorted(AuditLine.objects.values_list("at", "event", "role"))


def build_again():
    """Empty the tables as a test may, while the guards yield, and build anew."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA defer_foreign_keys=ON")
        cursor.execute("INSERT INTO access_maintenance (id, reason) VALUES ('1', 'test flush')")
        for table in connection.introspection.table_names():
            if table.startswith(OWN_TABLES) and table != "access_maintenance":
                cursor.execute(f"DELETE FROM {table}")
        cursor.execute("DELETE FROM access_maintenance")
    build("stamp")


def counted(model):
    return Counter(model._default_manager.values_list("state", flat=True))


def test_the_demonstration_is_the_same_every_time(built):
    first, lines = everything(), trail()
    with time_machine.travel("2026-11-21T12:00+00:00", tick=True):
        build_again()
        with serving(Owner.objects.get().pk):
            assert everything() == first
            assert trail() == lines


def test_a_request_stands_in_every_one_of_the_fourteen_states(built):
    assert counted(ServiceRequest) == {
        "draft": 1, "sent": 2, "received": 1, "info_requested": 1, "accepted": 1, "waitlisted": 2, "matching": 1,
        "matched": 1, "completed": 25, "discarded": 1, "rejected": 1, "revoked": 1, "withdrawn": 1, "lapsed": 1,
    }  # fmt: skip


def test_a_period_stands_in_every_one_of_the_eight_states(built):
    assert counted(Period) == {
        "planned": 2, "starting": 4, "active": 7, "paused": 2, "tapering": 3, "closing": 2, "finished": 4,
        "cancelled": 1,
    }  # fmt: skip


def test_there_are_forty_clients_and_eight_guides(built):
    assert Client._default_manager.count() == 40
    assert Membership._default_manager.filter(role=Role.GUIDE).count() == 8


def test_summaries_stand_in_every_state_that_can_be_shown(built):
    assert counted(Summary) == {"with_client": 2, "read": 3, "frozen": 4}


def test_the_coordinator_has_something_to_see_to_of_most_kinds(built):
    marja = actor_of(Account.objects.get(username="koordinaattori"), source="test")
    found = {alert.kind for _, alert in caseload_alerts(marja)}
    expected = {
        AlertKind.TO_RECORD, AlertKind.PLAN, AlertKind.NO_NAMED_CONTACT, AlertKind.WAITING_OLD, AlertKind.PAUSE_REVIEW,
        AlertKind.SETBACK_OPEN, AlertKind.SUMMARY_UNREAD, AlertKind.ENDS_SOON, AlertKind.CHECKS, AlertKind.TO_FINISH,
        AlertKind.FOLLOW_UP, AlertKind.NO_MEETING,
    }  # fmt: skip
    assert expected - found == set()


@pytest.mark.parametrize("moment", ["2027-01-04T06:30+00:00", "2028-02-29T21:50+00:00"])
def test_nothing_of_the_trail_lies_ahead_on_other_days_either(built, moment):
    with time_machine.travel(moment, tick=True), override("fi"):
        build_again()
        with serving(Owner.objects.get().pk):
            now = clock.now()
            assert counted(Period)["active"] == 7
            assert not Meeting._default_manager.filter(starts_at__gt=now).exclude(
                state__in=("agreed", "called_off", "moved")
            )
            assert AuditLine.objects.filter(at__gt=clock.microseconds(now)).count() == 0


def test_only_the_meetings_left_to_record_are_agreed_and_past(built):
    left = Meeting._default_manager.filter(state="agreed", starts_at__lt=clock.now())
    assert {meeting.period.client.called for meeting in left} == {"Kalle"}


def test_the_builder_writes_nothing_beside_the_actions():
    files = Path(demo.__file__).parent.rglob("*.py")
    found = [(file.name, line) for file in files for line in file.read_text().splitlines() if RAW.search(line)]
    assert [pair for pair in found if "whole.update(" not in pair[1]] == []


def test_only_the_sign_ins_that_are_shown_open_with_the_password_everybody_knows(built):
    opened = {account.username for account in Account.objects.all() if check_password(PASSWORD, account.password)}
    assert opened == set(SIGN_INS)


def test_its_audit_trail_is_whole(built):
    assert sealer.seal_waiting() > 200
    verdict = verify()
    assert (verdict.faults, verdict.unsealed) == ((), 0)
