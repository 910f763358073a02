"""A sheet of anybody's own is read, what tells who answered is dropped, and what is wrong is said with its place."""

import io
from dataclasses import replace
from datetime import date

import pytest
import xlsxwriter

from rinnalla.formats.answers import grid
from rinnalla.formats.answers.content import Meaning, Tool, letter
from rinnalla.formats.answers.joined import split
from rinnalla.formats.answers.taking import taken
from rinnalla.formats.intake import FileFault
from tests.formats.answers.test_tools import answers

ROWS = [["Rooli", "Ikä"], ["Hoitaja", "41"], ["Hoitaja", "38,5"], ["Lääkäri", ""], ["Lääkäri", "50"]]


def meaning(column, as_):
    """Take a column of a sheet for something else."""
    return lambda sheet: replace(
        sheet, columns=tuple(replace(one, meaning=as_) if one.words == column else one for one in sheet.columns)
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_any_table_is_read_whatever_its_letters_and_marks(sheet_of, encoding, between):
    text = "\r\n".join(between.join(f'"{cell}"' for cell in row) for row in ROWS)

    sheet = sheet_of(text.encode(encoding))

    assert (sheet.tool, sheet.n, [one.meaning for one in sheet.columns]) == (
        Tool.ANY, 4, [Meaning.SINGLE, Meaning.NUMBER],
    )  # fmt: skip
    assert answers(sheet) == [("Hoitaja", 41), ("Hoitaja", 38.5), ("Lääkäri", None), ("Lääkäri", 50)]


def test_commas_in_questions_do_not_part_a_table_of_semicolons(sheet_of):
    sheet = sheet_of("Rooli, eli työ, ja ala;Jaksan\nHoitaja;1\nHoitaja;2\n".encode())

    assert [one.words for one in sheet.columns] == ["Rooli, eli työ, ja ala", "Jaksan"]


@pytest.mark.parametrize(
    ("heading", "cells", "kind"),
    [
        ("Nimi", ["Aino", "Bertil"], Meaning.IDENTITY),
        ("Yhteys", ["aino@example.fi", "bertil@example.fi"], Meaning.IDENTITY),
        ("Koodi", ["131052-308T", "010594Y9032"], Meaning.IDENTITY),
        ("Soita", ["040 123 4567", "+358 50 1234567"], Meaning.IDENTITY),
        ("Kone", ["10.0.0.1", "10.0.0.2"], Meaning.IDENTITY),
        ("Milloin", ["12.3.2024 klo 10.15", "2024-03-12 11:20"], Meaning.TIME),
        ("Aloitusaika", ["", ""], Meaning.TIME),
        ("Language", ["fi", "sv"], Meaning.LEFT_OUT),
    ],
)
def test_what_tells_who_answered_or_when_is_dropped(sheet_of, heading, cells, kind):
    sheet = sheet_of([[heading, "Rooli"], [cells[0], "Hoitaja"], [cells[1], "Hoitaja"]])

    assert sheet.columns[0].meaning == kind
    assert answers(sheet) == [("Hoitaja",), ("Hoitaja",)]


def test_days_are_read_in_the_forms_that_people_write(sheet_of):
    sheet = sheet_of([["Aloitin", "Rooli"], ["1.2.2024", "a"], ["2024-02-03", "a"], ["7/27/26", "b"]])

    assert [one[0] for one in answers(sheet)] == [date(2024, 2, 1), date(2024, 2, 3), date(2026, 7, 27)]


def test_side_by_side_columns_of_the_same_few_answers_are_statements(sheet_of):
    said = ["Heikko", "Keskiverto", "Vahva"]
    rows = [[said[n % 3], said[n % 2], said[(n + 1) % 3], ["Joo", "Eipä"][n % 2]] for n in range(8)]

    sheet = sheet_of([["Osaan", "Tiedän", "Jaksan", "Tulen"], *rows])

    assert [one.meaning for one in sheet.columns] == [*[Meaning.STATEMENT] * 3, Meaning.SINGLE]
    assert {one.options for one in sheet.columns[:3]} == {("Heikko", "Keskiverto", "Vahva")}


def test_rows_without_answers_count_but_blank_lines_do_not(sheet_of):
    sheet = sheet_of([["ID", "Rooli"], ["1", "a"], ["", ""], ["2", ""], ["3", "a"]])

    assert (sheet.n, sheet.empty, [one.number for one in sheet.records]) == (3, 1, [2, 4, 5])


def test_lines_above_the_headings_are_passed_over(sheet_of):
    rows = [["Rooli", "Ikä", "Muu"], ["a", "1", "x"], ["a", "2", "y"]]
    sheet = sheet_of([["Kysely keväällä", "", ""], ["", "", ""], *rows])

    assert (sheet.heading_row, sheet.n, sheet.columns[0].words) == (3, 2, "Rooli")


def test_the_longest_option_that_fits_is_taken_first():
    options = ["Muu", "Muu, esim. etä", "Etä"]

    assert split("Muu, esim. etä, Etä", options, ", ") == (["Muu, esim. etä", "Etä"], "")
    assert split("Muu, jotain, ihan omaa", options, ", ") == (["Muu"], "jotain, ihan omaa")


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ([["Rooli", "", "Ikä"], ["a", "b", "1"]], ("no_heading", 1, "B", "b")),
        ([["Rooli", "Ikä"], ["a", "1"], ["a", "1", "x"]], ("cell_without_heading", 3, "C", "x")),
        ([["Rooli", "Ikä"], ["a", "#REF!"]], ("formula_error", 2, "B Ikä", "#REF!")),
        ([["Rooli", "Ikä"], ["a\x07", "1"]], ("control", 2, "A Rooli", "")),
        ([["Nro", "Rooli", "Rooli"], ["1", "a", "b"], ["2", "c", "d"]], ("heading_twice", 1, "C Rooli", "")),
        ([["R" * 2001, "Ikä"], ["a", "1"]], ("heading_too_long", 1, "A", "R" * 100)),
        ([["Rooli", "Ikä"]], ("no_rows", None, "", "")),
        ([[f"K{n}" for n in range(1001)], ["1"] * 1001], ("too_many_columns", 1, "", "1000")),
        (b'Rooli,Ikae\n"a,1\nb,2\n', ("damaged_row", 3, "", "")),
        (b"", ("empty", None, "", "")),
        (b"PK\x03\x04broken", ("damaged", None, "", "")),
        (b"\xd0\xcf\x11\xe0old", ("old_excel", None, "", "")),
        (b"\x89PNG\x00\x00", ("not_text", None, "", "")),
    ],
)
def test_a_malformed_file_is_refused_with_row_and_column(fault_of, rows, fault):
    assert fault_of(rows) == fault


