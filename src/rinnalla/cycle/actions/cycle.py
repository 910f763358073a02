"""A team's year: begun and ended, its steps moved, tasks given and done."""

from datetime import date, timedelta

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.owners import owner_key
from rinnalla.access.permissions import Permission as P
from rinnalla.cycle.choices import StepKind, StepState
from rinnalla.cycle.models import Cycle, CycleTask, Plan, Step
from rinnalla.cycle.queries.cycle import people_of, under_way
from rinnalla.cycle.queries.guidance import guidance, weeks_to
from rinnalla.people.models import Staff, Team

THERE_ALREADY = _("The team has a year under way already.")
ENDED = _("This year has been ended, so it stays as it is.")
DONE_ALREADY = _("This task has been done already.")


@action(P.CYCLE_RUN, on="team", event=Event.CYCLE_STARTED, writes=(Cycle, Step, CycleTask, Plan))
def start_cycle(*, by: Actor, team: Team, name: str, starts_on: date) -> Cycle:
    """Begin a year with its six steps, the usual days and the suggested tasks. Raises NotNow during another one."""
    if under_way(team):
        raise NotNow(THERE_ALREADY)
    made = Cycle(team=team, name=name, starts_on=starts_on)
    made.save()
    Plan(cycle=made).save()
    key, language = owner_key(), (get_language() or "fi").partition("-")[0]
    for place, kind in enumerate(StepKind):
        due = starts_on + timedelta(weeks=weeks_to(kind))
        state = StepState.AHEAD if place else StepState.UNDERWAY
        step = Step(cycle=made, kind=kind, state=state, due_on=due, data_key=key)
        step.save()
        for text in guidance(kind, language).tasks:
            task = CycleTask(step=step, due_on=due, data_key=key)
            task.text = text
            task.save()
    return made


@action(P.CYCLE_RUN, on="cycle", event=Event.CYCLE_ENDED, writes=(Cycle,))
def end_cycle(*, by: Actor, cycle: Cycle) -> Cycle:
    """End a year; the next one can then be begun. Raises NotNow for one that has been ended."""
    _still_open(cycle)
    cycle.ended_on = clock.today()
    cycle.save()
    return cycle


@action(P.CYCLE_RUN, on="step", event=Event.STEP_MOVED, writes=(Step,), versioned=True)
def move_step(*, by: Actor, step: Step, state: str, due_on: date, note: str = "") -> Step:
    """How far a step has come, by when it is to be done, and what the team has agreed in it."""
    _still_open(step.cycle)
    step.done_on = (step.done_on or clock.today()) if state == StepState.DONE else None
    step.state, step.due_on, step.note = state, due_on, note
    step.save()
    return step


@action(P.CYCLE_WRITE, on="step", event=Event.CYCLE_TASK_GIVEN, writes=(CycleTask,))
def give_task(*, by: Actor, step: Step, text: str, due_on: date, doer: Staff | None = None) -> CycleTask:
    """Write down who does what by when; nobody named means all together. Raises Refused for one outside the team."""
    _still_open(step.cycle)
    if doer is not None and doer not in people_of(step.cycle.team):
        raise Refused
    made = CycleTask(step=step, due_on=due_on, doer_id=doer.person_id if doer else None, data_key=owner_key())
    made.text = text
    made.save()
    return made


@action(P.CYCLE_WRITE, on="task", event=Event.CYCLE_TASK_DONE, writes=(CycleTask,))
def finish_task(*, by: Actor, task: CycleTask) -> CycleTask:
    """Mark a task as done. Raises NotNow when it has been before."""
    _still_open(task.step.cycle)
    if task.done_at:
        raise NotNow(DONE_ALREADY)
    task.done_at = clock.now()
    task.save()
    return task


def _still_open(cycle: Cycle) -> None:
    if cycle.ended_on:
        raise NotNow(ENDED)
