"""A bare copy of a period's page: the same template and presenters over plain tables, with no door, no line and no key.

Imported only when models can be; ``make`` creates the tables and copies every row into them. Each table is made of the
real one: the same columns in the open, without owner and key, and the same methods.
"""

from collections import defaultdict
from types import FunctionType

from django.db import connection, models, transaction
from django.db.models import OuterRef, Subquery
from django.urls import path

from rinnalla.access.fields import BlindIndexField, SealedTextField
from rinnalla.access.prepared import prepared
from rinnalla.guidance import models as guidance
from rinnalla.guidance import urls
from rinnalla.guidance.choices import MeetingState, SummaryKind
from rinnalla.guidance.presenters import period as presented
from rinnalla.guidance.presenters.alert import rows as alert_rows
from rinnalla.guidance.presenters.meeting import meeting_row
from rinnalla.guidance.presenters.sections import sections
from rinnalla.guidance.presenters.waiting import row as waiting_row
from rinnalla.guidance.queries.alert import alerts_in
from rinnalla.guidance.states import SUMMARY_IN_WORK
from rinnalla.people import models as people
from rinnalla.web.pages import show

REAL = [
    people.Person, people.Organisation, people.Unit, people.Client, people.Staff, guidance.ServiceRequest,
    guidance.Brief, guidance.Period, guidance.PhaseInterval, guidance.Assignment, guidance.Goal, guidance.GoalEnd,
    guidance.GroupMeeting, guidance.Meeting, guidance.Note, guidance.NoteAnswer, guidance.Summary, guidance.Setback,
    guidance.Waiting,
]  # fmt: skip
BARE = {}


def _bare(real):
    """The bare twin of a table, made after those it points at."""
    own = {name: said for name, said in vars(real).items() if name == "__str__" or not hasattr(models.Model, name)}
    kept = {name: said for name, said in own.items() if isinstance(said, FunctionType | property)}
    columns = {field.name: _column(field, real) for field in real._meta.fields}
    meta = type("Meta", (), {"app_label": "web", "db_table": f"bare_{real._meta.model_name}"})  # web has no tables
    made = {**kept, **{name: column for name, column in columns.items() if column}, "Meta": meta}
    return type(real.__name__, (models.Model,), {**made, "__module__": __name__})


def _column(field, real):
    if field.name in {"owner", "data_key"} or isinstance(field, BlindIndexField):
        return None
    if isinstance(field, SealedTextField):
        return models.TextField(default="")
    if not field.is_relation:
        return field.clone()
    to = "self" if field.related_model is real else BARE.get(field.related_model)
    if to is None:
        return models.UUIDField(null=field.null, db_column=field.column)
    related = field.remote_field.related_name
    return type(field)(to, models.PROTECT, null=field.null, related_name=related)


for _real in REAL:
    BARE[_real] = _bare(_real)
Assignment, Goal, Meeting, Note, Period, Setback, Summary, Waiting = (
    BARE[getattr(guidance, name)]
    for name in ("Assignment", "Goal", "Meeting", "Note", "Period", "Setback", "Summary", "Waiting")
)


def make():
    """Create the tables and copy every row."""
    with connection.schema_editor() as editor:
        for table in BARE.values():
            editor.create_model(table)
    with transaction.atomic():
        for real, table in BARE.items():
            names = {field.attname: field.name for field in table._meta.fields}
            for row in real.objects.all():
                values = {to: getattr(row, to if hasattr(row, to) else f"{to}_id") for to in names}
                table.objects.create(**values)


def page(request, pk, read):
    """The page, with its rows read by plain queries in one of the two ways of reading."""
    [record], meetings, summaries = read(_period, pk), _with_notes(pk, read), read(_summaries, pk)
    guides = [assignment.person.staff for assignment in read(_guides, pk)]
    at_hand = presented.at_hand(meetings)
    waitings = sorted(read(_waitings, pk), key=lambda one: (one.closed_on is not None, one.since))
    setbacks = read(_setbacks, pk)
    found = {"meetings": meetings, "summaries": summaries, "waitings": waitings, "setbacks": setbacks}
    context = {
        "record": record,
        "sections": sections(request.actor, record.pk, here="period"),
        "client": record.client,
        "is_client": request.actor.person == record.client.person_id,
        "tag": presented.state_tag(record),
        "guides": presented.first_names(guides),
        "timeline": presented.timeline(record, meetings, setbacks),
        "alerts": alert_rows(alerts_in(request.actor, record, **found)),
        "waitings": [waiting_row(one) for one in waitings if one.closed_on is None],
        "brief": record.request.brief,
        "goals": presented.goal_rows(read(_goals, pk)),
        "meetings": [meeting_row(meeting) for meeting in at_hand],
        "more_meetings": len(meetings) > len(at_hand),
        "summaries": summaries,
        "answers_here": False,
        "writes": True,
        "finishes": set(),
        "corrector": request.actor.person,
        "in_work": any(one.kind == SummaryKind.INTERIM and one.state in SUMMARY_IN_WORK for one in summaries),
    }
    return show(request, "guidance/period.html", context)


def _with_notes(period, read):
    meetings, by_meeting = read(_meetings, period), defaultdict(list)
    for note in read(_notes, period):
        by_meeting[note.meeting_id].append(note)
    for meeting in meetings:
        meeting.readable = by_meeting[meeting.pk]
    return meetings


def anew(query, period):
    """Rows of a query put together anew, as the framework does by itself."""
    return list(query(period))


def kept(query, period):
    """Rows of a query that is kept, as those of the doors are."""
    return KEPT[query](period)


def _period(pk):
    return Period.objects.select_related("client", "unit", "request__from_unit", "request__brief").filter(pk=pk)


def _meetings(period):
    rows = Meeting.objects.filter(period=period).exclude(state=MeetingState.CALLED_OFF, moved_from__isnull=False)
    following = Meeting.objects.filter(moved_from=OuterRef("pk")).exclude(state=MeetingState.CALLED_OFF)
    moved_to = Subquery(following.values("starts_at")[:1])
    around = ("period", "group", "second_guide__staff", "trainee__staff")
    return rows.select_related(*around).annotate(moved_to_at=moved_to).order_by("-starts_at", "-created_at")


def _notes(period):
    return Note.objects.filter(meeting__period=period).select_related("answer")


def _summaries(period):
    return Summary.objects.filter(period=period).order_by("-created_at")


def _guides(period):
    rows = Assignment.objects.filter(period=period, ends_on=None).select_related("person__staff")
    return rows.order_by("starts_on", "created_at")


def _waitings(period):
    return Waiting.objects.filter(period=period).select_related("unit__organisation")


def _setbacks(period):
    return Setback.objects.filter(period=period).order_by("noticed_on", "created_at")


def _goals(period):
    return Goal.objects.filter(period=period, end=None).order_by("created_at")


QUERIES = [_period, _meetings, _notes, _summaries, _guides, _waitings, _setbacks, _goals]
KEPT = {query: prepared(query) for query in QUERIES}
# Just after the page itself, so that their addresses take as long to find.
_place = next(place for place, one in enumerate(urls.urlpatterns, 1) if one.name == "period")
urls.urlpatterns[_place:_place] = [
    path("bare/<uuid:pk>/", page, {"read": anew}, name="bare"),
    path("bare/kept/<uuid:pk>/", page, {"read": kept}, name="bare_kept"),
]
