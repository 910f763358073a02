"""The worker's part of imports: reading files chunk by chunk, and publishing them."""

import logging
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import Any

from django.db import DataError, IntegrityError

from rinnalla.access.actors import system
from rinnalla.access.errors import NotNow
from rinnalla.access.files import opened
from rinnalla.access.tenancy import owned_reading
from rinnalla.formats.directory import hsds, plain, ptv, ptv_lists, terms
from rinnalla.formats.directory.checks import checked
from rinnalla.formats.directory.rows import Rejected, Row
from rinnalla.formats.intake import FileFault
from rinnalla.services.actions import import_run as actions
from rinnalla.services.actions import publishing
from rinnalla.services.actions.writing import Writer
from rinnalla.services.choices import EntryKind, FileFormat, RunState, Verdict
from rinnalla.services.models import ImportRun, StagedRow
from rinnalla.services.queries import import_run as queries
from rinnalla.services.queries.merging import Known
from rinnalla.services.queries.staging import Staging, new_stamps
from rinnalla.services.queries.values import digest

log = logging.getLogger("rinnalla.imports")
CHUNK = 500
NEW_AT_ONCE, CHANGED_AT_ONCE = 200, 50
FIRST_KINDS = (EntryKind.TERM, EntryKind.ORGANIZATION, EntryKind.LOCATION, EntryKind.SERVICE)
Reader = Callable[[Path, str], Iterator[Row | Rejected]]
READERS: dict[str, Reader] = {
    FileFormat.HSDS_JSON: hsds.read_json,
    FileFormat.HSDS_CSV: hsds.read_tables,
    FileFormat.PTV_JSON: ptv.read_json,
    FileFormat.PTV_XLSX: ptv_lists.read,
    FileFormat.TERMS: terms.read,
}
# What a row is met with that holds what no column takes.
ODD = (ValueError, DataError, IntegrityError)
BY = system("imports")


def anything_waits() -> bool:
    """Whether an import's turn has come."""
    with owned_reading():
        return queries.next_run() is not None


def take_up_import(between: Callable[[], object] = bool) -> bool:
    """Work on the import whose turn it is, until a person is asked or it is done; whether there was one.

    Work that was cut off goes on where it stopped. A file that fails three times is given up; what has begun to be
    published is finished. ``between`` is called after each
    chunk, so that a long import keeps nothing else waiting.
    """
    with owned_reading():
        run = queries.next_run()
    if run is None:
        return False
    if run.state in {RunState.DISCARDED, RunState.FAILED}:
        throw_away(run)
        return True
    actions.note_attempt(by=BY, run=run)
    run = _now(run)
    if run.state == RunState.PUBLISHING:
        publish(run, between)
        return True
    # Thrown away while it was being read: the next turn lets go of what was read.
    with suppress(NotNow):
        if run.attempts > actions.ATTEMPTS:
            actions.fail_import(by=BY, run=run, fault={"code": "given_up"})
        else:
            read(run, between)
    return True


def _now(run: ImportRun) -> ImportRun:
    with owned_reading():
        return queries.as_it_stands(run)


def read(run: ImportRun, between: Callable[[], object] = bool) -> None:
    """Read a file into staged rows; a file that can't be read fails with the reason."""
    try:
        with tempfile.TemporaryDirectory() as folder:
            path = unsealed(run, Path(folder))
            _stage(run, path, between)
    except FileFault as fault:
        told = {"code": fault.code, "row": fault.row, "column": fault.column, "value": fault.value}
        actions.fail_import(by=BY, run=run, fault={name: value for name, value in told.items() if value})
        return
    if run.complete:
        _stage_gone(run)
    actions.finish_reading(by=BY, run=run)


def unsealed(run: ImportRun, folder: Path) -> Path:
    """The run's file, readable, in a folder that is removed afterwards."""
    path = folder / "file"
    with path.open("wb") as out:
        for piece in opened(run.file):  # type: ignore[arg-type] # a run that is read has its file
            out.write(piece)
    return path


def rows_in(run: ImportRun, path: Path) -> Iterator[Row | Rejected]:
    """The rows of a run's file, each looked at. Raises FileFault."""
    if run.format == FileFormat.SPREADSHEET:
        columns = run.profile.columns if run.profile else {}
        rows = plain.read(path, run.source.language, columns)
    else:
        rows = READERS[run.format](path, run.source.language)
    return (checked(row) if isinstance(row, Row) else row for row in rows)


def _stage(run: ImportRun, path: Path, between: Callable[[], object]) -> None:
    """In chunks, each whole; rows that an earlier attempt has read are passed over."""
    rows = rows_in(run, path)
    read_before = run.read
    for _ in islice(rows, read_before):
        pass
    read_now = read_before
    while chunk := list(islice(rows, CHUNK)):
        read_now += len(chunk)
        with owned_reading():
            staging = Staging(run, chunk)
        actions.stage_rows(by=BY, run=run, rows=staging.rows, more=staging.more, same=staging.same, read=read_now)
        between()


