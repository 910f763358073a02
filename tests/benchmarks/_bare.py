"""A bare copy of a period's page: the same template and presenters over plain tables, with no door, no line and no key.

Imported only when models can be; ``make`` creates the tables and copies a walked path into them.
"""

from uuid import uuid4

from django.conf import settings
from django.db import connection, models
from django.db.models import Prefetch
from django.urls import include, path

from rinnalla.access import clock
from rinnalla.guidance.choices import SummaryKind, SummaryState
from rinnalla.guidance.presenters import period as presented
from rinnalla.web.pages import show


class Plain(models.Model):
    """What any record of ours keeps of its making, without an owner and a key."""

    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=clock.now)
    created_by = models.UUIDField(default=uuid4)
    changed_at = models.DateTimeField(default=clock.now)
    changed_by = models.UUIDField(default=uuid4)
    run = models.UUIDField(default=uuid4)

    class Meta:
        abstract = True
        app_label = "web"  # an installed app that has no tables of its own


class Client(Plain):
    called = models.CharField(max_length=80)


class Unit(Plain):
    name = models.CharField(max_length=200)

    def __str__(self):
        return self.name


class Request(Plain):
    from_unit = models.ForeignKey(Unit, models.PROTECT)


class Period(Plain):
    client = models.ForeignKey(Client, models.PROTECT)
    unit = models.ForeignKey(Unit, models.PROTECT)
    request = models.ForeignKey(Request, models.PROTECT)
    id = models.UUIDField(primary_key=True)
    state = models.CharField(max_length=20)
    planned_start = models.DateField()
    planned_end = models.DateField()


class Phase(Plain):
    period = models.ForeignKey(Period, models.PROTECT, related_name="phases")
    state = models.CharField(max_length=20)
    started_on = models.DateField()
    ended_on = models.DateField(null=True)


class Person(Plain):
    pass


class Staff(Plain):
    person = models.OneToOneField(Person, models.PROTECT, related_name="staff")
    first_name = models.CharField(max_length=80)
    last_name = models.CharField(max_length=80)
    title = models.CharField(max_length=120)
    phone = models.CharField(max_length=40)


class Assignment(Plain):
    period = models.ForeignKey(Period, models.PROTECT, related_name="assignments")
    person = models.ForeignKey(Person, models.PROTECT)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)


class Brief(Plain):
    period = models.ForeignKey(Period, models.PROTECT)
    text = models.TextField()


class Goal(Plain):
    id = models.UUIDField(primary_key=True)
    period = models.ForeignKey(Period, models.PROTECT)
    aim = models.CharField(max_length=20)
    words = models.TextField()
    where_now = models.TextField()


class Meeting(Plain):
    id = models.UUIDField(primary_key=True)
    period = models.ForeignKey(Period, models.PROTECT)
    state = models.CharField(max_length=20)
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField(null=True)
    place = models.TextField()
    activities = models.JSONField()

    def note(self, kind):
        return next((note for note in self.readable if note.kind == kind), None)

    def earlier(self, note):
        return []


class Note(Plain):
    id = models.UUIDField(primary_key=True)
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="notes")
    kind = models.CharField(max_length=10)
    author = models.UUIDField()
    text = models.TextField()


class Answer(Plain):
    note = models.OneToOneField(Note, models.PROTECT, related_name="answer")
    answer = models.CharField(max_length=20)
    words = models.TextField()


class Summary(Plain):
    id = models.UUIDField(primary_key=True)
    period = models.ForeignKey(Period, models.PROTECT)
    kind = models.CharField(max_length=10, choices=SummaryKind.choices)
    state = models.CharField(max_length=20, choices=SummaryState.choices)
    as_of = models.DateField()


TABLES = [Client, Unit, Request, Period, Phase, Person, Staff, Assignment, Brief, Goal, Meeting, Note, Answer, Summary]


def make(walk):
    """Create the tables and copy what the real page of this path shows."""
    with connection.schema_editor() as editor:
        for table in TABLES:
            editor.create_model(table)
    walk.period.refresh_from_db()
    real, unit = walk.period, Unit.objects.create(name=str(walk.request.from_unit))
    request = Request.objects.create(from_unit=unit)
    client = Client.objects.create(called=walk.client.called)
    period = _copy(Period, real, client=client, unit=unit, request=request)
    Brief.objects.create(period=period, text=walk.brief.text)
    for phase in real.phases.all():
        _copy(Phase, phase, leave={"id"}, period=period)
    for held in real.assignments.select_related("person__staff"):
        person = Person.objects.create()
        _copy(Staff, held.person.staff, leave={"id"}, person=person)
        _copy(Assignment, held, leave={"id"}, period=period, person=person)
    for table, rows in ((Goal, real.goals), (Summary, real.summaries)):
        for row in rows.all():
            _copy(table, row, period=period)
    _copy_meetings(real, period)
    return period


def _copy_meetings(real, period):
    for row in real.meetings.all():
        meeting = _copy(Meeting, row, period=period)
        for written in row.notes.all():
            note = _copy(Note, written, meeting=meeting)
            if hasattr(written, "answer"):
                _copy(Answer, written.answer, leave={"id"}, note=note)


def _copy(table, row, *, leave=frozenset(), **given):
    names = {field.name for field in table._meta.fields} - set(given) - leave
    return table.objects.create(**given, **{name: getattr(row, name) for name in names})


def page(request, pk):
    """The page, with its rows read by plain queries."""
    record = Period.objects.select_related("client", "unit", "request__from_unit").get(pk=pk)
    notes = Note.objects.select_related("answer")
    rows = Meeting.objects.filter(period=record).prefetch_related(Prefetch("notes", notes, to_attr="readable"))
    meetings = list(rows.order_by("-starts_at"))
    guides = record.assignments.filter(ends_on=None).select_related("person__staff").order_by("starts_on")
    context = {
        "record": record,
        "client": record.client,
        "tag": presented.state_tag(record),
        "guides": presented.first_names([held.person.staff for held in guides]),
        "timeline": presented.timeline(record, meetings),
        "brief": Brief.objects.filter(period=record).first(),
        "goals": presented.goal_rows(list(Goal.objects.filter(period=record).order_by("created_at"))),
        "meetings": [presented.meeting_row(meeting) for meeting in meetings],
        "summaries": list(Summary.objects.filter(period=record).order_by("-created_at")),
        "answers_here": False,
        "writes": True,
        "finishes": set(),
        "corrector": request.actor.person,
        "in_work": False,
    }
    return show(request, "guidance/period.html", context)


urlpatterns = [path("bare/<uuid:pk>/", page, name="bare"), path("", include(settings.ROOT_URLCONF))]
