"""Who came: the code that is shown in the event, saying that one is there, the list of a meeting tool."""

import tempfile
from pathlib import Path
from uuid import UUID

from allauth.core import ratelimit
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.actors import visitor
from rinnalla.access.doors import open_record, show_list
from rinnalla.access.errors import NotNow, TooManyRefusals
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.access.translated import words
from rinnalla.formats.intake import FileFault
from rinnalla.formats.meeting_list import Attendee, read_meeting_list
from rinnalla.learning.actions import attendance as actions
from rinnalla.learning.forms.attendance import HereForm, ListForm, PeopleForm
from rinnalla.learning.models import Registration, TrainingSession
from rinnalla.learning.presenters import attendance as presented
from rinnalla.learning.presenters.event import span
from rinnalla.learning.queries import attendance as queries
from rinnalla.learning.queries.registration import registrations_for
from rinnalla.web.pages import Request, page, public_page, show, submit
from rinnalla.web.submissions import sent_form

EVERYBODY = 2000
RELATED = ("event__data_key", "event__organisation")


def _session(request: Request, pk: UUID) -> TrainingSession:
    return open_record(
        request.actor, P.EVENT_RUN, TrainingSession, pk=pk, event=Event.REGISTRATIONS_READ, related=RELATED
    )


def _people(request: Request, session: TrainingSession) -> list[Registration]:
    rows = registrations_for(request.actor, session.event).exclude(state="cancelled")
    return show_list(request.actor, P.EVENT_RUN, rows, size=EVERYBODY).rows


@page(P.EVENT_RUN)
def session_code(request: Request, pk: UUID) -> HttpResponse:
    """The code of this quarter of an hour, to be shown on the wall."""
    session = _session(request, pk)
    address = request.build_absolute_uri(reverse("attend", args=[queries.code_of(session)]))
    context = {"session": session, "title": words(session.event.title), "qr": presented.qr(address)}
    return show(request, "learning/session_code.html", context)


@public_page
def attend(request: Request, code: str) -> HttpResponse:
    """Behind the code: say that one is there."""
    session = queries.session_by_code(request.actor, code)
    if session is None:
        return show(request, "learning/attend_over.html", {})
    title = words(session.event.title)
    known = request.actor.kind == "account"
    form = HereForm(request.POST or None)
    if known:
        del form.fields["email"]
    if request.method == "POST" and form.is_valid():
        by = request.actor if known else visitor(sent_form(request).id, source=request.actor.source)
        email = form.cleaned_data.get("email", "")
        if not known and not ratelimit.consume(request, action="join", key=email.lower()):
            raise TooManyRefusals
        try:
            actions.say_here(by=by, session=session, code=code, email=email)
        except NotNow as refused:
            form.add_error("email" if not known else None, str(refused.sentence))
        else:
            return show(request, "learning/attend_over.html", {"title": title, "thanks": True})
    return show(request, "learning/attend.html", {"form": form, "title": title, "next": _("I am here")})


@page(P.EVENT_RUN)
def session_attendance(request: Request, pk: UUID) -> HttpResponse:
    """Who came, ticked by hand."""
    session = _session(request, pk)
    people, known = _people(request, session), queries.attended_in(session)
    form = PeopleForm(request.POST or None, people=people, initial={"here": [str(one) for one in known]})
    if form.is_valid():
        back = reverse("event_manage", args=[session.event_id])
        return submit(request, actions.record_attendance, form=form, to=back, session=session)
    return _page(request, session, form, ListForm())


@page(P.EVENT_RUN)
def session_list(request: Request, pk: UUID) -> HttpResponse:
    """Read a meeting tool's list, and show whom it knows before anything is recorded."""
    session = _session(request, pk)
    people, known = _people(request, session), queries.attended_in(session)
    asked = ListForm(request.POST or None, request.FILES or None)
    unknown: list[str] = []
    here, minutes = {str(one) for one in known}, {}
    if asked.is_valid():
        try:
            found = queries.matched(people, _read(asked.cleaned_data["file"]))
        except FileFault as fault:
            asked.add_error("file", presented.fault(fault))
        else:
            minutes = {str(pk): told for pk, told in found.minutes.items()}
            here, unknown = here | set(minutes), found.unknown
    form = PeopleForm(people=people, initial={"here": sorted(here), "told": minutes})
    return _page(request, session, form, asked, unknown=unknown, read=bool(minutes))


def _page(
    request: Request, session: TrainingSession, form: PeopleForm, asked: ListForm, **more: object
) -> HttpResponse:
    context = {
        "session": session,
        "title": words(session.event.title),
        "when": span(session.starts_at, session.ends_at),
        "people": form,
        "form": asked,
        **more,
    }
    return show(request, "learning/session_attendance.html", context)


def _read(file: object) -> list[Attendee]:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "list"
        with place.open("wb") as out:
            for piece in file.chunks():  # type: ignore[attr-defined] # an uploaded file
                out.write(piece)
        return read_meeting_list(place)
