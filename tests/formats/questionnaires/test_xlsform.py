"""A questionnaire goes out as XLSForm and comes back the same; that of others is read, or refused with its place."""

import pytest

from rinnalla.formats.figure_table import Sheet
from rinnalla.formats.intake import FileFault
from rinnalla.formats.questionnaires import xlsform, xlsform_out
from rinnalla.formats.questionnaires.content import Left
from rinnalla.formats.sheet import pages
from rinnalla.formats.table_file import as_xlsx
from rinnalla.methods.questionnaire import document
from rinnalla.methods.questionnaire.content import Condition, Item, Kind, Option, Questionnaire, Section
from rinnalla.methods.questionnaire.faults import Fault, faults


def said(text):
    return {"fi": text, "sv": f"{text} (sv)"}


STEPS = (
    *(Option(str(n), said(f"Porras {n}")) for n in range(1, 6)),
    Option("eos", said("- En osaa sanoa"), apart=True),
)
HELP = (Option("a", said("Aikaa")), Option("b", said("Tietoa, tukea")), Option("none", said("En mitään"), alone=True))
ROLES = (Option("nurse", said("Hoitaja")), Option("other", said("Muu")))
OURS = Questionnaire(
    said("Arki ja työ"),
    (
        Section("alku", (
            Item("rooli", Kind.SINGLE, said("Rooli"), options=ROLES, background=True),
            Item("tieto", Kind.PAGE, said("Kiitos, kun vastaat.\n\nTämä on lyhyt.")),
        ), said("Aluksi")),
        Section("arki", (
            Item("jaksan", Kind.STATEMENT, said("Jaksan"), said("Viime viikko"), STEPS, scale="viisi"),
            Item("osaan", Kind.STATEMENT, said("Osaan"), options=STEPS, scale="viisi"),
            Item("tuki", Kind.MANY, said("Mitä tarvitset"), options=HELP,
                 show_if=(Condition("rooli", ("nurse", "other")),)),
            Item("kaksi", Kind.EXACTLY, said("Valitse kaksi"), options=HELP, exactly=2,
                 show_if=(Condition("rooli", ("nurse",)), Condition("tuki", ("a",)))),
        ), said("Arki"), said("Muutama väittämä."), together=True),
        Section("loppu", (
            Item("ika", Kind.NUMBER, said("Ikä"), lowest=18, highest=99),
            Item("paino", Kind.NUMBER, said("Osuus"), lowest=0.5, whole=False),
            Item("milloin", Kind.DATE, said("Milloin")),
            Item("sana", Kind.TEXT, said("=1+1 sanoina")),
            Item("pitka", Kind.TEXT, said("Kerro"), long=True),
        )),
    ),
    said("Kysymme arjesta."),
)  # fmt: skip


@pytest.fixture
def read(tmp_path):
    """Read a workbook: its bytes, or its sheets with their headings first."""

    def reading(content, **how):
        path = tmp_path / "form.xlsx"
        if not isinstance(content, bytes):
            content = as_xlsx([(name, Sheet("", rows[0], rows[1:])) for name, rows in content.items()])
        path.write_bytes(content)
        return xlsform.read(path, **how)

    return reading


def test_a_questionnaire_comes_back_as_it_went_out(read):
    assert faults(OURS) == []

    brought = read(xlsform_out.write(OURS))

    assert brought.questionnaire == OURS
    assert brought.left == ()


def test_what_goes_out_is_in_the_words_of_xlsform(tmp_path):
    path = tmp_path / "form.xlsx"
    path.write_bytes(xlsform_out.write(OURS, form_id="arki", version="3"))

    sheets = pages(path)

    survey = [dict(zip(sheets["survey"][0], row, strict=False)) for row in sheets["survey"][1:]]
    by_name = {row["name"]: row for row in survey if row["name"]}
    assert list(sheets) == ["survey", "choices", "settings"]
    assert (by_name["jaksan"]["type"], by_name["osaan"]["type"]) == ("select_one jaksan", "select_one jaksan")
    assert by_name["jaksan"]["label::Suomi (fi)"] == "Jaksan"
    assert by_name["kaksi"]["relevant"] == "(selected(${rooli}, 'nurse')) and (selected(${tuki}, 'a'))"
    assert by_name["ika"]["constraint"] == ". >= 18 and . <= 99"
    assert sheets["settings"][1][:4] == ["Arki ja työ", "arki", "3", "Suomi (fi)"]


