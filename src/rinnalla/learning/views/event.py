"""Training events as everybody sees them: what is coming, one event, its calendar file, registering."""

from functools import partial
from typing import Any
from uuid import UUID

from allauth.core import ratelimit
from django.core import signing
from django.http import Http404, HttpResponse
from django.urls import reverse

from rinnalla.access import clock, submissions
from rinnalla.access.actors import Actor, visitor
from rinnalla.access.doors import open_record, show_list
from rinnalla.access.errors import NotNow, TooManyRefusals
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.access.translated import words
from rinnalla.formats.calendar_file import MEDIA_TYPE, calendar_file
from rinnalla.learning.actions import registration as actions
from rinnalla.learning.actions.registration import Participant, Wish
from rinnalla.learning.choices.event import EventState
from rinnalla.learning.forms.register_steps import RegisterSteps
from rinnalla.learning.forms.registration import TRAP, RegisterForm
from rinnalla.learning.models import TrainingEvent
from rinnalla.learning.presenters import event as presented
from rinnalla.learning.queries import event as queries
from rinnalla.learning.queries.registration import token_of
from rinnalla.people.queries.account import name_of
from rinnalla.web.pages import Request, page_number, public_page, see, show, submit
from rinnalla.web.submissions import sent_form

SALT = "rinnalla.learning.received"


def opened_event(request: Request, pk: UUID, permission: P = P.EVENT_READ) -> TrainingEvent:
    """A published event with whoever arranges it."""
    return open_record(
        request.actor, permission, TrainingEvent, pk=pk, event=Event.EVENT_READ, related=("organisation",)
    )


@public_page
def event_list(request: Request) -> HttpResponse:
    """What one can take part in."""
    listing = show_list(request.actor, P.EVENT_READ, queries.coming_events(request.actor), page=page_number(request))
    coming = [presented.row(one) for one in listing.rows if not one.is_over]
    recordings = [presented.row(one) for one in reversed(listing.rows) if one.is_over]
    context = {
        "rows": coming,
        "recordings": recordings,
        "page": listing,
        "runs": request.actor.may(P.EVENT_RUN),
        "works_here": request.actor.may(P.USE_READ),
    }
    return show(request, "learning/event_list.html", context)


@public_page
def event(request: Request, pk: UUID) -> HttpResponse:
    """One event: what it is about, when and how, and whether there is room."""
    record = opened_event(request, pk)
    counted = show_list(
        request.actor, P.EVENT_READ, queries.with_places(queries.of_event(request.actor, pk)), size=1
    ).rows[0]
    said, tone = presented.room(counted)
    context = {
        "record": record,
        "title": words(record.title),
        "about": words(record.about),
        "room": said,
        "tone": tone,
        "facts": presented.facts(record),
        "sessions": presented.sessions(queries.sessions_of(record)),
        "topics": [words(one.words) for one in queries.topics_of(record)],
        "called_off": record.state == EventState.CALLED_OFF,
        "open": record.takes_registrations,
        "leads_team": request.actor.may(P.TEAM_LEARN) and record.takes_registrations,
        "runs": request.actor.may(P.EVENT_RUN),
    }
    return show(request, "learning/event.html", context)


@public_page
def event_calendar(request: Request, pk: UUID) -> HttpResponse:
    """The sessions for one's own calendar."""
    record = opened_event(request, pk)
    address = request.build_absolute_uri(reverse("event", args=[pk]))
    entries = presented.entries(record, queries.sessions_of(record), address)
    response = HttpResponse(calendar_file(entries, stamp=clock.now()), content_type=MEDIA_TYPE)
    response["Content-Disposition"] = 'attachment; filename="koulutus.ics"'
    return response


@public_page
def event_register(request: Request, pk: UUID) -> HttpResponse:
    """Register: with one's sign-in, or with a name and an address."""
    record = opened_event(request, pk, P.EVENT_JOIN)
    known = request.actor.kind == "account" and request.actor.may(P.EVENT_OWN)
    asked = partial(
        RegisterForm,
        event=record,
        topics=queries.topics_of(record),
        language=presented.language(),
        known=known,
        has_email=bool(known and request.user.email),
    )
    steps = RegisterSteps(asked, request.POST or None)
    if record.takes_registrations and steps.is_sent and steps.form.is_valid():
        return _send_known(request, record, steps.form) if known else _send(request, record, steps.form)
    shown = steps.shown() if record.takes_registrations else {}
    context = {
        **shown,
        "record": record,
        "title": words(record.title),
        "open": record.takes_registrations,
        "known": name_of(request.user) if known else "",
    }
    response = show(request, "learning/register_check.html" if "parts" in shown else "learning/register.html", context)
    response["Cache-Control"] = "no-store"
    return response


def _send_known(request: Request, record: TrainingEvent, form: RegisterForm) -> HttpResponse:
    """Somebody signed in comes to their own page."""
    account = request.user
    participant = Participant(
        name=name_of(account),
        email=account.email or form.cleaned_data.get("email", ""),
        person=account.person,
        unit=queries.unit_of(request.actor),
        language=presented.language(),
    )
    to = lambda made: reverse("registration", args=[token_of(made)])  # noqa: E731 -- read on the next line only
    return submit(request, actions.register, to=to, event=record, participant=participant, wish=_wish(form))


def _send(request: Request, record: TrainingEvent, form: RegisterForm) -> HttpResponse:
    """A visitor is told the same whether or not the address had been registered before: the rest is in the letter."""
    said, sent = form.cleaned_data, sent_form(request)
    by = _as_visitor(request)
    submissions.answer_again(by, sent.id, sent.body)
    if said.get(TRAP) or not ratelimit.consume(request, action="join", key=said["email"].lower()):
        raise TooManyRefusals
    counted = show_list(by, P.EVENT_READ, queries.with_places(queries.of_event(by, record.pk)), size=1).rows[0]
    full = presented.is_full(counted) and record.needs_place(said["way"])
    address = _received_address(record, full=full)
    participant = Participant(said["name"], said["email"], said["workplace"], language=presented.language())
    try:
        actions.register(
            by=by,
            submission=sent.ticket(lambda _made: address),
            event=record,
            participant=participant,
            wish=_wish(form),
        )
    except NotNow as refused:
        form.add_error(None, str(refused.sentence))
        return show(request, "web/not_now.html", {"form": form, "back": request.path})
    return see(address)


def _as_visitor(request: Request) -> Actor:
    """Whoever sends is a visitor of this one form."""
    return visitor(sent_form(request).id, source=request.actor.source)


def _wish(form: RegisterForm) -> Wish:
    said = form.cleaned_data
    return Wish(
        way=said["way"],
        topic=form.chosen_topic,
        why=said["why"],
        question=said["question"],
        needs=said["needs"],
        diet=said.get("diet", ""),
        wants_captions=said["wants_captions"],
    )


def _received_address(record: TrainingEvent, *, full: bool) -> str:
    return reverse("event_received", args=[signing.dumps({"event": record.pk.hex, "full": full}, salt=SALT)])


@public_page
def event_received(request: Request, receipt: str) -> HttpResponse:
    """That the registration has come, and what happens next."""
    try:
        said: dict[str, Any] = signing.loads(receipt, salt=SALT)
    except signing.BadSignature as wrong:
        raise Http404 from wrong
    record = opened_event(request, UUID(hex=said["event"]))
    context = {"record": record, "title": words(record.title), "full": said["full"]}
    response = show(request, "learning/received.html", context)
    response["Cache-Control"] = "no-store"
    return response
