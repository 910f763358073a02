"""What may not be told is told in no format: the page, JSON, CSV, Excel, drawings, paper and slides, each read anew.

Readers of numbers set up all that they got of one format as equations and look for small groups; drawings are held to
say no number that the tables do not say.
"""

import json
import random
import re
from collections import Counter
from html import unescape
from itertools import pairwise

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp

from rinnalla.formats import sheet
from rinnalla.methods.questionnaire.content import Item, Kind, Questionnaire, Section
from rinnalla.methods.questionnaire.filled import Filled
from rinnalla.surveys import tasks
from tests import pdf, sizes
from tests.factories import surveys as given
from tests.guidance.conftest import Window
from tests.surveys.test_results import read_csv

pytestmark = pytest.mark.postgres
STEPS = given.options("Eri mieltä", "Siltä väliltä", "Samaa mieltä")
SECTORS = {"care": "Terveys", "social": "Sosiaali", "school": "Koulu", "": "ei kertonut"}
WORDS = {option.text["fi"]: option.code for option in STEPS}
FELT = ["1", "2", "3", ""]
SEEDS = range(sizes.pick(quick=2, full=40))
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
LEAST, WIDTH = 5, 3


def asked():
    sector = Item("sector", Kind.SINGLE, given.said("Ala"), options=given.SECTOR, background=True)
    felt = Item("felt", Kind.STATEMENT, given.said("Jaksan"), options=STEPS)
    return Questionnaire(given.said("Jaksaminen"), (Section("g", (sector, felt)),))


def people(count, seed):
    dice = random.Random(seed)
    sectors, felt = [*SECTORS], FELT
    return [
        {"sector": dice.choices(sectors, [12, 5, 2, 1])[0], "felt": dice.choices(felt, [2, 5, 8, 1])[0]}
        for _ in range(count)
    ]


def form(person):
    return Filled({code: said for code, said in person.items() if said})


def campaign_of(cast, crowd, **plan):
    campaign = given.make_campaign(cast, asked(), plan=plan)
    given.answer_with(campaign, *map(form, crowd))
    return campaign


@pytest.fixture
def evaluator(cast):
    return Window(cast.eeva.account)


def fetched(evaluator, campaign, kind, by=""):
    """A file of results, or the page; None where there is none."""
    ending = {"page": "", "slide": "pdf", "svg": "kuvio/felt/svg", "paper": "kuvio/felt/pdf"}.get(kind, kind)
    answer = evaluator.get(f"/kyselyt/{campaign.pk}/tulokset/{ending}?ryhma={by}")
    return answer.content if answer.status_code == 200 else None


def rows_of(kind, body):
    """Every row of numbers as (group, step, how many, of how many), numbers as they are written."""
    if body is None:
        return []
    if kind == "page":
        tables = re.findall(r"<table.*?</table>", body.decode(), re.DOTALL)
        return [row for table in tables for row in _rows_of_page(table)]
    if kind == "json":
        told = [row for one in json.loads(body)["figures"] if one["title"] == "Jaksan" for row in one["rows"]]
    elif kind == "csv":
        told = [row[1:] for row in read_csv(body) if row[0] == "Jaksan"]
    else:
        path = _written(body)
        told = [row[1:] for row in next(iter(sheet.pages(path).values())) if row[0] == "Jaksan"]
    return [(row[0], row[2], str(row[3]), str(row[4])) for row in told]


def _rows_of_page(table):
    cells = [
        [unescape(re.sub(r"<[^>]+>", "", cell)).strip() for cell in re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL)]
        for row in re.findall(r"<tr.*?</tr>", table, re.DOTALL)
    ]
    heads, *lines = cells
    if heads[2:5] != list(WORDS):
        return
    for name, base, *counts in lines:
        for step, count in zip(heads[2:], counts, strict=True):
            inside = re.search(r"\((\d+)\)", count)
            yield name.partition(": ")[2], step, inside[1] if inside else count, base


def _written(body, held=[]):  # noqa: B006 -- one folder for the module's files
    import tempfile  # noqa: PLC0415 -- used here only
    from pathlib import Path  # noqa: PLC0415 -- the same

    if not held:
        held.append(tempfile.TemporaryDirectory())
    path = Path(held[0].name) / "file.xlsx"
    path.write_bytes(body)
    return path


def numbers_of(kind, body):
    """Every number that a format tells."""
    if kind == "svg":
        words = re.findall(r"<text[^>]*>([^<]*)</text>", body.decode())
    elif kind in {"paper", "slide"}:
        words = pdf.words(body)
    else:
        words = [cell for row in rows_of(kind, body) for cell in row]
    return {float(one.replace(",", ".")) for word in words for one in NUMBER.findall(unescape(word))}


class Attacker:
    """All numbers of one format as equations over people by sector and answer; asks how few and how many can be."""

    def __init__(self, rows):
        self.unknowns = [(sector, felt) for sector in SECTORS for felt in FELT]
        groups = {words: code for code, words in SECTORS.items()}
        self.known = {}
        for group, step, count, base in rows:
            inside = [groups[group]] if group else [*SECTORS]
            if count.isdigit():
                self.known[self._held(inside, [WORDS[step]])] = int(count)
            if base.isdigit():
                self.known[self._held(inside, FELT[:-1])] = int(base)

    def _held(self, sectors, felt):
        return tuple(int(sector in sectors and one in felt) for sector, one in self.unknowns)

    def limits(self, sectors, felt):
        cost = np.array(self._held(sectors, felt), float)
        if not self.known:
            return 0, 1000
        rows, values = np.array([*self.known]), np.array([*self.known.values()])
        found = [
            milp(sign * cost, constraints=LinearConstraint(rows, values, values), integrality=1, bounds=Bounds(0, 1000))
            for sign in (1, -1)
        ]
        return round(found[0].fun), round(-found[1].fun)


