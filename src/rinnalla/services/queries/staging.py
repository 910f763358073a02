"""What a chunk of a file would do to the directory."""

from collections.abc import Mapping, Sequence
from typing import Any

from rinnalla.formats.directory.rows import Rejected, Row
from rinnalla.services.choices import EntryKind, Verdict
from rinnalla.services.models import ImportRun, SourceLink, StagedRow
from rinnalla.services.queries.import_run import staged
from rinnalla.services.queries.merging import Known, alike, closed_here, differences, whole
from rinnalla.services.queries.values import current, digest, fingerprint, normal

TWICE = {"code": "twice"}
RETURNED = {"code": "returned"}


class Staging:
    """The staged rows of a chunk: ``rows`` to be kept, ``more`` told of rows before, ``same`` links with no news."""

    def __init__(self, run: ImportRun, chunk: Sequence[Row | Rejected]) -> None:
        self.run = run
        self.rows: list[StagedRow] = []
        self.more: list[StagedRow] = []
        self.same: dict[Any, SourceLink] = {}
        self._read: dict[tuple[str, str], StagedRow] = {}
        self._known = Known(run.source)
        told = [row for row in chunk if isinstance(row, Row)]
        for kind in EntryKind:
            ids = [row.external_id for row in told if row.kind == kind]
            self._read |= {(kind, key): row for key, row in staged(run, kind, ids).items()} if ids else {}
            self._known.learn(kind, ids)
        self._whole = self._records(told)
        services = (
            self._known.get(EntryKind.SERVICE, row.external_id) for row in told if row.kind == EntryKind.SERVICE
        )
        self._closed = closed_here(one.pk for one in services if one and one.withdrawn_at)
        for row in chunk:
            self._reject(row) if isinstance(row, Rejected) else self._take(row)
        self._look_alike()

    def _records(self, told: Sequence[Row]) -> Mapping[tuple[str, Any], Any]:
        """Rows of the directory of which the source says something else than before, with all that belongs to them."""
        found: dict[tuple[str, Any], Any] = {}
        for kind in EntryKind:
            pks = [
                self._known.records[kind, row.external_id].pk
                for row in told
                if row.kind == kind and (link := self._known.links.get((kind, row.external_id)))
                and link.digest != digest(normal(kind, row.values))
            ]  # fmt: skip
            found |= {(kind, pk): record for pk, record in whole(kind, pks).items()} if pks else {}
        return found

    def _reject(self, row: Rejected) -> None:
        reason = {name: value for name in ("code", "column", "value") if (value := getattr(row, name))}
        self._stage(row.number, row.kind, row.external_id, row.name, Verdict.REJECTED, reason=reason)

    def _take(self, row: Row) -> None:
        values = normal(row.kind, row.values)
        before = self._read.get((row.kind, row.external_id))
        link = self._known.links.get((row.kind, row.external_id))
        if before is not None or (link and link.seen_id == self.run.pk) or (link and link.pk in self.same):
            self._again(row, before, values)
        elif link is None:
            verdict = Verdict.NEW
            self._stage(row.number, row.kind, row.external_id, row.name, verdict, values=values)
        else:
            self._compare(row, link, values)

    def _again(self, row: Row, before: StagedRow | None, values: Mapping[str, Any]) -> None:
        """A service that comes twice is left out the second time; of anything else the file may tell bit by bit."""
        if row.kind == EntryKind.SERVICE:
            self._stage(row.number, row.kind, row.external_id, row.name, Verdict.REJECTED, reason=TWICE)
        elif before is not None and (news := {name: one for name, one in values.items() if name not in before.values}):
            before.values |= news
            if before not in self.rows and before not in self.more:
                self.more.append(before)

    def _compare(self, row: Row, link: SourceLink, values: dict[str, Any]) -> None:
        record = self._known.get(row.kind, row.external_id)
        back = getattr(record, "withdrawn_at", None) is not None and record.pk not in self._closed
        same = link.digest == digest(values)
        changes = {} if same else differences(link, values, current(row.kind, self._whole[row.kind, record.pk]))
        if not changes and not back:
            self.same[link.pk] = link
            return
        reason = RETURNED if back else {}
        self._stage(
            row.number, row.kind, row.external_id, row.name, Verdict.CHANGED, values=values, changes=changes,
            reason=reason,
        )  # fmt: skip

    def _stage(self, number: int, kind: str, external_id: str, name: str, verdict: str, **told: Any) -> None:
        row = StagedRow(
            import_run=self.run, number=number, kind=kind, external_id=external_id[:200], name=name[:200],
            verdict=verdict, **told,
        )  # fmt: skip
        self.rows.append(row)
        if verdict != Verdict.REJECTED:
            self._read[kind, external_id] = row

    def _look_alike(self) -> None:
        new = [row for row in self.rows if row.kind == EntryKind.SERVICE and row.verdict == Verdict.NEW]
        likes = alike((row.external_id, row.values) for row in new) if new else {}
        for row in new:
            row.like = likes.get(row.external_id)


def new_stamps(known: Known, values: Mapping[str, Any]) -> dict[str, str]:
    """The hash of each field of a new row as the source says it, and as it is written where that is less."""
    found = {name: fingerprint(value) for name, value in values.items()}
    if not values.get("organization", "-"):
        found["organization"] += f"|{fingerprint('-')}"
    if "places" in values:
        there = [one for one in values["places"] if known.get(EntryKind.LOCATION, one["location"])]
        if len(there) < len(values["places"]):
            found["places"] += f"|{fingerprint(there)}"
    if "services" in values:
        here = sorted(one for one in values["services"] if known.get(EntryKind.SERVICE, one))
        if len(here) < len(values["services"]):
            found["services"] += f"|{fingerprint(here)}"
    return found