SURVEY = ["type", "name", "label", "label::English (en)", "relevant", "constraint", "appearance"]
CHOICES = [["list name", "name", "label"], ["yn", "y", "Kyllä"], ["yn", "n", "Ei"]]


def form(*rows, choices=CHOICES):
    return {"survey": [SURVEY, *([*row, *[""] * (len(SURVEY) - len(row))] for row in rows)], "choices": choices}


def test_a_form_of_others_is_read_and_what_has_no_counterpart_is_told(read):
    brought = read(form(
        ["start", "start"],
        ["select_one yn", "on", "Onko?", "Is it?"],
        ["select_multiple yn or_other", "mitka", "Mitkä?", "", "${on} = 'y' or ${on} = 'n'"],
        ["begin group", "ryhma", "Ryhmä", "", "selected(${on}, 'y')"],
        ["text", "miksi", "<b>Miksi</b>?", "", "", "regex(., 'a')"],
        ["end group"],
        ["geopoint", "paikka", "Paikka"],
        ["integer", "luku", "Luku", "", "${on} != 'y'"],
        ["calculate", "laskettu", "Laskettu"],
    ), language="fi")  # fmt: skip

    items = brought.questionnaire.by_code
    assert [(item.code, item.kind) for item in items.values()] == [
        ("on", Kind.SINGLE), ("mitka", Kind.MANY), ("miksi", Kind.TEXT), ("luku", Kind.NUMBER),
    ]  # fmt: skip
    assert (items["on"].text, items["miksi"].text) == ({"fi": "Onko?", "en": "Is it?"}, {"fi": "Miksi?"})
    assert items["mitka"].show_if == (Condition("on", ("y", "n")),)
    assert items["miksi"].show_if == (Condition("on", ("y",)),)
    assert [len(section.items) for section in brought.questionnaire.sections] == [2, 1, 1]
    assert brought.left == (
        Left("start", "identifying", 2), Left("miksi", "limit", 6),
        Left("paikka", "identifying", 8), Left("luku", "condition", 9), Left("laskettu", "kind", 10),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ({"choices": CHOICES}, ("no_survey_sheet", None, "")),
        ({"survey": [["type", "name"]]}, ("no_questions", None, "")),
        ({"survey": [["name", "label"], ["a", "b"]]}, ("column_missing", 1, "type")),
        ({"survey": [["type", "name", "Type"], ["text", "a", ""]]}, ("heading_twice", 1, "C Type")),
        (form(["select_one puuttuu", "a", "A"]), ("no_such_list", 2, "A type")),
        (form(["text", "", "A"]), ("cell_missing", 2, "B name")),
        (form(["", "a", "A"]), ("cell_missing", 2, "A type")),
        (form(["text", "a", "A"], ["text", "a", "A"]), ("code_twice", 3, "B name")),
        (form(["begin_group", "a", "A"], ["text", "b", "B"]), ("group_not_ended", 2, "A type")),
        (form(["text", "a", "A"], ["end_group"]), ("group_not_begun", 3, "A type")),
        (form(["text", "a", "A"], choices=[*CHOICES, ["yn", "y", "Taas"]]), ("code_twice", 4, "B name")),
        (form(["text", "a", "A"], choices=[*CHOICES, ["", "z", "Z"]]), ("cell_missing", 4, "A list name")),
        (b"type,name\ntext,a\n", ("not_sheet", None, "")),
        (b"PK\x03\x04broken", ("damaged", None, "")),
    ],
)
def test_a_malformed_form_is_refused_with_row_and_column(read, content, fault):
    with pytest.raises(FileFault) as refused:
        read(content)
    assert (refused.value.code, refused.value.row, refused.value.column) == fault


def test_a_question_without_words_can_be_kept_and_its_lack_is_seen(read):
    questionnaire = read(form(["text", "a"])).questionnaire

    assert document.read(document.write(questionnaire)) == questionnaire
    assert [(one.place, one.fault) for one in faults(questionnaire)] == [("", Fault.NO_TITLE), ("a", Fault.NO_WORDS)]
