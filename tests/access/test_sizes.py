"""The database learns how large its large tables are, and so goes to a client's rows by the shortest way.

That it does is shown by ``rinnalla bench pages`` at a county's volume.
"""

import pytest
from django.contrib.sessions.models import Session
from django.db import connection

from rinnalla.access import clock
from rinnalla.access.sizes import LARGE, learn_sizes

pytestmark = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL counts its rows by itself")


def test_the_sizes_of_large_tables_alone_are_known_and_no_values_of_theirs(walk):
    now = clock.now()
    Session.objects.bulk_create(Session(session_key=f"{number:032}", expire_date=now) for number in range(LARGE))
    learn_sizes()
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT tbl FROM sqlite_stat1")
        assert cursor.fetchall() == [("django_session",)]
        cursor.execute("SELECT name FROM sqlite_master WHERE name LIKE 'sqlite_stat%'")
        assert cursor.fetchall() == [("sqlite_stat1",)]
