"""Asking an expert to an event, their answer, the event and its debrief; feedback that the expert owns."""

from uuid import UUID

from allauth.core import ratelimit
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.actors import link_holder, visitor
from rinnalla.access.doors import open_record, show_list
from rinnalla.access.errors import TooManyRefusals
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.learning.actions import engagement as actions
from rinnalla.learning.choices.expert import ANSWER_LINK, FEEDBACK_LINK, EngagementState
from rinnalla.learning.forms.expert import YES, AnswerForm, AskForm, DebriefForm, FeedbackForm
from rinnalla.learning.models import Engagement, EngagementFeedback
from rinnalla.learning.presenters import expert as presented
from rinnalla.learning.presenters.workshop import qr
from rinnalla.learning.queries import expert as queries
from rinnalla.learning.views.expert import opened_expert, there
from rinnalla.learning.views.workshop import form_page
from rinnalla.post.queries import link_of
from rinnalla.web.pages import Request, page, public_page, see, show, submit
from rinnalla.web.submissions import sent_form

THANKS = "kiitos"
OPEN_TO_FEEDBACK = {EngagementState.AGREED, EngagementState.HELD, EngagementState.DEBRIEFED}


def _here(made: Engagement) -> str:
    return reverse("engagement", args=[made.pk])


def _opened(request: Request, pk: UUID, permission: P = P.ENGAGEMENT_ASK) -> Engagement:
    related = ("expert__data_key",)
    return open_record(request.actor, permission, Engagement, pk=pk, event=Event.ENGAGEMENT_READ, related=related)


def _base(request: Request, name: str) -> str:
    return request.build_absolute_uri(reverse(name, args=["-"])).removesuffix("-")


@page(P.ENGAGEMENT_ASK)
def engagement_new(request: Request, pk: UUID) -> HttpResponse:
    """Ask an expert to an event, with their topics and terms in sight."""
    record = opened_expert(request, pk, P.ENGAGEMENT_ASK)
    form = AskForm(request.POST or None)
    if form.is_valid():
        base = _base(request, "engagement_answer")
        return submit(request, actions.ask_expert, form=form, to=_here, expert=record, base=base)
    context = {
        "form": form, "record": record, "back": there(record), "yes": presented.lines(record.speaks_of),
        "no": presented.lines(record.silent_of), "terms": presented.terms(record),
    }  # fmt: skip
    return show(request, "learning/engagement_new.html", context)


@page(P.ENGAGEMENT_ASK)
def engagement(request: Request, pk: UUID) -> HttpResponse:
    """One engagement, for those who asked: where it stands, what comes next, and feedback that has been shared."""
    record = _opened(request, pk)
    shared = show_list(request.actor, P.ENGAGEMENT_ASK, queries.shared_feedback_of(request.actor, record)).rows
    address = request.build_absolute_uri(reverse("engagement_feedback", args=[record.code]))
    context = {
        "record": record, "row": presented.engagement_row(record, "engagement"), "facts": presented.facts(record),
        "shared": shared, "address": address, "qr": qr(address), "collects": record.state in OPEN_TO_FEEDBACK,
    }  # fmt: skip
    return show(request, "learning/engagement.html", context)


@page(P.ENGAGEMENT_ASK)
def engagement_call_off(request: Request, pk: UUID) -> HttpResponse:
    """Call it off."""
    record = _opened(request, pk)
    return submit(request, actions.call_off, to=_here(record), engagement=record)


@page(P.ENGAGEMENT_ASK)
def engagement_hold(request: Request, pk: UUID) -> HttpResponse:
    """It was held."""
    record, base = _opened(request, pk), _base(request, "engagement_feedback_own")
    return submit(request, actions.hold_engagement, to=_here(record), engagement=record, base=base)


@page(P.ENGAGEMENT_ASK)
def engagement_debrief(request: Request, pk: UUID) -> HttpResponse:
    """The debrief was held."""
    record = _opened(request, pk)
    form = DebriefForm(request.POST or None)
    if form.is_valid():
        return submit(request, actions.debrief_engagement, form=form, to=_here(record), engagement=record)
    return form_page(request, form, _("Debrief"), _here(record))


