"""Who comes to a training event, and what they have asked beforehand."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.access.translated import words
from rinnalla.learning.actions import question as questions
from rinnalla.learning.actions import registration as actions
from rinnalla.learning.forms.event import AnswerForm, GatherForm
from rinnalla.learning.models import AdvanceQuestion, Registration
from rinnalla.learning.presenters import question as asked_presented
from rinnalla.learning.presenters import registration as presented
from rinnalla.learning.queries import event as events
from rinnalla.learning.queries import question as asked
from rinnalla.learning.queries import registration as queries
from rinnalla.learning.views.event_manage import run_event
from rinnalla.learning.views.registration import form_page
from rinnalla.web.pages import Request, page, page_number, show, submit

EVERYBODY, ON_A_PAGE = 2000, 100


@page(P.EVENT_RUN)
def event_people(request: Request, pk: UUID) -> HttpResponse:
    """Who comes, who waits, what they need, and what interests them."""
    record = run_event(request, pk)
    listing = show_list(
        request.actor, P.EVENT_RUN, queries.registrations_for(request.actor, record),
        event=Event.REGISTRATIONS_READ, page=page_number(request), size=ON_A_PAGE,
    )  # fmt: skip
    everybody = queries.to_arrange_for(request.actor, record)
    context = {
        "record": record,
        "title": words(record.title),
        "page": listing,
        "rows": presented.listed(listing.rows),
        "needs": presented.needs(everybody),
        "interests": presented.interests(everybody, events.topics_of(record)),
    }
    return show(request, "learning/event_people.html", context)


@page(P.EVENT_RUN)
def registration_take_out(request: Request, pk: UUID) -> HttpResponse:
    """Cancel for somebody who has asked for it."""
    related = ("event__data_key",)
    record = open_record(
        request.actor, P.EVENT_RUN, Registration, pk=pk, event=Event.REGISTRATIONS_READ, related=related
    )
    back = reverse("event_people", args=[record.event_id])
    return submit(request, actions.take_out, to=back, event=record.event, registration=record)


@page(P.EVENT_RUN)
def event_questions(request: Request, pk: UUID) -> HttpResponse:
    """What has been asked beforehand, by topic. Nobody's name stands here."""
    record = run_event(request, pk)
    rows = show_list(request.actor, P.EVENT_RUN, asked.questions_for(request.actor, record), size=EVERYBODY).rows
    context = {"record": record, "title": words(record.title), "groups": asked_presented.by_topic(rows)}
    return show(request, "learning/event_questions.html", context)


@page(P.EVENT_RUN)
def question_answer(request: Request, pk: UUID) -> HttpResponse:
    """Mark a question as answered."""
    record = _question(request, pk)
    initial = {"answered_in": record.answered_in, "answer": record.answer}
    form = AnswerForm(request.POST or None, initial=initial, version=record.version)
    back = reverse("event_questions", args=[record.event_id])
    if form.is_valid():
        saved = lambda newer: {"answered_in": newer.answered_in, "answer": newer.answer}  # noqa: E731 -- read on the next line only
        return submit(request, questions.answer_question, form=form, to=back, saved=saved, question=record)
    return form_page(request, form, _("Answering a question"), back, lead=record.text)


@page(P.EVENT_RUN)
def question_gather(request: Request, pk: UUID) -> HttpResponse:
    """Put a question under its topic, or together with the same one."""
    record = _question(request, pk)
    others = [one for one in asked.questions_for(request.actor, record.event)[:EVERYBODY] if one != record]
    initial = {"topic": str(record.topic_id or ""), "joined_to": str(record.joined_to_id or "")}
    form = GatherForm(
        request.POST or None, topics=events.topics_of(record.event), others=others, initial=initial,
        version=record.version,
    )  # fmt: skip
    back = reverse("event_questions", args=[record.event_id])
    if form.is_valid():
        return submit(
            request, questions.gather_question, form=form, to=back, saved=lambda _newer: initial, question=record
        )
    return form_page(request, form, _("Where does the question belong?"), back, lead=record.text)


def _question(request: Request, pk: UUID) -> AdvanceQuestion:
    related = ("data_key", "event__data_key", "topic")
    return open_record(
        request.actor, P.EVENT_RUN, AdvanceQuestion, pk=pk, event=Event.QUESTION_GATHERED, related=related
    )
