"""Write the first migration of an app anew: ``.venv/bin/python tools/first_migration.py guidance``.

Until the first release an app has one migration for its tables. As Django writes it, keys, indexes and constraints are
added one by one to tables that stand already, and for each of them the whole program is drawn up anew; here each table
is made whole, after those it points to.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import django
from django.apps import apps
from django.db import migrations
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ModelState, ProjectState
from django.db.migrations.writer import MigrationWriter
from django.utils.translation import deactivate_all

ROOT = Path(__file__).resolve().parents[1]
NAME = "0001_initial"
PROGRAMS = (migrations.RunPython, migrations.RunSQL)
ADDED = {"constraints": migrations.AddConstraint, "indexes": migrations.AddIndex}


class Tables:
    """The tables of one app, in an order in which each can be made."""

    def __init__(self, app: str) -> None:
        self.app = app
        self.models = {key[1]: model for key, model in ProjectState.from_apps(apps).models.items() if key[0] == app}
        self.made: list[str] = []
        self.begun: set[str] = set()
        self.later: dict[str, set[str]] = {}
        for name in self.models:
            self._visit(name)

    def _visit(self, name: str) -> None:
        """Make what a table points to first; a field that points to one begun already is added later."""
        if name in self.begun:
            return
        self.begun.add(name)
        for field in self.models[name].fields:
            for target in self._targets(name, field):
                self._visit(target)
                if target not in self.made:
                    self.later.setdefault(name, set()).add(field)
        self.made.append(name)

    def _targets(self, name: str, field: str) -> Iterator[str]:
        remote = self.models[name].fields[field].remote_field
        for model in (remote.model, getattr(remote, "through", None)) if remote else ():
            app, _, target = str(model).lower().rpartition(".")
            if app in {"", self.app} and target in self.models and target != name:
                yield target

    def operations(self) -> list[Operation]:
        """Every table whole, but for the fields that had to wait and what may be said of them."""
        return [*map(self._create, self.made), *self._rest()]

    def _create(self, name: str) -> Operation:
        model, later = self.models[name], self.later.get(name, set())
        fields = [(field, value) for field, value in model.fields.items() if field not in later]
        options = {key: value for key, value in model.options.items() if key not in ADDED or (value and not later)}
        return migrations.CreateModel(model.name, fields, options, model.bases, model.managers)

    def _rest(self) -> Iterator[Operation]:
        for name, later in self.later.items():
            model: ModelState = self.models[name]
            for field in filter(later.__contains__, model.fields):
                yield migrations.AddField(model.name, field, model.fields[field])
            for option, add in ADDED.items():
                yield from (add(model.name, one) for one in model.options.get(option, ()))


def dependencies(tables: Tables, loader: MigrationLoader) -> list[tuple[str, str]]:
    """The last migrations of the apps this one points to, and of the floor under all."""
    fields = [field for model in tables.models.values() for field in model.fields.values() if field.remote_field]
    others = {str(field.remote_field.model).lower().partition(".")[0] for field in fields if field.remote_field}
    return [loader.graph.leaf_nodes(app)[0] for app in sorted(others - {tables.app}) if app in loader.migrated_apps]


def write(app: str) -> None:
    """Write the file, and remove those it makes needless."""
    loader, tables = MigrationLoader(None), Tables(app)
    said = {"initial": True, "dependencies": dependencies(tables, loader), "operations": tables.operations()}
    whole = type("Migration", (migrations.Migration,), said)(NAME, app)
    folder = ROOT / "src" / "rinnalla" / app / "migrations"
    (folder / f"{NAME}.py").write_text(MigrationWriter(whole, include_header=False).as_string())
    for (of, name), other in loader.disk_migrations.items():
        if of == app and name != NAME and not all(isinstance(step, PROGRAMS) for step in other.operations):
            (folder / f"{name}.py").unlink()
    ruff = Path(sys.executable).with_name("ruff")
    for words in (["check", "--quiet", "--fix-only"], ["format", "--quiet"]):
        subprocess.run([ruff, *words, folder / f"{NAME}.py"], cwd=ROOT, check=True)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as data:
        os.environ |= {"DJANGO_SETTINGS_MODULE": "rinnalla.config.settings", "RINNALLA_DATA": data}
        django.setup()
        deactivate_all()  # names and choices stand in a migration as in the source
        for app in sys.argv[1:]:
            write(app)
