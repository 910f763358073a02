"""Files come into the directory and out of it by command, each with one clear sentence when it can't be."""

import json
from argparse import Namespace

import pytest

from rinnalla.cli import exports, imports
from rinnalla.cli.stops import Stop
from rinnalla.services.models import Service
from tests.services.bringing import hsds
from tests.services.conftest import owner

__all__ = ["owner"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "services.json"
    path.write_text(json.dumps([hsds()]))
    return path


def bring(file, kind="hsds-json", **more):
    asked = {"source": "Naapurialue", "language": "fi", "complete": False, "publish": True}
    return imports.run(Namespace(kind=kind, file=file, **{**asked, **more}))


def test_a_file_comes_in_and_says_what_it_changed(owner, file, capsys):
    assert bring(file) == 0
    assert capsys.readouterr().out == "services.json: 4 new, 0 changed, 0 gone, 0 as before, 0 left out.\nPublished.\n"

    bring(file, publish=False)
    assert capsys.readouterr().out.splitlines()[0] == (
        "services.json: 0 new, 0 changed, 0 gone, 4 as before, 0 left out."
    )


def test_what_comes_out_comes_in_again(owner, file, tmp_path, capsys):
    bring(file)
    for kind, name in (("hsds-json", "out.json"), ("hsds-csv", "out.zip")):
        assert exports.run(Namespace(kind=kind, file=tmp_path / name, language="fi")) == 0
        assert bring(tmp_path / name, kind, source=name) == 0

    assert Service.objects.count() == 4


def test_a_spreadsheet_comes_in_by_its_headings(owner, tmp_path):
    path = tmp_path / "lista.csv"
    path.write_text("Palvelu;Puhelin\nKahvila;08 555 0100\n")

    assert bring(path, "spreadsheet") == 0
    assert Service.objects.get().phones.get().number == "08 555 0100"


@pytest.mark.parametrize(
    ("content", "kind", "more", "said"),
    [
        ("[1", "hsds-json", {}, "The file ends in the middle of entry 1. Fetch it again."),
        ("", "hsds-json", {}, "The file is empty."),
        ("x", "spreadsheet", {}, "The file has headings but no rows."),
        ("[]", "rdf", {}, "rdf is no kind of file."),
        ("[]", "terms", {"language": "de"}, "de is no language of the directory."),
    ],
)
def test_a_file_that_can_not_come_in_ends_with_one_sentence(owner, tmp_path, content, kind, more, said):
    path = tmp_path / "file"
    path.write_text(content)

    with pytest.raises(Stop) as stopped:
        bring(path, kind, **more)
    assert str(stopped.value).startswith(said)


def test_a_file_that_is_not_there_is_said_not_to_be(owner, tmp_path):
    with pytest.raises(Stop, match="There is no file"):
        bring(tmp_path / "none")
    with pytest.raises(Stop, match="There is no folder"):
        exports.run(Namespace(kind="hsds-csv", file=tmp_path / "none" / "out.zip", language="fi"))
