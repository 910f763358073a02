"""What several commands ask of the installation they work on."""

from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from rinnalla.access.keyring import keyring
from rinnalla.cli.stops import Stop

HEALTH = "/terve"


def database_file() -> Path | None:
    """The database's file; None on PostgreSQL."""
    return Path(settings.DATABASES["default"]["NAME"]) if connection.vendor == "sqlite" else None


def is_there() -> bool:
    """Whether there is a database with tables of ours. Makes no file by looking."""
    file = database_file()
    if file is not None and not file.exists():
        return False
    return "access_demomark" in connection.introspection.table_names()


def behind() -> bool:
    """Whether the database is older than the program."""
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def require() -> None:
    """Go on only with a database that fits the program and with its keys. Raises Stop or KeyMissing."""
    if not is_there():
        raise Stop(f"There is no installation in {settings.RINNALLA_DATA}. Set one up with `rinnalla init`.")
    if behind():
        raise Stop("The database is older than the program. Make a backup, then run `rinnalla manage migrate`.")
    keyring()


def require_secret_key() -> None:
    """Go on only with a key of sessions and forms that nobody else knows. Raises Stop."""
    try:
        known = bool(settings.SECRET_KEY)
    except ImproperlyConfigured:
        known = False
    if not known:
        raise Stop(
            f"The key of sessions is missing: there is no {Path(settings.RINNALLA_DATA) / 'secret-key'}. Bring the file"
            " back, or give SECRET_KEY of at least 40 random characters; everybody then signs in anew."
        )


def collect_static() -> None:
    """Collect the static files with their manifest, unless that has been done."""
    if not (Path(settings.STATIC_ROOT) / "staticfiles.json").exists():
        call_command("collectstatic", interactive=False, verbosity=0)
