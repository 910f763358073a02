"""Content in several languages: which language stands in for which is fixed."""

import pytest

from rinnalla.access.translated import Said, Translated, TranslatedField

ALL = Translated({"fi": "suomi", "sv": "svenska", "en": "English", "fi-easy": "selko"})


@pytest.mark.parametrize(
    ("there", "asked", "said"),
    [
        (ALL, "sv", Said("svenska", "sv")),
        (ALL, "fi-easy", Said("selko", "fi")),
        (Translated({"fi": "suomi", "en": "English"}), "sv", Said("suomi", "fi")),
        (Translated({"sv": "svenska", "en": "English"}), "fi", Said("svenska", "sv")),
        (Translated({"fi": "", "en": "English"}), "fi", Said("English", "en")),
        (Translated({"fi": "suomi"}), "fi-easy", Said("suomi", "fi")),
        (Translated(), "en", Said("", "en")),
        (ALL, "de", Said("suomi", "fi")),
    ],
)
def test_a_language_without_words_is_stood_in_for_in_a_fixed_order(there, asked, said):
    assert there.said_in(asked) == said


def test_a_language_that_is_none_of_the_four_is_refused():
    field = TranslatedField(name="name")

    with pytest.raises(ValueError, match="de"):
        field.get_db_prep_save({"de": "Deutsch"}, connection=None)
