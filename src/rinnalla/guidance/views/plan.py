"""The plan of a period: its goals, what the client says of them, and that it has been confirmed."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions.plan import answer_plan, confirm_plan
from rinnalla.guidance.choices import ClientAnswer, PeriodState
from rinnalla.guidance.forms.meeting import AnswerForm
from rinnalla.guidance.forms.plan import PlanForm
from rinnalla.guidance.models import Period
from rinnalla.guidance.presenters.goal import goal_cards, history_columns
from rinnalla.guidance.presenters.period import state_tag
from rinnalla.guidance.presenters.sections import sections
from rinnalla.guidance.queries import goal as queries
from rinnalla.guidance.states import OPEN_PERIOD
from rinnalla.guidance.views.goal import form_page
from rinnalla.web.pages import Request, page, show, submit


@page(P.PERIOD_READ)
def plan(request: Request, pk: UUID) -> HttpResponse:
    """The goals with their steps and how far they have come; the plan once it has been confirmed."""
    actor = request.actor
    record = open_record(actor, P.PERIOD_READ, Period, pk=pk, event=Event.GOALS_READ, may=(P.GOAL_WRITE, P.PLAN_AGREE))
    goals = queries.goals_with_steps(actor, record)
    confirmed = queries.plan_of(actor, record)
    said = queries.answer_to_plan(actor, record)
    running = [goal for goal in goals if not hasattr(goal, "end")]
    starting, is_open = record.state == PeriodState.STARTING, record.state in OPEN_PERIOD
    is_client = actor.person == record.client.person_id
    context = {
        "record": record,
        "client": record.client,
        "sections": sections(actor, record.pk, here="plan"),
        "tag": state_tag(record),
        "is_client": is_client,
        "goals": goal_cards(goals, queries.ratings_of(actor, record), confirmed),
        "columns": history_columns(),
        "plan": confirmed,
        "said": said if said and starting else None,
        "said_of_these": said is not None and said.of == queries.mark_of(running),
        "writes": is_open and record.may_goal_write,  # type: ignore[attr-defined] # asked for with the record
        "rates": is_open and actor.may(P.GOAL_RATE),
        "may_confirm": starting and record.may_goal_write,  # type: ignore[attr-defined] # the same
        "may_answer": starting and is_client and bool(running),
    }
    return show(request, "guidance/plan.html", context)


@page(P.PLAN_CONFIRM)
def plan_confirm(request: Request, pk: UUID) -> HttpResponse:
    """Confirm the plan with the client's agreement."""
    record = open_record(request.actor, P.PLAN_CONFIRM, Period, pk=pk, event=Event.GOALS_READ)
    goals, said = queries.running_goals(record), queries.newest_answer(record)
    yes = said is not None and said.answer == ClientAnswer.YES and said.of == queries.mark_of(goals)
    form = PlanForm(request.POST or None, has_said_yes=yes, measured=queries.was_measured_at_start(record))
    if form.is_valid():
        return submit(request, confirm_plan, form=form, to=reverse("plan", args=[pk]), period=record)
    lead = _("From now on the goals stay as they are. A change is then a new goal, and the old one stays to be seen.")
    return form_page(
        request,
        record,
        form,
        _("Confirm the plan"),
        _("Confirm the plan"),
        lead=lead,
        goals=[one.words for one in goals],
    )


@page(P.PLAN_AGREE)
def plan_answer(request: Request, pk: UUID) -> HttpResponse:
    """The client reads the goals and says what they think of them."""
    record = open_record(request.actor.as_client(), P.PLAN_AGREE, Period, pk=pk, event=Event.GOALS_READ)
    goals = queries.running_goals(record)
    told = request.POST.get("answer")
    is_whole = told == ClientAnswer.YES or "words" in request.POST
    form = AnswerForm(request.POST if is_whole else None, initial={"answer": told})
    if form.is_valid():
        of = request.POST.get("of", "")
        return submit(request, answer_plan, form=form, to=reverse("plan", args=[pk]), period=record, of=of)
    mark = request.POST.get("of") or queries.mark_of(goals)
    context = {
        "form": form,
        "record": record,
        "goals": goal_cards(goals, [], None),
        "hidden": [("of", mark)],
        "asks_words": bool(told),
    }
    return show(request, "guidance/plan_answer.html", context)
