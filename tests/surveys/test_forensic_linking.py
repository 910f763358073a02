"""Who gave which answer? An attacker with every key, the database file, its log and a backup guesses by place.

Two hundred people answer in an order the attacker knows, and each answer tells which it was. What is compared is the
order of the stored rows, by row number and by where their bytes lie, with the order of the people: chance gives one
match and no correlation. The bound is five standard deviations, for a test must not fail by chance once in a few
hundred runs; a leak of batches alone would be at thirteen.
"""

import sqlite3
from contextlib import closing
from math import sqrt
from pathlib import Path
from random import Random
from uuid import UUID, uuid4

import pytest
from django.conf import settings
from django.db import connection
from django.db.models.fields import NOT_PROVIDED

from rinnalla.access.actors import visitor
from rinnalla.access.secrets import open_sealed, seal
from rinnalla.access.tenancy import owned_reading, owned_transaction, served, turn
from rinnalla.methods.questionnaire.filled import Filled, pack, unpack
from rinnalla.surveys import tasks
from rinnalla.surveys.actions.answer import receive_answer
from rinnalla.surveys.actions.campaign import close, start_study
from rinnalla.surveys.models import Answer, Draft, Inbox, LinkCode, Spent, Tally, Token
from rinnalla.surveys.queries.answer import OF_ANSWER
from rinnalla.surveys.queries.campaign import sealed_code
from tests.factories import surveys as given
from tests.sqlite import copy

pytestmark = [pytest.mark.django_db(transaction=True)]
sqlite_only = pytest.mark.only("sqlite")
PEOPLE = 200
SIGMAS = 5
BATCHES = Random(4)


def file():
    return Path(settings.DATABASES["default"]["NAME"])


def answer_all(campaign, codes=()):
    """Everybody answers in turn; the clock mixes now and then. Gives the ballots and what lay in the inbox."""
    ballots, lain = [uuid4() for _ in range(PEOPLE)], {}
    for number, ballot in enumerate(ballots):
        filled = Filled({"years": number, "s1": str(number % 5 + 1)}, "fi", codes[number] if codes else ())
        receive_answer(by=visitor(), campaign=campaign, ballot=ballot, filled=filled)
        with owned_reading():
            lain[number] = bytes(Inbox.objects.get(pk=ballot).body)
        if BATCHES.random() < 1 / 14:
            with turn(served()):
                tasks.mix_answers()
    return ballots, lain


def rows(table, column, database):
    """The rows of a table as the file has them: row number and a value."""
    with closing(sqlite3.connect(database)) as link:
        return link.execute(f"SELECT rowid, {column} FROM {table} ORDER BY rowid").fetchall()


def people_in(campaign, database):
    """Which person each stored answer is of, in the order of the rows, and the bytes of each row."""
    found = []
    with closing(sqlite3.connect(database)) as link:
        for pk, body in link.execute("SELECT id, body FROM surveys_answer ORDER BY rowid"):
            opened = open_sealed(body, key=campaign.data_key, label=OF_ANSWER, row=UUID(hex=pk))
            found.append((unpack(opened).answers["years"], body))
    return found


def guesses(found, image):
    """The orders an attacker may read: of the rows, and of where their bytes lie in an image of a file."""
    yield "rows", [person for person, _ in found]
    places = sorted((image.find(body), person) for person, body in found if body in image)
    if len(places) > len(found) / 2:
        yield "places", [person for _, person in places]


def deviations(order):
    """By how many standard deviations an order has more matches, and more correlation, than chance gives."""
    n, people = len(order), sorted(order)
    rank = {person: place for place, person in enumerate(people)}
    matches = sum(rank[person] == place for place, person in enumerate(order))
    squares = sum((rank[person] - place) ** 2 for place, person in enumerate(order))
    correlation = 1 - 6 * squares / (n * (n * n - 1))
    return matches - 1, abs(correlation) * sqrt(n - 1)


def leaks(campaign, tmp_path):
    """Every attack that finds more than chance does, on the file, its log and a backup."""
    copy(file(), tmp_path / "backup")
    log = file().with_name(f"{file().name}-wal")
    images = {"file": file(), "log": log, "backup": tmp_path / "backup"}
    found = people_in(campaign, file())
    for name, image in images.items():
        for what, order in guesses(found, image.read_bytes() if image.exists() else b""):
            worst = max(deviations(order))
            if worst > SIGMAS:
                yield f"{what} in the {name}: {worst:.1f} standard deviations over {len(order)} answers"


