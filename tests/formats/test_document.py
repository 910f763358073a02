"""Documents on paper."""

from dataclasses import replace

from rinnalla.formats.document import Document, Section, as_pdf, breakable

DOCUMENT = Document(
    language="fi",
    title="Tilanneyhteenveto",
    facts=[("Asiakas", "Aino Esimerkki")],
    sections=[Section("Lähtötilanne", "Arki oli hiljaista."), Section("Vaikutukset", "")],
    foot="Luottamuksellinen",
    empty="Tähän ei ole kirjoitettu mitään.",
    page_of="Sivu",
)


def test_the_same_document_gives_the_same_bytes():
    assert as_pdf(DOCUMENT) == as_pdf(DOCUMENT)


def test_the_pdf_says_its_title_language_and_standard():
    body = as_pdf(DOCUMENT)

    assert body[:5] == b"%PDF-"
    assert b"/Lang(fi)" in body
    assert b"pdfuaid" in body


def test_what_people_write_is_text_and_never_markup():
    hostile = '#panic("x") #read("/etc/passwd") $x$ */ \\ <script> = Otsikko'

    body = as_pdf(replace(DOCUMENT, sections=[Section(hostile, hostile)], title=hostile))

    assert body[:5] == b"%PDF-"


def test_a_word_longer_than_a_line_may_break():
    assert breakable("x" * 90) == "x" * 40 + "\u200b" + "x" * 40 + "\u200b" + "x" * 10
    assert breakable("tavallinen teksti") == "tavallinen teksti"
