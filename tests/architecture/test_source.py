"""The house rules, each tried on the house and on an example that breaks it."""

import pytest

from tests.architecture.rules import actions, database, names, reasons, sizes
from tests.architecture.rules import source as sources
from tests.architecture.rules.source import example

PRODUCT = sources.product()
REST = sources.tests()


def faults(rule, files, **limits):
    return [fault for source in files for fault in rule(source, **limits)]


@pytest.mark.parametrize(
    "rule",
    [
        sizes.long_files,
        sizes.long_functions,
        names.misplaced,
        database.managers,
        database.transactions,
        database.shown_unread,
        database.audit_rows,
        actions.unguarded,
        actions.unversioned,
        actions.untold,
        actions.pages_of_others,
    ],
)
def test_the_product_keeps_the_rule(rule):
    assert faults(rule, PRODUCT) == []


def test_every_silenced_check_says_why():
    assert faults(reasons.without_reason, PRODUCT + REST) == []


def test_tools_are_as_short_as_the_product():
    tools = [source for source in REST if source.room != "tests"]
    assert faults(sizes.long_files, tools) + faults(sizes.long_functions, tools) == []


def test_functions_of_tests_are_short():
    assert faults(sizes.long_functions, REST, limit=sizes.TEST) == []


def test_the_import_checker_looks_into_every_feature_room():
    assert list(names.not_watched({source.room for source in PRODUCT if len(source.path.parts) > 1})) == []


def test_a_room_the_import_checker_does_not_know_is_found():
    assert list(names.not_watched({"people", "access", "dreams"})) == [
        "dreams: add rinnalla.dreams to the containers of the contract 'inside' in pyproject.toml"
    ]


LONG = "def long():\n" + "    a = 1\n" * 40
BROKEN = [
    (sizes.long_files, "people/queries.py", "a = 1\n" * 301),
    (sizes.long_functions, "people/queries.py", LONG),
    (sizes.long_functions, "people/queries.py", "class A:\n    async " + LONG.replace("\n", "\n    ")),
    (names.misplaced, "people/utils.py", ""),
    (names.misplaced, "access/helpers.py", ""),
    (names.misplaced, "people/sundries.py", ""),
    (names.misplaced, "people/services/person.py", ""),
    (database.managers, "people/views.py", "Person.objects.all()"),
    (database.managers, "people/actions/person.py", "type(row)._default_manager.create()"),
    (database.transactions, "people/views.py", "with transaction.atomic():\n    pass"),
    (database.transactions, "people/api.py", "@atomic\ndef f(): pass"),
    (
        database.shown_unread,
        "people/views.py",
        "def f():\n    rows = visible(a, b, C).order_by('x')\n    show({'rows': rows})",
    ),
    (database.shown_unread, "people/views.py", "def f():\n    show({'rows': doors.visible(a, b, C)[:5]})"),
    (database.audit_rows, "people/actions.py", "models.AuditLine(event=1).save()"),
    (actions.unguarded, "people/actions.py", "def close(*, by, person): pass"),
    (actions.unguarded, "people/actions/person.py", "@action(P)\ndef close(by, *, person): pass"),
    (actions.unguarded, "people/actions.py", "@bulk_action(P)\ndef close(*, person): pass"),
    (actions.unversioned, "people/actions.py", "@action(P, on='row')\ndef edit(*, by, row, name): row.name = name"),
    (actions.unversioned, "people/actions.py", "@action(P, on='row')\ndef edit(*, by, row, a): row.x, row.a = 1, a.b"),
    (actions.untold, "guidance/actions/note.py", "@quiet_action(P, on=None, writes=())\ndef mix(*, by): pass"),
    (actions.untold, "surveys/actions/answer.py", "@quiet_action(P, on=None, writes=())\ndef close(*, by): pass"),
    (actions.pages_of_others, "guidance/views.py", "from rinnalla.people.forms import ClientForm"),
    (actions.pages_of_others, "guidance/views.py", "from rinnalla.people import views"),
    (actions.pages_of_others, "home/views.py", "import rinnalla.guidance.views.period"),
    (reasons.without_reason, "people/queries.py", "a = 1  # noqa"),
    (reasons.without_reason, "people/queries.py", "a = 1  # noqa: E501"),
    (reasons.without_reason, "people/queries.py", "# ruff: noqa: E501"),
    (reasons.without_reason, "people/queries.py", "a = 1  # type: ignore # Django's own"),
    (reasons.without_reason, "people/queries.py", "a = 1  # type: ignore[misc]"),
]


@pytest.mark.parametrize(("rule", "path", "text"), BROKEN)
def test_a_broken_example_is_found(rule, path, text):
    assert faults(rule, [example(path, text)])


SOUND = [
    (sizes.long_files, "people/migrations/0001_initial.py", "a = 1\n" * 301),
    (sizes.long_functions, "people/queries.py", LONG.replace("    a = 1\n", "", 1)),
    (names.misplaced, "people/models/person.py", ""),
    (names.misplaced, "people/templatetags/people.py", ""),
    (names.misplaced, "__init__.py", ""),
    (database.managers, "people/queries/person.py", "Person.objects.all()"),
    (database.managers, "people/models.py", "objects = RecordManager()"),
    (
        database.shown_unread,
        "people/views.py",
        "def f():\n    rows = show_list(visible(a, b, C))\n    show({'rows': rows})",
    ),
    (
        actions.unversioned,
        "people/actions.py",
        "@action(P, on='row', versioned=True)\ndef edit(*, by, row, name): row.name = name",
    ),
    (actions.unversioned, "people/actions.py", "@action(P, on='row')\ndef close(*, by, row): row.closed_by = by.id"),
    (actions.unguarded, "people/actions.py", "@doors.action(P)\ndef close(*, by, person): pass\ndef _part(row): pass"),
    (actions.untold, "surveys/actions/answer.py", "@quiet_action(P, on=None, writes=())\ndef mix(*, by): pass"),
    (
        actions.pages_of_others,
        "guidance/views.py",
        "from rinnalla.web.forms import Form\nfrom rinnalla.guidance.forms import A",
    ),
    (actions.pages_of_others, "guidance/views.py", "from rinnalla.people.models import forms_of"),
    (reasons.without_reason, "people/queries.py", "a = 1  # noqa: E501, S608 -- an address can't be broken"),
    (reasons.without_reason, "people/queries.py", "a = 1  # type: ignore[misc, arg-type] # a class made at run time"),
    (reasons.without_reason, "people/queries.py", "a = 'write # noqa to silence'"),
]


@pytest.mark.parametrize(("rule", "path", "text"), SOUND)
def test_a_sound_example_passes(rule, path, text):
    assert faults(rule, [example(path, text)]) == []