@sqlite_only
def test_no_place_of_an_answer_tells_whose_it_is(cast, tmp_path):
    campaign = given.make_campaign(cast)
    ballots, lain = answer_all(campaign)
    tasks.mix_answers()
    while_open = list(leaks(campaign, tmp_path))
    settled = given.close_and_settle(cast, campaign)

    assert while_open == []
    assert list(leaks(settled, tmp_path)) == []
    assert len(people_in(settled, file())) == PEOPLE
    order = [ballot for _, ballot in rows("surveys_spent", "ballot", file())]
    known = {ballot.hex: number for number, ballot in enumerate(ballots)}
    assert max(deviations([known[ballot] for ballot in order])) <= SIGMAS
    image = file().read_bytes() + (tmp_path / "backup").read_bytes()
    assert [number for number, body in lain.items() if body[16:] in image] == []


@sqlite_only
def test_no_place_of_a_code_tells_whose_it_is(cast):
    study = start_study(
        by=cast.eeva.actor, organisation=cast.guidance.organisation, name="Koodit", elements=given.ELEMENTS
    )
    campaign = given.make_campaign(cast, study=study, wave=1)
    codes = [sealed_code(campaign, [str(number)] * 6) for number in range(PEOPLE)]
    known = {bytes.fromhex("".join(code)): number for number, code in enumerate(codes)}

    def order():
        return [known[elements] for _, elements in rows("surveys_linkcode", "elements", file())]

    answer_all(campaign, codes)
    tasks.mix_answers()
    while_open = order()
    given.close_and_settle(cast, campaign)
    settled = order()

    assert (len(while_open) > PEOPLE / 2, len(settled)) == (True, PEOPLE)
    assert [max(deviations(one)) <= SIGMAS for one in (while_open, settled)] == [True, True]


@sqlite_only
def test_the_attack_finds_answers_that_lie_in_the_order_they_came(cast, tmp_path):
    campaign = given.make_campaign(cast)
    for number in range(PEOPLE):
        row = Answer(campaign=campaign)
        row.body = seal_of(campaign, row.pk, number)
        campaign.answers.bulk_create([row])
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    assert len(list(leaks(campaign, tmp_path))) >= 3


def seal_of(campaign, pk, number):
    return seal(pack(Filled({"years": number})), key=campaign.data_key, label=OF_ANSWER, row=pk)


FORBIDDEN = {"created_at", "created_by", "changed_at", "changed_by", "run", "address", "agent", "ip", "user", "person"}


def orders_on_postgresql(campaign):
    """The orders in which PostgreSQL's own columns tell of rows: by transaction and place, and by place alone."""
    with owned_transaction(), connection.cursor() as cursor:
        cursor.execute("SELECT id, body, xmin::text::bigint, ctid::text FROM surveys_answer")
        found = cursor.fetchall()
    placed = [(xmin, tuple(map(int, ctid.strip("()").split(","))), person(campaign, pk, body))
              for pk, body, xmin, ctid in found]  # fmt: skip
    yield "transactions", [who for *_, who in sorted(placed)]
    yield "places", [who for *_, who in sorted(placed, key=lambda row: row[1])]


def person(campaign, pk, body):
    opened = open_sealed(bytes(body), key=campaign.data_key, label=OF_ANSWER, row=pk)
    return unpack(opened).answers["years"]


@pytest.mark.postgres
@pytest.mark.only("postgresql")
def test_neither_transaction_nor_place_of_an_answer_on_postgresql_tells_whose_it_is(cast):
    with owned_transaction():
        campaign = given.make_campaign(cast)
    answer_all(campaign)
    with turn(served()):
        tasks.mix_answers()
    while_open = {what: max(deviations(order)) for what, order in orders_on_postgresql(campaign)}
    with owned_transaction():
        close(by=cast.eeva.actor, campaign=campaign)
    with turn(served()):
        tasks.mix_answers()
    closed = {what: max(deviations(order)) for what, order in orders_on_postgresql(campaign)}

    assert [what for what, worst in {**while_open, **closed}.items() if worst > SIGMAS] == []
    assert [len(order) for _, order in orders_on_postgresql(campaign)] == [PEOPLE, PEOPLE]


@pytest.mark.postgres
@pytest.mark.only("postgresql")
def test_the_attack_on_postgresql_finds_answers_that_lie_in_the_order_they_came(cast):
    with owned_transaction():
        campaign = given.make_campaign(cast)
    for number in range(PEOPLE):
        row = Answer(campaign=campaign)
        row.body = seal_of(campaign, row.pk, number)
        with owned_transaction():
            campaign.answers.bulk_create([row])

    assert min(max(deviations(order)) for _, order in orders_on_postgresql(campaign)) > SIGMAS


@pytest.mark.parametrize("table", [Answer, Draft, Inbox, LinkCode, Spent, Tally, Token])
def test_no_table_of_answers_has_a_column_that_says_who_when_or_from_where(table):
    names = {field.name for field in table._meta.fields}
    kinds = {field.get_internal_type() for field in table._meta.fields}

    assert names & FORBIDDEN == set()
    assert "DateTimeField" not in kinds
    assert table._meta.pk.default in {uuid4, NOT_PROVIDED}
