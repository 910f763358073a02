"""Odd and hostile files of questionnaires: each gets one sentence that says where, and nothing typed is lost."""

import io

import pytest
import xlsxwriter

from rinnalla.formats.questionnaires.xlsform_out import write
from rinnalla.surveys.models import Instrument
from tests.factories import surveys as given
from tests.formats.test_hostile_files import zip_of
from tests.surveys.test_questionnaire_files import bring, window

pytestmark = [pytest.mark.django_db]
__all__ = ["window"]
SURVEY = [["type", "name", "label::Finnish (fi)"], ["text", "miksi", "Miksi?"]]
WHOLE = write(given.questionnaire())


def book(survey=(), choices=(), change=None, name="survey"):
    """A workbook as people make them; ``change`` may merge cells and write formulas."""
    held = io.BytesIO()
    made = xlsxwriter.Workbook(held, {"in_memory": True})
    for called, rows in ((name, survey or SURVEY), ("choices", choices)):
        page = made.add_worksheet(called)
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                page.write_string(number, place, cell)
        if change and called == name:
            change(page)
    made.close()
    return held.getvalue()


def merged(page):
    page.merge_range(0, 2, 0, 3, "label::Finnish (fi)")
    page.write_string(1, 3, "Varför?")


def wide(columns):
    return [[*SURVEY[0], *(f"oma{n}" for n in range(columns - 3))], [*SURVEY[1], *["x"] * (columns - 3)]]


CASES = {
    "401 columns": (book(wide(401)), "400 saraketta"),
    "merged headings": (book(change=merged), "Rivillä 2 sarakkeessa D"),
    "beside the table": (book([*SURVEY, ["text", "b", "B", "", "muistiinpano"]]), "Rivillä 3 sarakkeessa E"),
    "a formula with an error": (
        book(change=lambda page: page.write_formula(1, 2, "=1/0", None, "#DIV/0!")),
        "Rivillä 2 sarakkeessa C label::Finnish (fi)",
    ),
    "a formula never calculated": (
        book(change=lambda page: page.write_formula(1, 1, '="mik"&"si"', None, "")),
        "Rivillä 2 sarake B name on tyhjä",
    ),
    "a letter that can't be shown": (book([SURVEY[0], ["text", "a", "A\x07B"]]), "Rivillä 2 sarakkeessa C"),
    "a condition without end": (
        book([[*SURVEY[0], "relevant"], ["text", "a", "A", "(" * 5000]]), "Rivillä 2 sarakkeen D relevant",
    ),
    "a heading twice": (book([["type", "name", "name"], ["text", "a", ""]]), "rivillä 1"),
    "a list that is not there": (book([SURVEY[0], ["select_one x", "a", "A"]]), "Rivillä 2 sarakkeessa A type"),
    "an option twice": (
        book([SURVEY[0], ["select_one x", "a", "A"]], [["list_name", "name"], ["x", "1"], ["x", "1"]]),
        "Rivillä 3 sarakkeessa B name",
    ),
    "a group without end": (book([SURVEY[0], ["begin_group", "g", "G"]]), "Rivillä 2 alkava ryhmä"),
    "sheets of other names": (book(name="kysely"), "ei ole ”survey”-taulukkoa"),
    "letters of Windows": ("type;name;label\r\ntext;miksi;Miksi yö?\r\n".encode("cp1252"), "XLSForm-työkirja"),
    "letters of UTF-16": ("type\tname\r\ntext\tmiksi\r\n".encode("utf-16"), "XLSForm-työkirja"),
    "XML in letters of Windows": ("<document><a>yö</a></document>".encode("cp1252"), "on rikki rivillä 1"),
    "cut short": (WHOLE[: len(WHOLE) // 2], "vioittunut"),
    "cut at its last byte": (WHOLE[:-1], "vioittunut"),
    "a zip that is no workbook": (zip_of([("kuva.png", b"\x89PNG")]), "XLSForm-työkirja"),
    "a zip bomb": (zip_of([("xl/workbook.xml", b"0" * 500_000_000)]), "purkautuu"),
    "Excel's old form": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "vanhaa Excel-muotoa"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 600, "XLSForm-työkirja"),
    "nothing": (b"", "tyhjä"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_an_odd_file_is_refused_in_one_sentence_that_says_where(window, case):
    content, words = CASES[case]
    answer = bring(window, content, name="Kevään lomake")
    assert answer.status_code == 422
    (sentence,) = answer.context["form"].errors["file"]
    assert words in sentence
    assert "%" not in sentence
    assert 'value="Kevään lomake"' in answer.content.decode()
    assert not Instrument.objects.exists()


@pytest.mark.parametrize(
    "content",
    [
        book(wide(200)),
        book(change=lambda page: page.write_formula(1, 2, '="Mik"&"si?"', None, "Miksi?")),
        book([["  TYPE ", "Name", "label::Finnish (fi)"], [" text ", " miksi ", "Miksi?"]]),
    ],
    ids=["200 columns", "a calculated formula", "spaces and capitals"],
)
def test_what_is_only_odd_is_read(window, content):
    assert bring(window, content).status_code == 303
    (item,) = Instrument.objects.get().versions.get().questionnaire.items
    assert (item.code, item.text) == ("miksi", {"fi": "Miksi?"})
