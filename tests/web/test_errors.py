"""The pages for when something has failed must not need what has failed."""

import sqlite3
from contextlib import closing

import pytest
from django.test import Client, RequestFactory

from rinnalla.web.errors import failed, page_of_error
from tests.machine import Installation, ended


@pytest.mark.parametrize("status", [400, 403, 404, 409, 429, 500, 503])
def test_an_error_page_asks_the_database_and_the_context_of_pages_nothing(settings, status):
    broken = "tests.web.test_errors.broken"
    settings.TEMPLATES[0]["OPTIONS"]["context_processors"].append(broken)
    try:
        answer = page_of_error(RequestFactory().get("/"), status)
    finally:
        settings.TEMPLATES[0]["OPTIONS"]["context_processors"].remove(broken)

    assert (answer.status_code, b"tel:112" in answer.content) == (status, True)


def broken(request):
    raise AssertionError("a context processor ran")


def test_the_page_of_a_failure_is_shown_where_no_session_and_no_account_is():
    assert b"tel:112" in failed(RequestFactory().get("/")).content


@pytest.mark.parametrize("path", ["/", "/kirjaudu"])
def test_a_database_without_tables_gives_the_page_of_503(tmp_path, path):
    installation = Installation(tmp_path)
    installation.env["SECRET_KEY"] = "x" * 50
    with closing(sqlite3.connect(installation.database)):
        done = ended(installation.python("tests.web.test_errors", path))
    assert done.stdout == "503 True\n", done.stderr


if __name__ == "__main__":
    import sys

    import django

    django.setup()
    answer = Client(raise_request_exception=False).get(sys.argv[1], headers={"host": "localhost"})
    sys.stdout.write(f"{answer.status_code} {b'tel:112' in answer.content}\n")
