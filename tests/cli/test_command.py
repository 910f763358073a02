"""The command as a whole: help for every word, one sentence for every mistake, and 0 only on success."""

import pytest

WORDS = ["init", "serve", "demo", "tick", "work", "keys", "backup", "restore", "check", "bench"]


@pytest.mark.parametrize("words", [[], *([word] for word in WORDS), ["keys", "rotate"]])
def test_every_command_has_help(empty, words):
    done = empty.run(*words, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("usage: rinnalla")


def test_help_needs_no_installation_and_makes_none(empty):
    empty.must("serve", "--help")
    assert list(empty.folder.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["serve"], "There is no installation in {folder}. Set one up with `rinnalla init`."),
        (["tick"], "There is no installation in {folder}. Set one up with `rinnalla init`."),
        (["work"], "There is no installation in {folder}. Set one up with `rinnalla init`."),
        (["work", "--every", "0"], "0 is no number of seconds. Give a whole number from 1 up."),
        (["check", "audit"], "There is no installation in {folder}. Set one up with `rinnalla init`."),
        (["backup", "b.tar"], "There is no installation in {folder}. Set one up with `rinnalla init`."),
        (["keys", "check"], "There is no installation in {folder}. Set one up with `rinnalla init`."),
        (
            ["restore", "b.tar"],
            "{folder}/b.tar can't be read as a backup of Rinnalla. Give the file that `backup` wrote.",
        ),
        (["serve", "--port", "many"], "many is no port. Give a number from 1 to 65535."),
        (["serve", "--fast"], "Unrecognized arguments: --fast. See `rinnalla --help`."),
        (["backup"], "The following arguments are required: FILE. See `rinnalla backup --help`."),
        (["init"], "Name of the data controller: no answer was given. Give it with --owner."),
    ],
)
def test_a_mistake_is_answered_with_one_sentence(empty, words, sentence):
    done = empty.run(*words)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.splitlines()[0] == f"rinnalla: {sentence.format(folder=empty.folder)}"
    assert len(done.stderr.splitlines()) == 1


def test_nothing_is_made_by_asking_where_nothing_is(empty):
    for words in (["serve"], ["tick"], ["check"], ["keys", "check"]):
        empty.run(*words)
    assert list(empty.folder.iterdir()) == []


def test_half_of_postgresql_is_told_in_a_sentence(empty):
    empty.env["DATABASE_URL"] = "postgresql://127.0.0.1/nowhere"
    done = empty.run("tick")
    assert done.stderr == (
        "rinnalla: DATABASE_URL is set but DATABASE_MIGRATE_URL is not."
        " Give the address of the role that owns the tables as well.\n"
    )
    assert done.returncode == 1
