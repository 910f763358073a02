"""The application's role on PostgreSQL can do no more than an installation's can."""

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction

pytestmark = [pytest.mark.django_db, pytest.mark.postgres, pytest.mark.only("postgresql")]

RIGHTS = """
SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication
FROM pg_roles WHERE rolname = current_user
"""
OWNED = "SELECT count(*) FROM pg_class WHERE relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)"


def rows(order):
    with connection.cursor() as cursor:
        cursor.execute(order)
        return cursor.fetchall()


def test_the_tests_run_as_the_application_and_not_as_the_owner():
    assert rows("SELECT current_user") == [(settings.DATABASES["default"]["USER"],)]
    assert settings.DATABASES["default"]["USER"] != settings.DATABASES["migrate"]["USER"]


def test_the_application_has_no_rights_over_the_server():
    assert rows(RIGHTS) == [(False, False, False, False, False)]


def test_the_application_owns_nothing_and_is_in_no_other_role():
    assert rows(OWNED) == [(0,)]
    assert rows("SELECT count(*) FROM pg_auth_members WHERE member = current_user::regrole") == [(0,)]


@pytest.mark.parametrize(
    "order",
    [
        "CREATE TABLE mine (id int)",
        "TRUNCATE access_auditline",
        "ALTER TABLE access_auditline DISABLE TRIGGER ALL",
        "ALTER TABLE access_auditline DISABLE ROW LEVEL SECURITY",
        "DROP TABLE access_auditline",
        "INSERT INTO access_maintenance (id, reason) VALUES (gen_random_uuid(), 'mine')",
        "SET session_replication_role = replica",
    ],
)
def test_the_application_is_refused(order):
    with pytest.raises(DatabaseError), transaction.atomic():
        rows(order)
