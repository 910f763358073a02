"""What the region's associations have sent: a spreadsheet that the steward brought in with the importer of all."""

from pathlib import Path

from rinnalla.access.actors import Actor
from rinnalla.formats import sheet
from rinnalla.formats.directory.plain import guesses
from rinnalla.services.actions.import_run import choose_columns, publish_import, start_import
from rinnalla.services.choices import FileFormat
from rinnalla.services.imports.content import ASSOCIATIONS
from rinnalla.services.imports.upload import sealed
from rinnalla.services.models import ImportRun
from rinnalla.services.tasks.import_run import take_up_import

SOURCE = "Rannikon järjestöjen palvelulista"


def bring_in(by: Actor) -> ImportRun:
    """The list as it came, its columns named, read and published; one row says neither yes nor no and is left out."""
    file = Path(ASSOCIATIONS)
    with file.open("rb") as stream:
        run: ImportRun = start_import(
            by=by, name=SOURCE, kind=FileFormat.SPREADSHEET, stored=sealed(stream), file_name=file.name, complete=True
        )
    choose_columns(by=by, run=run, columns=guesses(sheet.headings(file)), name="Järjestöjen lista")
    take_up_import()
    run.refresh_from_db()
    publish_import(by=by, run=run)
    take_up_import()
    return run
