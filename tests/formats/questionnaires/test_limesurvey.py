"""A questionnaire of LimeSurvey is read with its languages, and what has no counterpart is told."""

import pytest

from rinnalla.formats.intake import FileFault
from rinnalla.formats.questionnaires import limesurvey
from rinnalla.formats.questionnaires.content import Left, code_of, words_of
from rinnalla.methods.questionnaire.content import Condition, Kind
from rinnalla.methods.questionnaire.faults import faults


def table(name, rows):
    told = "".join(
        f"<row>{''.join(f'<{key}><![CDATA[{value}]]></{key}>' for key, value in row.items())}</row>" for row in rows
    )
    return f"<{name}><rows>{told}</rows></{name}>"


def question(number, kind, title, **more):
    return {"qid": number, "parent_qid": 0, "gid": 7, "type": kind, "title": title, "question_order": number, **more}


def rows_of(parent, *titles):
    return [
        {"qid": parent * 10 + at, "parent_qid": parent, "title": title, "question_order": at, "scale_id": 0}
        for at, title in enumerate(titles)
    ]


QUESTIONS = [
    question(1, "L", "rooli"),
    question(2, "F", "arki", relevance='((rooli.NAOK == "A1" or rooli.NAOK == "A2"))'),
    question(3, "M", "tuki", other="Y"),
    question(4, "N", "ika", relevance="tuki_b.NAOK == 'Y'"),
    question(5, "T", "sana", relevance="is_empty(ika)"),
    question(6, "X", "tieto"),
    question(7, "R", "jarjestys"),
    question(8, "E", "muutos"),
]
SUBQUESTIONS = [*rows_of(2, "SQ1", "SQ2"), *rows_of(3, "a", "b", "c"), *rows_of(8, "m")]
ANSWERS = [
    {"aid": qid * 100 + at, "qid": qid, "code": f"A{at}", "sortorder": at, "scale_id": 0}
    for qid in (1, 2)
    for at in (1, 2, 3)
]
LIMITS = [{"qid": 3, "attribute": "min_answers", "value": 2}, {"qid": 3, "attribute": "max_answers", "value": 2},
          {"qid": 4, "attribute": "max_num_value_n", "value": 120}]  # fmt: skip


def in_both(rows, key, name):
    return [
        {key: row[key], "language": code, name: f"<p>{code} {row[key]}</p>"} for row in rows for code in ("fi", "sv")
    ]


def survey():
    parts = [
        table("answers", ANSWERS), table("answer_l10ns", in_both(ANSWERS, "aid", "answer")),
        table("groups", [{"gid": 7, "group_order": 1}]),
        table("group_l10ns", in_both([{"gid": 7}], "gid", "group_name")),
        table("questions", QUESTIONS), table("subquestions", SUBQUESTIONS),
        table("question_l10ns", in_both([*QUESTIONS, *SUBQUESTIONS], "qid", "question")),
        table("question_attributes", LIMITS),
        table("surveys_languagesettings", [{"surveyls_language": "fi", "surveyls_title": "Kysely"},
                                           {"surveyls_language": "sv", "surveyls_title": "Enkät"}]),
    ]  # fmt: skip
    languages = "<languages><language>fi</language><language>sv</language></languages>"
    return f"<document><LimeSurveyDocType>Survey</LimeSurveyDocType>{languages}{''.join(parts)}</document>"


@pytest.fixture
def read(tmp_path):
    def reading(text):
        path = tmp_path / "survey.lss"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return limesurvey.read(path)

    return reading


def test_a_survey_becomes_a_questionnaire_that_can_be_asked(read):
    questionnaire = read(survey()).questionnaire

    assert (dict(questionnaire.title), questionnaire.languages) == ({"fi": "Kysely", "sv": "Enkät"}, ("fi", "sv"))
    assert [(item.code, item.kind) for item in questionnaire.items] == [
        ("rooli", Kind.SINGLE), ("arki_SQ1", Kind.STATEMENT), ("arki_SQ2", Kind.STATEMENT), ("tuki", Kind.EXACTLY),
        ("ika", Kind.NUMBER), ("sana", Kind.TEXT), ("tieto", Kind.PAGE), ("muutos_m", Kind.STATEMENT),
    ]  # fmt: skip
    assert faults(questionnaire) == []


def test_options_limits_and_conditions_come_along(read):
    items = read(survey()).questionnaire.by_code

    assert [option.code for option in items["arki_SQ1"].options] == ["A1", "A2", "A3"]
    assert items["rooli"].options[0].text == {"fi": "fi 101", "sv": "sv 101"}
    assert (items["tuki"].exactly, items["ika"].highest, items["ika"].lowest) == (2, 120, None)
    assert items["arki_SQ2"].show_if == (Condition("rooli", ("A1", "A2")),)
    assert items["ika"].show_if == (Condition("tuki", ("b",)),)
    assert [option.text["sv"] for option in items["muutos_m"].options] == ["Minskar", "Oförändrad", "Ökar"]


def test_what_has_no_counterpart_is_told(read):
    assert read(survey()).left == (
        Left("sana", "condition"), Left("jarjestys", "kind"),
    )  # fmt: skip


def test_older_files_have_their_texts_in_the_questions_themselves(read):
    asked = [{**question(1, "5", "jaksan", language=code), "question": f"{code} jaksan"} for code in ("fi", "sv")]
    groups = [{"gid": 7, "group_name": "Arki", "group_order": 1, "language": "fi"}]
    text = (
        "<document><LimeSurveyDocType>Survey</LimeSurveyDocType><languages><language>fi</language></languages>"
        f"{table('groups', groups)}{table('questions', asked)}</document>"
    )

    section = read(text).questionnaire.sections[0]

    assert (section.title, [item.text for item in section.items]) == (
        {"fi": "Arki"}, [{"fi": "fi jaksan", "sv": "sv jaksan"}],
    )  # fmt: skip


BOMB = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><document>&b;</document>'
OUTSIDE = '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><document>&a;</document>'


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (BOMB, ("xml_doctype", None, "")),
        (OUTSIDE, ("xml_doctype", None, "")),
        ("<document>\n<a></b></document>", ("not_xml", 2, "6")),
        ("<document>" + "<a>" * 100, ("xml_too_deep", None, "")),
        ("<document><LimeSurveyDocType>Group</LimeSurveyDocType></document>", ("not_limesurvey", None, "")),
        ("<document><LimeSurveyDocType>Survey</LimeSurveyDocType></document>", ("no_questions", None, "")),
        (b'<?xml version="1.0" encoding="no-such"?><document/>', ("encoding", None, "")),
        (b"", ("empty", None, "")),
    ],
)
def test_a_malformed_file_is_refused(read, text, fault):
    with pytest.raises(FileFault) as refused:
        read(text)
    assert (refused.value.code, refused.value.row, refused.value.column) == fault


def test_words_are_taken_from_pages_and_nothing_runs():
    assert words_of("<p>Hyvää&nbsp;työtä</p><script>alert(1)</script><b>nyt</b>") == "Hyvää työtä\nnyt"
    assert words_of("5 &lt; 6 <br/>ja") == "5 < 6\nja"


def test_codes_are_made_fit_and_never_twice():
    assert code_of("1. Työ", ()) == "q1_Ty_"
    assert code_of("a b", ["a_b"]) == "a_b_2"
    assert len(code_of("x" * 90, ["x" * 40])) == 40
