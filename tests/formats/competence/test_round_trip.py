"""A framework goes out and comes back the same: CASE of both versions, CSV and xlsx, whatever is in it."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rinnalla.formats.competence import case, tables
from rinnalla.formats.intake import FileFault
from rinnalla.methods.competence import document
from rinnalla.methods.competence.content import Framework, Item
from tests.formats.competence.frameworks import NOWHERE, frameworks

A, B, C, D = (f"0000000{number}-0000-4000-8000-000000000000" for number in "1234")
WHOLE = f"{'9' * 8}-0000-4000-8000-000000000000"
FOUR = Framework(
    WHOLE,
    {"fi": "Kehys", "sv": "Ram"},
    (
        Item(A, {"fi": "Teema"}, code="A", theme="wellbeing", is_heading=True),
        Item(B, {"fi": "Tieto"}, code="AT", parent=A, theme="wellbeing", kind="knowledge", is_heading=True),
        Item(C, {"fi": "Tiedän", "fi-easy": "Minä tiedän."}, code="AT1", parent=B, theme="wellbeing", kind="knowledge"),
        Item(D, {"fi": "=1+1", "en": "'quoted"}, code="AT1a", parent=C, theme="wellbeing", kind="knowledge"),
    ),
)


def through_table(framework, write):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "kehys"
        path.write_bytes(write(framework))
        return tables.from_file(path, fallback=NOWHERE)


@given(frameworks(), st.sampled_from(["1.0", "1.1"]))
def test_case_loses_nothing(framework, version):
    assert case.from_json(case.as_json(framework, version)) == framework


@given(frameworks(), st.sampled_from([tables.to_csv, tables.to_xlsx]))
def test_a_spreadsheet_loses_nothing(framework, write):
    assert through_table(framework, write) == framework


@given(frameworks())
def test_what_is_stored_is_what_was_written(framework):
    assert document.read(json.loads(json.dumps(document.write(framework)))) == framework


@pytest.mark.parametrize("write", [tables.to_csv, tables.to_xlsx])
def test_four_levels_and_words_that_look_like_formulas_come_back(write):
    back = through_table(FOUR, write)

    assert [back.depth(item) for item in back.items] == [0, 1, 2, 3]
    assert back == FOUR


def package(**fields):
    """A package as another system writes it: groups, rubrics, its own words, a second parent, an order in tens."""
    children = [
        {"identifier": f"{number}" * 8 + "-1111-4000-8000-000000000000", "associationType": "isChildOf",
         "sequenceNumber": number * 10, "originNodeURI": {"identifier": one, "uri": "x", "title": ""},
         "destinationNodeURI": {"identifier": above, "uri": "x", "title": ""}, "lastChangeDateTime": "2020-01-01",
         "CFAssociationGroupingURI": {"identifier": D}}
        for number, (one, above) in enumerate([(B, WHOLE), (A, WHOLE), (C, A), (C, B)], 1)
    ]  # fmt: skip
    items = [{"identifier": one, "fullStatement": f"Item {one[7]}", "uri": f"https://x.fi/{one}", "language": "en",
              "CFItemType": "Standard", "educationLevel": ["KG"], "lastChangeDateTime": "2020-02-02"}
             for one in (A, B, C)]  # fmt: skip
    whole = {
        "identifier": WHOLE,
        "title": "Other",
        "creator": "Elsewhere",
        "language": "en",
        "publisher": "X",
        "lastChangeDateTime": "2020-01-01",
        "adoptionStatus": "Implemented",
        "uri": "https://x.fi/doc",
    }
    more = {"CFRubrics": [{"identifier": D}], "CFDefinitions": {"CFAssociationGroupings": [{"identifier": D}]}}
    return {"CFDocument": whole, "CFItems": items, "CFAssociations": children, **more, **fields}


@pytest.mark.parametrize("version", ["1.0", "1.1"])
def test_what_another_system_said_goes_back_to_it(version):
    read = case.read(package())
    written = case.write(read, version)

    assert [item.identifier for item in read.items] == [B, A, C]
    assert read.by_identifier[C].parent == A
    assert case.read(written) == read
    assert (written["CFRubrics"], written["CFDefinitions"]) == (package()["CFRubrics"], package()["CFDefinitions"])
    assert {tie["identifier"] for tie in written["CFAssociations"]} == {
        tie["identifier"] for tie in package()["CFAssociations"]
    }
    assert all(tie["CFAssociationGroupingURI"] == {"identifier": D} for tie in written["CFAssociations"])
    assert {item["educationLevel"][0] for item in written["CFItems"]} == {"KG"}
    assert written["CFDocument"]["adoptionStatus"] == "Implemented"


def test_headings_are_told_from_competences_in_a_foreign_file():
    read = case.read(package())

    assert [item.is_heading for item in read.items] == [False, True, False]


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        ([], "not_case"),
        ({"CFDocument": {"identifier": WHOLE}, "CFItems": "x"}, "not_case"),
        ({"CFDocument": {"identifier": "x"}}, "no_identifier"),
        (package(CFItems=[{"identifier": "x"}]), "no_identifier"),
        (package(CFItems=[{"identifier": A}] * 2), "twice"),
        (package(CFAssociations=[{"associationType": "isChildOf"}]), "loose_tie"),
    ],
)
def test_a_file_that_is_no_framework_is_refused_with_a_reason(broken, code):
    with pytest.raises(FileFault) as refused:
        case.from_json(json.dumps(broken).encode())

    assert refused.value.code == code


def test_items_in_a_ring_are_refused():
    ring = [
        {"associationType": "isChildOf", "originNodeURI": {"identifier": one}, "destinationNodeURI": {"identifier": to}}
        for one, to in ((A, B), (B, A))
    ]

    with pytest.raises(FileFault, match="ring"):
        case.read(package(CFAssociations=ring))


def table(tmp_path, text):
    path = tmp_path / "kehys.csv"
    path.write_text(text)
    return tables.from_file(path, fallback=NOWHERE)


def test_a_table_made_by_people_needs_no_identifiers(tmp_path):
    text = "row;code;parent;theme;kind;fi\nheading;A;;wellbeing;;Teema\n;AT1;A;wellbeing;knowledge;Tiedän\n"
    first, again = table(tmp_path, text), table(tmp_path, text)

    assert first == again
    assert [(item.code, item.is_heading, first.depth(item)) for item in first.items] == [
        ("A", True, 0),
        ("AT1", False, 1),
    ]


@pytest.mark.parametrize(
    ("text", "code", "row"),
    [
        ("fi;theme\nTiedän;mieli\n", "unknown_word", 2),
        ("row;fi\nblaa;x\n", "odd_row", 2),
        ("identifier;fi\nx;Tiedän\n", "no_identifier", 2),
        ("fi;other\nTiedän;{\n", "odd_row", 2),
        ("fi;parent;code\nTiedän;Z;A\n", "no_parent", None),
        ("row;other\nassociation;\n", "loose_tie", 2),
    ],
)
def test_a_row_that_cannot_be_read_is_named(tmp_path, text, code, row):
    with pytest.raises(FileFault) as refused:
        table(tmp_path, text)

    assert (refused.value.code, refused.value.row) == (code, row)
