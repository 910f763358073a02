"""The interface is complete in its languages, and a catalogue that is not is found."""

import polib
import pytest

import messages

SOURCE = (
    'from django.utils.translation import gettext as _, ngettext\n_("Hello")\nngettext("%(n)s day", "%(n)s days", n)\n'
)
PAGE = """{% load i18n %}<p>{% translate "Hello" %} {{ _("Bye") }}
{% blocktranslate %}Good {{ time }}{% endblocktranslate %}"""


@pytest.fixture
def package(tmp_path):
    """A made-up product with one app, its texts all translated."""
    (tmp_path / "people" / "templates").mkdir(parents=True)
    (tmp_path / "people" / "views.py").write_text(SOURCE)
    (tmp_path / "people" / "templates" / "page.html").write_text(PAGE)
    messages.update(tmp_path)
    for language in messages.LANGUAGES:
        translate(tmp_path, language)
    return tmp_path


def translate(package, language, **changed):
    path = messages.catalogue_path(package, "people", language)
    file = polib.pofile(str(path))
    for entry in file:
        if entry.msgid_plural:
            entry.msgstr_plural = {0: "%(n)s päivä", 1: "%(n)s päivää"}
        else:
            entry.msgstr = changed.get(entry.msgid, entry.msgid)
    path.write_text(str(file))


def test_every_text_of_the_product_is_translated():
    assert messages.check(messages.PACKAGE) == []


def test_texts_of_code_and_pages_are_gathered(package):
    gathered = messages.gather(package)["people"]
    assert sorted(text for _, text in gathered) == ["%(n)s day", "Bye", "Good %(time)s", "Hello"]
    assert gathered[None, "Hello"].files == {"people/templates/page.html", "people/views.py"}


def test_a_sound_package_passes_and_gathering_again_changes_nothing(package):
    path = messages.catalogue_path(package, "people", "fi")
    before = path.read_text()
    assert messages.check(package) == []
    assert messages.update(package) == []
    assert path.read_text() == before


def test_a_new_text_wants_a_translation(package):
    (package / "people" / "rules.py").write_text('_("New")\n')
    assert "people/locale/fi/LC_MESSAGES/django.po: not up to date, run make messages" in messages.check(package)
    assert messages.update(package) == [
        f"people/locale/{language}/LC_MESSAGES/django.po: not translated: 'New'" for language in messages.LANGUAGES
    ]


def test_a_text_that_is_gone_leaves_the_catalogue(package):
    (package / "people" / "templates" / "page.html").unlink()
    assert messages.check(package)
    assert messages.update(package) == []
    assert "Bye" not in messages.catalogue_path(package, "people", "sv").read_text()


def test_another_placeholder_is_found(package):
    translate(package, "sv", **{"Good %(time)s": "God %(tid)s"})
    assert messages.check(package) == [
        "people/locale/sv/LC_MESSAGES/django.po: other placeholders in the translation: 'Good %(time)s'"
    ]


def test_an_unconfirmed_translation_is_found(package):
    path = messages.catalogue_path(package, "people", "fi")
    path.write_text(path.read_text().replace('msgid "Bye"', '#, fuzzy\nmsgid "Bye"'))
    assert "people/locale/fi/LC_MESSAGES/django.po: translation not confirmed: 'Bye'" in messages.check(package)


def test_one_text_in_two_apps_is_translated_in_one_way(package):
    (package / "config").mkdir()
    (package / "config" / "navigation.py").write_text('_("Hello")\n')
    assert messages.update(package) == []
    path = messages.catalogue_path(package, "web", "fi")
    path.write_text(path.read_text().replace('msgstr "Hello"', 'msgstr "Moi"'))
    assert len(messages.check(package)) == 1


def test_a_text_put_together_at_run_time_is_refused(package):
    (package / "people" / "rules.py").write_text('_(f"Hello {name}")\n')
    with pytest.raises(messages.MessageError, match="one plain string"):
        messages.gather(package)


def test_compiled_catalogues_are_the_same_bytes_every_time(package):
    messages.compile_all(package)
    path = messages.catalogue_path(package, "people", "fi").with_suffix(".mo")
    before = path.read_bytes()
    messages.compile_all(package)
    assert path.read_bytes() == before
