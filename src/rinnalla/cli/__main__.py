"""The entry of ``rinnalla``: exit code 0 only on success, and one clear sentence when something is wrong."""

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module

import django
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, execute_from_command_line
from django.db import DatabaseError

from rinnalla.access.errors import KeyMissing, NoOwner
from rinnalla.cli import folders
from rinnalla.cli.arguments import read
from rinnalla.cli.stops import Stop

FAILED, INTERRUPTED = 1, 130
SAID_AS_IT_IS = (Stop, ImproperlyConfigured, KeyMissing, CommandError)


def main(words: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    try:
        return _run(list(sys.argv[1:] if words is None else words))
    except SAID_AS_IT_IS as stopped:
        return _say(str(stopped))
    except NoOwner:
        return _say("There is no owner in this database. Set the installation up with `rinnalla init`.")
    except DatabaseError as failed:
        return _say(f"The database did not answer as it should: {str(failed).splitlines()[0]}. See `rinnalla check`.")
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(words: list[str]) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rinnalla.config.settings")
    # Whatever is written is for this user alone: database, keys, files, backups.
    os.umask(0o077)
    if words[:1] == ["manage"]:
        execute_from_command_line(["rinnalla manage", *words[1:]])
        return 0
    asked = read(words)
    _prepare(asked)
    django.setup()
    return int(import_module(f"rinnalla.cli.{asked.module}").run(asked))


def _prepare(asked: Namespace) -> None:
    """What must stand before the settings are read."""
    if asked.command == "demo":
        folders.use_demonstration()
    if asked.command == "init":
        folders.use_owner_of_tables()
    if asked.command in {"demo", "init", "restore"}:
        folders.make()


def _say(sentence: str) -> int:
    print(f"rinnalla: {sentence}", file=sys.stderr)
    return FAILED


if __name__ == "__main__":
    sys.exit(main())