def _stage_gone(run: ImportRun) -> None:
    with owned_reading():
        links = list(queries.unseen(run).exclude(external_id__in=queries.staged_ids(run)).iterator(CHUNK))
    for start in range(0, len(links), CHUNK):
        rows = [
            StagedRow(
                import_run=run, number=0, kind=link.kind, external_id=link.external_id, verdict=Verdict.GONE,
                name=link.service.name.said_in("fi").words[:200],
            )
            for link in links[start : start + CHUNK]
            if link.service
        ]  # fmt: skip
        actions.stage_rows(by=BY, run=run, rows=rows, more=(), same={}, read=run.read)


def publish(run: ImportRun, between: Callable[[], object] = bool) -> None:
    """Write what is new out of sight, bring all into sight, write the changes, clear up."""
    known: dict[tuple[str, str], Any] = {}

    def new(rows: Sequence[StagedRow]) -> None:
        with owned_reading():
            writer = _prepared(run, rows, known)
        publishing.write_new(by=BY, run=run, writer=writer, rows=rows)
        known.update(writer.known.terms())

    def changed(rows: Sequence[StagedRow]) -> None:
        publishing.write_changes(by=BY, run=run, known=_known(run, rows), rows=rows)

    for kind in FIRST_KINDS:
        while rows := _undone(run, (Verdict.NEW,), NEW_AT_ONCE, kind):
            _write(run, rows, new)
            between()
    if run.published_at is None:
        _bring_into_sight(run)
        run = _now(run)
    while rows := _undone(run, (Verdict.CHANGED, Verdict.GONE), CHANGED_AT_ONCE):
        _write(run, rows, changed)
        between()
    throw_away(run)


def _write(run: ImportRun, rows: Sequence[StagedRow], write: Callable[[Sequence[StagedRow]], None]) -> None:
    """Write rows together; where one can't be written, find it by halves and leave it out, so that the others come."""
    try:
        write(rows)
    except ODD as fault:
        if len(rows) == 1:
            log.warning("a row of an import can't be written: %s", type(fault).__name__)
            publishing.leave_out(by=BY, run=run, row=rows[0])
            return
        half = len(rows) // 2
        for some in (rows[:half], rows[half:]):
            _write(run, some, write)


def _bring_into_sight(run: ImportRun) -> None:
    """With the changes that fit into the same moment; alone, where one of them can't be written."""
    rows = _undone(run, (Verdict.CHANGED, Verdict.GONE), CHANGED_AT_ONCE)
    try:
        publishing.bring_into_sight(by=BY, run=run, known=_known(run, rows), rows=rows)
    except ODD:
        publishing.bring_into_sight(by=BY, run=run, known=_known(run, ()), rows=())


def throw_away(run: ImportRun) -> None:
    """Let go of what is needed no more."""
    more = True
    while more:
        with owned_reading():
            rows = queries.leftovers(run, CHUNK)
        publishing.clear_up(by=BY, run=run, rows=rows)
        more = bool(rows)


def _undone(run: ImportRun, verdicts: tuple[str, ...], limit: int, kind: str = "") -> list[StagedRow]:
    with owned_reading():
        return list(queries.undone(run, verdicts, kind=kind)[:limit])


def _known(
    run: ImportRun, rows: Sequence[StagedRow], terms: Mapping[tuple[str, str], Any] = MappingProxyType({})
) -> Known:
    """What the directory has of some rows and of what they speak of; ``terms`` were met before."""
    known = Known(run.source)
    known.records |= terms
    with owned_reading():
        for kind in EntryKind:
            known.learn(kind, [row.external_id for row in rows if row.kind == kind])
        known.learn(EntryKind.ORGANIZATION, {*_mentioned(rows, "organization"), "-"})
        known.learn(EntryKind.ORGANIZATION, _mentioned(rows, "parent"))
        known.learn(EntryKind.TERM, [*_mentioned(rows, "parent"), *_listed(rows, "terms")])
        known.learn(EntryKind.LOCATION, (place["location"] for row in rows for place in row.values.get("places", ())))
        known.learn(EntryKind.SERVICE, _listed(rows, "services"))
    return known


def _prepared(run: ImportRun, rows: Sequence[StagedRow], terms: Mapping[tuple[str, str], Any]) -> Writer:
    known = _known(run, rows, terms)
    for kind in EntryKind:
        known.learn_taken(kind, [row.external_id for row in rows if row.kind == kind])
    writer = Writer(run, known)
    for row in rows:
        if row.kind == EntryKind.TERM and known.get(row.kind, row.external_id):
            record: Any = known.get(row.kind, row.external_id)
        else:
            record = writer.entry(row.kind, row.external_id, row.values)
        writer.link(row.kind, row.external_id, record, digest(row.values), new_stamps(known, row.values))
    return writer


def _mentioned(rows: Sequence[StagedRow], name: str) -> set[str]:
    return {row.values[name] for row in rows if row.values.get(name)}


def _listed(rows: Sequence[StagedRow], name: str) -> set[str]:
    return {one for row in rows for one in row.values.get(name, ())}
