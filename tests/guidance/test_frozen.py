"""What has been frozen is changed and deleted by nothing, also past the program, whichever column it is."""

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from rinnalla.access import clock, guards
from rinnalla.guidance.models import Debrief, Plan
from tests import factories
from tests.guidance.raw import change

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]

SOMEBODY = "SELECT person_id FROM people_staff ORDER BY id DESC LIMIT 1"
# What makes a row final that is not so from the beginning; the rest belongs to one of these.
FREEZING = {
    "access_breakglassreview": "reviewed_at = created_at, reviewed_by = id, finding = 'unclear'",
    "guidance_evaluationmeeting": "state = 'held'",
    "guidance_logquestion": "answered_at = created_at",
    "guidance_measure": "state = 'answered'",
    "guidance_period": "state = 'finished'",
    "guidance_retelling": (f"state = 'checked', checker_id = ({SOMEBODY}), checked_at = created_at"),
    "guidance_risknotice": f"handled_at = created_at, handled_by_id = ({SOMEBODY})",
    "guidance_summary": "state = 'frozen', frozen_at = created_at",
    "guidance_teammeeting": "state = 'held'",
}
# The later rooms have no rows in this world: their own tests try some of what they freeze, not yet every column.
ROOMS = ("access_", "guidance_", "people_")
FROZEN = {guard.table for guard in guards.guards() if guard.when and guard.table.startswith(ROOMS)}


@pytest.fixture
def frozen(cast):
    """A walked path with everything of its course, all of it final."""
    walk = factories.walk_path(cast, whole=True)
    factories.walk_course(cast, walk)
    change(Debrief(situation=walk.situation, held_on=clock.today()))
    change(Plan(period=walk.period, data_key=walk.client.data_key, confirmed_on=clock.today(), meetings_held=2))
    with connection.cursor() as cursor:
        for table, final in FREEZING.items():
            cursor.execute(f"UPDATE {table} SET {final} WHERE id NOT IN (SELECT id FROM {table} WHERE {first(final)})")


def first(final):
    """The condition that a row is final already."""
    return final.split(", ")[0].replace("= created_at", "IS NOT NULL")


def answer_to(statement):
    """What the database says to it; nothing if it lets it be."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    except DatabaseError as refused:
        return str(refused)
    return ""


def test_no_column_of_a_frozen_row_changes_and_no_such_row_goes(frozen):
    said = {}
    for model in apps.get_models():
        table = model._meta.db_table
        if table in FROZEN:
            columns = [field.column for field in model._meta.local_fields]
            ways = [f'UPDATE {table} SET "{column}" = "{column}"' for column in columns]
            said |= {way: answer_to(way) for way in [*ways, f"DELETE FROM {table}"]}

    assert len(said) > 2 * len(FROZEN) > 40
    assert {way: answer for way, answer in said.items() if "kept as it is" not in answer} == {}