@page(P.ENGAGEMENT_ANSWER)
def own_engagement(request: Request, pk: UUID) -> HttpResponse:
    """What one is asked to, one's answer, and the feedback that is one's own."""
    record = _opened(request, pk, P.ENGAGEMENT_ANSWER)
    form = AnswerForm(request.POST or None) if record.state in actions.ANSWERABLE else None
    if form and form.is_valid():
        agrees = form.cleaned_data["answer"] == YES
        return submit(
            request,
            actions.answer_engagement,
            to=reverse("own_engagement", args=[pk]),
            engagement=record,
            agrees=agrees,
        )
    own = queries.own_feedback_of(request.actor, record, P.EXPERT_OWN)
    context = {
        "record": record, "row": presented.engagement_row(record, "own_engagement"), "form": form,
        "facts": presented.facts(record), "feedback": show_list(request.actor, P.EXPERT_OWN, own).rows,
        "back": reverse("expert_own"), "share": "feedback_share",
    }  # fmt: skip
    return show(request, "learning/own_engagement.html", context)


@page(P.EXPERT_OWN)
def feedback_share(request: Request, pk: UUID) -> HttpResponse:
    """Let those who asked see a feedback, or take that back."""
    record = open_record(
        request.actor, P.EXPERT_OWN, EngagementFeedback, pk=pk, event=Event.ENGAGEMENT_READ, related=("engagement",)
    )
    shared, to = request.POST.get("shared") == "1", reverse("own_engagement", args=[record.engagement_id])
    return submit(request, actions.share_feedback, to=to, feedback=record, shared=shared)


@public_page
def engagement_answer(request: Request, token: str) -> HttpResponse:
    """Behind the link: what one is asked to, and one's answer. Opening it uses nothing up."""
    link = link_of(token, ANSWER_LINK)
    by = link_holder(link.pk, ANSWER_LINK, source=request.actor.source) if link else None
    record = queries.engagement_to_answer(by, link.target) if link and by else None
    if link is None or by is None or record is None:
        return show(request, "learning/engagement_over.html", {})
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        agrees = form.cleaned_data["answer"] == YES
        actions.answer_by_link(by=by, engagement=record, link=link, agrees=agrees)
        return show(request, "learning/engagement_over.html", {"thanks": True, "agrees": agrees})
    return show(
        request, "learning/engagement_answer.html", {"form": form, "record": record, "facts": presented.facts(record)}
    )


@public_page
def engagement_feedback_own(request: Request, token: str) -> HttpResponse:
    """Behind the link: the feedback that is one's own; a press lets those who asked see one of them, or no more."""
    link = link_of(token, FEEDBACK_LINK)
    by = link_holder(link.pk, FEEDBACK_LINK, source=request.actor.source) if link else None
    record = queries.engagement_to_answer(by, link.target) if link and by else None
    if by is None or record is None:
        return show(request, "learning/engagement_over.html", {})
    rows = show_list(by, P.ENGAGEMENT_ANSWER, queries.own_feedback_of(by, record, P.ENGAGEMENT_ANSWER)).rows
    if request.method == "POST":
        chosen = next((one for one in rows if str(one.pk) == request.POST.get("feedback")), None)
        if chosen is None:
            raise Http404
        actions.share_by_link(by=by, feedback=chosen, shared=request.POST.get("shared") == "1")
        return see(request.path)
    return show(request, "learning/engagement_feedback_own.html", {"record": record, "feedback": rows})


@public_page
def engagement_feedback(request: Request, code: str) -> HttpResponse:
    """Say something to an expert one has listened to, without a name."""
    record = queries.engagement_coded(code)
    if record is None:
        if not ratelimit.consume(request, action="workshop"):
            raise TooManyRefusals
        raise Http404
    form = FeedbackForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data["words"]
        actions.give_feedback(by=visitor(), engagement=record, form=sent_form(request).id, words=words)
        return see(f"{request.path}?{THANKS}")
    context = {"form": form, "record": record, "thanks": THANKS in request.GET}
    return show(request, "learning/engagement_feedback.html", context)
