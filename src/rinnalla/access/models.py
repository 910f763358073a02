"""The tables of the spine. Actor and person are plain identifiers here: the trail must outlive the accounts."""

from collections.abc import Collection
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.break_glass import BreakGlass, BreakGlassReview  # noqa: F401 -- so that Django finds the tables
from rinnalla.access.ids import uuid7
from rinnalla.access.prepared import shared
from rinnalla.access.records import Record
from rinnalla.access.tenancy import served


class Owner(models.Model):
    """The installation owner, the data controller. Nothing else is called owner."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(max_length=200)
    host = models.CharField(max_length=200, unique=True, null=True, blank=True)
    only = models.BooleanField(default=True, editable=False)
    data_key = models.ForeignKey("access.DataKey", models.PROTECT, related_name="+", null=True, editable=False)
    created_at = models.DateTimeField(default=clock.now, editable=False)

    class Meta:
        verbose_name = _("installation's owner")

    class Privacy:
        plain = {"id", "name", "host", "only", "data_key", "created_at"}

    def __str__(self) -> str:
        return self.name


class DataKey(models.Model):
    """A key that seals one client's, one material set's or the owner's own texts; itself sealed by an installation key.

    Erasure destroys ``wrapped``; the row stays, so that what it sealed can be told apart from what was never there.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(Owner, models.PROTECT, related_name="+", default=served)
    wrapped = models.BinaryField(max_length=80, null=True)
    installation_key = models.CharField(max_length=16)
    created_at = models.DateTimeField(default=clock.now, editable=False)

    class Privacy:
        plain = {"id", "owner", "wrapped", "installation_key", "created_at"}

    @classmethod
    def from_db(cls, db: str | None, field_names: Collection[str], values: Collection[Any], **given: Any) -> "DataKey":
        """The key of a row; rows read together by a kept query share theirs."""
        make = super().from_db
        return shared(next(iter(values)), lambda: make(db, field_names, values, **given))


class Submission(models.Model):
    """A form that has been received: who sent which form with what contents, and where its result is."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(Owner, models.PROTECT, related_name="+", default=served)
    actor = models.UUIDField()
    form = models.UUIDField()
    body = models.BinaryField(max_length=32)
    address = models.CharField(max_length=300)
    received_at = models.DateTimeField(default=clock.now, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "actor", "form"], name="submission_once"),
        ]

    class Privacy:
        plain = {"id", "owner", "actor", "form", "body", "address", "received_at"}


class AuditLine(models.Model):
    """One reading or change, or the refusal of one.

    Holds no values. Appended only; ``number`` is given by the sealer.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner_id = models.UUIDField(default=served)
    at = models.BigIntegerField(db_comment="microseconds since 1970, UTC")
    organisation = models.UUIDField(null=True)
    actor_kind = models.CharField(max_length=10)
    actor = models.UUIDField()
    person = models.UUIDField(null=True)
    role = models.CharField(max_length=30)
    basis = models.CharField(max_length=20)
    event = models.CharField(max_length=30)
    outcome = models.CharField(max_length=10)
    record_type = models.CharField(max_length=40)
    record = models.UUIDField(null=True)
    source = models.CharField(max_length=60)
    run = models.UUIDField(null=True)
    rows = models.PositiveIntegerField(null=True, db_comment="how many rows a bulk action wrote")
    digest = models.CharField(max_length=64, default="", db_comment="hash of the file a bulk action read")
    subjects = models.TextField(
        default="", db_comment="ids of the clients shown, sorted, without dashes, a blank between"
    )
    key = models.CharField(max_length=16)
    mac = models.BinaryField(max_length=32)
    number = models.BigIntegerField(null=True)

    class Meta:
        verbose_name = _("line of the audit trail")
        constraints = [
            models.UniqueConstraint(fields=["owner_id", "number"], name="audit_line_number"),
        ]
        indexes = [
            models.Index(fields=["owner_id", "actor", "at"], name="audit_line_by_actor"),
            models.Index(fields=["owner_id", "at"], name="audit_line_by_time"),
            models.Index(fields=["owner_id"], condition=models.Q(number=None), name="audit_line_unsealed"),
        ]

    class Privacy:
        plain = {
            "id", "owner_id", "at", "organisation", "actor_kind", "actor", "person", "role", "basis", "event",
            "outcome", "record_type", "record", "source", "run", "rows", "digest", "subjects", "key", "mac", "number",
        }  # fmt: skip


class AuditSubject(models.Model):
    """An index of a line's subjects: the lines in which a client was shown."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner_id = models.UUIDField(default=served)
    line = models.UUIDField()
    client = models.UUIDField()
    at = models.BigIntegerField()

    class Meta:
        verbose_name = _("line of the audit trail about a client")
        constraints = [
            models.UniqueConstraint(fields=["owner_id", "line", "client"], name="audit_subject_once"),
        ]
        indexes = [models.Index(fields=["owner_id", "client", "at"], name="audit_subject_by_client")]

    class Privacy:
        plain = {"id", "owner_id", "line", "client", "at"}


class AuditSegment(models.Model):
    """A closed run of at most 1,000 numbered lines, chained to the one before by its seal."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner_id = models.UUIDField(default=served)
    number = models.PositiveIntegerField()
    first = models.BigIntegerField()
    last = models.BigIntegerField()
    seal = models.BinaryField(max_length=32)
    key = models.CharField(max_length=16)
    dropped_at = models.DateTimeField(null=True)
    dropped_code = models.BinaryField(max_length=32, null=True)
    sealed_at = models.DateTimeField(default=clock.now, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner_id", "number"], name="audit_segment_number"),
            models.CheckConstraint(condition=models.Q(last__gte=models.F("first")), name="audit_segment_order"),
        ]

    class Privacy:
        plain = {"id", "owner_id", "number", "first", "last", "seal", "key", "dropped_at", "dropped_code", "sealed_at"}


class StoredFile(Record):
    """A file in the encrypted store: its bytes lie beside the database, named by this id."""

    data_key = models.ForeignKey(DataKey, models.PROTECT, related_name="+")
    client = models.UUIDField(null=True)
    media_type = models.CharField(max_length=80)
    size = models.PositiveBigIntegerField()
    content_hash = models.BinaryField(max_length=32)

    class Meta(Record.Meta):
        verbose_name = _("stored file")

    class Privacy:
        plain = {"data_key", "client", "media_type", "size", "content_hash"}
        subject = "client"


class Maintenance(models.Model):
    """While a row stands here the guards of the append-only tables yield. Its writer leaves an audit line."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    reason = models.CharField(max_length=60)

    class Privacy:
        plain = {"id", "reason"}


class DemoMark(models.Model):
    """Marks a database as a demonstration. Written only by ``rinnalla demo``."""

    id = models.BooleanField(primary_key=True, default=True, editable=False)
    stamp = models.CharField(max_length=80)
    built_at = models.DateTimeField()

    class Privacy:
        plain = {"id", "stamp", "built_at"}


class Lease(models.Model):
    """Which host does a piece of routine work now, so that several may try."""

    name = models.CharField(primary_key=True, max_length=80)
    holder = models.UUIDField()
    until = models.DateTimeField()

    class Privacy:
        plain = {"name", "holder", "until"}
