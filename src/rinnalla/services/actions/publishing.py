"""Publishing an import: new rows are written out of sight, then all of them come into sight at the same moment."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.declared import Written
from rinnalla.access.doors import bulk_action
from rinnalla.access.events import Event
from rinnalla.access.models import StoredFile
from rinnalla.access.permissions import Permission
from rinnalla.services.actions.writing import ORDER, Writer
from rinnalla.services.choices import EntryKind, RunState, Verdict
from rinnalla.services.models import Change, ImportRun, Service, SourceLink, StagedRow, Tombstone
from rinnalla.services.queries.bulk import add_all, mark_done, staged_by
from rinnalla.services.queries.merging import Known, closed_here, differences, stamps, whole
from rinnalla.services.queries.values import COLUMNS, current, digest, fingerprint

UNWRITABLE = {"code": "unwritable"}
WRITES = (*ORDER, ImportRun, StagedRow)


@bulk_action(Permission.ROUTINE, on="run", event=Event.IMPORT_WRITTEN, writes=WRITES)
def write_new(*, by: Actor, run: ImportRun, writer: Writer, rows: Sequence[StagedRow]) -> Written:
    """Write new rows, which nobody sees before the run is published."""
    writer.save()
    done = staged_by([row.pk for row in rows]).update(done=True)
    run.written += done
    run.save()
    return Written(run, done)


@bulk_action(Permission.ROUTINE, on="run", event=Event.IMPORT_PUBLISHED, writes=(*WRITES, Change, Tombstone))
def bring_into_sight(*, by: Actor, run: ImportRun, known: Known, rows: Sequence[StagedRow]) -> Written:
    """Publish: all that is new, and what of the changes fits into the same moment."""
    run.published_at = clock.now()
    done = _change(run, known, rows)
    return Written(run, done)


@bulk_action(Permission.ROUTINE, on="run", event=Event.IMPORT_WRITTEN, writes=(*WRITES, Change, Tombstone))
def write_changes(*, by: Actor, run: ImportRun, known: Known, rows: Sequence[StagedRow]) -> Written:
    """Write changes, each row whole."""
    return Written(run, _change(run, known, rows))


@bulk_action(Permission.ROUTINE, on="run", event=Event.IMPORT_WRITTEN, writes=(ImportRun, StagedRow))
def leave_out(*, by: Actor, run: ImportRun, row: StagedRow) -> Written:
    """Leave out a row that the directory can't hold, so that the others come in."""
    found = {**run.found, row.verdict: run.found[row.verdict] - 1}
    run.found = {**found, Verdict.REJECTED: found[Verdict.REJECTED] + 1}
    row.verdict, row.reason, row.done = Verdict.REJECTED, UNWRITABLE, False
    row.save()
    run.save()
    return Written(run, 1)


@bulk_action(Permission.ROUTINE, on="run", event=Event.IMPORT_WRITTEN, writes=(ImportRun, StagedRow, StoredFile))
def clear_up(*, by: Actor, run: ImportRun, rows: Sequence[UUID]) -> Written:
    """Let go of rows that have become part of the directory; when none is left, the file itself. Rejected rows stay."""
    if rows:
        staged_by(rows).delete()
        return Written(run, len(rows))
    stored = run.file
    run.file = None
    if run.state == RunState.PUBLISHING:
        run.state = RunState.PUBLISHED
    run.save()
    if stored is not None:
        stored.delete()
    return Written(run, 0)


def _change(run: ImportRun, known: Known, rows: Sequence[StagedRow]) -> int:
    for kind in EntryKind:
        of_kind = [row for row in rows if row.kind == kind and row.verdict == Verdict.CHANGED]
        pks = [known.records[kind, row.external_id].pk for row in of_kind if (kind, row.external_id) in known.records]
        records = whole(kind, pks)
        closed = closed_here(pks) if kind == EntryKind.SERVICE else set()
        for row in of_kind:
            if (kind, row.external_id) in known.records:
                record = records[known.records[kind, row.external_id].pk]
                _change_one(run, known, row, record, comes_back=record.pk not in closed)
    for row in rows:
        if row.verdict == Verdict.GONE:
            _take_out(run, known, row)
    for row in rows:
        row.done = True
    mark_done(rows)
    run.written += len(rows)
    run.save()
    return len(rows)


def _change_one(run: ImportRun, known: Known, row: StagedRow, record: Any, *, comes_back: bool) -> None:
    """Write what the source says of fields that are the source's; what it said is noted of all."""
    link = known.links[row.kind, row.external_id]
    held = current(row.kind, record)
    wanted = {name: one for name, one in differences(link, row.values, held).items() if "kept" not in one}
    writer = Writer(run, known)
    writer.columns(row.kind, record, {name: one["new"] for name, one in wanted.items()})
    for name, one in wanted.items():
        if name not in COLUMNS[row.kind]:
            writer.part(record, name, one["new"])
    back = comes_back and getattr(record, "withdrawn_at", None) is not None
    if back:
        record.withdrawn_at = None
    if wanted or back:
        record.save()
    writer.save()
    _note(run, row.kind, record, wanted)
    now = current(row.kind, whole(row.kind, [record.pk])[record.pk])
    kept = {name: link.fields[name] for name in row.values if name not in wanted and name in link.fields}
    link.fields = {**link.fields, **stamps(row.values, now), **_corrected(kept, link, row, held)}
    link.digest, link.seen = digest(row.values), run
    link.save()


def _corrected(kept: dict[str, str], link: SourceLink, row: StagedRow, held: dict[str, Any]) -> dict[str, str]:
    """Fields corrected here stay known as corrected: what the source wrote last is kept beside its new word."""
    found = {}
    for name, before in kept.items():
        said, _, written = before.partition("|")
        if fingerprint(held[name]) != (written or said):
            found[name] = f"{fingerprint(row.values[name])}|{written or said}"
    return found


def _note(run: ImportRun, kind: str, record: Any, wanted: dict[str, dict[str, Any]]) -> None:
    if kind not in {EntryKind.SERVICE, EntryKind.ORGANIZATION}:
        return
    changes = [
        Change(import_run=run, field=name, old=one["old"], new=one["new"], **{str(kind): record})
        for name, one in wanted.items()
    ]
    add_all(changes)


def _take_out(run: ImportRun, known: Known, row: StagedRow) -> None:
    record: Service | None = known.get(row.kind, row.external_id)
    if record is None or record.withdrawn_at is not None:
        return
    record.withdrawn_at = clock.now()
    record.save()
    Tombstone(kind=row.kind, public_id=record.public_id, name=row.name, import_run=run, service=record).save()
