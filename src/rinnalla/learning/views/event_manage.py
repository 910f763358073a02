"""Looking after training events: making, opening and calling off, sessions and topics, surveys."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access import clock
from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.access.translated import words
from rinnalla.learning.actions import event as actions
from rinnalla.learning.choices.event import EventState
from rinnalla.learning.forms.event import (
    ArrangeForm,
    DescribeForm,
    NewEventForm,
    SessionForm,
    SurveysForm,
    TopicsForm,
)
from rinnalla.learning.models import TrainingEvent, TrainingSession
from rinnalla.learning.presenters import event as presented
from rinnalla.learning.queries import event as queries
from rinnalla.learning.views.registration import form_page
from rinnalla.web.pages import Request, page, page_number, show, submit

ARRANGED = ("ways", "place", "join_address", "capacity", "offer_hours", "has_food", "has_captions")
TOLD = ("kind", "trainer")


def run_event(request: Request, pk: UUID) -> TrainingEvent:
    """An event that the actor looks after."""
    related = ("organisation", "before", "after")
    return open_record(request.actor, P.EVENT_RUN, TrainingEvent, pk=pk, event=Event.EVENT_READ, related=related)


def _here(made: TrainingEvent) -> str:
    return reverse("event_manage", args=[made.pk])


@page(P.EVENT_RUN)
def event_manage_list(request: Request) -> HttpResponse:
    """The events one looks after."""
    listing = show_list(request.actor, P.EVENT_RUN, queries.events_run(request.actor), page=page_number(request))
    rows = [presented.run_row(one) for one in listing.rows]
    return show(request, "learning/event_manage_list.html", {"rows": rows, "page": listing})


@page(P.EVENT_RUN)
def event_new(request: Request) -> HttpResponse:
    """Begin an event."""
    form = NewEventForm(request.POST or None, organisations=queries.organisations_training(request.actor))
    if form.is_valid():
        return submit(request, actions.plan_event, form=form, to=_here)
    return form_page(request, form, _("New training"), reverse("event_manage_list"))


@page(P.EVENT_RUN)
def event_manage(request: Request, pk: UUID) -> HttpResponse:
    """One event: what is ready, what is missing, who comes."""
    record = run_event(request, pk)
    sessions = queries.sessions_of(record)
    context = {
        "record": record,
        "title": words(record.title),
        "state": EventState(record.state).label,
        "tone": presented.STATE_TONES[EventState(record.state)],
        "facts": presented.facts(record),
        "sessions": [(one, presented.span(one.starts_at, one.ends_at)) for one in sessions],
        "topics": [words(one.words) for one in queries.topics_of(record)],
        "counts": presented.counts(queries.state_counts(record), record),
        "materials": queries.materials_of(record),
        "draft": record.state == EventState.DRAFT,
        "published": record.state == EventState.PUBLISHED,
        "ready": bool(sessions) and bool(record.ways),
    }
    return show(request, "learning/event_manage.html", context)


@page(P.EVENT_RUN)
def event_describe(request: Request, pk: UUID) -> HttpResponse:
    """What is told of it."""
    record = run_event(request, pk)
    said = {name: getattr(record, name) for name in DescribeForm.SAID}
    form = DescribeForm(request.POST or None, initial=_of(record, TOLD), said=said, version=record.version)
    if form.is_valid():
        return submit(request, actions.describe_event, form=form, to=_here, saved=_described, event=record)
    return form_page(request, form, _("What is told of the training"), _here(record))


@page(P.EVENT_RUN)
def event_arrange(request: Request, pk: UUID) -> HttpResponse:
    """How one takes part."""
    record = run_event(request, pk)
    said = {name: getattr(record, name) for name in ArrangeForm.SAID}
    form = ArrangeForm(request.POST or None, initial=_arranged(record), said=said, version=record.version)
    if form.is_valid():
        return submit(request, actions.arrange_event, form=form, to=_here, saved=_arranged, event=record)
    return form_page(request, form, _("Ways and places"), _here(record))


@page(P.EVENT_RUN)
def event_topics(request: Request, pk: UUID) -> HttpResponse:
    """Its topics."""
    record = run_event(request, pk)
    there = "\n".join(one.words.said_in("fi").words for one in queries.topics_of(record))
    form = TopicsForm(request.POST or None, initial={"topics": there})
    if form.is_valid():
        topics = form.cleaned_data["topics"]
        return submit(request, actions.write_topics, to=_here(record), event=record, words=topics)
    return form_page(request, form, _("Topics"), _here(record))


@page(P.EVENT_RUN)
def session_new(request: Request, pk: UUID) -> HttpResponse:
    """A new session."""
    record = run_event(request, pk)
    form = SessionForm(request.POST or None)
    if form.is_valid():
        return submit(request, actions.add_session, form=form, to=_here(record), event=record)
    return form_page(request, form, _("New session"), _here(record))


@page(P.EVENT_RUN)
def session_edit(request: Request, pk: UUID) -> HttpResponse:
    """Another time for a session."""
    record = _session(request, pk)
    form = SessionForm(request.POST or None, initial=_timed(record), version=record.version)
    if form.is_valid():
        back = _here(record.event)
        return submit(request, actions.move_session, form=form, to=back, saved=_timed, session=record)
    return form_page(request, form, _("Session"), _here(record.event))


@page(P.EVENT_RUN)
def session_remove(request: Request, pk: UUID) -> HttpResponse:
    """Take a session away."""
    record = _session(request, pk)
    return submit(request, actions.remove_session, to=_here(record.event), session=record)


@page(P.EVENT_RUN)
def event_publish(request: Request, pk: UUID) -> HttpResponse:
    """Open registration."""
    record = run_event(request, pk)
    base = request.build_absolute_uri(reverse("registration", args=["-"])).removesuffix("-")
    return submit(request, actions.publish_event, to=_here(record), event=record, link_base=base)


@page(P.EVENT_RUN)
def event_call_off(request: Request, pk: UUID) -> HttpResponse:
    """Ask whether to call it off, and call it off."""
    record = run_event(request, pk)
    if request.method == "POST":
        return submit(request, actions.call_off_event, to=_here(record), event=record)
    return show(request, "learning/call_off.html", {"record": record, "title": words(record.title)})


@page(P.EVENT_RUN)
def event_surveys(request: Request, pk: UUID) -> HttpResponse:
    """The questionnaires before and after."""
    record = run_event(request, pk)
    campaigns = queries.campaigns_to_link(request.actor, record)
    form = SurveysForm(request.POST or None, campaigns=campaigns, initial=_linked(record), version=record.version)
    if form.is_valid():
        return submit(request, actions.link_surveys, form=form, to=_here(record), saved=_linked, event=record)
    return form_page(request, form, _("Questionnaires before and after"), _here(record))


def _session(request: Request, pk: UUID) -> TrainingSession:
    return open_record(
        request.actor, P.EVENT_RUN, TrainingSession, pk=pk, event=Event.EVENT_READ, related=("event__data_key",)
    )


def _of(record: Any, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(record, name) for name in names}


def _described(record: TrainingEvent) -> dict[str, Any]:
    said = {f"{name}_{code}": text for name in DescribeForm.SAID for code, text in getattr(record, name).items()}
    return {**_of(record, TOLD), **said}


def _arranged(record: TrainingEvent) -> dict[str, Any]:
    said = {f"access_words_{code}": text for code, text in record.access_words.items()}
    last = clock.local(record.closes_at).date() if record.closes_at else None
    return {**_of(record, ARRANGED), **said, "closes_on": last}


def _timed(record: TrainingSession) -> dict[str, Any]:
    begins, ends = clock.local(record.starts_at), clock.local(record.ends_at)
    return {
        **_of(record, ("kind", "title", "place")),
        "on": begins.date(),
        "begins": begins.time(),
        "ends": ends.time(),
    }


def _linked(record: TrainingEvent) -> dict[str, Any]:
    return {"before": str(record.before_id or ""), "after": str(record.after_id or "")}
