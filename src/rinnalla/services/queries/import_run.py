"""Reading imports: whose turn it is, what they have read, what is left to do."""

from collections.abc import Iterable

from django.db.models import Count, QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.services.choices import EntryKind, RunState, Verdict
from rinnalla.services.models import ImportProfile, ImportRun, Source, SourceLink, StagedRow

UNDER_WAY = (RunState.MAPPING, RunState.WAITING, RunState.READING, RunState.READY, RunState.PUBLISHING)
TO_DO = (RunState.WAITING, RunState.READING, RunState.PUBLISHING)


def running_of(source: Source) -> "QuerySet[ImportRun]":
    """The import of a source that is under way, if any."""
    rows: QuerySet[ImportRun] = ImportRun.objects.filter(source=source, state__in=UNDER_WAY)
    return rows


def next_run() -> ImportRun | None:
    """The import whose turn it is; one that was begun goes on first. One that was thrown away gives its file back."""
    rows = ImportRun.objects.select_related("source", "profile", "file__data_key")
    to_do: ImportRun | None = rows.filter(state__in=TO_DO).order_by("-read", "created_at").first()
    left = (RunState.DISCARDED, RunState.FAILED)
    return to_do or rows.filter(state__in=left, file__isnull=False).order_by("created_at").first()


def runs(actor: Actor) -> "QuerySet[ImportRun]":
    """Imports, the newest first."""
    return visible(actor, Permission.DIRECTORY_IMPORT, ImportRun).select_related("source").order_by("-created_at")


def sources(actor: Actor) -> "QuerySet[Source]":
    """The registers that rows are brought in from."""
    return visible(actor, Permission.DIRECTORY_IMPORT, Source).order_by("name")


def source_named(name: str) -> Source | None:
    """A source by its name, however it is written."""
    found: Source | None = Source.objects.filter(name__iexact=name.strip()).first()
    return found


def profile_named(source: Source, name: str) -> ImportProfile | None:
    """How the columns of a source's spreadsheet are read, by the name it was saved under."""
    found: ImportProfile | None = ImportProfile.objects.filter(source=source, name=name).first()
    return found


def profile_for(source: Source, headings: Iterable[str]) -> ImportProfile | None:
    """The way of reading used last whose columns a spreadsheet all has."""
    there = set(headings)
    rows = ImportProfile.objects.filter(source=source).order_by("-changed_at")
    return next((one for one in rows if there >= set(one.columns)), None)


def profiles(actor: Actor) -> "QuerySet[ImportProfile]":
    """How spreadsheets are read that have been brought in before."""
    return visible(actor, Permission.DIRECTORY_IMPORT, ImportProfile).select_related("source").order_by("name")


def counts(run: ImportRun) -> dict[str, int]:
    """How many rows of each verdict a run has."""
    rows = StagedRow.objects.filter(import_run=run).values_list("verdict").annotate(number=Count("pk"))
    return {**{str(verdict): 0 for verdict in Verdict}, **dict(rows)}


def rows_of(actor: Actor, run: ImportRun, verdict: str) -> "QuerySet[StagedRow]":
    """What a run has read, of one verdict."""
    rows = visible(actor, Permission.DIRECTORY_IMPORT, StagedRow).filter(import_run=run, verdict=verdict)
    return rows.select_related("like__organization", "import_run__source").order_by("number", "pk")


def rows_alike(actor: Actor, run: ImportRun) -> "QuerySet[StagedRow]":
    """New rows that look like a service already here."""
    return rows_of(actor, run, Verdict.NEW).filter(like__isnull=False)


def undone(run: ImportRun, verdicts: Iterable[str], *, kind: str = "") -> "QuerySet[StagedRow]":
    """Rows that publishing still has before it."""
    rows: QuerySet[StagedRow] = StagedRow.objects.filter(import_run=run, verdict__in=list(verdicts), done=False)
    return (rows.filter(kind=kind) if kind else rows).order_by("pk")


def staged(run: ImportRun, kind: str, external_ids: Iterable[str]) -> dict[str, StagedRow]:
    """Rows of a run that were read before, by their identifiers."""
    rows = StagedRow.objects.filter(import_run=run, kind=kind, external_id__in=list(external_ids))
    return {row.external_id: row for row in rows.exclude(verdict=Verdict.REJECTED)}


def unseen(run: ImportRun) -> "QuerySet[SourceLink]":
    """Services of the source that a file which holds everything does not have."""
    rows: QuerySet[SourceLink] = SourceLink.objects.filter(
        source=run.source, kind=EntryKind.SERVICE, service__withdrawn_at=None
    )
    return rows.exclude(seen=run).select_related("service").order_by("pk")


def leftovers(run: ImportRun) -> "QuerySet[StagedRow]":
    """Rows that are needed no more once a run has ended: all but those that were left out."""
    rows: QuerySet[StagedRow] = StagedRow.objects.filter(import_run=run).exclude(verdict=Verdict.REJECTED)
    return rows.order_by("pk")


def staged_ids(run: ImportRun) -> "QuerySet[StagedRow, str]":
    """The identifiers of services of which a run has read something."""
    rows: QuerySet[StagedRow, str] = StagedRow.objects.filter(import_run=run, kind=EntryKind.SERVICE).values_list(
        "external_id", flat=True
    )
    return rows
