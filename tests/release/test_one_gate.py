"""Counts of people have one way out: read from the imports of the product, so that a second one is found."""

import ast

import pytest

from tests.architecture.rules.source import example, product

# Who may check tables against each other.
GATE = {"release/gate.py"}
SHOWS = {"views", "presenters", "exports", "feeds", "api", "forms"}
RAW = {
    "rinnalla.surveys.queries.answer",
    "rinnalla.surveys.queries.inbox.opened",
    "rinnalla.methods.questionnaire.counting",
    "rinnalla.methods.disclosure",
    "rinnalla.release.register",
    "rinnalla.release.kept",
}

# How many forms have come, and how many were linked, is told to those who run a survey.
TOLD = {"rinnalla.surveys.queries.answer.answered", "rinnalla.surveys.queries.answer.linkings"}


def imported(source):
    """Every module, and every name of a module, that a file imports."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def second_gates(source):
    """Files besides the gate that decide what of a table is shown."""
    place = str(source.path)
    if place in GATE or place.startswith("methods/disclosure/"):
        return
    for line, name in imported(source):
        if name.startswith(("rinnalla.methods.disclosure.protection", "rinnalla.methods.disclosure.joint",
                            "rinnalla.methods.disclosure.rules", "rinnalla.release.register")):  # fmt: skip
            yield f"{source.path}:{line}: {name} belongs to the gate"


def ways_round(source):
    """Files that show something of surveys and read their answers past the gate."""
    if source.room != "surveys" or source.layer not in SHOWS:
        return
    for line, name in imported(source):
        if name not in TOLD and any(name == raw or name.startswith(f"{raw}.") for raw in RAW):
            yield f"{source.path}:{line}: {name} is to be read through the gate"


def test_there_is_one_gate():
    found = [fault for source in product() for fault in second_gates(source)]
    assert [fault for fault in found if not fault.startswith("release/")] == []


def test_no_page_and_no_file_reads_answers_past_the_gate():
    assert [fault for source in product() for fault in ways_round(source)] == []


@pytest.mark.parametrize("text", ["from rinnalla.methods.disclosure.protection import protect",
                                  "from rinnalla.release import register"])  # fmt: skip
def test_a_second_gate_is_found(text):
    assert list(second_gates(example("surveys/queries/results.py", text)))


@pytest.mark.parametrize("place", ["views/results.py", "presenters/results.py", "exports/results.py"])
def test_a_way_round_the_gate_is_found(place):
    text = "from rinnalla.surveys.queries.answer import counted"
    assert list(ways_round(example(f"surveys/{place}", text)))
    assert not list(ways_round(example("surveys/queries/results.py", text)))
