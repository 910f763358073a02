"""Workshops: tables, rounds, and what is written at them by people who are known by nothing but a seat."""

from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import Record, SealedRecord
from rinnalla.access.tenancy import served
from rinnalla.learning.choices.workshop import Way, WorkshopState
from rinnalla.people.models import Organisation, Person

MOST_TABLES = 40
LONGEST_ROUND = 180


class Workshop(SealedRecord):
    """Some people at tables, writing in rounds. Everything written opens with the workshop's own data key.

    ``code`` is what people join by. ``size`` is the number of tables, ``stage`` the number of the round under way (0
    before the first). With ``rotates`` each group moves on one table a round. ``case`` is a case invented or changed.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    facilitator = models.ForeignKey(Person, models.PROTECT, related_name="+")
    title = models.CharField(max_length=160)
    template = models.CharField(max_length=40)
    language = models.CharField(max_length=7, default="fi")
    code = models.CharField(max_length=12, editable=False)
    state = models.CharField(max_length=20, choices=WorkshopState.choices, default=WorkshopState.READY)
    held_on = models.DateField()
    rotates = models.BooleanField(default=False)
    size = models.PositiveSmallIntegerField()
    stage = models.PositiveSmallIntegerField(default=0)
    content_note = models.CharField(max_length=300, blank=True)
    case = SealedTextField(max_length=4000)
    check_until = models.DateField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("workshop")
        constraints = [
            models.UniqueConstraint(fields=["owner", "code"], name="workshop_code"),
            models.CheckConstraint(condition=Q(size__gte=1, size__lte=MOST_TABLES), name="workshop_size"),
            models.CheckConstraint(
                condition=Q(state=WorkshopState.DONE, done_at__isnull=False)
                | (~Q(state=WorkshopState.DONE) & Q(done_at=None)),
                name="workshop_done_with_its_time",
            ),
        ]
        indexes = [models.Index(fields=["owner", "organisation", "held_on"], name="workshop_by_day")]

    class Privacy:
        sensitive = {"case"}
        plain = {
            "organisation", "facilitator", "title", "template", "language", "code", "state", "held_on", "rotates",
            "size", "stage", "content_note", "check_until", "done_at", "data_key",
        }  # fmt: skip


class Round(Record):
    """A round: what is asked, for how many minutes, and whether with names. People are told before they write.

    ``hidden``: what a table writes is shown to it when all have written, or ``opened_at`` by the facilitator.
    """

    workshop = models.ForeignKey(Workshop, models.PROTECT, related_name="rounds")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=120)
    prompt = models.CharField(max_length=600)
    minutes = models.PositiveSmallIntegerField()
    named = models.BooleanField(default=False)
    hidden = models.BooleanField(default=True)
    started_at = models.DateTimeField(null=True, blank=True)
    ends_at = models.DateTimeField(null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("round of a workshop")
        constraints = [
            models.UniqueConstraint(fields=["owner", "workshop", "number"], name="round_number"),
            models.CheckConstraint(condition=Q(minutes__gte=1, minutes__lte=LONGEST_ROUND), name="round_minutes"),
            models.CheckConstraint(
                condition=Q(started_at=None, ends_at=None)
                | Q(started_at__isnull=False, ends_at__isnull=False, ends_at__gte=F("started_at")),
                name="round_times_in_order",
            ),
        ]

    class Privacy:
        plain = {
            "workshop", "number", "title", "prompt", "minutes", "named", "hidden", "started_at", "ends_at", "opened_at",
        }  # fmt: skip


class Table(Record):
    """A table: its theme where tables have their own, and how many sit at it where that is known.

    ``opened`` is the number of the last round whose contributions have been opened to it.
    """

    workshop = models.ForeignKey(Workshop, models.PROTECT, related_name="tables")
    number = models.PositiveSmallIntegerField()
    theme = models.CharField(max_length=200, blank=True)
    people = models.PositiveSmallIntegerField(null=True, blank=True)
    opened = models.PositiveSmallIntegerField(default=0)

    class Meta(Record.Meta):
        verbose_name = _("table of a workshop")
        constraints = [models.UniqueConstraint(fields=["owner", "workshop", "number"], name="table_number")]

    class Privacy:
        plain = {"workshop", "number", "theme", "people", "opened"}


class Seat(models.Model):
    """A phone that has joined a table. No record: nothing in it says who or when, and no contribution leads to it.

    ``written`` counts its contributions, ``last_round`` is the number of the last round in which it has written.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    owner = models.ForeignKey("access.Owner", models.PROTECT, related_name="+", default=served, editable=False)
    table = models.ForeignKey(Table, models.PROTECT, related_name="seats")
    written = models.PositiveIntegerField(default=0)
    last_round = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("seat at a table")

    class Privacy:
        plain = {"id", "owner", "table", "written", "last_round"}


class Sheet(Record):
    """A photograph of a paper on which a table has written. Deleted once it has been typed."""

    table = models.ForeignKey(Table, models.PROTECT, related_name="sheets")
    round = models.ForeignKey(Round, models.PROTECT, related_name="sheets")
    file = models.ForeignKey("access.StoredFile", models.PROTECT, related_name="+")

    class Meta(Record.Meta):
        verbose_name = _("photograph of a paper")

    class Privacy:
        plain = {"table", "round", "file"}


class Cluster(SealedRecord):
    """A theme that contributions were put together under; ``told`` is its part of the synthesis.

    ``frozen`` once the synthesis is finished.
    """

    FROZEN_WHEN = "OLD.frozen"

    workshop = models.ForeignKey(Workshop, models.PROTECT, related_name="clusters")
    number = models.PositiveSmallIntegerField()
    name = SealedTextField(max_length=120)
    told = SealedTextField(max_length=6000)
    frozen = models.BooleanField(default=False)

    class Meta(SealedRecord.Meta):
        verbose_name = _("theme of a workshop")
        constraints = [models.UniqueConstraint(fields=["owner", "workshop", "number"], name="cluster_number")]

    class Privacy:
        sensitive = {"name", "told"}
        plain = {"workshop", "number", "frozen", "data_key"}


class Contribution(SealedRecord):
    """What somebody wrote in a round. Its id is made from the form's, so that a form sent twice is one contribution.

    ``name`` is what the writer called themselves, in rounds with names only. ``heavy``: readers open it themselves.
    ``quotable``: the writer lets the words stand in the synthesis. What was taken back keeps no words.
    """

    round = models.ForeignKey(Round, models.PROTECT, related_name="contributions")
    table = models.ForeignKey(Table, models.PROTECT, related_name="contributions")
    cluster = models.ForeignKey(Cluster, models.PROTECT, related_name="contributions", null=True, blank=True)
    way = models.CharField(max_length=20, choices=Way.choices, default=Way.PHONE)
    heavy = models.BooleanField(default=False)
    quotable = models.BooleanField(default=False)
    taken_back = models.BooleanField(default=False)
    text = SealedTextField(max_length=600)
    name = SealedTextField(max_length=80)

    class Meta(SealedRecord.Meta):
        verbose_name = _("contribution")
        indexes = [models.Index(fields=["owner", "table", "round"], name="contribution_at_table")]

    class Privacy:
        sensitive = {"text", "name"}
        plain = {"round", "table", "cluster", "way", "heavy", "quotable", "taken_back", "data_key"}
