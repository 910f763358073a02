"""A record can be written only inside an action that has named its model."""

import pytest
from django.apps import apps

from rinnalla.access.actors import system
from rinnalla.access.doors import action
from rinnalla.access.errors import WriteOutsideAction
from rinnalla.access.events import Event
from rinnalla.access.models import AuditLine
from rinnalla.access.permissions import Permission
from rinnalla.access.records import Record, Run, writing
from rinnalla.guidance.models import Goal, Meeting, Note, NoteAnswer, Summary
from rinnalla.people.actions.organisation import add_organisation
from rinnalla.people.choices import OrganisationKind
from rinnalla.people.models import Organisation, Person, Unit

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
SYSTEM = system("init")


def save_raw(cast):
    Person().save_base(raw=True)


def update_with_related_manager(cast):
    cast.guidance.organisation.units.update(name="x")


def move_with_related_manager(cast):
    cast.clinic.organisation.units.set([cast.guidance])


WAYS = {
    "save": lambda cast: cast.guidance.save(),
    "save some fields": lambda cast: cast.guidance.save(update_fields=["name"]),
    "save as loaded data": save_raw,
    "delete": lambda cast: cast.guidance.delete(),
    "create": lambda cast: Person.objects.create(),
    "get or create": lambda cast: Organisation.objects.get_or_create(name="x", kind=OrganisationKind.CLINIC),
    "update or create": lambda cast: Unit.objects.update_or_create(pk=cast.guidance.pk, defaults={"name": "x"}),
    "update a query": lambda cast: Unit.objects.update(name="x"),
    "delete a query": lambda cast: Unit.objects.filter(name="x").delete(),
    "create many": lambda cast: Person.objects.bulk_create([Person()]),
    "update many": lambda cast: Unit.objects.bulk_update([cast.guidance], ["name"]),
    "create through a related manager": lambda cast: cast.guidance.organisation.units.create(name="x"),
    "get or create through a related manager": lambda cast: cast.guidance.organisation.units.get_or_create(name="x"),
    "add to a related manager": lambda cast: cast.clinic.organisation.units.add(cast.guidance),
    "add one by one to a related manager": lambda cast: cast.clinic.organisation.units.add(cast.guidance, bulk=False),
    "set a related manager": move_with_related_manager,
    "update through a related manager": update_with_related_manager,
    "by the default manager": lambda cast: Unit._default_manager.update(name="x"),
    "by the base manager": lambda cast: Unit._base_manager.update(name="x"),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_no_way_writes_a_record_outside_an_action(cast, way):
    with pytest.raises(WriteOutsideAction):
        way(cast)


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_no_way_writes_a_model_that_the_action_has_not_named(cast, way):
    run = Run(SYSTEM, frozenset({Goal}), frozenset())

    with writing(run), pytest.raises(WriteOutsideAction):
        way(cast)


def test_every_table_of_records_passes_the_guard(owner):
    unguarded = [model for model in apps.get_models() if issubclass(model, Record) and _saves(model)]

    assert unguarded == []


def _saves(model):
    try:
        model._base_manager.filter(pk=None).update(version=1)
    except WriteOutsideAction:
        return False
    return True


@action(Permission.ACCOUNT_WRITE, on=None, event=Event.ORGANISATION_CREATED, writes=(Person,))
def write_more_than_named(*, by):
    Organisation(name="x", kind=OrganisationKind.CLINIC).save()


@action(Permission.ACCOUNT_WRITE, on=None, event=Event.ORGANISATION_CREATED, writes=(Organisation,))
def call_without_naming(*, by):
    return add_organisation(by=by, name="x", kind=OrganisationKind.CLINIC)


@action(Permission.ACCOUNT_WRITE, on=None, event=Event.PERSON_RECORDED, writes=(Person,), calls=(add_organisation,))
def call_by_name(*, by):
    made = add_organisation(by=by, name="x", kind=OrganisationKind.CLINIC)
    made.name = "y"
    made.save()


@action(Permission.ACCOUNT_WRITE, on=None, event=Event.PERSON_RECORDED, writes=(Person,), calls=(add_organisation,))
def call_well(*, by):
    add_organisation(by=by, name="x", kind=OrganisationKind.CLINIC)
    person = Person()
    person.save()
    return person


@pytest.mark.parametrize("verb", [write_more_than_named, call_without_naming, call_by_name])
def test_an_action_writes_only_what_it_and_the_ones_it_names_have_said(owner, verb):
    lines = AuditLine.objects.count()

    with pytest.raises(WriteOutsideAction):
        verb(by=SYSTEM)

    assert (Organisation.objects.count(), AuditLine.objects.count() - lines) == (0, 0)


def test_an_action_called_inside_another_adds_its_own_line_with_the_same_run(owner):
    made = call_well(by=SYSTEM)

    lines = AuditLine.objects.exclude(event=Event.OWNER_CREATED).order_by("at")
    assert [line.event for line in lines] == [Event.ORGANISATION_CREATED, Event.PERSON_RECORDED]
    assert {line.run for line in lines} == {made.run}


def test_an_update_of_a_query_signs_every_row(cast):
    before = cast.guidance.version

    with writing(Run(SYSTEM, frozenset({Unit}), frozenset())) as run:
        Unit.objects.filter(pk=cast.guidance.pk).update(phone="1")
        Unit.objects.bulk_update([cast.guidance], ["name"])

    cast.guidance.refresh_from_db()
    assert (cast.guidance.version, cast.guidance.run) == (before + 2, run.id)


@pytest.mark.parametrize("model", [Goal, Meeting, Note, NoteAnswer, Summary])
def test_what_belongs_to_a_period_can_not_be_deleted_with_it(walk, model):
    everything = frozenset({type(walk.period), model})

    with (
        writing(Run(SYSTEM, everything, frozenset())),
        pytest.raises(Exception, match=r"protected|PROTECT|Cannot delete"),
    ):
        walk.period.delete()


def test_rows_updated_together_are_signed_in_memory_too_so_that_the_next_save_counts_on(cast):
    row = cast.guidance
    before = row.version

    with writing(Run(SYSTEM, frozenset({Unit}), frozenset())) as run:
        Unit.objects.bulk_update([row], ["name"])
        assert (row.version, row.run) == (before + 1, run.id)
        row.save()

    row.refresh_from_db()
    assert (row.version, row.changed_by) == (before + 2, SYSTEM.id)
