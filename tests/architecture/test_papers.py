"""The papers beside the code are true, and broken ones are found."""

import json

import pytest

from tests.architecture.rules import papers
from tests.architecture.rules.source import ROOT, committed, example

DECISIONS = {file.name: file.read_text() for file in (ROOT / "docs" / "decisions").glob("*")}
DEPENDENCIES = (ROOT / "docs" / "dependencies.md").read_text()
REQUIREMENTS = ROOT / "requirements"
SOUND = "# 0001 Say so\n## Context\n## Options\n## Decision\n## Consequences\n"


def test_decisions_are_numbered_and_whole():
    assert list(papers.decisions(DECISIONS)) == []
    assert "0001-record-decisions.md" in DECISIONS


@pytest.mark.parametrize(
    "files",
    [
        {"0002-say-so.md": SOUND.replace("0001", "0002")},
        {"0001-say-so.md": SOUND.replace("0001", "0002")},
        {"0001-say-so.md": SOUND.replace("## Options\n", "")},
        {"0001-say-so.md": ""},
        {"0001-say-so.md": SOUND, "0001-say-more.md": SOUND},
    ],
)
def test_a_broken_row_of_decisions_is_found(files):
    assert list(papers.decisions(files))


def test_sound_decisions_pass():
    assert list(papers.decisions({"0001-say-so.md": SOUND, "0002-more.md": SOUND.replace("0001", "0002")})) == []


def test_every_direct_dependency_has_its_row_and_every_row_its_dependency():
    for_python, for_pages = DEPENDENCIES.split("## The front end")
    assert papers.described(for_python) == {
        name for file in REQUIREMENTS.glob("*.in") for name in papers.required(file.read_text())
    }
    package = json.loads((ROOT / "frontend" / "package.json").read_text())
    assert papers.described(for_pages) == {*package["dependencies"], *package["devDependencies"]}


def test_every_package_of_the_application_is_used_by_it():
    used = "\n".join(source.text for source in committed() if source.path.is_relative_to("src"))
    asked = papers.required((REQUIREMENTS / "app.in").read_text())
    assert list(papers.unused(asked, used)) == []
    assert list(papers.unused({"django", "flask"}, used)) == ["flask"]


def test_the_development_lock_holds_the_application_lock():
    application = papers.locked((REQUIREMENTS / "app.txt").read_text())
    development = papers.locked((REQUIREMENTS / "dev.txt").read_text())
    assert application
    assert {name: development.get(name) for name in application} == application


@pytest.mark.parametrize("name", ["app", "build", "dev", "installer", "node"])
def test_each_lock_answers_its_requirements(name):
    locked = papers.locked((REQUIREMENTS / f"{name}.txt").read_text())
    assert papers.required((REQUIREMENTS / f"{name}.in").read_text()) <= set(locked)


def test_extras_are_among_what_the_application_is_locked_with():
    extras = papers.extras((ROOT / "pyproject.toml").read_text())
    assert extras <= papers.required((REQUIREMENTS / "app.in").read_text())


def test_no_committed_file_names_a_package_host():
    assert [fault for source in committed() for fault in papers.hosts(source)] == []


@pytest.mark.parametrize(
    "text",
    [
        "see https://{}i.org/project/django/".format("pyp"),
        '"resolved": "{}://anywhere.example/a.tgz"'.format("https"),
        "--index{}url anywhere".format("-"),
        "https://anywhere.example/{}/django/".format("simple"),
    ],
)
def test_a_named_package_host_is_found(text):
    assert len(list(papers.hosts(example("docs/a.md", text)))) == 1
