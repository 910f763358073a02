"""A registration's own page, by its link or with a sign-in: the place, questions, needs, what comes next."""

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.actors import Actor, link_holder
from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.access.translated import words
from rinnalla.learning.actions import question as questions
from rinnalla.learning.actions import registration as actions
from rinnalla.learning.choices.event import LIVE, REGISTRATION, RegistrationState
from rinnalla.learning.forms.registration import NeedsForm, QuestionForm
from rinnalla.learning.models import Registration
from rinnalla.learning.presenters import event as event_presented
from rinnalla.learning.presenters import registration as presented
from rinnalla.learning.queries import event as events
from rinnalla.learning.queries import question as asked
from rinnalla.learning.queries import registration as queries
from rinnalla.learning.queries.attendance import stay
from rinnalla.learning.queries.use import open_check, plan_of
from rinnalla.web.pages import Request, page, page_number, public_page, show, submit

RELATED = ("event", "event__organisation", "event__data_key", "event__before", "event__after", "topic")


def held(request: Request, token: str) -> Registration:
    """The registration of a link. Whoever has signed in and whose it is acts as themselves, others as its holder."""
    pk = queries.id_in(token)
    if pk is None:
        raise Http404
    there = queries.registration_by_link(pk)
    own = there is not None and there.person_id is not None and there.person_id == request.actor.person
    if not own:
        request.actor = link_holder(pk, REGISTRATION, source=request.actor.source)
    return open_record(request.actor, P.EVENT_OWN, Registration, pk=pk, event=Event.EVENT_READ, related=RELATED)


@public_page
def registration(request: Request, token: str) -> HttpResponse:
    """Where it stands, how to take part, and what can be done."""
    record = held(request, token)
    event, waits = record.event, record.state == RegistrationState.WAITING
    context = {
        "record": record,
        "token": token,
        "title": words(event.title),
        "lead": presented.lead(record, queries.place_in_line(record) if waits else None),
        "live": record.state in LIVE,
        "offered": record.state == RegistrationState.OFFERED,
        "has_place": record.state == RegistrationState.REGISTERED,
        "facts": event_presented.facts(event),
        "sessions": event_presented.sessions(events.sessions_of(event)),
        "questions": presented.questions(asked.asked_by(record)),
        "over": event.is_over,
        "materials": events.materials_of(event) if record.state == RegistrationState.REGISTERED else [],
        "surveys": presented.surveys(event),
        "plan": plan_of(record),
        "check": open_check(record),
        "came": event.is_over and stay(record) is not None,
    }
    return _private(show(request, "learning/registration.html", context))


@public_page
def registration_take(request: Request, token: str) -> HttpResponse:
    """Take the place that was offered."""
    record = held(request, token)
    return submit(request, actions.take_place, to=_here(token), event=record.event, registration=record.pk)


@public_page
def registration_cancel(request: Request, token: str) -> HttpResponse:
    """Ask whether to cancel, and cancel."""
    record = held(request, token)
    if request.method == "POST":
        return submit(request, actions.cancel, to=_here(token), event=record.event, registration=record.pk)
    context = {
        "token": token,
        "title": words(record.event.title),
        "waits": record.state != RegistrationState.REGISTERED,
    }
    return _private(show(request, "learning/cancel.html", context))


@public_page
def registration_question(request: Request, token: str) -> HttpResponse:
    """Ask the trainer something."""
    record = held(request, token)
    topics = events.topics_of(record.event)
    form = QuestionForm(request.POST or None, topics=topics, language=event_presented.language())
    if form.is_valid():
        return submit(request, questions.ask_question, form=form, to=_here(token), registration=record)
    return form_page(request, form, _("A question to the trainer"), _here(token), submit=_("Send"))


@public_page
def registration_needs(request: Request, token: str) -> HttpResponse:
    """Say anew what one needs."""
    record = held(request, token)
    form = NeedsForm(request.POST or None, initial=_needs(record), version=record.version)
    if form.is_valid():
        return submit(request, actions.tell_needs, form=form, to=_here(token), saved=_needs, registration=record)
    return form_page(request, form, _("What I need"), _here(token))


@page(P.USE_WRITE)
def own_learning(request: Request) -> HttpResponse:
    """What somebody signed in has registered for."""
    actor: Actor = request.actor
    listing = show_list(actor, P.EVENT_OWN, queries.own_registrations(actor), page=page_number(request))
    rows = [presented.own_row(one, queries.token_of(one)) for one in listing.rows]
    return show(request, "learning/own_learning.html", {"rows": rows, "page": listing})


def form_page(request: Request, form: Any, heading: str, back: str, **more: Any) -> HttpResponse:
    """A page with one form."""
    context = {"form": form, "heading": heading, "back": back, "cancel_url": back, **more}
    return _private(show(request, "learning/form.html", context))


def _here(token: str) -> str:
    return reverse("registration", args=[token])


def _needs(record: Registration) -> dict[str, Any]:
    return {name: getattr(record, name) for name in ("diet", "wants_captions", "needs")}


def _private(response: HttpResponse) -> HttpResponse:
    """No browser keeps what stands behind somebody's own link."""
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "same-origin"
    return response
