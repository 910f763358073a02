"""What a team does to learn together: registering, time reserved and realised, reflection, pairs, visits."""

from collections.abc import Sequence
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.owners import owner_key
from rinnalla.access.permissions import Permission as P
from rinnalla.learning.actions.registration import Participant, Wish, register
from rinnalla.learning.models import (
    AdvanceQuestion,
    LearningTime,
    Pair,
    Registration,
    TeamReflection,
    TeamRegistration,
    TrainingEvent,
    Visit,
)
from rinnalla.learning.queries.event import locked_event
from rinnalla.learning.queries.team import addresses_of, own_units, team_of
from rinnalla.people.models import Person, Staff, Unit
from rinnalla.post.outbox import send

ALREADY = _("Your team has registered for this training already. Register others one by one.")
NOBODY = _("Choose at least one person.")
BEFORE_IT = _("The time to reflect together is after the training.")


@action(
    P.TEAM_LEARN,
    on="unit",
    event=Event.REGISTERED,
    writes=(TeamRegistration, Registration, AdvanceQuestion, TeamReflection, LearningTime),
    calls=(register, send),
)
def register_team(
    *,
    by: Actor,
    unit: Unit,
    training: TrainingEvent,
    people: Sequence[Staff],
    way: str,
    reflect_at: datetime,
    minutes: int = 30,
) -> TeamRegistration:
    """Register people of a unit together, and reserve the time in which the team goes through what it has learnt.

    Raises NotNow where the team has registered already or the reserved time is before the training.
    """
    here = {one.pk for one in team_of(unit)}
    if not people:
        raise NotNow(NOBODY)
    if any(one.pk not in here for one in people):
        raise Refused
    if training.teams.filter(unit=unit).exists():
        raise NotNow(ALREADY)
    if training.ends_at and reflect_at < training.ends_at:
        raise NotNow(BEFORE_IT)
    # Places are given one at a time, so the event is locked here as where one registers alone.
    training = locked_event(training.pk)
    made = TeamRegistration(event=training, unit=unit)
    made.save()
    known = addresses_of(list(people))
    for one in people:
        email, language = known.get(one.person_id, ("", "fi"))
        who = Participant(str(one), email, person=one.person, unit=unit, language=language)
        register(by=by, event=training, participant=who, wish=Wish(way=way), team=made)
    TeamReflection(event=training, unit=unit, data_key=owner_key(), planned_at=reflect_at, minutes=minutes).save()
    purpose = str(_("Reflecting on what was learnt"))
    LearningTime(unit=unit, event=training, purpose=purpose, starts_at=reflect_at, minutes=minutes).save()
    return made


@action(P.USE_WRITE, on="reflection", event=Event.USE_TOLD, writes=(TeamReflection, LearningTime), versioned=True)
def hold_reflection(*, by: Actor, reflection: TeamReflection, learnt: str, agreed: str = "") -> TeamReflection:
    """Write down what the team learnt and what it takes into use; the reserved time came true."""
    reflection.learnt, reflection.agreed = learnt, agreed
    reflection.held_at = reflection.held_at or clock.now()
    reflection.save()
    reserved = LearningTime.objects.filter(
        owner=reflection.owner_id, unit=reflection.unit_id, event=reflection.event_id, realised=None
    )
    for one in reserved.filter(starts_at=reflection.planned_at):
        one.realised = one.minutes
        one.save()
    return reflection


@action(P.TEAM_LEARN, on="unit", event=Event.LEARNING_PLANNED, writes=(LearningTime,))
def reserve_time(*, by: Actor, unit: Unit, purpose: str, starts_at: datetime, minutes: int) -> LearningTime:
    """Reserve working time for learning."""
    made = LearningTime(unit=unit, purpose=purpose, starts_at=starts_at, minutes=minutes)
    made.save()
    return made


@action(P.TEAM_LEARN, on="time", event=Event.LEARNING_PLANNED, writes=(LearningTime,), versioned=True)
def record_time(*, by: Actor, time: LearningTime, realised: int, lost: str = "") -> LearningTime:
    """How much of the reserved time came true, and why the rest did not."""
    time.realised, time.lost = realised, lost if realised < time.minutes else ""
    time.save()
    return time


@action(P.TEAM_LEARN, on="unit", event=Event.LEARNING_PLANNED, writes=(Pair,))
def begin_pair(
    *,
    by: Actor,
    unit: Unit,
    first: Person,
    second: Person,
    kind: str,
    goal: str,
    starts_on: date,
    ends_on: date,
    minutes: int,
) -> Pair:
    """Give two people time to learn from each other; ``minutes`` is how much in a week."""
    here = {one.person_id for one in team_of(unit)}
    anywhere = {one.person_id for own in own_units(by) for one in team_of(own)}
    if first.pk not in here or second.pk not in here | anywhere or first == second:
        raise Refused
    made = Pair(
        unit=unit, data_key=owner_key(), first=first, second=second, kind=kind, goal=goal, starts_on=starts_on,
        ends_on=ends_on, minutes=minutes,
    )  # fmt: skip
    made.save()
    return made


@action(P.USE_WRITE, on="unit", event=Event.LEARNING_PLANNED, writes=(Visit,))
def tell_visit(*, by: Actor, unit: Unit, where: str, on: date, told: str = "") -> Visit:
    """Write down a visit, planned or made, and what it taught."""
    made = Visit(unit=unit, where=where, on=on, told=told)
    made.save()
    return made
