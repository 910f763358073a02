"""A card for a pocket, of the size of a bank card."""

from dataclasses import replace

from rinnalla.formats.card import MOST_LETTERS, MOST_LINES, Card, as_pdf, shortened

CARD = Card(
    language="sv",
    title="Min plan i fickan",
    panels=[("Tecken", "Jag sover inte."), ("Hjälp", ""), ("Vem jag ringer", "Maija 040 123")],
    numbers_heading="Nummer",
    numbers=[("Nödnumret", "112")],
    fold="Klipp och vik.",
    more="… mer",
)


def test_the_card_says_its_title_language_and_standard_and_is_the_same_each_time():
    body = as_pdf(CARD)

    assert b"/Lang(sv)" in body
    assert b"pdfuaid" in body
    assert b"StructTreeRoot" in body
    assert b"Min plan i fickan" in body
    assert body == as_pdf(CARD)


def test_a_long_text_is_cut_between_words_and_says_that_there_is_more():
    text = "sana " * 200

    cut = shortened(text, "… mer")

    assert cut.endswith("sana … mer")
    assert len(cut) <= MOST_LETTERS + len(" … mer")
    assert shortened("rivi\n" * 20, "…").count("\n") == MOST_LINES - 1
    assert shortened("lyhyt", "…") == "lyhyt"


def test_what_people_write_is_text_and_never_markup():
    hostile = '#panic("x") #read("/etc/passwd") $x$ */ \\ = Otsikko'

    assert as_pdf(replace(CARD, panels=[(hostile, hostile)] * 3))[:5] == b"%PDF-"
