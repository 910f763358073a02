"""``rinnalla import``: a file comes into the service directory the way one sent on a page does."""

from argparse import Namespace
from pathlib import Path

from django.utils.translation import override

from rinnalla.access.actors import system
from rinnalla.access.errors import NotNow
from rinnalla.access.owners import every_owner
from rinnalla.access.tenancy import owned_reading, serving
from rinnalla.cli import installation
from rinnalla.cli.stops import Stop
from rinnalla.formats import sheet
from rinnalla.formats.directory.plain import guesses
from rinnalla.formats.intake import FileFault, check_size
from rinnalla.services.actions.import_run import choose_columns, publish_import, start_import
from rinnalla.services.choices import FileFormat, RunState
from rinnalla.services.imports.upload import sealed
from rinnalla.services.models import ImportRun
from rinnalla.services.presenters.import_run import fault_sentence
from rinnalla.services.queries.import_run import TO_DO, as_it_stands, counts, profile_for
from rinnalla.services.tasks.import_run import take_up_import

BY = system("import")
COLUMNS = "default"


def run(asked: Namespace) -> int:
    """Read the file, say what it would change, and publish it where that was asked for. Raises Stop."""
    installation.require()
    kind = asked.kind.replace("-", "_")
    if kind not in FileFormat:
        raise Stop(
            f"{asked.kind} is no kind of file. Give one of: {', '.join(one.replace('_', '-') for one in FileFormat)}."
        )
    if asked.language not in {"fi", "sv", "en"}:
        raise Stop(f"{asked.language} is no language of the directory. Give fi, sv or en.")
    owners = every_owner()
    if len(owners) != 1:
        raise Stop("This installation serves several owners. Bring the file in on the page of imports instead.")
    with serving(owners[0]), override("en"):
        try:
            return _bring(asked, FileFormat(kind))
        except FileFault as fault:
            told = {"code": fault.code, "row": fault.row, "column": fault.column, "value": fault.value}
            raise Stop(fault_sentence(told)) from fault
        except NotNow as refused:
            raise Stop(str(refused.sentence)) from refused


def _bring(asked: Namespace, kind: FileFormat) -> int:
    made = _work(_started(asked, kind, asked.file))
    if made.state == RunState.FAILED:
        raise Stop(fault_sentence(made.fault))
    _say(made)
    if not asked.publish:
        print("Nothing is published yet: look at it on the page of imports, or give --publish.")
        return 0
    publish_import(by=BY, run=made)
    _work(made)
    print("Published.")
    return 0


def _started(asked: Namespace, kind: FileFormat, path: Path) -> ImportRun:
    if not path.is_file():
        raise Stop(f"There is no file {path}.")
    check_size(path)
    columns = guesses(sheet.headings(path)) if kind == FileFormat.SPREADSHEET else {}
    with path.open("rb") as stream:
        made: ImportRun = start_import(
            by=BY, name=asked.source, kind=kind, stored=sealed(stream), file_name=path.name, complete=asked.complete,
            language=asked.language,
        )  # fmt: skip
    if kind == FileFormat.SPREADSHEET:
        with owned_reading():
            saved = profile_for(made.source, sheet.headings(path))
        choose_columns(
            by=BY, run=made, columns=saved.columns if saved else columns, name=saved.name if saved else COLUMNS
        )
    return made


def _work(made: ImportRun) -> ImportRun:
    """Work until this import waits for a person, is done or has failed; others that are due are worked on too."""
    while True:
        take_up_import()
        with owned_reading():
            made = as_it_stands(made)
        if made.state not in TO_DO:
            return made


def _say(made: ImportRun) -> None:
    with owned_reading():
        found = counts(made)
    words = f"{found['new']} new, {found['changed']} changed, {found['gone']} gone"
    print(f"{made.file_name}: {words}, {made.same} as before, {found['rejected']} left out.")
