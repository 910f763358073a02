"""No line, no data; and what has been written stays written."""

import pytest
from django.db import DatabaseError, connection, models, transaction

from rinnalla.access import sealer, trail
from rinnalla.access.actors import Actor, Grant, system
from rinnalla.access.doors import open_record, show_list
from rinnalla.access.errors import TrailUnavailable
from rinnalla.access.events import Event
from rinnalla.access.models import AuditLine, AuditSegment, AuditSubject, Maintenance
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.access.tenancy import owned_reading, owned_transaction
from rinnalla.guidance.actions.goal import write_goal
from rinnalla.guidance.choices import Aim
from rinnalla.guidance.models import Goal, Period, Summary
from rinnalla.guidance.queries.period import caseload
from tests.access.broken import no_lines

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
committed = pytest.mark.django_db(transaction=True)
P = Permission


@committed
def test_without_its_line_a_record_is_not_opened(walk, cast):
    actor = cast.aino.actor

    with no_lines(), owned_reading(), pytest.raises(TrailUnavailable):
        open_record(actor, P.PERIOD_READ, Period, pk=walk.period.pk, event=Event.PERIOD_READ)


@committed
def test_without_its_line_a_list_is_not_shown(walk, cast):
    actor = cast.marja.actor

    with no_lines(), owned_reading(), pytest.raises(TrailUnavailable):
        show_list(actor, P.PERIOD_LIST, caseload(actor))


@committed
def test_without_its_line_a_change_is_undone(walk, cast):
    actor = cast.aino.actor

    with no_lines(), pytest.raises(TrailUnavailable):
        write_goal(by=actor, period=walk.period, aim=Aim.EVERYDAY, words="x")

    with owned_reading():
        assert Goal.objects.count() == 1


@committed
def test_without_its_line_even_a_refusal_is_not_answered(walk, cast):
    actor = cast.cecilia.actor

    with no_lines(), owned_reading(), pytest.raises(TrailUnavailable):
        open_record(actor, P.PERIOD_READ, Period, pk=walk.period.pk, event=Event.PERIOD_READ)


@committed
def test_a_line_without_its_index_of_clients_is_not_written(walk, cast):
    actor = cast.aino.actor

    with no_lines(AuditSubject), pytest.raises(TrailUnavailable):
        write_goal(by=actor, period=walk.period, aim=Aim.EVERYDAY, words="x")

    with owned_reading():
        assert not AuditLine.objects.filter(event=Event.GOAL_WRITTEN, actor=actor.id, role="x").exists()
        assert Goal.objects.count() == 1


KEPT = [AuditLine, AuditSubject, AuditSegment]
CHANGES = {
    "update": lambda rows: rows.update(owner_id=rows.first().pk),
    "update to the same": lambda rows: rows.update(id=models.F("id")),
    "delete": lambda rows: rows.all().delete(),
    "delete fast": lambda rows: rows._raw_delete(rows.db),
    "save": lambda rows: rows.first().save(),
    "save as new": lambda rows: type(rows.first())(**_columns(rows.first())).save(force_update=True),
    "upsert": lambda rows: rows.bulk_create(
        [rows.model(**_columns(rows.first()))],
        update_conflicts=True,
        update_fields=["owner_id"],
        unique_fields=["id"],
    ),
}


def _columns(row):
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


@pytest.fixture
def sealed(walk):
    with owned_transaction():
        assert sealer.seal_waiting() > 20
    return walk


@pytest.mark.parametrize("model", KEPT)
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_orm_can_not_change_what_was_written(sealed, model, change):
    with owned_transaction():
        before = list(model.objects.order_by("pk").values_list())
        with pytest.raises(DatabaseError), transaction.atomic():
            change(model.objects.order_by("pk"))
        assert list(model.objects.order_by("pk").values_list()) == before


STATEMENTS = [
    "UPDATE {table} SET owner_id = owner_id",
    "UPDATE {table} SET id = id",
    "DELETE FROM {table}",
]
SQLITE_STATEMENTS = [
    "INSERT OR REPLACE INTO {table} SELECT * FROM {table} LIMIT 1",
    "REPLACE INTO {table} SELECT * FROM {table} LIMIT 1",
    "UPDATE OR REPLACE {table} SET owner_id = owner_id",
    "UPDATE OR IGNORE {table} SET owner_id = owner_id",
    "INSERT INTO {table} SELECT * FROM {table} WHERE true ON CONFLICT DO UPDATE SET owner_id = excluded.owner_id",
]