def test_an_error_of_a_formula_is_never_taken_for_no_answer(fault_of):
    """A workbook's reader gives nothing for it; in the second sheet nothing is asked of it."""
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True})
    for name, row in (("Vastaukset", 2), ("Yhteenveto", 0)):
        page = book.add_worksheet(name)
        page.write_row(row, 1, ["Rooli", "Ikä"])
        page.write_row(row + 1, 1, ["a", 1])
        page.write_string(row + 2, 1, "b")
        page.write_formula(row + 2, 2, "=1/0", None, "#DIV/0!")
    book.close()

    assert fault_of(held.getvalue())[:3] == ("formula_error", 5, "B Ikä")


def test_boxes_that_are_only_numbered_are_called_by_their_question(sheet_of):
    sheet = sheet_of([
        ["Kolme kuormittavinta", "", "", "Ikä"], ["1.", "2.", "3.", ""], ["kiire", "melu", "", "41"],
        ["melu", "", "", "35"], ["vuorot", "kiire", "yö", "50"],
    ])  # fmt: skip

    assert [one.words for one in sheet.columns] == [
        "Kolme kuormittavinta: 1.", "Kolme kuormittavinta: 2.", "Kolme kuormittavinta: 3.", "Ikä",
    ]  # fmt: skip


def test_two_hundred_columns_are_read(sheet_of):
    sheet = sheet_of([[f"Kysymys {n}" for n in range(200)], *[[str(m)] * 200 for m in range(3)]])

    assert (len(sheet.columns), letter(199)) == (200, "GR")


def test_too_many_rows_are_refused(write, monkeypatch):
    monkeypatch.setattr(grid, "MOST_ROWS", 3)

    with pytest.raises(FileFault, match="too_many_rows"):
        grid.read(write(ROWS))


def test_a_corrected_column_that_does_not_fit_says_where(fault_of):
    rows = [["Rooli", "Teksti"], ["a", "pitkä juttu"], ["a", "toinen"], ["b", "kolmas"]]

    assert fault_of(rows, meaning("Teksti", Meaning.NUMBER)) == ("not_a_number", 2, "B Teksti", "pitkä juttu")
    assert fault_of(rows, meaning("Teksti", Meaning.DATE)) == ("not_a_day", 2, "B Teksti", "pitkä juttu")
    assert fault_of(rows, meaning("Teksti", Meaning.SINGLE)) == ("not_an_option", 2, "B Teksti", "pitkä juttu")


def test_nothing_of_a_dropped_column_is_handed_on(sheet_of):
    sheet = meaning("Ikä", Meaning.LEFT_OUT)(sheet_of(ROWS))

    assert [given.answers for given in taken(sheet)] == [("Hoitaja",), ("Hoitaja",), ("Lääkäri",), ("Lääkäri",)]


def test_a_known_scale_is_whole_though_nobody_chose_its_ends_and_one_that_may_be_another_is_left(sheet_of):
    def steps(*cells):
        rows = [["Kuinka hyvin?", "Rooli"], *([cell, f"rooli {at % 2}"] for at, cell in enumerate(cells))]
        return sheet_of(rows).columns[0].options

    assert steps("Hyvin", "Kohtalaisesti", "Hyvin") == (
        "Erittäin huonosti", "Huonosti", "Kohtalaisesti", "Hyvin", "Erittäin hyvin",
    )  # fmt: skip
    assert steps("Paljon", "Vähän", "Paljon") == ("Vähän", "Paljon")
    without_middle = ("Erittäin huonosti", "Huonosti", "Hyvin", "Erittäin hyvin")
    assert steps(*without_middle) == without_middle
