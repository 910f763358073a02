"""Taking part in a workshop by its code, without an account: joining a table, writing, checking the synthesis."""

from typing import Any
from uuid import UUID

from allauth.core import ratelimit
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.safestring import SafeString

from rinnalla.access.actors import visitor
from rinnalla.access.errors import TooManyRefusals
from rinnalla.learning.actions import contribution as actions
from rinnalla.learning.actions.synthesis import answer_synthesis
from rinnalla.learning.choices.workshop import WorkshopState
from rinnalla.learning.forms.contribution import OWN, YES, CodeForm, ContributionForm, RemarkForm, SeatForm
from rinnalla.learning.models import Workshop
from rinnalla.learning.presenters import live as presented
from rinnalla.learning.presenters.synthesis import told
from rinnalla.learning.queries import live as queries
from rinnalla.learning.queries.live import Place
from rinnalla.learning.views import live
from rinnalla.learning.views.participant import Participant, joined, participant_at
from rinnalla.web.pages import Request, public_page, see, show
from rinnalla.web.submissions import sent_form

TABLE = "poyta"
DEVICE_ASKS, PHONE_ASKS = "1s", "4s"
SENT, BACK, THANKS = "lahti", "otettu", "kiitos"
JOINABLE = {WorkshopState.READY, WorkshopState.RUNNING, WorkshopState.SORTING}
LIVE = ("learning/parts/live.html", "learning/parts/live_written.html")


def _here(code: str, said: str = "") -> str:
    address = reverse("workshop_place", args=[code])
    return f"{address}?{said}" if said else address


def coded(request: Request, code: str) -> Workshop:
    """The workshop of a code. Raises Http404, and TooManyRefusals for an address that guesses at codes."""
    found = queries.workshop_coded(code)
    if found is None:
        if not ratelimit.consume(request, action="workshop"):
            raise TooManyRefusals
        raise Http404
    return found


@public_page
def workshop_enter(request: Request) -> HttpResponse:
    """Type the code."""
    form = CodeForm({"code": request.GET["koodi"]} if "koodi" in request.GET else None)
    if form.is_bound and form.is_valid():
        code = "".join(form.cleaned_data["code"].split()).upper()
        if queries.workshop_coded(code):
            return see(_here(code))
        if not ratelimit.consume(request, action="workshop"):
            raise TooManyRefusals
        form.add_error("code", form.UNKNOWN)
    return show(request, "learning/workshop_enter.html", {"form": form})


@public_page
def workshop_join(request: Request, code: str) -> HttpResponse:
    """Choose a table, having been told what the workshop touches on and what is kept."""
    workshop = coded(request, code)
    if workshop.state not in JOINABLE:
        return _shown(request, "learning/workshop_over.html", {"workshop": workshop})
    form = SeatForm(
        request.POST or None, tables=queries.tables_to_join(workshop), initial={"table": request.GET.get(TABLE)}
    )
    if request.method == "POST" and form.is_valid():
        table = form.tables[form.cleaned_data["table"]]
        phone = form.cleaned_data["device"] == OWN
        seat = actions.take_seat(by=visitor(), table=table).pk if phone else None
        return joined(table, seat).keep(see(_here(workshop.code)))
    if not form.is_bound and str(request.GET.get(TABLE, "")).isdecimal():
        number = int(request.GET[TABLE])
        form.initial["table"] = next((key for key, one in form.tables.items() if one.number == number), None)
    return _shown(request, "learning/workshop_join.html", {"workshop": workshop, "form": form})


@public_page
def workshop_place(request: Request, code: str) -> HttpResponse:
    """At the table: what is asked, the time, what others have written where it may be seen, and a place to write."""
    participant = participant_at(request)
    place = _place(code, participant)
    if participant is None or place is None:
        chosen = request.GET.get(TABLE, "")
        address = reverse("workshop_join", args=[coded(request, code).code])
        return see(f"{address}?{TABLE}={chosen}" if chosen.isdecimal() else address)
    if request.method == "POST":
        return _write(request, participant, place)
    form = ContributionForm(now=place.now) if place.now and place.state == WorkshopState.RUNNING else None
    return _page(request, participant, place, form)


