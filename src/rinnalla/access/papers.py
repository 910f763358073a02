"""The two generated papers: who may do what (docs/access.md), and how private each column is (docs/privacy.md)."""

from collections.abc import Iterable, Iterator
from functools import partial
from importlib import import_module
from pkgutil import walk_packages

from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils.translation import override

from rinnalla.access.doors import ACTIONS
from rinnalla.access.granted import GRANTED
from rinnalla.access.permissions import Permission
from rinnalla.access.privacy import CLASSES, RECORDS_OWN, Table, tables
from rinnalla.access.records import Record
from rinnalla.access.roles import Role
from rinnalla.access.scope import RULES

OURS = "rinnalla."
GENERATED = "This file is written by `rinnalla manage write_docs`. Do not edit it; a test keeps it current."

ACCESS_BEGINNING = (
    "A role gives verbs. Which records they reach is said by a rule for each kind of record; consent, blocks and "
    "dates narrow it there. Whoever may not see a record is told that the page does not exist."
)
PRIVACY_BEGINNING = (
    "*personal*: tells of a person or of their part in the work. *sensitive*: tells of somebody's health, life or "
    "situation, or is an identity code. *index*: a keyed hash for finding a person, which can't be read back. "
    "*plain*: everything else. A column marked with ◆ is encrypted in the database."
)
PLAIN_FOR_ALL = (
    "The columns every record holds (id, owner, version, created_at, created_by, changed_at, changed_by, run) are "
    "plain and left out below."
)


def papers() -> dict[str, str]:
    """Each generated file's name and text."""
    with override("en"):
        return {"access.md": access_paper(), "privacy.md": privacy_paper()}


def access_paper() -> str:
    """Roles, permissions, which records each reaches, what each change needs, and every address."""
    parts = [
        "# Who may do what",
        GENERATED,
        ACCESS_BEGINNING,
        "## Permissions of each role",
        *_roles(),
        "## Which records a permission reaches",
        _grid(("record", "permissions", "rule"), _rules()),
        "## What each change needs",
        "Every change is one of these actions; it checks, writes and leaves its audit line in one transaction.",
        _grid(("action", "permission", "on", "audit event", "writes", "calls"), _actions()),
        "## Addresses",
        _grid(("address", "name", "opens for"), _routes()),
    ]
    return "\n\n".join(parts) + "\n"


def privacy_paper() -> str:
    """Every column of every table with its privacy class."""
    parts = [
        "# How private each column is",
        GENERATED,
        PRIVACY_BEGINNING,
        PLAIN_FOR_ALL,
        *(_table(table) for table in tables()),
    ]
    return "\n\n".join(parts) + "\n"


def _roles() -> Iterator[str]:
    for role in Role:
        granted = GRANTED[role]
        if granted:
            lines = [f"- {permission.label} (`{permission}`)" for permission in Permission if permission in granted]
            yield "\n".join([f"### {str(role.label).capitalize()} (`{role}`)", "", *lines])
    without = ", ".join(str(role.label) for role in Role if not GRANTED[role])
    yield f"No permissions yet: {without}."


def _rules() -> Iterator[tuple[str, ...]]:
    grouped: dict[tuple[str, str], list[Permission]] = {}
    for (model, permission), rule in RULES.items():
        sentence = " ".join((rule.__doc__ or "").split())
        grouped.setdefault((model._meta.label, sentence), []).append(permission)
    order = list(Permission)
    for (label, sentence), permissions in sorted(grouped.items()):
        yield label, ", ".join(f"`{permission}`" for permission in sorted(permissions, key=order.index)), sentence


def _import_actions() -> None:
    """Actions make themselves known when their module is first imported."""
    for app in apps.get_app_configs():
        if app.name.startswith(OURS):
            for found in walk_packages([app.path], f"{app.name}."):
                if ".migrations" not in found.name:
                    import_module(found.name)


def _actions() -> Iterator[tuple[str, ...]]:
    _import_actions()
    for name, rule in sorted((name, rule) for name, rule in ACTIONS.items() if name.startswith(OURS)):
        writes = ", ".join(sorted(model.__name__ for model in rule.writes))
        calls = ", ".join(sorted(call.rpartition(".")[2] for call in rule.calls))
        place = name.removeprefix(OURS).replace(".actions.", ": ", 1)
        yield place, f"`{rule.permission}`", rule.on or "", f"`{rule.event}`", writes, calls


def _routes() -> Iterator[tuple[str, ...]]:
    for address, pattern in addresses(get_resolver().url_patterns):
        yield f"`/{address}`", pattern.name or "", _opens_for(pattern)


def addresses(patterns: Iterable[URLPattern | URLResolver], before: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every address below some patterns, in order, with its pattern."""
    for pattern in patterns:
        address = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, address)
        else:
            yield address, pattern


def _opens_for(pattern: URLPattern) -> str:
    view = pattern.callback
    permissions = getattr(view.func if isinstance(view, partial) else view, "permissions", None)
    if permissions is None:
        return "undeclared"
    return ", ".join(f"`{permission}`" for permission in permissions) or "everybody"


def _table(table: Table) -> str:
    about = f"Each row is about one client, found by `{table.subject}`." if table.subject else "About no client."
    lines = [f"## {table.model._meta.label}", "", " ".join((table.model.__doc__ or "").split()), "", about, ""]
    for privacy in CLASSES:
        named = [
            f"`{column.name}`{'◆' if column.sealed else ''}"
            for column in table.of(privacy)
            if not (issubclass(table.model, Record) and column.name in RECORDS_OWN)
        ]
        if named:
            lines.append(f"- {privacy}: {', '.join(named)}")
    return "\n".join(lines).rstrip()


def _grid(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
