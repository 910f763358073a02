"""Bringing a file into the directory: begun, read in chunks, looked at by a person, published or thrown away."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.access.declared import Written
from rinnalla.access.doors import action, bulk_action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.models import StoredFile
from rinnalla.access.permissions import Permission
from rinnalla.services.choices import FileFormat, RunState, Verdict
from rinnalla.services.models import ImportProfile, ImportRun, Source, SourceLink, StagedRow
from rinnalla.services.queries.bulk import add_all, links_by
from rinnalla.services.queries.import_run import counts, profile_named, running_of, source_named
from rinnalla.services.queries.merging import LOCAL, OF_SOURCE

ATTEMPTS = 3
BEING_READ = {RunState.WAITING, RunState.READING}
DISCARDABLE = {RunState.MAPPING, RunState.WAITING, RunState.READING, RunState.READY, RunState.FAILED}


@action(Permission.DIRECTORY_IMPORT, on=None, event=Event.IMPORT_STARTED, writes=(Source, ImportRun, StoredFile))
def start_import(
    *, by: Actor, name: str, kind: FileFormat, stored: StoredFile, file_name: str = "", complete: bool = False,
    language: str = "fi",
) -> ImportRun:  # fmt: skip
    """Take a sealed file in, to be read when its turn comes; a spreadsheet waits for its columns to be named first.

    ``name`` is the source's, which is written down where it is new. Raises NotNow while another file of it is under
    way.
    """
    source = source_named(name)
    if source is None:
        source = Source(name=name.strip(), language=language)
        source.save()
    elif running_of(source).exists():
        raise NotNow(_("Another file of this source is under way. Publish it or throw it away first."))
    stored.save()
    run = ImportRun(
        source=source, format=kind, file=stored, file_name=file_name[:200], complete=complete,
        file_digest=bytes(stored.content_hash).hex(),
        state=RunState.MAPPING if kind == FileFormat.SPREADSHEET else RunState.WAITING,
    )  # fmt: skip
    run.save()
    return run


@action(
    Permission.DIRECTORY_IMPORT, on="run", event=Event.COLUMNS_CHOSEN, writes=(ImportRun, ImportProfile), versioned=True
)
def choose_columns(*, by: Actor, run: ImportRun, columns: Mapping[str, str], name: str) -> ImportRun:
    """Say how the columns of a spreadsheet are read, and remember it under a name for the next one.

    Raises NotNow for a file that is being read already.
    """
    if run.state != RunState.MAPPING:
        raise NotNow(_("The columns of this file have been named already."))
    profile = profile_named(run.source, name) or ImportProfile(source=run.source, name=name)
    profile.columns = dict(columns)
    profile.save()
    run.profile, run.state = profile, RunState.WAITING
    run.save()
    return run


@bulk_action(Permission.ROUTINE, on="run", event=Event.IMPORT_READ, writes=(ImportRun, StagedRow, SourceLink))
def stage_rows(
    *,
    by: Actor,
    run: ImportRun,
    rows: Sequence[StagedRow],
    more: Sequence[StagedRow],
    same: Mapping[str, Any],
    read: int,
) -> Written:
    """Keep what a chunk of the file would change. ``read`` is how many rows the file has given so far.

    ``more`` are rows staged before of which the file tells more, ``same`` the links of rows that say nothing new.
    Raises NotNow for an import that was thrown away meanwhile.
    """
    _still_wanted(run)
    add_all(rows)
    for row in more:
        row.save()
    links_by(list(same)).update(seen=run)
    run.state, run.read = RunState.READING, read
    run.same += len(same)
    run.rows += len(rows)
    run.save()
    return Written(run, len(rows))


@action(Permission.ROUTINE, on="run", event=Event.IMPORT_READ, writes=(ImportRun,))
def finish_reading(*, by: Actor, run: ImportRun) -> None:
    """Lay what was read before a person. A file that changes nothing is done with.

    Raises NotNow for an import that was thrown away meanwhile.
    """
    _still_wanted(run)
    run.state, run.attempts = RunState.READY, 0
    run.save()


@action(Permission.ROUTINE, on="run", event=Event.IMPORT_FAILED, writes=(ImportRun,), versioned=False)
def fail_import(*, by: Actor, run: ImportRun, fault: Mapping[str, Any]) -> None:
    """Note why a file can't be read. Nothing of it is in the directory.

    Raises NotNow for an import that was thrown away meanwhile.
    """
    _still_wanted(run)
    run.state, run.fault = RunState.FAILED, dict(fault)
    run.save()


def _still_wanted(run: ImportRun) -> None:
    if run.state not in BEING_READ:
        raise NotNow(_("This import has been thrown away."))


@action(Permission.ROUTINE, on="run", event=Event.IMPORT_TRIED, writes=(ImportRun,))
def note_attempt(*, by: Actor, run: ImportRun) -> None:
    """Note that work on a run begins, so that one which fails each time is given up."""
    run.attempts += 1
    run.save()


@action(Permission.DIRECTORY_IMPORT, on="run", event=Event.IMPORT_APPROVED, writes=(ImportRun,), versioned=True)
def publish_import(*, by: Actor, run: ImportRun) -> ImportRun:
    """Let what was read be published. Raises NotNow unless it waits for that."""
    if run.state != RunState.READY:
        raise NotNow(_("This import can't be published now."))
    run.state, run.found = RunState.PUBLISHING, counts(run)
    run.save()
    return run


@action(Permission.DIRECTORY_IMPORT, on="run", event=Event.IMPORT_DISCARDED, writes=(ImportRun,), versioned=True)
def discard_import(*, by: Actor, run: ImportRun) -> ImportRun:
    """Throw away what was read. Raises NotNow once it is being published."""
    if run.state not in DISCARDABLE:
        raise NotNow(_("This import is in the directory already, so it can't be thrown away."))
    run.state = RunState.DISCARDED
    run.save()
    return run


@action(Permission.DIRECTORY_IMPORT, on="row", event=Event.IMPORT_ROW_JOINED, writes=(StagedRow, SourceLink))
def join_row(*, by: Actor, row: StagedRow) -> StagedRow:
    """Say that a new row is the service it looks like: what is written here stands, what is empty is filled in.

    Raises NotNow for a row that looks like none, or whose import waits no more.
    """
    if row.like is None or row.verdict != Verdict.NEW or row.import_run.state != RunState.READY:
        raise NotNow(_("There is nothing to join here any more."))
    SourceLink(
        source=row.import_run.source, kind=row.kind, external_id=row.external_id, service=row.like, digest=""
    ).save()
    row.verdict = Verdict.CHANGED
    row.save()
    return row


@action(Permission.DIRECTORY_IMPORT, on="row", event=Event.IMPORT_ROW_JOINED, writes=(StagedRow,))
def keep_apart(*, by: Actor, row: StagedRow) -> StagedRow:
    """Say that a new row is another service than the one it looks like."""
    if row.verdict != Verdict.NEW or row.import_run.state != RunState.READY:
        raise NotNow(_("There is nothing to join here any more."))
    row.like = None
    row.save()
    return row


@action(Permission.DIRECTORY_IMPORT, on="link", event=Event.FIELD_OWNED, writes=(SourceLink,), versioned=True)
def say_who_decides(*, by: Actor, link: SourceLink, field: str, owner: str) -> SourceLink:
    """Say of one field whether what is written here stands, or what the source says next.

    Raises NotNow for what the source has never spoken of, and for anybody else than these two.
    """
    if field not in link.fields or owner not in {LOCAL, OF_SOURCE}:
        raise NotNow(_("Choose a field of this service."))
    link.owned = {**link.owned, field: owner}
    link.save()
    return link