@pytest.mark.parametrize("model", KEPT)
@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_raw_cursor_can_not_change_what_was_written(sealed, model, statement):
    _refused(model, statement)


@pytest.mark.only("sqlite")
@pytest.mark.parametrize("model", KEPT)
@pytest.mark.parametrize("statement", SQLITE_STATEMENTS)
def test_sqlite_can_not_be_made_to_replace_what_was_written(sealed, model, statement):
    _refused(model, statement)


@pytest.mark.only("postgresql")
@pytest.mark.parametrize("model", KEPT)
@pytest.mark.parametrize("statement", ["TRUNCATE {table}", "TRUNCATE {table} CASCADE", "DROP TABLE {table}",
                                       "ALTER TABLE {table} DISABLE TRIGGER ALL",
                                       "ALTER TABLE {table} DISABLE ROW LEVEL SECURITY"])  # fmt: skip
def test_the_application_can_not_empty_or_disarm_a_table(sealed, model, statement):
    _refused(model, statement)


def _refused(model, statement):
    with owned_transaction(), connection.cursor() as cursor:
        count = model.objects.count()
        with pytest.raises(DatabaseError), transaction.atomic():
            cursor.execute(statement.format(table=model._meta.db_table))
        assert model.objects.count() == count > 0


def test_a_number_is_given_once(sealed):
    with owned_transaction():
        rows = AuditLine.objects.order_by("number")
        assert rows.first().number == 1
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.filter(number=1).update(number=10**6)


def test_a_number_is_given_without_anything_else(walk):
    with owned_transaction():
        for change in ({"source": "x"}, {"subjects": ""}, {"mac": b"\0" * 32}, {"actor": walk.client.pk}):
            with pytest.raises(DatabaseError), transaction.atomic():
                AuditLine.objects.filter(event=Event.GOAL_WRITTEN).update(number=10**6, **change)


@pytest.mark.only("postgresql")
def test_the_application_can_not_put_the_guards_to_rest(owner):
    with owned_transaction(), pytest.raises(DatabaseError), transaction.atomic():
        Maintenance.objects.create(reason="x")


def test_a_final_summary_stays_as_it_is(walk):
    with owned_transaction(), connection.cursor() as cursor:
        table = Summary._meta.db_table
        cursor.execute(f"UPDATE {table} SET state = 'frozen', frozen_at = created_at")
        for statement in (f"UPDATE {table} SET state = 'draft'", f"DELETE FROM {table}"):
            with pytest.raises(DatabaseError, match="kept as it is"), transaction.atomic():
                cursor.execute(statement)


def test_what_comes_from_outside_can_not_break_a_line(owner):
    hostile = "web \x1b[31m\r\n10.0.0.1 GET /\0\x1f\u202e" + "x" * 100
    actor = Actor("account", owner.pk, grants=(Grant(Role.GUIDE),), source=hostile)

    made = trail.line(actor, Event.PAGE_OPENED, permission=P.PERIOD_READ)

    assert made.source == ("web [31m10.0.0.1 GET /" + "x" * 100)[:60]


def test_a_line_holds_no_word_of_a_client(walk):
    with owned_reading():
        rows = [str(row) for model in KEPT for row in model.objects.values_list()]

    assert len(rows) > 40
    assert walk.canaries.seen_in("\n".join(rows)) == set()


def test_outside_a_page_a_line_is_written_at_once_and_within_one_at_its_end(walk, cast):
    actor = cast.aino.actor
    with owned_transaction():
        before = AuditLine.objects.count()
        with trail.collecting() as lines:
            open_record(actor, P.PERIOD_READ, Period, pk=walk.period.pk, event=Event.PERIOD_READ)
            assert AuditLine.objects.count() == before
        trail.write(lines)
        assert AuditLine.objects.count() == before + 1
        open_record(actor, P.PERIOD_READ, Period, pk=walk.period.pk, event=Event.PERIOD_READ)
        assert AuditLine.objects.count() == before + 2


def test_the_system_has_one_identity_for_each_routine():
    assert (system("sealer"), system("sealer").id) == (system("sealer"), system("sealer").id)
    assert system("sealer").id != system("tick").id
