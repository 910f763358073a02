"""The plan of a period: answered by the client, confirmed together."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import ClientAnswer, PeriodState
from rinnalla.guidance.models import Goal, Period, PhaseInterval, Plan, PlanAnswer
from rinnalla.guidance.queries.goal import mark_of, meetings_held, newest_answer, running_goals, was_measured_at_start
from rinnalla.guidance.states import after_period
from rinnalla.guidance.states.goal import FEWEST_MEETINGS
from rinnalla.people.choices import Channel


@action(Permission.PLAN_AGREE, on="period", event=Event.PLAN_ANSWERED, writes=(PlanAnswer,))
def answer_plan(*, by: Actor, period: Period, answer: ClientAnswer, words: str = "", of: str) -> PlanAnswer:
    """Keep what the client says in their own account of the goals as they stand.

    ``of`` is the mark of the goals they have read. Raises Refused for anybody else; NotNow when there is nothing to
    answer, and when the goals have changed meanwhile.
    """
    if by.person != period.client.person_id:
        raise Refused
    goals = running_goals(period)
    if period.state != PeriodState.STARTING or not goals:
        raise NotNow(_("There is no plan to answer now."))
    if of != mark_of(goals):
        raise NotNow(_("The goals have changed meanwhile. Read them again before you answer."))
    kept = PlanAnswer(period=period, data_key=period.client.data_key, answer=answer, words=words, of=of)
    kept.save()
    return kept


@action(Permission.PLAN_CONFIRM, on="period", event=Event.PLAN_CONFIRMED, writes=(Plan, Goal, Period, PhaseInterval))
def confirm_plan(*, by: Actor, period: Period, how: Channel, words: str = "", waived: str = "") -> Plan:
    """Confirm the plan with the client's agreement: its goals are locked and the period is under way.

    ``how`` the client agreed: with their own account, where they have said yes to exactly these goals, or in another
    way that is recorded on their behalf. ``waived`` says why nothing was measured at the start.
    Raises NotNow where the period is not starting, fewer than two meetings have been held, there is no goal, a goal
    lacks its steps, ends or baseline, the agreement is missing, or neither a start measure nor a word stands.
    """
    following = after_period(period.state, "confirm_plan")
    held, goals = meetings_held(period), running_goals(period)
    _ready(held, goals)
    if how == Channel.OWN_ACCOUNT:
        said = newest_answer(period)
        if said is None or said.answer != ClientAnswer.YES or said.of != mark_of(goals):
            raise NotNow(_("The client has not said yes to these goals with their own account."))
    if not waived and not was_measured_at_start(period):
        raise NotNow(_("Nothing was measured at the start. Say in a word why."))
    plan = Plan(period=period, data_key=period.client.data_key, confirmed_on=clock.today(), meetings_held=held, how=how)
    plan.words, plan.waived = words, waived
    plan.save()
    for goal in goals:
        goal.locked_at = clock.now()
        goal.save()
    period.enter(following, on=clock.today())
    return plan


def _ready(held: int, goals: list[Goal]) -> None:
    if held < FEWEST_MEETINGS:
        sentence = ngettext(
            "The plan is confirmed after two to four meetings. So far %(count)s has been held.",
            "The plan is confirmed after two to four meetings. So far %(count)s have been held.",
            held,
        )
        raise NotNow(sentence % {"count": held})
    if not goals:
        raise NotNow(_("Write at least one goal first. It may be in own words, in steps or on a line."))
    unfinished = next((goal for goal in goals if not goal.is_whole), None)
    if unfinished is not None:
        lacks = _("The goal “%(goal)s” still lacks its steps, its ends or where things are now.")
        raise NotNow(lacks % {"goal": unfinished.words})
