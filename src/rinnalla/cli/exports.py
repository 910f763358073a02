"""``rinnalla export``: the service directory as everybody may see it, in one file."""

from argparse import Namespace

from django.utils.translation import override

from rinnalla.access.actors import visitor
from rinnalla.access.owners import every_owner
from rinnalla.access.tenancy import turn
from rinnalla.cli import installation
from rinnalla.cli.stops import Stop
from rinnalla.formats.directory.tables_out import write_json, write_tables
from rinnalla.services.exports.hsds import Hsds
from rinnalla.services.queries.feed import each_service

WRITERS = {"hsds-json": write_json, "hsds-csv": write_tables}


def run(asked: Namespace) -> int:
    """Write the file and say how many services it holds. Raises Stop."""
    installation.require()
    if asked.kind not in WRITERS:
        raise Stop(f"{asked.kind} is no kind of file. Give hsds-json or hsds-csv.")
    if asked.language not in {"fi", "sv", "en"}:
        raise Stop(f"{asked.language} is no language of the directory. Give fi, sv or en.")
    owners = every_owner()
    if len(owners) != 1:
        raise Stop("This installation serves several owners. Fetch the directory from each one's own address instead.")
    if not asked.file.resolve().parent.is_dir():
        raise Stop(f"There is no folder {asked.file.resolve().parent}.")
    with turn(owners[0]), override(asked.language):
        hsds = Hsds(asked.language)
        written = WRITERS[asked.kind](asked.file, map(hsds.service, each_service(visitor())))
    print(f"Wrote {written} services into {asked.file}.")
    return 0
