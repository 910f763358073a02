"""A summary that has been made final keeps its parts and answers, whatever the program tries."""

import pytest
from django.db import DatabaseError, connection, transaction

from rinnalla.access import clock, guards
from rinnalla.access.records import Run, writing
from rinnalla.guidance.choices import SummaryState
from rinnalla.guidance.models import Summary, SummaryAnswer, SummaryPart
from tests.factories.cast import SYSTEM
from tests.guidance.raw import change

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
KEPT = (SummaryPart, SummaryAnswer)


def delete(row):
    with writing(Run(SYSTEM, frozenset({type(row)}), frozenset())):
        row.delete()


VERBS = {"update": lambda row: change(row, created_at=row.changed_at), "delete": delete}


@pytest.mark.parametrize(("model", "verb"), [*((model, verb) for model in KEPT for verb in VERBS), (Summary, "update")])
def test_nothing_of_a_final_summary_changes(walk, model, verb):
    change(walk.summary, state=SummaryState.FROZEN, frozen_at=clock.now())

    with pytest.raises(DatabaseError, match="kept as it is"), transaction.atomic():
        VERBS[verb](model.objects.first())


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("model", KEPT)
def test_what_is_not_final_can_still_be_corrected(walk, model, verb):
    VERBS[verb](model.objects.first())

    assert model.objects.filter(summary=walk.summary).count() == len(model.objects.all())


@pytest.mark.only("sqlite")
@pytest.mark.django_db(transaction=True)
def test_a_table_that_a_trigger_asks_can_be_remade_by_a_migration(owner):
    guards.lift(connection)
    with connection.schema_editor() as editor:
        editor._remake_table(Summary)

    guards.install(connection)
    assert guards.lost(connection) == set()
