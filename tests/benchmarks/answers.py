"""A survey answered as fast as one process can, beside the bare framework: ``rinnalla bench answers``.

Workload W1: a new visitor opens a page of 14 statements and two texts, sends all 16 answers, and is thanked. Both are
called in this process in turns, and compared by the processor time that each takes; RINNALLA_TEST_POSTGRES= measures
on PostgreSQL, where the time by the clock counts, for the database works in processes of its own.
"""

import os
import re
import sys
from io import BytesIO
from urllib.parse import urlencode

from tests.benchmarks import _ground

ROUNDS = int(os.environ.get("ROUNDS", "7"))
ANSWERS = int(os.environ.get("ANSWERS", "60"))
OF_CEILING = 0.45
MOST_STATEMENTS = 12
TEXTS = {"t1": "m" * 150, "t2": "n" * 120}
STATEMENTS = [(f"s{number}", f"Väittämä {number}: osaan ottaa asian puheeksi työssäni") for number in range(1, 15)]
OPTIONS = [("1", "Täysin eri mieltä"), ("2", "Eri mieltä"), ("3", "En osaa sanoa"), ("4", "Samaa mieltä"),
           ("5", "Täysin samaa mieltä")]  # fmt: skip


def main():
    with _ground.installation() as owner:
        visit_ours, visit_bare, statements = _made(owner)
        for visit in (visit_ours, visit_bare):
            visit()
        (ours, ours_cpu), (bare, bare_cpu) = _ground.medians(
            lambda: [visit_ours() for _ in range(ANSWERS)],
            lambda: [visit_bare() for _ in range(ANSWERS)],
            rounds=ROUNDS,
        )
        asked = statements()
        _check_kept(owner)
    by_clock, by_processor = bare / ours, bare_cpu / ours_cpu
    print(
        f"{_vendor()}: ours {ANSWERS / ours:.0f} answers/s ({1000 * ours_cpu / ANSWERS:.2f} ms of processor each),"
        f" bare {ANSWERS / bare:.0f} ({1000 * bare_cpu / ANSWERS:.2f} ms)"
    )
    print(f"of the ceiling: {by_processor:.0%} by processor time, {by_clock:.0%} by the clock; {asked} statements")
    ratio = by_processor if _vendor() == "sqlite" else by_clock
    _ground.verdict(
        kept=ratio >= OF_CEILING and asked <= MOST_STATEMENTS,
        said=f"{ratio:.0%} of the bare framework's answers, at least {OF_CEILING:.0%}; {asked} statements an answer",
    )


def _vendor():
    from django.db import connection  # noqa: PLC0415 -- models can be imported only now

    return connection.vendor


def _made(owner):
    """A campaign answered on one page, the bare form, and how to visit each; and how many statements a visit takes."""
    from django.core.handlers.wsgi import WSGIHandler  # noqa: PLC0415 -- models can be imported only now
    from django.db import connection  # noqa: PLC0415 -- the same
    from django.test.utils import CaptureQueriesContext, override_settings  # noqa: PLC0415 -- the same

    from rinnalla.access.tenancy import turn  # noqa: PLC0415 -- the same
    from rinnalla.surveys.choices import Layout  # noqa: PLC0415 -- the same
    from tests import factories  # noqa: PLC0415 -- the same
    from tests.benchmarks import _bare_survey  # noqa: PLC0415 -- the same
    from tests.factories import surveys as given  # noqa: PLC0415 -- the same

    with turn(owner.pk):
        campaign = given.make_campaign(factories.make_cast(), _asked(), plan={"layout": Layout.WHOLE})
    words = {"title": "Osaamiskysely", "send": "Lähetä", "options": OPTIONS, "statements": STATEMENTS}
    _bare_survey.make({**words, "texts": [(code, "Kerro omin sanoin") for code in TEXTS]})
    ours = WSGIHandler()
    with override_settings(MIDDLEWARE=_bare_survey.MIDDLEWARE):
        bare = WSGIHandler()
    address = f"/kysely/{campaign.link}"
    visit_ours, visit_bare = lambda: _visit(ours, address, "q_"), lambda: _visit(bare, "/bare/", "")

    def statements():
        with CaptureQueriesContext(connection) as queries:
            visit_ours()
        return sum(not one["sql"].startswith(("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")) for one in queries)

    return visit_ours, visit_bare, statements


def _asked():
    from rinnalla.methods.questionnaire.content import Item, Kind, Option, Questionnaire, Section  # noqa: PLC0415 -- methods load late

    options = tuple(Option(code, {"fi": words}) for code, words in OPTIONS)
    items = [Item(code, Kind.STATEMENT, {"fi": words}, options=options) for code, words in STATEMENTS]
    items += [Item(code, Kind.TEXT, {"fi": "Kerro omin sanoin"}, long=True) for code in TEXTS]
    return Questionnaire({"fi": "Osaamiskysely"}, (Section("g1", tuple(items), together=True),))


def _visit(handler, address, prefix):
    """A new visitor's three requests; the answer must have been received."""
    status, headers, page = _request(handler, "GET", address)
    cookies = "; ".join(value.split(";")[0] for name, value in headers if name == "Set-Cookie")
    hidden = dict(re.findall(r'<input type="hidden" name="(csrfmiddlewaretoken|submission)" value="([^"]+)"', page))
    said = {f"{prefix}{code}": OPTIONS[hash(code) % 5][0] for code, _ in STATEMENTS}
    said |= {f"{prefix}{code}": text for code, text in TEXTS.items()}
    status, headers, page = _request(handler, "POST", address, urlencode({**hidden, **said}).encode(), cookies)
    if status not in {"302 Found", "303 See Other"}:
        sys.exit(f"An answer was not received: {status}")
    status, _, page = _request(handler, "GET", dict(headers)["Location"], cookies=cookies)
    if status != "200 OK":
        sys.exit(f"Nobody was thanked: {status}")


def _request(handler, method, address, body=b"", cookies=""):
    path, _, query = address.partition("?")
    answer = {}
    environ = {
        "REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": query, "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "8000", "HTTP_HOST": "127.0.0.1:8000", "SERVER_PROTOCOL": "HTTP/1.1", "REMOTE_ADDR": "127.0.0.1",
        "CONTENT_TYPE": "application/x-www-form-urlencoded", "CONTENT_LENGTH": str(len(body)),
        "wsgi.input": BytesIO(body), "wsgi.errors": sys.stderr, "wsgi.url_scheme": "http",
    }  # fmt: skip
    if cookies:
        environ["HTTP_COOKIE"] = cookies
    result = handler(environ, lambda status, headers: answer.update(status=status, headers=headers))
    text = b"".join(result).decode()
    result.close()
    return answer["status"], answer["headers"], text


def _check_kept(owner):
    """Every answer that was thanked for waits to be mixed, once."""
    from rinnalla.access.tenancy import turn  # noqa: PLC0415 -- models can be imported only now
    from rinnalla.surveys.models import Inbox  # noqa: PLC0415 -- the same

    with turn(owner.pk):
        kept = Inbox.objects.count()
    sent = 2 + ROUNDS * ANSWERS
    if kept != sent:
        sys.exit(f"{kept} answers are kept of {sent}")


if __name__ == "__main__":
    main()
