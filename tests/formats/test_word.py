"""Word files."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn

from rinnalla.formats.word import as_word
from tests.formats.test_document import DOCUMENT


def opened(document):
    return docx.Document(BytesIO(as_word(document)))


def test_the_same_document_gives_the_same_bytes():
    assert as_word(DOCUMENT) == as_word(DOCUMENT)


def test_no_file_in_it_tells_when_it_was_made():
    with ZipFile(BytesIO(as_word(DOCUMENT))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2000, 1, 1, 0, 0, 0)}


def test_headings_title_and_language_are_there_for_a_screen_reader():
    made = opened(DOCUMENT)

    headings = [(one.style.name, one.text) for one in made.paragraphs if one.style.name.startswith("Heading")]
    assert headings == [
        ("Heading 1", "Tilanneyhteenveto"), ("Heading 2", "Lähtötilanne"), ("Heading 2", "Vaikutukset"),
    ]  # fmt: skip
    assert (made.core_properties.title, made.core_properties.language) == ("Tilanneyhteenveto", "fi-FI")
    language = made.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert language.get(qn("w:val")) == "fi-FI"


def test_facts_texts_and_the_foot_stand_in_it():
    made = opened(DOCUMENT)
    text = "\n".join(one.text for one in made.paragraphs)

    assert "Asiakas: Aino Esimerkki" in text
    assert "Tähän ei ole kirjoitettu mitään." in text
    assert made.sections[0].footer.paragraphs[0].text == "Luottamuksellinen"


@pytest.mark.parametrize(
    "hostile", ["=cmd|' /C calc'!A0", "</w:t><w:p/>", "{ INCLUDETEXT c:/x }", "a\x00b\x1bc\ud800d", "x\u202egnp.exe"]
)
def test_what_people_write_is_text_and_never_anything_that_runs(hostile):
    made = opened(replace(DOCUMENT, title=hostile, facts=[(hostile, hostile)], sections=[], foot=hostile))

    xml = made.element.xml
    assert [mark for mark in ("w:fldChar", "w:instrText", "w:fldSimple") if mark in xml] == []
    assert made.paragraphs[0].text == hostile.translate(dict.fromkeys([0, 0x1B, 0xD800, 0x202E]))
