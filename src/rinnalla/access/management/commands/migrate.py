"""``migrate`` that puts the guards back afterwards, and that works as the role which owns the tables."""

from typing import Any

from django.core.management.base import CommandParser
from django.core.management.commands import migrate
from django.db import connections

from rinnalla.access import guards


class Command(migrate.Command):
    """Migrate, then reinstall the guards, also after a migration that failed."""

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.set_defaults(database="migrate" if "migrate" in connections else "default")

    def handle(self, *args: Any, **options: Any) -> None:
        connection = connections[options["database"]]
        guards.lift(connection)
        try:
            super().handle(*args, **options)
        finally:
            if "access_maintenance" in connection.introspection.table_names():
                guards.install(connection)
