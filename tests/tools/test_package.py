"""The built package carries what the application needs to run without Node, gettext or the checkout."""

import email
import subprocess
import sys
import zipfile

import pytest

from tests.architecture.rules import papers
from tests.architecture.rules.source import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as opened:
        yield opened


def test_the_package_holds_styles_scripts_icons_templates_and_catalogues(wheel):
    names = wheel.namelist()
    for ending in ("web/static/web/dist/rinnalla.css", "web/static/web/dist/rinnalla.js", "icons/icons.json"):
        assert any(name.endswith(ending) for name in names), ending
    for part in ("templates/web/", ".mo", "content/crisis.yaml", "migrations/0001_initial.py"):
        assert any(part in name for name in names), part


def test_every_catalogue_is_in_the_package_compiled(wheel):
    texts = {name.removesuffix(".po") for name in wheel.namelist() if name.endswith(".po")}
    assert texts == {name.removesuffix(".mo") for name in wheel.namelist() if name.endswith(".mo")}


def test_the_package_asks_for_what_the_requirements_say(wheel):
    name = next(name for name in wheel.namelist() if name.endswith("METADATA"))
    asked = email.message_from_bytes(wheel.read(name)).get_all("Requires-Dist")
    wanted = papers.required((ROOT / "requirements" / "app.in").read_text())
    assert papers.required("\n".join(asked)) == wanted


def test_the_package_carries_its_licence(wheel):
    name = next(name for name in wheel.namelist() if name.endswith("licenses/LICENSE"))
    assert wheel.read(name).startswith(b"EUROPEAN UNION PUBLIC LICENCE v. 1.2")
