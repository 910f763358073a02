"""A page of results costs the same for a thousand answers and a hundred thousand: ``rinnalla bench results``.

The gate is in it. LARGE= and ROUNDS= make it smaller. Also what the first look at new results costs, and how long a
file of all answers, row by row, takes to be sent. What is held against the limits are seconds of the processor, since
nothing here waits for anybody.
"""

import json
import logging
import os
import random
import statistics
import time

from tests.benchmarks import _ground

LARGE = int(os.environ.get("LARGE", "100000"))
ROUNDS = int(os.environ.get("ROUNDS", "60"))
SMALL = 1000
STATEMENTS = 14
MOST = {SMALL: 0.05, LARGE: 0.1}
FILE = 5.0
AT_ONCE = 2000
FINAL = "2026-01-01T00:00:00Z"


def main():
    logging.disable(logging.INFO)
    with _ground.installation():
        from django.test import override_settings  # noqa: PLC0415 -- models can be imported only now

        from tests import factories  # noqa: PLC0415 -- the same
        from tests.attack.crawl import window_of  # noqa: PLC0415 -- the same

        cast = factories.make_cast()
        with override_settings(ALLOWED_HOSTS=["*"]):
            window = window_of(cast.eeva.account)
            kept = [_measure(window, cast, size) for size in (SMALL, LARGE)]
    _ground.verdict(
        kept=all(kept), said=f"pages within {MOST[SMALL] * 1000:.0f} and {MOST[LARGE] * 1000:.0f} ms, file {FILE:.0f} s"
    )


def _measure(window, cast, size):
    campaign, undivided = _campaign(cast, size), _campaign(cast, size, groups=())
    address = f"/kyselyt/{campaign.pk}/tulokset/"
    first, by_group = _look(window, address), _look(window, f"{address}?ryhma=sector")
    looks = [_look(window, address) for _ in range(ROUNDS)]
    late, late_worked = (statistics.quantiles(one, n=20)[-1] for one in zip(*looks, strict=True))
    begun = time.process_time()
    taken, rows = _ground.timed(lambda: _rows(window, undivided))
    worked = time.process_time() - begun
    assert rows == size + 1, rows
    print(
        f"{size} answers: page {late_worked * 1000:.0f} ms (95th percentile; {late * 1000:.0f} by the clock),"
        f" first look {first[1] * 1000:.0f} ms, by group {by_group[1] * 1000:.0f} ms,"
        f" all answers as CSV {worked:.2f} s ({taken:.2f} by the clock)"
    )
    return late_worked <= MOST[size] and worked <= FILE


def _look(window, address):
    """Seconds by the clock and of the processor that one look takes."""
    begun, worked = time.perf_counter(), time.process_time()
    answer = window.get(address)
    assert answer.status_code == 200, answer.status_code
    return time.perf_counter() - begun, time.process_time() - worked


def _rows(window, campaign):
    answer = window.get(f"/kyselyt/{campaign.pk}/vastaukset/answers.csv")
    return sum(piece.count(b"\r\n") for piece in answer.streaming_content)


def _campaign(cast, size, groups=("sector",)):
    """A closed campaign of so many answers, put there by a writer of its own; without groups its rows go out."""
    from rinnalla.methods.questionnaire.content import Item, Kind, Questionnaire, Section  # noqa: PLC0415 -- see above
    from tests.factories import surveys as given  # noqa: PLC0415 -- see above

    background = Section(
        "background", (Item("sector", Kind.SINGLE, given.said("Ala"), options=given.SECTOR, background=True),)
    )
    statements = tuple(given.statement(f"s{number}", f"Väite {number}") for number in range(1, STATEMENTS + 1))
    wishes = Item("themes", Kind.MANY, given.said("Toiveet"), options=given.options("A", "B", "C", "D"))
    content = Questionnaire(given.said("Kysely"), (background, Section("all", (*statements, wishes), together=True)))
    instrument = given.make_instrument(cast, content, name=f"Kysely {size}, {len(groups)}")
    campaign = given.make_campaign(
        cast, instrument=instrument, hides_undivided=False, name=f"Kysely {size}", plan={"groups": list(groups)}
    )
    _fill(campaign, size)
    return campaign


def _fill(campaign, size):
    from rinnalla.access.secrets import seal  # noqa: PLC0415 -- models can be imported only now
    from rinnalla.methods.questionnaire import counting  # noqa: PLC0415 -- the same
    from rinnalla.methods.questionnaire.filled import Filled, pack  # noqa: PLC0415 -- the same
    from rinnalla.surveys.models import Answer, Tally  # noqa: PLC0415 -- the same
    from rinnalla.surveys.queries.answer import OF_ANSWER, OF_TALLY  # noqa: PLC0415 -- the same

    chance, asked = random.Random(size), campaign.instrument_version.questionnaire
    forms = [_form(chance) for _ in range(size)]
    for first in range(0, size, AT_ONCE):
        rows = [Answer(campaign=campaign) for _ in forms[first : first + AT_ONCE]]
        for row, form in zip(rows, forms[first : first + AT_ONCE], strict=True):
            row.body = seal(pack(Filled(form)), key=campaign.data_key, label=OF_ANSWER, row=row.pk)
        Answer.objects.bulk_create(rows)
    row = Tally(campaign=campaign, answers=size)
    whole = counting.write(counting.count(asked, forms, campaign.promise.groups))
    row.body = seal(json.dumps(whole), key=campaign.data_key, label=OF_TALLY, row=row.pk)
    row.save()
    _close(campaign)


def _form(chance):
    answers = {f"s{number}": chance.choices("123456", [1, 2, 4, 6, 3, 1])[0] for number in range(1, STATEMENTS + 1)}
    return {"sector": chance.choices(["care", "social", "school"], [6, 3, 1])[0], **answers,
            "themes": sorted(chance.sample("1234", chance.randint(1, 3)))}  # fmt: skip


def _close(campaign):
    """Close the campaign past its doors, which would wait for the mixer."""
    from django.db import connection  # noqa: PLC0415 -- the environment decides which

    table = type(campaign)._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {table} SET state = 'closed', closed_at = %s, settled_at = %s WHERE id = %s",
                       [FINAL, FINAL, campaign.pk.hex])  # fmt: skip


if __name__ == "__main__":
    main()
