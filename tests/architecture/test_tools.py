"""The ready checks bite: each is run on a made-up file that breaks the house's configuration of it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.rules.source import ROOT, contracts

BIN = Path(sys.executable).parent


def run(*command, folder=ROOT, text="", **env):
    done = subprocess.run(
        command, cwd=folder, input=text, env=os.environ | env, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout or done.stderr


@pytest.mark.parametrize(
    ("code", "path", "text"),
    [
        ("TID251", "people/models.py", "from django.db.models.signals import post_save"),
        ("TID251", "people/models.py", "from django.dispatch import receiver"),
        ("TID251", "people/models.py", "from django.contrib.contenttypes.fields import GenericForeignKey"),
        ("TID251", "people/models.py", "import datetime as dt\nNOW = dt.datetime.now()"),
        ("TID251", "people/models.py", "from datetime import date\nTODAY = date.today()"),
        ("TID251", "people/models.py", "from django.utils import timezone\nNOW = timezone.now()"),
        ("TID251", "people/models.py", "import time\nNOW = time.time()"),
        ("TID251", "people/models.py", "import uuid\nONE = uuid.uuid1()"),
        ("TID251", "people/views.py", "from django.utils.safestring import mark_safe"),
        ("TID252", "people/views.py", "from .models import Person"),
        ("C901", "people/queries.py", "def f(a: int) -> None:\n" + "    if a:\n        print(a)\n" * 9),
        ("PLR0917", "people/queries.py", "def f(a: int, b: int, c: int, d: int, e: int, g: int) -> None: ..."),
        ("T201", "people/queries.py", "print(1)"),
        ("S608", "people/queries.py", "def f(a: str) -> str:\n    return f'SELECT 1 FROM {a} WHERE 1'"),
    ],
)
def test_the_linter_refuses(code, path, text):
    file = f"src/rinnalla/{path}"
    failed, said = run(BIN / "ruff", "check", "--output-format=json", "--stdin-filename", file, "-", text=text)
    assert failed
    assert code in {fault["code"] for fault in json.loads(said)}


def test_the_clock_alone_may_ask_what_time_it_is():
    text = "from django.utils import timezone\nNOW = timezone.now()"
    place = ["--stdin-filename", "src/rinnalla/access/clock.py"]
    assert run(BIN / "ruff", "check", "--select=TID251", *place, "-", text=text)[0] == 0


def test_the_type_checker_knows_the_models(tmp_path):
    file = tmp_path / "broken.py"
    file.write_text(
        "from rinnalla.access.models import Owner\ndef untyped(a):\n    return a\nOwner.objects.filter(nonsense=1)\n"
    )
    failed, said = run(BIN / "mypy", "--config-file", ROOT / "pyproject.toml", file)
    assert failed
    assert "[no-untyped-def]" in said
    assert "Cannot resolve keyword 'nonsense'" in said


@pytest.fixture
def house(tmp_path):
    """An empty house with the rooms the contracts look into."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    watched = {name.removeprefix("rinnalla.") for contract in contracts() for name in contract.get("containers", [])}
    put(tmp_path, "__init__.py")
    for room in sorted({"access", "config", "formats", "methods", *watched} - {"rinnalla"}):
        put(tmp_path, f"{room}/__init__.py")
    for file in ("access/doors", "access/trail", "web/__init__", "web/wrapper"):
        put(tmp_path, f"{file}.py")
    return tmp_path


def put(house, path, text=""):
    file = house / "rinnalla" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def layers_said(house):
    return run(BIN / "lint-imports", "--no-cache", folder=house, PYTHONPATH=str(house))


def test_an_empty_house_keeps_its_layers(house):
    failed, said = layers_said(house)
    assert not failed, said


@pytest.mark.parametrize(
    ("contract", "path", "text"),
    [
        ("Rooms import downwards only", "access/doors.py", "import rinnalla.people"),
        ("Rooms import downwards only", "common/__init__.py", ""),
        ("Inside a feature room", "people/models.py", "import rinnalla.people.views"),
        ("Inside a feature room", "people/sundries.py", ""),
        ("A view and its forms are reached", "guidance/queries.py", "import rinnalla.people.views"),
        ("Methods and formats know no Django", "methods/goals.py", "import django.db"),
        ("Only the doors write the audit trail", "guidance/queries.py", "from rinnalla.access import trail"),
    ],
)
def test_the_import_checker_refuses(house, contract, path, text):
    put(house, "people/views.py")
    put(house, path, text)
    failed, said = layers_said(house)
    assert failed
    assert any(line.startswith(contract) and "BROKEN" in line for line in said.splitlines()), said
