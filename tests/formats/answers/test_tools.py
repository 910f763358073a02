"""Each tool's layout is known by its headings, and its columns are taken for what they are."""

from rinnalla.formats.answers.content import Meaning, Tool
from rinnalla.formats.answers.taking import taken

AGREE, NEITHER, DISAGREE = "Täysin samaa mieltä", "Ei samaa eikä eri mieltä", "Täysin eri mieltä"
CITIES = "PK-Seutu (Helsinki, Espoo, Vantaa)"


def proposed(sheet):
    return [(column.meaning, column.question, column.words) for column in sheet.columns]


def answers(sheet):
    return [given.answers for given in taken(sheet)]


def test_webropol_with_two_rows_of_headings(sheet_of):
    rows = [
        ["Vastausaika", "1. Rooli", "2. Mitä tarvitset?", "", "", "3. Väittämät", "", "4. Kerro lisää"],
        ["", "", "Tukea", "Tietoa", "Aikaa", "Jaksan", "Osaan", ""],
        ["12.3.2024 10.15", "Hoitaja", "1", "", "1", AGREE, DISAGREE, "Hyvin menee."],
        ["12.3.2024 10.20", "Hoitaja", "", "", "", NEITHER, AGREE, ""],
        ["12.3.2024 11.00", "Lääkäri", "", "1", "1", AGREE, AGREE, "Kiire, kuten aina"],
        ["12.3.2024 11.30", "Lääkäri", "1", "", "", AGREE, "", ""],
    ]
    for as_xlsx in (False, True):
        sheet = sheet_of(rows, as_xlsx=as_xlsx)

        assert (sheet.tool, sheet.n) == (Tool.WEBROPOL, 4)
        assert proposed(sheet) == [
            (Meaning.TIME, "", "Vastausaika"),
            (Meaning.SINGLE, "", "Rooli"),
            (Meaning.MANY, "", "Mitä tarvitset?"),
            (Meaning.STATEMENT, "Väittämät", "Jaksan"),
            (Meaning.STATEMENT, "Väittämät", "Osaan"),
            (Meaning.TEXT, "", "Kerro lisää"),
        ]
        assert sheet.columns[2].options == ("Tukea", "Tietoa", "Aikaa")
        assert sheet.columns[3].options == sheet.columns[4].options == (DISAGREE, NEITHER, AGREE)
        assert answers(sheet)[:2] == [
            ("Hoitaja", ("Tukea", "Aikaa"), AGREE, DISAGREE, "Hyvin menee."),
            ("Hoitaja", None, NEITHER, AGREE, None),
        ]


def test_webropol_with_one_row_of_headings(sheet_of):
    sheet = sheet_of(
        [
            ["RespondentId", "1. Tuki: Esihenkilö", "1. Tuki: Oma työ: arki", "2. Valitse: A", "2. Valitse: B",
             "3. Muuta"],
            ["901", "5", "4", "A", "", ""],
            ["902", "3", "4", "A", "B", "Ei muuta"],
            ["903", "1", "2", "", "B", "Kiitos kyselystä"],
        ],
        between=";",
    )  # fmt: skip

    assert proposed(sheet) == [
        (Meaning.IDENTITY, "", "RespondentId"),
        (Meaning.STATEMENT, "Tuki", "Esihenkilö"),
        (Meaning.STATEMENT, "Tuki", "Oma työ: arki"),
        (Meaning.MANY, "", "Valitse"),
        (Meaning.TEXT, "", "Muuta"),
    ]
    assert sheet.columns[1].options == ("1", "2", "3", "4", "5")
    assert answers(sheet)[1] == ("3", "4", ("A", "B"), "Ei muuta")


def test_a_heading_that_stands_over_each_option(sheet_of):
    rows = [["1. Rooli", "2. Tuki", "2. Tuki"], ["a", "Tietoa", ""], ["a", "", "Aikaa"], ["b", "Tietoa", "Aikaa"]]

    sheet = sheet_of(rows)

    assert sheet.columns[1].options == ("Tietoa", "Aikaa")
    assert [one[1] for one in answers(sheet)] == [("Tietoa",), ("Aikaa",), ("Tietoa", "Aikaa")]


def test_google_forms_with_options_that_hold_commas(sheet_of):
    places = [CITIES, f"{CITIES}, Turku", "Turku, Oulu", "Oulu", f"{CITIES}, Oulu", "Turku", "Etänä"]
    stamps = [f"2024/03/12 10.{number}.11 ip. EET" for number in range(10, 17)]
    header = ["Aikaleima", "Missä työskentelet?", "Miten jaksat [Töissä]", "Miten jaksat [Kotona]", "Sähköpostiosoite"]
    told = zip(
        stamps, places, ["1", "2", "3", "4", "5", "1", "2"], ["3"] * 7, [f"a{n}@b.fi" for n in range(7)], strict=True
    )

    sheet = sheet_of([header, *told])

    assert sheet.tool == Tool.GOOGLE
    assert proposed(sheet) == [
        (Meaning.TIME, "", "Aikaleima"),
        (Meaning.MANY, "", "Missä työskentelet?"),
        (Meaning.STATEMENT, "Miten jaksat", "Töissä"),
        (Meaning.STATEMENT, "Miten jaksat", "Kotona"),
        (Meaning.IDENTITY, "", "Sähköpostiosoite"),
    ]
    assert (set(sheet.columns[1].options), sheet.columns[1].free) == ({CITIES, "Oulu", "Turku"}, True)
    assert [one[0] for one in answers(sheet)] == [
        (CITIES,), (CITIES, "Turku"), ("Turku", "Oulu"), ("Oulu",), (CITIES, "Oulu"), ("Turku",), ("Etänä",),
    ]  # fmt: skip


