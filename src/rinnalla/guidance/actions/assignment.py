"""Who guides: changing the guide, a second guide, a guide in training, and what they may read of earlier."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import AssignmentRole, EarlierNotes
from rinnalla.guidance.models import Assignment, Period
from rinnalla.guidance.models.period import WRITING_AFTER
from rinnalla.guidance.queries.phase import guides_to_add
from rinnalla.guidance.states import OPEN_PERIOD, after_period, check_ahead
from rinnalla.people.choices import Channel
from rinnalla.people.models import Staff
from rinnalla.people.queries.client import is_said_truly


@action(Permission.PERIOD_STEER, on="period", event=Event.GUIDE_CHANGED, writes=(Assignment,))
def change_guide(*, by: Actor, period: Period, guide: Staff, on: date, reads: EarlierNotes, how: Channel) -> Assignment:
    """Let another guide go on from a day. The earlier one may finish writing for fourteen days.

    ``reads`` is what the client lets the new guide read of earlier notes. Raises NotNow for somebody who may not guide
    this client, and for a day that has passed.
    """
    after_period(period.state, "change_guide")
    _only_from_today(on)
    _only_free(period, guide)
    for one in period.assignments.filter(role=AssignmentRole.GUIDE, ends_on=None):
        _end(one, on)
    made = Assignment(period=period, person=guide.person, starts_on=on, reads=reads, reads_how=how)
    return _assign(by, made)


@action(Permission.PERIOD_STEER, on="period", event=Event.GUIDE_ADDED, writes=(Assignment,))
def add_guide(
    *,
    by: Actor,
    period: Period,
    guide: Staff,
    role: AssignmentRole,
    on: date,
    reads: EarlierNotes,
    how: Channel,
    until: date | None = None,
) -> Assignment:
    """Add a second guide or a guide in training, from a day and until one where it is known."""
    if period.state not in OPEN_PERIOD:
        raise NotNow(_("The period has ended, so nobody can be added to it."))
    if role == AssignmentRole.GUIDE:
        raise NotNow(_("The guide is changed on a page of its own."))
    _only_from_today(on)
    _only_free(period, guide)
    if until and until <= on:
        raise NotNow(_("The last day must come after the first one."), field="until")
    check_ahead(until, field="until")
    made = Assignment(period=period, person=guide.person, role=role, starts_on=on, reads=reads, reads_how=how)
    _assign(by, made)
    if until:
        _end(made, until)
    return made


@action(Permission.PERIOD_STEER, on="assignment", event=Event.GUIDE_LEFT, writes=(Assignment,))
def end_assignment(*, by: Actor, assignment: Assignment, on: date) -> Assignment:
    """Record the last day of a second guide or a guide in training. Raises NotNow for the guide themselves."""
    if assignment.role == AssignmentRole.GUIDE:
        raise NotNow(_("A period has a guide as long as it runs. Change the guide instead."))
    if assignment.ends_on:
        raise NotNow(_("The last day has been recorded already."))
    _only_from_today(on)
    _end(assignment, on)
    return assignment


@action(
    Permission.EARLIER_CHOOSE, on="assignment", event=Event.EARLIER_NOTES_CHOSEN, writes=(Assignment,), versioned=False
)
def choose_earlier(*, by: Actor, assignment: Assignment, reads: EarlierNotes, how: Channel) -> Assignment:
    """Keep what the client lets a guide read of what was written before the guide's first day.

    Raises Refused where ``how`` is not how this actor can have heard it.
    """
    if not is_said_truly(by, assignment.period.client, how):
        raise Refused
    assignment.reads, assignment.reads_how = reads, how
    assignment.save()
    return assignment


def _assign(by: Actor, made: Assignment) -> Assignment:
    if not is_said_truly(by, made.period.client, Channel(made.reads_how)):
        raise Refused
    made.save()
    return made


def _end(assignment: Assignment, on: date) -> None:
    assignment.ends_on = max(on, assignment.starts_on)
    assignment.access_until = assignment.ends_on + WRITING_AFTER
    assignment.save()


def _only_from_today(on: date) -> None:
    if on < clock.today():
        raise NotNow(_("Choose today or a later day: what has been is left as it was."), field="on")
    check_ahead(on, field="on")


def _only_free(period: Period, guide: Staff) -> None:
    if guide not in guides_to_add(period):
        raise NotNow(_("This person can't guide this client. Choose somebody else."))
