"""The second wall on PostgreSQL: the database itself keeps one owner's rows from another's work."""

import os

import psycopg
import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from rinnalla.access.actors import system
from rinnalla.access.models import AuditLine, DataKey, Owner, Submission
from rinnalla.access.tenancy import owned_transaction, serving, turn
from rinnalla.guidance.models import Note
from rinnalla.people.actions.organisation import add_organisation
from rinnalla.people.choices import OrganisationKind
from rinnalla.people.models import Account, Client, Organisation, Person
from tests import factories, postgres

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgres, pytest.mark.only("postgresql")]


def asked(query, *values):
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return cursor.fetchall()


@pytest.fixture
def twin(ring, walk):
    """Another owner beside the one being served, with a like world."""
    made = factories.make_owner("Toinen", host="toinen.example")
    with turn(made.pk):
        cast = factories.make_cast()
        return made, cast, factories.walk_path(cast)


def tables_of_owners():
    return sorted(
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if "owner_id" in {field.column for field in model._meta.local_fields}
    )


def test_every_table_with_an_owner_has_its_rows_walled_in_both_ways(db):
    walled = asked(
        "SELECT c.relname FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid WHERE c.relrowsecurity"
        " AND c.relforcerowsecurity AND p.polqual IS NOT NULL AND p.polwithcheck IS NOT NULL AND p.polpermissive"
        " AND pg_get_expr(p.polqual, c.oid) LIKE '%%rinnalla.owner%%'"
        " AND pg_get_expr(p.polwithcheck, c.oid) LIKE '%%rinnalla.owner%%'"
    )
    named = asked(
        "SELECT table_name FROM information_schema.columns WHERE column_name = 'owner_id' AND table_schema = 'public'"
    )

    assert sorted(row[0] for row in walled) == tables_of_owners() == sorted(row[0] for row in named)


def test_a_table_without_an_owner_is_one_of_a_few(db):
    names = {row[0] for row in asked("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")}
    unwalled = {
        row[0] for row in asked("SELECT relname FROM pg_class WHERE NOT relrowsecurity AND relkind = 'r'")
    } & names
    expected = {
        "access_owner", "access_lease", "access_maintenance", "access_demomark", "auth_group", "auth_permission",
        "auth_group_permissions", "django_content_type", "django_migrations", "django_session", "access_cache",
        "services_search",
    }  # fmt: skip

    assert {name for name in unwalled - expected if not name.startswith("django_")} == set()


def test_the_application_owns_nothing_and_has_no_way_round_the_wall(db):
    [role] = asked(
        "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication FROM pg_roles"
        " WHERE rolname = current_user"
    )
    owned = asked("SELECT relname FROM pg_class WHERE pg_get_userbyid(relowner) = current_user")
    members = asked(
        "SELECT 1 FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE r.rolname = current_user"
    )

    assert (role, owned, members) == ((False,) * 5, [], [])


@pytest.mark.parametrize("table", tables_of_owners())
def test_without_an_owner_no_row_is_seen(walk, table):
    with transaction.atomic():
        asked("SELECT set_config('rinnalla.owner', '', true)")
        assert asked(f"SELECT count(*) FROM {table}") == [(0,)]


def test_rows_are_there_for_their_owner(walk, owner):
    with owned_transaction():
        empty = {table for table in tables_of_owners() if asked(f"SELECT count(*) FROM {table}") == [(0,)]}

    assert empty & {"people_client", "guidance_note", "access_auditline", "people_account"} == set()


def test_the_owner_is_forgotten_with_the_transaction_on_a_connection_used_again(walk, owner):
    [(server,)] = asked("SELECT pg_backend_pid()")
    with owned_transaction():
        assert Client.objects.count() == 1

    assert asked("SELECT pg_backend_pid()") == [(server,)]
    assert Client.objects.count() == 0
    with transaction.atomic():
        assert asked("SELECT COALESCE(current_setting('rinnalla.owner', true), '')") == [("",)]


def test_the_owner_is_forgotten_with_a_transaction_that_was_rolled_back(walk):
    with pytest.raises(ZeroDivisionError), owned_transaction():
        raise ZeroDivisionError

    assert Client.objects.count() == 0


def test_twins_see_nothing_of_each_other(walk, owner, twin):
    other, _, other_walk = twin
    with turn(owner.pk):
        mine = {row.pk for row in Client.objects.all()}
    with turn(other.pk):
        theirs = {row.pk for row in Client.objects.all()}
        assert not Note.objects.filter(pk=walk.work.pk).exists()

    assert (mine, theirs) == ({walk.client.pk}, {other_walk.client.pk})


ROWS = {
    "record": lambda other: asked(
        "INSERT INTO people_person (id, owner_id, version, created_at, created_by, changed_at, changed_by, run)"
        " VALUES (gen_random_uuid(), %s, 1, now(), gen_random_uuid(), now(), gen_random_uuid(), gen_random_uuid())"
        " RETURNING id",
        other,
    ),
    "data key": lambda other: DataKey.objects.create(owner_id=other, installation_key="x"),
    "submission": lambda other: Submission.objects.create(
        owner_id=other, actor=other, form=other, body=b"", address=""
    ),
    "account": lambda other: Account.objects.create(owner_id=other, person=Person.objects.first(), username="x"),
}


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_a_row_for_another_owner_is_refused(walk, owner, twin, row):
    with pytest.raises(DatabaseError, match="row-level security"), turn(owner.pk):
        row(twin[0].pk)


def test_a_row_can_not_be_given_to_another_owner(walk, owner, twin):
    with pytest.raises(DatabaseError, match="row-level security"), turn(owner.pk):
        asked("UPDATE people_client SET owner_id = %s RETURNING id", twin[0].pk)


def test_twins_may_have_the_same_names(walk, owner, twin):
    with turn(owner.pk):
        mine = Account.objects.get_by_natural_key("aino").pk
    with turn(twin[0].pk):
        theirs = Account.objects.get_by_natural_key("aino").pk

    assert mine != theirs


def test_after_work_for_another_owner_the_database_is_back_with_the_first(walk, owner, twin):
    with turn(owner.pk):
        with serving(twin[0].pk):
            assert Client.objects.get().pk == twin[2].client.pk
        assert Client.objects.get().pk == walk.client.pk


def test_an_action_outside_any_page_knows_its_owner(owner):
    made = add_organisation(by=system("init"), name="x", kind=OrganisationKind.CLINIC)

    with owned_transaction():
        assert Organisation.objects.get() == made
        assert AuditLine.objects.get(record=made.pk).event == "organisation_created"


def test_owners_themselves_are_found_before_any_of_them_is_served(owner):
    assert list(Owner.objects.values_list("pk", flat=True)) == [owner.pk]


def test_the_wall_holds_for_whoever_owns_the_tables_too(walk):
    server = postgres.address(os.environ["RINNALLA_TEST_POSTGRES"], role=postgres.OWNER)
    with psycopg.connect(server) as link:
        assert link.execute("SELECT count(*) FROM people_client").fetchone() == (0,)
