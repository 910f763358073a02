"""What could tell who somebody is, in a text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rinnalla.methods.identifying import Mark, change, find

PERSONS = ("Niko Nyman", "Aino Virtanen")
PLACES = ("Kahvila Lyhty", "Psykiatrian poliklinikka")


def marks(text):
    return {one.text: one.mark for one in find(text, persons=PERSONS, places=PLACES)}


@pytest.mark.parametrize("written", ["Niko", "Nikolle", "Nikon", "NIKO", "niko", "nikolta", "Niko Nymanin", "Virtasen"])
def test_a_known_name_is_found_in_its_cases(written):
    assert Mark.PERSON in marks(f"Silloin {written} lähti kotiin.").values()


@pytest.mark.parametrize("ordinary", ["ainakin", "aina", "nikotiini"])
def test_an_ordinary_word_that_begins_like_a_name_is_left_alone(ordinary):
    assert marks(f"Se oli {ordinary} tärkeää.") == {}


@pytest.mark.parametrize(
    ("text", "word", "mark"),
    [
        ("Kävimme Lyhdyssä syömässä", "Lyhdyssä", Mark.PLACE),
        ("Hän on 34-vuotias", "34-vuotias", Mark.AGE),
        ("Se oli 12.3.2026", "12.3.2026", Mark.DATE),
        ("Muutti vuonna 2014 pois", "2014", Mark.DATE),
        ("Palasi huhtikuun lopussa", "huhtikuun", Mark.DATE),
        ("Numero on 040 123 4567", "040 123 4567", Mark.NUMBER),
        ("Tunnus 131052-308T", "131052-308T", Mark.NUMBER),
        ("Kirjoita a.b@example.org", "a.b@example.org", Mark.NUMBER),
        ("Matkusti sitten Poriin", "Poriin", Mark.NAME),
    ],
)
def test_places_ages_times_numbers_and_unknown_names_are_found(text, word, mark):
    assert marks(text)[word] == mark


def test_the_first_word_of_a_sentence_is_no_name_only_for_its_capital():
    assert marks("Talvi oli pitkä. Keväällä alkoi opiskelu.") == {}


def test_a_changed_word_changes_as_a_whole_and_takes_nothing_of_others():
    assert change("Niko ja Nikon pyörä", "Niko", "Hän") == "Hän ja Nikon pyörä"
    assert change("a\\1b Niko", "Niko", r"\1\g<0>") == r"a\1b \1\g<0>"


@given(st.text(), st.lists(st.text(max_size=20), max_size=4))
def test_findings_stand_where_they_say_and_never_overlap(text, names):
    found = find(text, persons=names, places=names)

    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(one.end <= following.start for one, following in pairwise(found))
