"""Writing a note together on one screen: one thing at a time, only what both may see, and a cover for the screen."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.access.refusals import note_refusal
from rinnalla.guidance.actions import together as actions
from rinnalla.guidance.choices import ClientAnswer
from rinnalla.guidance.forms.together import OwnWordsForm, ReadForm, ToldForm
from rinnalla.guidance.queries.meeting import may_write, together_of
from rinnalla.guidance.views.meeting import opened
from rinnalla.web.pages import Request, page, see, show, submit

STEPS = ("together", "together_told", "together_read")
COVER = "cover"


@page(P.MEETING_WRITE)
def together(request: Request, pk: UUID) -> HttpResponse:
    """First the client's own words."""
    meeting = opened(request, pk)
    draft = together_of(request.actor, meeting)
    form = OwnWordsForm(request.POST or None, initial={"own_words": draft.own_words if draft else ""})
    if form.is_valid():
        return submit(request, actions.keep_together, form=form, to=_onwards(request, pk, 0), meeting=meeting)
    return _step(request, pk, 0, form=form, heading=_("In your own words"))


@page(P.MEETING_WRITE)
def together_told(request: Request, pk: UUID) -> HttpResponse:
    """Then what was done and what comes next."""
    meeting = opened(request, pk)
    draft = together_of(request.actor, meeting)
    form = ToldForm(request.POST or None, initial={"told": draft.told if draft else ""})
    if form.is_valid():
        return submit(request, actions.keep_together, form=form, to=_onwards(request, pk, 1), meeting=meeting)
    return _step(request, pk, 1, form=form, heading=_("What did we do, and what comes next?"))


@page(P.MEETING_WRITE)
def together_read(request: Request, pk: UUID) -> HttpResponse:
    """Last the text as a whole, and the client's yes, change or disagreement."""
    meeting = opened(request, pk)
    draft = together_of(request.actor, meeting)
    said = request.POST.get("answer")
    if said == ClientAnswer.WOULD_CHANGE:
        return see(reverse("together", args=[pk]))
    whole = said == ClientAnswer.YES or "words" in request.POST
    form = ReadForm(request.POST if whole else None, initial={"answer": said})
    if form.is_valid():
        to = reverse("meetings", args=[meeting.period_id])
        return submit(request, actions.finish_together, form=form, to=to, meeting=meeting)
    if draft is None or not draft.text:
        return see(reverse("together", args=[pk]))
    asks = said == ClientAnswer.DISAGREE
    return _step(request, pk, 2, form=form, heading=_("Did it go like this?"), text=draft.text, asks=asks)


@page(P.MEETING_WRITE)
def together_cover(request: Request, pk: UUID) -> HttpResponse:
    """A calm page in front of what was being written; everything written has been kept."""
    if not may_write(request.actor, pk):
        note_refusal(request.actor, P.MEETING_WRITE, Event.MEETING_READ, record_id=pk)
        raise Http404
    step = request.GET.get("kohta", "")
    on = reverse(step if step in STEPS else STEPS[0], args=[pk])
    return show(request, "guidance/together_cover.html", {"on": on})


def _onwards(request: Request, pk: UUID, step: int) -> str:
    """Where a step leads: to the next one, or behind the cover and back to itself."""
    if request.POST.get("then") == COVER:
        return _cover(pk, step)
    return reverse(STEPS[step + 1], args=[pk])


def _cover(pk: UUID, step: int) -> str:
    return f"{reverse('together_cover', args=[pk])}?kohta={STEPS[step]}"


def _step(request: Request, pk: UUID, step: int, **shown: object) -> HttpResponse:
    back = reverse(STEPS[step - 1], args=[pk]) if step else ""
    context = {
        "number": step + 1,
        "of": len(STEPS),
        "back": back,
        "cover": _cover(pk, step),
        "keeps": step < len(STEPS) - 1,
    }
    return show(request, "guidance/together.html", {**context, **shown, "address": reverse(STEPS[step], args=[pk])})