def _place(code: str, participant: Participant | None, *, anew: bool = True) -> Place | None:
    if participant is None:
        return None
    place = queries.place_of(code, participant.table, stays=participant.seat is None, anew=anew)
    return place if place and place.workshop == participant.workshop else None


def _part(participant: Participant, place: Place) -> tuple[str, Any]:
    """The tag of what the table sees, and how to make it: what is asked, and what has been written."""
    every = DEVICE_ASKS if participant.seat is None else PHONE_ASKS
    tag = live.tag_of(place.table.pk, place.group.pk, place.stands, presented.minutes_of(place.now))

    def made() -> tuple[SafeString, ...]:
        return live.parts(tag, LIVE, lambda: presented.live(place, queries.standing(place)), every=every)

    return tag, made


def _page(request: Request, participant: Participant, place: Place, form: ContributionForm | None) -> HttpResponse:
    workshop = queries.workshop_coded(place.code)
    asked, written = _part(participant, place)[1]()
    own = queries.own_contributions(place, list(participant.own)) if participant.seat and participant.own else []
    context = {
        "workshop": workshop, "place": place, "live": asked, "shown": written, "form": form,
        "own": own, "may_take_back": place.state == WorkshopState.RUNNING, "device": participant.seat is None,
        "sent": SENT in request.GET, "back": BACK in request.GET, "case": workshop.case if workshop else "",
    }  # fmt: skip
    return _shown(request, "learning/workshop_place.html", context)


def _write(request: Request, participant: Participant, place: Place) -> HttpResponse:
    """Keep what was written, in the round it was written for."""
    asked = request.POST.get("round", "")
    now = queries.round_of(place, _id(asked))
    if now is None:
        raise Http404
    form = ContributionForm(request.POST, now=now)
    if not form.is_valid():
        return _page(request, participant, place, form)
    said = {name: value for name, value in form.values.items() if name != "round"}
    made = actions.contribute(
        by=visitor(), table=place.table, group=place.group, during=now, form=sent_form(request).id,
        seat=participant.seat, **said,
    )  # fmt: skip
    return participant.has_sent(made.pk).keep(see(_here(place.code, SENT)))


def _id(said: str) -> UUID:
    try:
        return UUID(said)
    except ValueError as wrong:
        raise Http404 from wrong


@public_page
def workshop_live(request: Request, code: str) -> HttpResponse:
    """What the table sees now; nothing where the browser shows it already."""
    participant = participant_at(request)
    place = _place(code, participant, anew=False)
    if participant is None or place is None:
        raise Http404
    tag, made = _part(participant, place)
    return live.unchanged(tag) if live.is_known(request, tag) else live.answered(tag, *made())


@public_page
def workshop_take_back(request: Request, code: str, pk: UUID) -> HttpResponse:
    """Take back what this browser has sent."""
    participant = participant_at(request)
    place = _place(code, participant)
    if request.method != "POST" or participant is None or place is None or pk not in participant.own:
        raise Http404
    own = next((one for one in queries.own_contributions(place, [pk])), None)
    if own:
        actions.take_back(by=visitor(), contribution=own)
    return see(_here(place.code, BACK))


@public_page
def workshop_check(request: Request, code: str) -> HttpResponse:
    """The synthesis, for those who took part: to be checked, or as it became."""
    workshop, participant = coded(request, code), participant_at(request)
    taking_part = participant is not None and participant.workshop == workshop.pk
    if not taking_part or workshop.state not in {WorkshopState.CHECKING, WorkshopState.DONE}:
        raise Http404
    form = RemarkForm(request.POST or None) if workshop.state == WorkshopState.CHECKING else None
    if request.method == "POST" and form and form.is_valid():
        said = form.values
        answer_synthesis(
            by=visitor(), workshop=workshop, form=sent_form(request).id, agrees=said["answer"] == YES,
            words=said["words"],
        )  # fmt: skip
        return see(f"{request.path}?{THANKS}")
    context = {"workshop": workshop, "form": form, "told": told(workshop), "thanks": THANKS in request.GET}
    return _shown(request, "learning/workshop_check.html", context)


def _shown(request: Request, template: str, context: dict[str, Any]) -> HttpResponse:
    response = show(request, template, context)
    response["Cache-Control"] = "no-store"
    return response