TABLES = ["page", "json", "csv", "xlsx"]
DRAWINGS = ["svg", "paper", "slide"]


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize("seed", SEEDS)
def test_no_few_people_are_found_in_all_that_one_format_tells(cast, evaluator, kind, seed):
    crowd = people(random.Random(seed).randint(12, 60), seed)
    campaign = given.close_and_settle(cast, campaign_of(cast, crowd))
    rows = [row for by in ("", "sector") for row in rows_of(kind, fetched(evaluator, campaign, kind, by))]
    assert rows
    told = [int(cell) for row in rows for cell in row[2:] if cell.isdigit()]
    assert not [one for one in told if 0 < one < LEAST]
    attacker, true = Attacker(rows), Counter((one["sector"], one["felt"]) for one in crowd)
    for (sector, felt), count in true.items():
        if 0 < count < LEAST and felt:
            low, high = attacker.limits([sector], [felt])
            assert high - low >= WIDTH, (sector, felt, low, high)
    for felt in FELT[:-1]:
        if 0 < sum(true[sector, felt] for sector in SECTORS) < LEAST:
            low, high = attacker.limits([*SECTORS], [felt])
            assert high - low >= WIDTH


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize("seed", SEEDS)
def test_of_a_group_neither_nobody_nor_everybody_is_told_and_the_rest_is_nobody_or_enough(cast, evaluator, kind, seed):
    crowd = people(60, seed)
    campaign = given.close_and_settle(cast, campaign_of(cast, crowd))
    rows = rows_of(kind, fetched(evaluator, campaign, kind, "sector"))
    bases = {group: int(base) for group, _step, _count, base in rows if base.isdigit()}
    answered = Counter(one["felt"] for one in crowd if one["felt"])
    for group, step, count, base in rows:
        if count.isdigit() and base.isdigit() and answered[WORDS[step]]:
            assert 0 < int(count) < int(base), (group, step)
    rest = answered.total() - sum(bases.values())
    assert bases
    assert rest == 0 or rest >= LEAST


@pytest.mark.parametrize("kind", DRAWINGS)
@pytest.mark.parametrize("by", ["", "sector"])
def test_a_drawing_tells_no_number_that_the_table_does_not(cast, evaluator, kind, by):
    campaign = given.close_and_settle(cast, campaign_of(cast, people(60, 1)))
    body = fetched(evaluator, campaign, kind, by)
    rows = read_csv(fetched(evaluator, campaign, "csv", by))[1:]
    told = {float(one.replace(",", ".")) for row in rows for cell in row for one in NUMBER.findall(cell)}
    intervals = {95.0}
    drawn = numbers_of(kind, body)
    assert drawn - told <= intervals
    assert {float(row[5]) for row in rows if row[5].isdigit()} & drawn


@pytest.mark.parametrize("kind", TABLES + DRAWINGS)
def test_numbers_change_only_when_enough_have_come(cast, evaluator, kind):
    campaign = campaign_of(cast, [])
    seen = []
    for person in people(26, 3):
        given.answer_with(campaign, form(person))
        tasks.mix_answers()
        body = fetched(evaluator, campaign, kind)
        seen.append(frozenset(numbers_of(kind, body)) if body and (kind in DRAWINGS or rows_of(kind, body)) else None)
    steps = [at for at in range(1, len(seen)) if seen[at] != seen[at - 1]]
    assert steps
    assert all(later - earlier >= LEAST for earlier, later in pairwise(steps))
    assert steps[0] >= LEAST - 1


@pytest.mark.parametrize("seed", SEEDS)
def test_every_format_tells_the_same_in_whatever_order_they_are_asked(cast, evaluator, seed):
    campaign = given.close_and_settle(cast, campaign_of(cast, people(50, seed)))
    asked_for = [(kind, by) for kind in TABLES for by in ("", "sector")] * 2
    random.Random(seed).shuffle(asked_for)
    told = {}
    for kind, by in asked_for:
        rows = sorted(rows_of(kind, fetched(evaluator, campaign, kind, by)))
        assert told.setdefault(by, rows) == rows
    assert len(told[""]) == len(STEPS)


@pytest.mark.parametrize("kind", TABLES + DRAWINGS)
def test_a_threshold_that_was_promised_higher_is_kept_in_every_format(cast, evaluator, kind):
    crowd = [{"sector": "care", "felt": felt} for felt, often in (("1", 6), ("2", 14), ("3", 20)) for _ in range(often)]
    campaign = given.close_and_settle(cast, campaign_of(cast, crowd, minimum=8, crossed=10, groups=[]))
    body = fetched(evaluator, campaign, kind)
    assert 20.0 in numbers_of(kind, body) or 50.0 in numbers_of(kind, body)
    assert not numbers_of(kind, body) & {6.0, 14.0, 15.0, 35.0}


@pytest.mark.parametrize("kind", TABLES + DRAWINGS)
def test_fewer_than_the_threshold_have_no_file_and_no_number_on_the_page(cast, evaluator, kind):
    campaign = given.close_and_settle(cast, campaign_of(cast, people(4, 0)))
    body = fetched(evaluator, campaign, kind)
    assert body is None or (kind == "page" and rows_of(kind, body) == []) or not numbers_of(kind, body) - {5.0, 95.0}
