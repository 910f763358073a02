"""A first name is recognised in its cases, and a common word is not taken for one."""

import pytest

from rinnalla.methods.names import named_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Pekka voitti.", "Pekka"), ("Pelattiin Pekan kanssa.", "Pekka"), ("Matille sopi.", "Matti"),
        ("Sadun vuoro.", "Satu"), ("Kysyttiin Kaisalta.", "kaisa"), ("Antin maila.", "Antti"),
        ("Anna-Leenan kahvit.", "Anna-Leena"),
    ],
)  # fmt: skip
def test_a_name_is_found_in_its_cases(text, name):
    assert named_in(text, [name]) is True


@pytest.mark.parametrize(
    ("text", "name"),
    [("Aina on hyvä mieli.", "Aino"), ("pekka on myös lintu", "Pekka"), ("Torilla satoi.", "Satu"), ("A", "A")],
)
def test_another_word_is_not_taken_for_a_name(text, name):
    assert named_in(text, [name]) is False