def test_google_forms_with_answers_of_peoples_own_among_the_options(sheet_of):
    said = ["Kyllä"] * 12 + ["Ei"] * 6 + ["Riippuu vähän siitä, mitä kysytään"]

    sheet = sheet_of([["Timestamp", "Onko palkka oikea?"], *(["2024-03-12 10:10", one] for one in said)])

    assert (sheet.columns[1].meaning, sheet.columns[1].options, sheet.columns[1].free) == (
        Meaning.SINGLE, ("Kyllä", "Ei"), True,
    )  # fmt: skip
    assert [one[0] for one in answers(sheet)] == said


def test_microsoft_forms(sheet_of):
    rows = [
        ["ID", "Start time", "Completion time", "Email", "Name", "Role", "What helps?", "I cope", "Points - Role"],
        ["1", "7/27/26 19:06:23", "7/27/26 19:09:00", "anonymous", "", "Nurse", "Time;Peers;", "Agree", "0"],
        ["2", "7/27/26 19:16:23", "7/27/26 19:19:00", "anonymous", "", "Nurse", "Peers;", "Neutral", "0"],
        ["3", "7/27/26 19:26:23", "7/27/26 19:29:00", "anonymous", "", "Doctor", "Pay, or leave;Time;", "Agree", "0"],
        ["4", "7/27/26 19:36:23", "7/27/26 19:39:00", "anonymous", "", "Doctor", "", "Strongly agree", "0"],
    ]

    sheet = sheet_of(rows)

    assert (sheet.tool, sheet.n) == (Tool.MICROSOFT, 4)
    assert [column.meaning for column in sheet.columns] == [
        Meaning.IDENTITY, Meaning.TIME, Meaning.TIME, Meaning.IDENTITY, Meaning.IDENTITY, Meaning.SINGLE,
        Meaning.MANY, Meaning.STATEMENT, Meaning.LEFT_OUT,
    ]  # fmt: skip
    assert sheet.columns[7].options == ("Neutral", "Agree", "Strongly agree")
    assert [one[1] for one in answers(sheet)] == [("Time", "Peers"), ("Peers",), ("Pay, or leave", "Time"), None]


def test_limesurvey_answers_that_were_never_sent_in_are_told_apart(sheet_of):
    rows = [
        ["id", "submitdate", "lastpage", "startlanguage", "seed", "token", "Q1", "Q2[SQ001]", "Q2[SQ002]", "Q2[other]",
         "Q3[A]", "Q3[B]", "ipaddr"],
        ["1", "2024-03-12 10:15:00", "2", "fi", "99", "xyz", "A1", "Y", "", "Muuta", "4", "5", "10.0.0.1"],
        ["2", "2024-03-12 10:20:00", "2", "fi", "98", "xyw", "A2", "Y", "Y", "", "2", "5", "10.0.0.2"],
        ["3", "", "1", "sv", "97", "xyv", "A1", "", "", "", "", "", "10.0.0.3"],
        ["4", "2024-03-12 10:40:00", "2", "fi", "96", "xyu", "A1", "", "Y", "", "3", "1", "10.0.0.4"],
    ]  # fmt: skip

    sheet = sheet_of(rows)

    assert (sheet.tool, sheet.n, sheet.complete) == (Tool.LIMESURVEY, 4, 3)
    assert [(one.meaning, one.question, one.words) for one in sheet.kept] == [
        (Meaning.SINGLE, "", "Q1"), (Meaning.MANY, "", "Q2"), (Meaning.TEXT, "Q2", "other"),
        (Meaning.STATEMENT, "Q3", "A"), (Meaning.STATEMENT, "Q3", "B"),
    ]  # fmt: skip
    assert answers(sheet) == [
        ("A1", ("SQ001",), "Muuta", "4", "5"), ("A2", ("SQ001", "SQ002"), None, "2", "5"),
        ("A1", ("SQ002",), None, "3", "1"),
    ]  # fmt: skip
    assert len(list(taken(sheet, with_incomplete=True))) == 4


def test_webropol_where_a_question_has_one_row_only(sheet_of):
    rows = [
        ["Vastausaika", "1. Mitä toivot?", "", "2. Väittämät"],
        ["", "Aikaa", "Tukea", "Jaksan"],
        ["12.3.2024 10.15", "Aikaa", "", AGREE],
        ["12.3.2024 10.20", "", "Tukea", DISAGREE],
    ]

    sheet = sheet_of(rows)

    assert sheet.n == 2
    assert proposed(sheet)[1:] == [(Meaning.MANY, "", "Mitä toivot?"), (Meaning.STATEMENT, "Väittämät", "Jaksan")]
